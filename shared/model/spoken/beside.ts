/** Days and stretches told by what they are next to: the day after Boxing Day, June last year, two Fridays from now. */
import { addDays, readDateParts, weekdayOf } from '../days.ts'
import { coming, endOfMonth, inWeek } from './from-today.ts'
import {
  ask,
  askDays,
  change,
  day,
  dayOf,
  fields,
  partial,
  rule,
  withWords,
  type Groups,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'
import { MONTHS, weekOf } from './stretches.ts'
import { ANY_WEEKDAY, MONTH, monthNumber, ORDINAL, weekdayNumber } from './words.ts'

const year = (which: string | undefined, { today }: Spoken): number =>
  readDateParts(today).year + (which === 'last' ? -1 : which === 'next' ? 1 : 0)

const dayBeside = (g: Groups, on: Spoken): Reading => {
  const sign = g['side'] === 'before' ? -1 : 1
  return change(on.read(g['what'] ?? ''), ({ iso }) => {
    if (iso === undefined) return undefined
    return g['unit'] === 'week' ? { date: weekOf(addDays(iso, 7 * sign)) } : dayOf(addDays(iso, sign))
  })
}

/** A week of a month begins where one likes: the month is what is known. */
const weekIn = (g: Groups, on: Spoken): Reading => {
  const what = g['what'] ?? ''
  const of = on.read(/^(?:the|this|next|last) month$/u.test(what) ? what.replace('the', 'this') : what)
  if (of.kind !== 'date' || of.date.form !== 'on' || of.date.month === undefined || of.date.day !== undefined)
    return { kind: 'nothing' }
  const which = (g['which'] ?? '').replace(
    /^\d.*/u,
    (nth) => ['', 'first', 'second', 'third', 'fourth', 'fifth'][Number.parseInt(nth, 10)] ?? nth,
  )
  return withWords(
    of,
    `${which} ${g['unit']} of ${MONTHS[of.date.month - 1]}${of.date.year === undefined ? '' : ` ${of.date.year}`}`,
  )
}

export const besideRules: readonly SpokenRule[] = [
  rule('(?:earlier|later) today', (_, { today }) => day(today)),
  rule('(?<count>\\d{1,2}) (?<name>christmas|easter)(?:s|es)? ago', (g, on) => {
    const last = on.read(`last ${g['name']}`, 'past')
    const count = Number(g['count'])
    if (last.kind !== 'date' || last.iso === undefined) return undefined
    return on.read(`${g['name']} ${String(readDateParts(last.iso).year - count + 1).padStart(4, '0')}`)
  }),
  rule(`(?<what>.+?) (?:of )?(?<which>last|this|next) year`, (g, on) => {
    const of = (g['what'] ?? '').replace(/^(?:in|on) /u, '')
    return /^(?:some ?time|late|early|later|earlier|end|start|middle|mid|the|week|month|quarter)\b/u.test(of) ||
      /\d{4}$/u.test(of)
      ? undefined
      : on.read(`${of} ${year(g['which'], on)}`)
  }),
  rule(`(?:on )?(?:the )?(?<day>\\d{1,2})(?:${ORDINAL})? (?:of )?(?<which>last|this|next) month`, (g, on) => {
    const month = on.read(`${g['which']} month`)
    if (month.kind !== 'date' || month.date.form !== 'on') return undefined
    return on.read(`${String(month.date.year).padStart(4, '0')}-${month.date.month}-${g['day']}`)
  }),
  rule(
    '(?:the )?(?<unit>day|night|morning|evening|week) (?:just |right |immediately )?(?<side>before|after|following) (?<what>.+)',
    dayBeside,
  ),
  rule(
    `(?:during |in |over )?(?:the )?(?<which>\\d${ORDINAL}|last) (?<unit>week|weekend|half|fortnight) (?:of|in) (?<what>.+)`,
    weekIn,
  ),
  rule('(?:within|before the end of|by the end of|during) (?:the|this) month', (_, { today }) => {
    const { year: y, month } = readDateParts(today)
    return day(endOfMonth(y, month))
  }),
  rule('within the week', (_, { today }) =>
    askDays('which-week', [inWeek(weekdayOf(today) > 5 ? 7 : 5, 0, today), addDays(today, 7)]),
  ),
  rule(
    '(?:in )?(?:a|1) (?<unit>day|week|month|year|fortnight) or (?:2|so)(?<ago> ago)?|(?:in )?(?:a|1) or 2 (?<unit2>day|week|month|year)s(?<ago2> ago)?',
    (g, on) => {
      const [unit, ago] = [g['unit'] ?? g['unit2'] ?? '', g['ago'] ?? g['ago2']]
      const of = (count: number): Reading =>
        on.read(ago === undefined ? `in ${count} ${unit}s` : `${count} ${unit}s ago`)
      return ask(
        'vague',
        [of(1), of(2)].flatMap((one) =>
          one.kind === 'date' ? [{ date: one.date, ...(one.iso !== undefined && { iso: one.iso }) }] : [],
        ),
      )
    },
  ),
  rule(`this (?<weekday>${ANY_WEEKDAY}) or (?:the )?next`, (g, { today }) => {
    const near = coming(weekdayNumber(g['weekday'] ?? ''), today)
    return askDays('several', [near, addDays(near, 7)])
  }),
  rule('(?:some|any|1) (?:day|time|point) (?<what>(?:this|next|last) (?:week|month|year))', (g, on) =>
    on.read(g['what'] ?? ''),
  ),
  rule('(?<what>.+) (?:some ?time|at some point|some day)', (g, on) => on.read(g['what'] ?? '')),
  rule(`(?<which>last|next|this) month on the (?<day>\\d{1,2})(?:${ORDINAL})?`, (g, on) =>
    on.read(`${g['day']}th ${g['which']} month`),
  ),
  // "1 December (Tuesday)"
  rule(`(?<what>.*\\d.*?) (?:a )?(?<weekday>${ANY_WEEKDAY})`, (g, on) => {
    const found = on.read(`${g['weekday']} ${g['what']}`)
    return found.kind === 'nothing' ? undefined : found
  }),
  rule(`(?<one>${ANY_WEEKDAY})(?:\\/|-)(?<two>${ANY_WEEKDAY})(?<next> next week)?`, (g, on) =>
    on.read(`between ${g['one']}${g['next'] ?? ''} and ${g['two']}${g['next'] ?? ''}`),
  ),
  rule('(?:the )?weekend (?:of|before|after|following) (?<what>.+)|(?<what2>.+) weekend', (g, on) => {
    const of = on.read(g['what'] ?? g['what2'] ?? '')
    if (of.kind !== 'date' || of.iso === undefined) return undefined
    const saturday = inWeek(6, 0, of.iso)
    return askDays('which-day', [saturday, addDays(saturday, 1)])
  }),
  rule(`(?<first>\\d{4})\\/(?<second>\\d{1,2})`, (g) => {
    const [from, end] = [Number(g['first']), g['second'] ?? '']
    const to = Number(`${String(from).slice(0, 4 - end.length)}${end}`)
    return to === from + 1 ? partial({ form: 'between', from: { year: from }, to: { year: to } }) : undefined
  }),
  rule(`(?<weekday>${ANY_WEEKDAY}) (?:the )?(?<day>\\d{1,2})`, (g, on) => on.read(`${g['weekday']} ${g['day']}th`)),
  rule(`(?<month>${MONTH}) (?:time|sort of time)`, (g, on) =>
    on.tense === 'date' ? fields({ month: monthNumber(g['month'] ?? '') }) : on.read(g['month'] ?? ''),
  ),
  rule('(?:this side of|ahead of|in advance of|up until) (?<what>.+)', (g, on) => on.read(`before ${g['what']}`)),
  rule('tomorrow or (?:the day after|the next day)', (_, { today }) =>
    askDays('several', [addDays(today, 1), addDays(today, 2)]),
  ),
  rule('today or tomorrow', (_, { today }) => askDays('several', [today, addDays(today, 1)])),
  rule('(?:the )?(?<half>1th|2th|first|second|h1|h2)(?: half)?(?: of)? (?<year>\\d{4})', (g) => {
    const from = /1/u.test(g['half'] ?? '') ? 1 : 7
    const at = Number(g['year'])
    return partial({ form: 'between', from: { year: at, month: from }, to: { year: at, month: from + 5 } })
  }),
]
