/** Days that have a name. */
import { addDays, formatDate, readDateParts, type IsoDate } from '../days.ts'
import {
  ask,
  change,
  day,
  dayOf,
  fields,
  nothing,
  problem,
  rule,
  vaguely,
  type Groups,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'
import { FIXED, MOVING } from './feast-names.ts'
import { easter, lastMonday, nthIn, orthodoxEaster } from './moving-feasts.ts'
import { comingOrGone, withYear } from './named-day.ts'

const nearest = (of: (year: number) => IsoDate, { today, tense }: Spoken): IsoDate => {
  const { year } = readDateParts(today)
  const [before, now, after] = [of(year - 1), of(year), of(year + 1)]
  return tense === 'past' ? (now <= today ? now : before) : now >= today ? now : after
}

const moving = (offset: number, year: string | undefined, on: Spoken): Reading => {
  const west = (at: number): IsoDate => addDays(easter(at), offset)
  const east = (at: number): IsoDate => addDays(orthodoxEaster(at), offset)
  if (year !== undefined)
    return withYear(year, on, (at) =>
      at === undefined || at < 1583 ? { kind: 'problem', problem: 'year', near: [] } : day(west(at), east(at)),
    )
  if (on.tense !== 'date') return day(nearest(west, on), nearest(east, on))
  const { year: now } = readDateParts(on.today)
  return ask(
    'which-year',
    [now - 1, now, now + 1].map((at) => dayOf(west(at))),
  )
}

/** Where two countries keep them on two days, both are shown, or asked about where neither is the usual one. */
const thanksgiving = [nthIn(11, 4, 4), nthIn(10, 2, 1)] as const
const mothersDay = [(year: number): IsoDate => addDays(easter(year), -21), nthIn(5, 2, 7)] as const

const isYear = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

const inYears = (of: (year: number) => IsoDate, year: string | undefined, on: Spoken): IsoDate => {
  const said = isYear(year)
  return said === undefined ? nearest(of, on) : of(said)
}

const named = (name: string, year: string | undefined, on: Spoken): Reading | undefined => {
  const fixed = FIXED.find(([names]) => names.test(name))
  if (fixed) {
    const [, month, dayOfMonth] = fixed
    return withYear(year, on, (at) => {
      if (at !== undefined)
        return at < 1 || at > 9999 ? problem('year') : day(formatDate({ year: at, month, day: dayOfMonth }))
      return on.tense === 'date' ? fields({ month, day: dayOfMonth }) : comingOrGone({ month, day: dayOfMonth }, on)
    })
  }
  const fromEaster = MOVING.find(([names]) => names.test(name))
  if (fromEaster) return moving(fromEaster[1], year, on)
  if (/^orthodox easter$/u.test(name))
    return on.tense === 'date' && year === undefined ? undefined : day(inYears(orthodoxEaster, year, on))
  if (/^thanksgiving(?: day)?$/u.test(name))
    return day(inYears(thanksgiving[0], year, on), inYears(thanksgiving[1], year, on))
  if (/^memorial day$/u.test(name)) return day(inYears(lastMonday(5), year, on))
  if (/^(?:the )?(?:late |summer |august )+bank holiday(?: monday)?$/u.test(name))
    return day(inYears(lastMonday(8), year, on))
  if (/^(?:the )?(?:late may|spring) bank holiday(?: monday)?$/u.test(name))
    return day(inYears(lastMonday(5), year, on))
  if (/^(?:the )?early may bank holiday(?: monday)?$/u.test(name)) return day(inYears(nthIn(5, 1, 1), year, on))
  if (/^(?:the )?(?:may )?bank holiday(?: monday)?$/u.test(name))
    return ask(
      'several',
      [nthIn(5, 1, 1), lastMonday(5), lastMonday(8)]
        .slice(0, /may/u.test(name) ? 2 : 3)
        .map((of) => dayOf(inYears(of, year, on))),
    )
  if (/^(?:mlk|martin luther king)(?: jr)? day$/u.test(name)) return day(inYears(nthIn(1, 3, 1), year, on))
  if (/^presidents'? day$/u.test(name)) return day(inYears(nthIn(2, 3, 1), year, on))
  if (/^black friday$/u.test(name)) return day(inYears((at) => addDays(thanksgiving[0](at), 1), year, on))
  if (/^(?:labou?r day)$/u.test(name))
    return day(
      inYears(nthIn(9, 1, 1), year, on),
      inYears((at) => formatDate({ year: at, month: 5, day: 1 }), year, on),
    )
  if (/^(?:mother'?s'? day|mothering sunday)$/u.test(name))
    return ask(
      'several',
      mothersDay.map((of) => dayOf(inYears(of, year, on))),
    )
  if (/^father'?s'? day$/u.test(name)) return day(inYears(nthIn(6, 3, 7), year, on))
  return undefined
}

const NAME = "(?<name>[a-z][a-z\\d' -]{2,30}?)"

const which = (g: Groups, on: Spoken): Reading | undefined => {
  const [now, name] = [on.today.slice(0, 4), g['name'] ?? '']
  if (g['which'] === 'this') return named(name, now, on)
  const isLast = g['which'] === 'last'
  const near = named(name, undefined, { ...on, tense: isLast ? 'past' : 'future' })
  // "last Christmas", a few days after Christmas, and "next Christmas" before it, may be another year's
  if (near?.kind !== 'date' || near.iso === undefined || near.iso.slice(0, 4) !== now) return near
  const beside = named(name, String(Number(now) + (isLast ? -1 : 1)), on)
  return beside?.kind === 'date' && beside.iso !== undefined ? day(near.iso, beside.iso) : near
}

export const feastRules: readonly SpokenRule[] = [
  rule(`(?<lead>at|over|around|round|about|for) ${NAME}(?: time)?(?: (?:of |in )?(?<year>\\d{4}))?`, (g, on) => {
    const name = g['name'] === 'new year' || g['name'] === 'the new year' ? "new year's" : (g['name'] ?? '')
    const found = g['which'] === undefined ? named(name, g['year'], on) : undefined
    return found && (g['lead'] === 'for' ? found : change(found, vaguely('about')))
  }),
  rule(`(?<which>last|next|this) ${NAME}`, which),
  rule(`(?:on )?${NAME}(?: (?:of |in )?(?<year>\\d{4}))?`, (g, on) => named(g['name'] ?? '', g['year'], on)),
  rule("(?:on )?(?<name>christmas|xmas|easter|new year's eve) '?(?<year>\\d{2})", (g, on) =>
    withYear(g['year'], on, (at) => named(g['name'] ?? '', String(at), on) ?? nothing),
  ),
]
