/** Words that speak of time and name no day: they are asked about, never guessed at. */
import { addDays, readDateParts, weekdayOf } from '../days.ts'
import {
  ask,
  askDays,
  fields,
  rule,
  withWords,
  type Groups,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'

const SOON = [
  '(?:very |quite |pretty |fairly )?soon(?:ish|er or later)?',
  'shortly|presently|before long|before too long|a\\.?s\\.?a\\.?p|as soon as (?:possible|i can|we can)|when(?:ever)? possible|when i can',
  '(?:at )?some ?time(?: soon)?|at some (?:point|stage)|some ?day(?: soon)?|1 day(?: soon)?|1 of these days|immediately|at once|straight ?away|first thing|in the morning|by then|the (?:following|next|same) (?:day|week|month|year|morning|evening)|that (?:day|week|month|year|summer|winter|spring|autumn)|the (?:day|week|month|year) (?:after|before)|turn of the (?:century|millennium|year)|eventually|in the (?:near )?future|in due course|24/7|in time',
  '(?:a bit |much |a little )?later(?: on)?|in a (?:bit|while|moment|minute)|after a while|for now|for a while|anytime|any day(?: now)?|whenever|no rush|tbd|tbc|to be (?:confirmed|decided|agreed)',
  "(?:very |quite |just )?recently|lately|the other (?:day|night|week|month|evening|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|ages ago|(?:a|some) (?:long |short |little )?(?:while|time) (?:ago|back)|a while back|long ago|years ago|months ago|weeks ago|days ago|way back(?: when)?|once|back then|in the past|earlier|before now|not long ago|just now|these days|nowadays|ages back|donkey's years ago|yonks ago",
  '(?:in |around |at )?(?:the )?(?:coming|next|last|past) (?:days|weeks|months|years)|in the coming (?:days|weeks|months|years)|(?:over|in|during) the (?:next|last|past) (?:days|weeks|months|years)|in (?:days|weeks|months|years)',
  '(?:in|early in|sometime in|after|before|at the start of) the new year|the new year|(?:over |during |in |after |before )?the (?:summer )?(?:holidays?|hols|term)|half[ -]?term|(?:at )?the start of term|end of term|any weekday|on a weekday|(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:after|before|following)|the following (?:mon|tues|wednes|thurs|fri|satur|sun)day|sooner or later',
].join('|')

const SEASON = '(?:spring|summer|autumn|fall|winter|springtime|summertime)'

const weekend = (g: Groups, { today, tense }: Spoken): Reading => {
  const toSaturday = weekdayOf(today) === 7 ? -1 : 6 - weekdayOf(today)
  const isLast =
    g['which'] === 'last' ||
    (tense === 'past' && g['which'] !== 'this' && g['which'] !== 'next' && weekdayOf(today) < 6)
  const of = (weeks: number) => [0, 1].map((more) => addDays(today, toSaturday + weeks * 7 + more))
  if (isLast) return askDays('which-day', of(-1))
  return askDays('which-day', g['which'] === 'next' ? [...of(0), ...of(1)] : of(0))
}

const season = (g: Groups, on: Spoken): Reading => {
  const words = [g['part'], g['season']].filter((part) => part !== undefined).join(' ')
  if (g['year'] !== undefined) {
    const year = on.read(g['year'])
    return year.kind === 'date' ? withWords(year, `${words} ${g['year']}`) : year
  }
  // where spring begins depends on where one lives, and "last summer" on when it is said
  const { year } = readDateParts(on.today)
  const years =
    g['which'] === 'next'
      ? [year, year + 1]
      : g['which'] === 'last' || on.tense === 'past'
        ? [year, year - 1]
        : [year, year + 1]
  return ask(
    'vague',
    years.map((at) => {
      const { date } = fields({ year: at }, `${words} ${at}`)
      return { date }
    }),
  )
}

export const vagueRules: readonly SpokenRule[] = [rule(SOON, () => ask('vague'))]

export const seasonRules: readonly SpokenRule[] = [
  rule(`the (?<season>${SEASON}) (?<side>before last|after next)`, (g, { today }) => {
    const year = readDateParts(today).year + (g['side'] === 'after next' ? 2 : -2)
    return ask(
      'vague',
      [year, year + 1].map((at) => ({ date: fields({ year: at }, `${g['season']} ${at}`).date })),
    )
  }),
  rule('(?:at |over |on |during |by |for )?(?:(?<which>this|next|last|the|this coming|a) )?(?:weekend|w\\/e)', weekend),
  rule(
    `(?:in |during |over |from |since |by |for |back in )?(?:the )?(?<part>early |mid[ -]?|late |end of |start of )?(?:(?<which>this|next|last|the|every|each) )?(?<season>${SEASON})(?: of)?(?: (?<year>'?\\d{2}|\\d{4}))?`,
    (g, on) => season({ ...g, part: g['part']?.trim().replace(/-$/u, '') }, on),
  ),
]
