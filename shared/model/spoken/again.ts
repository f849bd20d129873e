/** What comes back. */
import { hasItsDay } from '../dates/partial-date.ts'
import type { Repeats } from '../recurrence/dated.ts'
import { everyOne, everyYear, occasionOn, yearly, yearlyOn } from './every-year.ts'
import { NTH } from './nth.ts'
import { everyMonthOn, from, monthEnds, nthOfEvery, onWeekday, PACE, paceOf, unanchored } from './pace.ts'
import { again, ask, change, meaningOf, read, rule, type Reading, type SpokenRule } from './reading.ts'
import { ANY_WEEKDAY, MONTH, ORDINAL, weekdayNumber } from './words.ts'

const ends = (how: (repeats: Repeats) => Repeats | undefined, reading: Reading): Reading =>
  change(reading, (meaning) => {
    const repeats = meaning.dated && how(meaning.dated.repeats)
    return repeats && again(meaning.date, repeats)
  })

const OCCASION =
  "(?:wedding |work |our |their |his |her |the |\\p{L}+'s  )*(?:anniversary|birthday|bday|b-day|dob|date of birth|name day|wedding|wedding day|wedding date)(?: is| was| falls)?(?: on| in)?"
const BORN = "(?:(?:she|he|they|\\p{L}+) )?(?:(?:was |were |'s )?born|b|d\\.?o\\.?b)(?: on| in| around| about)?"

