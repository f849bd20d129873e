/** So many days, weeks, months or years from now, ago, or from another day. */
import { addDays, addMonths, readDateParts, weekdayOf, type IsoDate } from '../days.ts'
import { dateOf, type PartialDate } from '../dates/partial-date.ts'
import { later } from './from-today.ts'
import { change, day, dayOf, partial, read, rule, type Groups, type Reading, type SpokenRule } from './reading.ts'
import { countOf } from './words.ts'

export const N =
  '(?<about>about |around |roughly |approximately |approx |some |maybe |~ ?)?(?<count>\\d{1,5}|an?|(?:a )?couple(?: of)?|half an?)(?<more> more)?'
export const UNIT = '(?<unit>day|week|fortnight|month|year|decade)s?(?<so> or so)?'
/** Units for one word of it: half a year is six months, a decade ten years. */
const amount = (g: Groups): { readonly count: number; readonly unit: string; readonly isAbout: boolean } => {
  const [said, unit] = [g['count'] ?? '', g['unit'] ?? '']
  const isCouple = said.includes('couple')
  const isAbout = isCouple || g['about'] !== undefined || g['so'] !== undefined
  if (said.startsWith('half'))
    return unit === 'year' ? { count: 6, unit: 'month', isAbout: true } : { count: 0, unit, isAbout }
  const count = isCouple ? 2 : countOf(said)
  return unit === 'decade' ? { count: 10 * count, unit: 'year', isAbout } : { count, unit, isAbout }
}

const about = (iso: IsoDate): Reading => read({ date: { ...dateOf(iso), certainty: 'about' }, iso })
const aboutMonth = (iso: IsoDate): PartialDate => {
  const { year, month } = readDateParts(iso)
  return { form: 'on', certainty: 'about', year, month }
}

export const ahead = (g: Groups, today: IsoDate): Reading | undefined => {
  const { count, unit, isAbout } = amount(g)
  if (count === 0) return undefined
  const iso = later(count, unit, today)
  if (unit === 'year' || (unit === 'month' && count > 12)) return partial(aboutMonth(iso))
  return isAbout || unit === 'month' ? about(iso) : day(iso)
}

export const ago = (g: Groups, today: IsoDate): Reading | undefined => {
  const { count, unit, isAbout } = amount(g)
  if (count === 0) return undefined
  const iso = later(-count, unit, today)
  if (unit === 'month' || (unit === 'year' && count === 1)) return partial(aboutMonth(iso))
  if (unit === 'year') return partial({ form: 'on', certainty: 'about', year: readDateParts(iso).year })
  return isAbout ? about(iso) : day(iso)
}

/** To the day, as it was said; a 29 February that is missed goes to either side. */
const exactly = (g: Groups, sign: 1 | -1, from: IsoDate): Reading | undefined => {
  const { count, unit } = amount(g)
  if (count === 0) return undefined
  const iso = later(sign * count, unit, from)
  const isCut = (unit === 'month' || unit === 'year') && iso.slice(8) !== from.slice(8)
  return isCut ? day(iso, addDays(iso, 1)) : day(iso)
}

/** Monday to Friday; of holidays nobody here knows, so it is about that day. */
const workingDays = (count: number, today: IsoDate): Reading | undefined => {
  if (count > 260) return undefined
  let iso = today
  for (let left = count; left > 0;) {
    iso = addDays(iso, 1)
    if (weekdayOf(iso) < 6) left -= 1
  }
  return about(iso)
}

export const countedRules: readonly SpokenRule[] = [
  rule("in (?<count>an?|\\d{1,3}) (?:working|business|week) ?days?(?:' time)?", (g, { today }) =>
    workingDays(countOf(g['count'] ?? ''), today),
  ),
  rule(
    `(?:within|in|over) the next ${N} ${UNIT}|within (?:the )?${N.replaceAll('?<', '?<i')} ${UNIT.replaceAll('?<', '?<i')}`,
    (g, { today }) => {
      const one = g['unit'] === undefined ? { count: g['icount'], unit: g['iunit'] } : g
      const { count, unit, isAbout } = amount(one)
      if (count === 0) return undefined
      const iso = later(count, unit, today)
      return isAbout ? about(iso) : day(iso)
    },
  ),
  rule(
    `(?:in )?${N} ${UNIT}(?: from now|'?s?'? time| hence)|in ${N.replaceAll('?<', '?<i')} ${UNIT.replaceAll('?<', '?<i')}`,
    (g, { today }) =>
      ahead(
        g['unit'] === undefined ? { about: g['iabout'], count: g['icount'], unit: g['iunit'], so: g['iso'] } : g,
        today,
      ),
  ),
  rule(`${N} ${UNIT} (?:from )?today`, (g, { today }) => exactly(g, 1, today)),
  rule(
    `${N} ${UNIT} ago today|${N.replaceAll('?<', '?<i')} ${UNIT.replaceAll('?<', '?<i')} ago to the day`,
    (g, { today }) => exactly(g['unit'] === undefined ? { count: g['icount'], unit: g['iunit'] } : g, -1, today),
  ),
  rule(`${N} ${UNIT} ago this (?<same>month|week)`, (g, { today }) => {
    const { count, unit } = amount(g)
    const { year, month } = readDateParts(later(-count, unit, today))
    return g['same'] === 'month' ? partial({ form: 'on', certainty: 'known', year, month }) : undefined
  }),
  rule(`${N} ${UNIT} (?:ago|back|earlier)`, (g, { today }) => ago(g, today)),
  rule(`${N} ${UNIT} (?<side>before|after|from|on|past|prior to|following|ahead of) (?<what>.+)`, (g, on) => {
    const { count, unit, isAbout } = amount(g)
    if (count === 0) return undefined
    const sign = /^(?:before|prior|ahead)/u.test(g['side'] ?? '') ? -1 : 1
    const from = on.read(g['what'] ?? '', on.tense === 'past' ? 'past' : 'future')
    return change(from, ({ iso, date }) => {
      if (iso === undefined || date.form !== 'on') return undefined
      const certainty = isAbout ? 'about' : date.certainty
      const to =
        unit === 'month' || unit === 'year'
          ? addMonths(iso, sign * count * (unit === 'year' ? 12 : 1))
          : later(sign * count, unit, iso)
      return { date: { ...dateOf(to), certainty }, iso: to }
    })
  }),
  rule(`${N} ${UNIT} (?<what>tomorrow|next .+|this .+|${'(?:mon|tues|wednes|thurs|fri|satur|sun)day'})`, (g, on) => {
    const { count, unit } = amount(g)
    if (count === 0 || unit === 'month' || unit === 'year') return undefined
    return change(on.read(g['what'] ?? '', 'future'), ({ iso }) =>
      iso === undefined ? undefined : dayOf(later(count, unit, iso)),
    )
  }),
]
