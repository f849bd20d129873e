/** Reads what somebody typed or said for a date. Pure: what day it is, is given. */
import { partsOf, type IsoDate } from '../days.ts'
import { problemOfDate } from '../dates/problem.ts'
import { aboutRules } from './about.ts'
import { againRules } from './again.ts'
import { ageRules } from './ages.ts'
import { besideRules } from './beside.ts'
import { boundRules } from './bounds.ts'
import { calendarRules } from './calendar.ts'
import { countedRules } from './counted.ts'
import { vagueCountRules } from './counted-vaguely.ts'
import { decadeRules } from './decades.ts'
import { feastRules } from './feasts.ts'
import { nthRules } from './nth.ts'
import { numberRules } from './numbers.ts'
import { otherCalendarRules } from './other-calendars.ts'
import { plain, tidied, withoutTime } from './plain.ts'
import {
  meaningOf,
  nothing,
  problem,
  read,
  rule,
  type Reading,
  type Spoken,
  type SpokenOptions,
  type SpokenRule,
  type Tense,
} from './reading.ts'
import { quarterRules } from './quarters.ts'
import { stretchRules } from './stretches.ts'
import { seasonRules, vagueRules } from './vague.ts'
import { weekdaysAwayRules } from './weekdays-away.ts'
import { weekdayRules } from './weekdays.ts'

/** Longer is no date in a field. */
const LONGEST = 200
/** "about three weeks before the Monday after Christmas": nobody goes deeper. */
const DEEPEST = 6
/** All readings of parts together: no text makes it look further. */
const MOST_READ = 120

const LEADS =
  "(?:on|by|at|in|due(?: on| by)?|come|for|from|since|the|during|say|some ?time(?: in| on)?|back in|no later than|not later than|latest|by (?:about|around)|on or before|up to|starting|as of|it was|it's|that was|of|this|until|towards the|started|joined|retired|died|passed away|moved(?: in)?|graduated|left|met|first met|happened|till|til|around about)"

/** Words that lead to a date and say nothing about which it is. */
const leads: SpokenRule = rule(`(?<lead>${LEADS}) (?<what>.+)`, (g, on) => {
  const isOpen = /^(?:by|until|till|til|up to|no|not)/u.test(g['lead'] ?? '')
  // of a life, "by 1985" and "until June" are no date of it
  return isOpen && on.tense === 'date' ? undefined : on.read(g['what'] ?? '')
})

/** In this order; what the first says about the words is believed. */
const RULES: readonly SpokenRule[] = [
  ...vagueRules,
  ...seasonRules,
  ...numberRules,
  ...calendarRules,
  ...weekdayRules,
  ...againRules,
  ...stretchRules,
  ...quarterRules,
  ...nthRules,
  ...feastRules,
  ...otherCalendarRules,
  ...vagueCountRules,
  ...countedRules,
  ...weekdaysAwayRules,
  ...besideRules,
  ...ageRules,
  ...decadeRules,
  ...boundRules,
  ...aboutRules,
  leads,
]

/** No meaning is handed on that is no date. */
const checked = (reading: Extract<Reading, { kind: 'date' }>): Reading => {
  const wrong = problemOfDate(reading.date)
  if (wrong !== undefined) return problem(wrong)
  const other = reading.other?.filter(({ date }) => problemOfDate(date) === undefined)
  return read(meaningOf(reading), ...(other ?? []))
}

/**
 * What the words say. Whole days come with `iso`; what they may mean besides with `other`; a day that does not exist, or a year before 1 or
 * after 9999, is a problem; and whatever has no certain meaning is asked about. Never throws.
 */
export const readSpoken = (text: string, { today, tense, order }: SpokenOptions): Reading => {
  if (text.length > LONGEST || !partsOf(today)) return nothing
  const { words, unread } = withoutTime(tidied(text))
  let left = MOST_READ
  const readPart = (part: string, on: Tense, day: IsoDate, depth: number): Reading => {
    left -= 1
    if (depth > DEEPEST || left < 0 || part.trim() === '') return nothing
    const spoken: Spoken = {
      today: day,
      tense: on,
      ...(order !== undefined && { order }),
      read: (more, other = on, from = day) => readPart(more.trim(), other, from, depth + 1),
    }
    for (const [pattern, reads] of RULES) {
      const match = pattern.exec(part)
      const found = match && reads(match.groups ?? {}, spoken)
      if (found && found.kind !== 'nothing') return found.kind === 'date' ? checked(found) : found
    }
    return nothing
  }
  try {
    const found = readPart(plain(words), tense, today, 0)
    if (found.kind !== 'date') return found
    return { ...found, understood: [words], ...(unread.length > 0 && { unread }) }
  } catch (error) {
    // a day before the year 1 or after 9999
    if (error instanceof RangeError) return problem('year')
    throw error
  }
}