export const againRules: readonly SpokenRule[] = [
  rule(
    '(?<what>(?:every|each|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|on) .+?|daily|weekly) (?:until|till|up to|ending|to) (?<end>.+)',
    (g, on) => {
      const end = on.read(g['end'] ?? '', 'future')
      return end.kind === 'date' && end.iso !== undefined
        ? ends((r) => (r.every === 'once' ? undefined : { ...r, until: end.iso }), on.read(g['what'] ?? ''))
        : undefined
    },
  ),
  rule(
    '(?<what>(?:every|each|daily|weekly|fortnightly|monthly|quarterly|yearly|annually) .+?|daily|weekly) (?:for )?(?<count>\\d{1,4}) (?<of>times|weeks|days|months|years|occasions)',
    (g, on) => {
      const count = Number(g['count'])
      const unit: Readonly<Record<string, string>> = { weeks: 'week', days: 'day', months: 'month', years: 'year' }
      const every = unit[g['of'] ?? '']
      return ends(
        (r) =>
          r.every === 'once' || count < 1 || (every !== undefined && (r.every !== every || (r.interval ?? 1) !== 1))
            ? undefined
            : { ...r, count },
        on.read(g['what'] ?? ''),
      )
    },
  ),
  rule(
    '(?:twice|thrice|\\d+ times|several times|a few times) (?:a|an|every|each|per) (?:day|week|month|quarter|year)|(?:on )?(?:every )?(?:weekdays?|working days?|business days?|weekends?)|every (?:weekday|working day|business day|weekend)|now and then|from time to time|every now and then|(?:often|regularly|occasionally)|every so often|bi-?weekly|bi-?monthly|bi-?annually|semi-?annually|every few (?:days|weeks|months|years)',
    () => ask('which-repeat'),
  ),
  rule(
    `(?:every|each) (?<w1>${ANY_WEEKDAY})s? and (?<w2>${ANY_WEEKDAY})s?|(?:on )?(?<w3>${ANY_WEEKDAY})s and (?<w4>${ANY_WEEKDAY})s`,
    (g, { today }) => {
      const both = [g['w1'] ?? g['w3'], g['w2'] ?? g['w4']].map((word) =>
        onWeekday(weekdayNumber(word ?? ''), 1, today),
      )
      return ask(
        'several',
        both.flatMap((one) => (one.kind === 'date' ? [meaningOf(one)] : [])),
      )
    },
  ),
  rule(
    `(?:every|each) month on the ${NTH} (?<weekday>${ANY_WEEKDAY})|monthly on the ${NTH.replace('?<nth>', '?<nth2>')} (?<weekday2>${ANY_WEEKDAY})`,
    (g, on) => nthOfEvery({ nth: g['nth'] ?? g['nth2'], weekday: g['weekday'] ?? g['weekday2'] }, on),
  ),
  rule(
    `(?:on )?(?:the )?${NTH} (?<weekday>${ANY_WEEKDAY})s? (?:of|in) (?:each|every) month|every ${NTH.replace('?<nth>', '?<nth2>')} (?<weekday2>${ANY_WEEKDAY}) (?:of|in) (?:the|each|every) month`,
    (g, on) => nthOfEvery({ nth: g['nth'] ?? g['nth2'], weekday: g['weekday'] ?? g['weekday2'] }, on),
  ),
  rule(
    `(?:every year on |yearly on |annually on |every |each )(?:the )?${NTH} (?<weekday>${ANY_WEEKDAY}) (?:of|in) (?<month>${MONTH})`,
    nthOfEvery,
  ),
  rule(
    `(?:on )?(?:the )?${NTH} (?<weekday>${ANY_WEEKDAY}) (?:of|in) (?<month>${MONTH}) (?:every year|each year|yearly|annually)|(?:on )?(?:the )?${NTH.replace('?<nth>', '?<nth2>')} (?<weekday2>${ANY_WEEKDAY}) (?:of|in) (?:every|each) (?<month2>${MONTH})`,
    (g, on) =>
      nthOfEvery(
        { nth: g['nth'] ?? g['nth2'], weekday: g['weekday'] ?? g['weekday2'], month: g['month'] ?? g['month2'] },
        on,
      ),
  ),
  rule(
    '(?:on )?(?:the )?(?:very )?last day of (?:each|every) month|every month end|monthly on the last day|every month on the last day|at the end of (?:each|every) month',
    (_, { today }) => read(monthEnds(today)),
  ),
  rule(
    `(?:on )?(?:the )?(?<day>\\d{1,2})${ORDINAL} (?:day )?of (?:each|every) month|(?:every month|each month|monthly|once a month|once every month) on the (?<day2>\\d{1,2})${ORDINAL}|every (?<day3>\\d{1,2})${ORDINAL} of the month`,
    (g, { today }) => everyMonthOn(Number(g['day'] ?? g['day2'] ?? g['day3']), today),
  ),
  rule(`every (?:2th|3th|4th|5th) (?<weekday>${ANY_WEEKDAY})`, (g, { today }) => {
    const first = onWeekday(weekdayNumber(g['weekday'] ?? ''), 2, today)
    return first.kind === 'date' ? ask('which-repeat', [meaningOf(first)]) : first
  }),
  rule(`(?:every other|every 2|alternate|on alternate) (?<weekday>${ANY_WEEKDAY})s?`, (g, { today }) =>
    onWeekday(weekdayNumber(g['weekday'] ?? ''), 2, today),
  ),
  rule(
    `(?:every|each|on|every single|any) (?<weekday>${ANY_WEEKDAY})s|(?:every|each|every single) (?<weekday2>${ANY_WEEKDAY})|(?<weekday3>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s`,
    (g, { today }) => onWeekday(weekdayNumber(g['weekday'] ?? g['weekday2'] ?? g['weekday3'] ?? ''), 1, today),
  ),
  rule(`${PACE} (?:on )(?:a )?(?<weekday>${ANY_WEEKDAY})s?`, (g, { today }) => {
    const pace = paceOf(g)
    return pace?.every === 'week' ? onWeekday(weekdayNumber(g['weekday'] ?? ''), pace.interval, today) : undefined
  }),
  rule('every (?:single )?(?:morning|evening|night|afternoon)', (_, on) =>
    unanchored({ every: 'day', interval: 1 }, on),
  ),
  rule(
    `(?:starting|from|beginning|starting on|as of) (?<what>.+?) (?<pace>(?:every|each) .+|fortnightly|weekly|monthly|quarterly|daily)`,
    (g, on) => on.read(`${g['pace']} from ${g['what']}`),
  ),
  rule(PACE, (g, on) => {
    const pace = paceOf(g)
    return pace ? unanchored(pace, on) : undefined
  }),
  rule(`${PACE} (?<anchor>on|in|from|starting(?: on| from)?|beginning(?: on)?|as of|since|at) (?<what>.+)`, (g, on) => {
    const pace = paceOf(g)
    if (!pace) return undefined
    const isStart = g['anchor'] !== 'on' && g['anchor'] !== 'in' && g['anchor'] !== 'at'
    if (isStart) return from(pace, on.read(g['what'] ?? '', 'future'))
    if (pace.every !== 'year') return undefined
    if (pace.interval === 1) return yearlyOn(g['what'] ?? '', on)
    const day = on.read(g['what'] ?? '', 'future')
    return day.kind === 'date' && day.iso !== undefined
      ? ask('from-when', [meaningOf(from(pace, day) as Extract<Reading, { kind: 'date' }>)])
      : undefined
  }),
  rule('(?<what>.+?) (?:every year|each year|yearly|annually|every single year)', (g, on) =>
    yearlyOn(g['what'] ?? '', on),
  ),
  rule(`(?:every|each) (?:last|${NTH}) (?:${ANY_WEEKDAY})|(?:every|each) \\d{1,2}(?:${ORDINAL})`, () =>
    ask('which-repeat'),
  ),
  rule("(?:(?:she|he|they|we|\\p{L}+) )?(?:was |were |got |'s been )?married(?: on| in)? (?<what>.+)", (g, on) =>
    everyYear(on.read(g['what'] ?? '', 'date')),
  ),
  rule('(?:every|each) (?<what>easter.*|good friday|whit.*)', () => ask('which-repeat')),
  rule('(?:every|each) (?:year on )?(?<what>.+)', (g, on) => everyOne(g['what'] ?? '', on)),
  rule(`(?:${OCCASION})[ :]*(?<what>.+)`, (g, on) => occasionOn(g['what'] ?? '', on)),
  rule(`(?<what>.+?) (?:is|was) (?:(?:his|her|their|\\p{L}+'s) )?(?:wedding )?(?:birthday|anniversary)`, (g, on) =>
    occasionOn(g['what'] ?? '', on),
  ),
  rule(`(?:${BORN}) (?<what>.+)`, (g, on) =>
    change(on.read(g['what'] ?? '', 'date'), (meaning) => (hasItsDay(meaning.date) ? yearly(meaning) : meaning)),
  ),
]
