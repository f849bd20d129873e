import { readDateParts } from '../days.ts'
import { dateOf, knownDate, type DateFields } from '../dates/partial-date.ts'
import { isAhead, isDay, phraseStart, type DatedPart, type FoundDay } from './dated-part.ts'
import type { MilestoneReading } from './types.ts'
import { tidy } from './wording.ts'

const LINK = '(?:\\s|[:,(=–—-]|\\b(?:is|was|falls|comes|up|on|in|the|coming|this)\\b)*'
const BETWEEN_AFTER = new RegExp(`^${LINK}$`, 'iu')
const BETWEEN_BEFORE =
  /^[\s,:(=–—-]*(?:(?:is|was)\s+)?(?:(?:her|his|their|the)\s+(?:\p{L}+'s\s+)?|\p{Lu}[\p{L}-]*'s\s+)?$/u
const OWNER =
  /(?<owner>(?:\b(?:[Hh]er|[Hh]is|[Tt]heir)\s+\p{L}+|\p{Lu}[\p{L}-]*)'s)\s+(?:\d{1,3}(?:st|nd|rd|th)\s+)?(?:wedding\s+)?(?:birthday|anniversary)/u
const BORN_OWNER = /(?<owner>\b(?:[Hh]er|[Hh]is|[Tt]heir)\s+\p{L}+|\p{Lu}[\p{L}-]+)\s+(?:(?:was|is|were)\s+)?born\b/u
const NO_OWNER = /^(?:He|She|They|We|I|It|Was|Is|Were|Born|Her|His|Their)$/u

/** A birthday, an anniversary, or a day that matters once, named in a part together with its date. */
export function readMilestone(part: DatedPart): MilestoneReading | undefined {
  if (part.work.endsWith('?') || /\b(?:if|unless|maybe|perhaps|might|not|\p{L}+n't)\b/iu.test(part.work))
    return undefined
  const days = part.dates.filter(isDay)
  if (days.length === 0) return undefined
  return readBirthday(part, days) ?? readTurning(part, days) ?? readAnniversary(part, days) ?? readOnce(part, days)
}

function readBirthday(part: DatedPart, days: readonly FoundDay[]): MilestoneReading | undefined {
  const word =
    /(?<!\bmy\s)\b(?:birthday|bday|born)\b(?!'?s?\s+(?:party|dinner|lunch|card|present|gift|drinks|cake|to|in|into)\b)/iu.exec(
      part.work,
    )
  if (!word) return undefined
  const day = linked(part, days, word.index, word.index + word[0].length)
  if (!day) return undefined
  const nth = /\b(?<years>\d{1,3})(?:st|nd|rd|th)\s+birthday\b/iu.exec(part.work)?.groups?.years
  const born = word[0].toLowerCase() === 'born'
  if (born && day.reading.iso > part.today && saidYear(day) !== undefined) return undefined
  const owner = born ? BORN_OWNER.exec(part.work)?.groups?.owner : OWNER.exec(part.work)?.groups?.owner
  const title = owner && !NO_OWNER.test(owner) ? `${owner}${born ? "'s" : ''} birthday` : 'Birthday'
  return yearly(title, nth === undefined ? ownDate(part, day, born) : countedDate(part, day, Number(nth)))
}

function readTurning(part: DatedPart, days: readonly FoundDay[]): MilestoneReading | undefined {
  const match =
    /(?:\b(?<owner>\p{Lu}[\p{L}-]+|(?:[Hh]er|[Hh]is|[Tt]heir)\s+\p{L}+)\s+)?\b(?:turns|turning|will turn|is turning)\s+(?<years>\d{1,3})\b/u.exec(
      part.work,
    )
  const day = match && linked(part, days, match.index, match.index + match[0].length)
  if (!day) return undefined
  const owner = match.groups?.owner
  const title = owner && !NO_OWNER.test(owner) ? `${owner}'s birthday` : 'Birthday'
  return yearly(title, countedDate(part, day, Number(match.groups?.years)))
}

function readAnniversary(part: DatedPart, days: readonly FoundDay[]): MilestoneReading | undefined {
  const word =
    /(?<!\b(?:my|our)\s)(?:\b(?<kind>wedding|work)\s+)?\banniversary\b(?:\s+of\s+[^,.]{2,40}?(?=\s+(?:is|on|falls)\b|\s*[,:]|\s+\d))?/iu.exec(
      part.work,
    )
  const day = word && linked(part, days, word.index, word.index + word[0].length)
  if (!day) return undefined
  const owner = OWNER.exec(part.work)?.groups?.owner
  const name =
    part.raw.slice(word.index, word.index + word[0].length).toLowerCase() === 'anniversary' ? 'anniversary' : word[0]
  return yearly(owner ? `${owner} ${name}` : name, ownDate(part, day, false))
}

/** The day standing right after the words, or right before them ("12 June is her birthday"). */
function linked(part: DatedPart, days: readonly FoundDay[], start: number, end: number): FoundDay | undefined {
  const after = days.find((day) => day.start >= end && BETWEEN_AFTER.test(part.work.slice(end, day.start)))
  return after ?? days.find((day) => day.end <= start && BETWEEN_BEFORE.test(part.work.slice(day.end, start)))
}

function saidYear(day: FoundDay): number | undefined {
  return day.reading.kind === 'calendar' ? day.reading.year : undefined
}

/** The date as said. A year counts as the first one only if it is over, or, for a birth, not to come: "birthday 12 June 2027" is the next. */
function ownDate(part: DatedPart, day: FoundDay, born: boolean): DateFields {
  const { year, month, day: dayOfMonth } = readDateParts(day.reading.iso)
  const thisYear = readDateParts(part.today).year
  const said = born && day.reading.kind === 'spoken' && day.reading.iso <= part.today ? year : saidYear(day)
  const isFirst = said !== undefined && (born ? said <= thisYear : said < thisYear)
  return isFirst ? { month, day: dayOfMonth, year: said } : { month, day: dayOfMonth }
}

/** The date of a birthday whose number was said: the year is that many before it. */
function countedDate(part: DatedPart, day: FoundDay, years: number): DateFields | undefined {
  const { year, month, day: dayOfMonth } = readDateParts(day.reading.iso)
  if (years < 1 || years > 120 || !isAhead(day.reading, part.today, 12)) return undefined
  return { month, day: dayOfMonth, year: year - years }
}

function yearly(title: string, date: DateFields | undefined): MilestoneReading | undefined {
  return date && { kind: 'milestone', title: tidy(title), date: knownDate(date), repeats: { every: 'year' } }
}

const EVENT =
  '(?:results?|exams?|wedding|graduation|surgery|operation|interview|retirement|due date|election|hearing|trial|launch|opening|match|race|marathon|concert|recital|exhibition|funeral|memorial|christening|baptism|communion|confirmation|(?:bar|bat) mitzvah|move|holiday|conference|keynote|deadline|appointment|scan|finals|ceremony|party|term|school|audition|show|premiere|publication|reunion|baby)'
/** What is arranged with us belongs to follow-ups and meetings. */
const OURS =
  /\b(?:meetings?|calls?|lunch|dinner|coffee|notes?|deck|papers?|reports?|drafts?|invoice|proposal|reply|answer|e-?mail|figures|deal)$/iu
const POSSESSIVE = "(?:\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?'s|(?:[Hh]er|[Hh]is|[Tt]heir)(?: \\p{L}+'s)?)"
const HAPPENS =
  '(?:comes?(?:\\s+(?:out|through|up))?|is|are|will\\s+be|falls?|starts?|begins?|ends?|takes?\\s+place|happens?|opens?|is\\s+due|are\\s+due|due|(?:is|are)\\s+scheduled|[:–—-])'
const OWN_EVENT = new RegExp(`(?<title>${POSSESSIVE}(?: [\\p{L}\\p{N}'-]+){1,4}?)\\s+${HAPPENS}$`, 'u')
const KNOWN_EVENT = new RegExp(
  `(?<title>(?:${POSSESSIVE}|[Tt]he)(?: [\\p{L}\\p{N}'-]+){0,3}? ${EVENT})(?:\\s+${HAPPENS})?$`,
  'u',
)
const DOING =
  /(?:^|\b(?<who>\p{Lu}[\p{L}-]+|(?:[Hh]er|[Hh]is|[Tt]heir)\s+\p{L}+(?:\s+\p{Lu}[\p{L}-]+)?)\s+)(?<does>graduates|retires|marries|(?:gets|is getting)\s+(?:married|engaged)|starts\s+(?:school|university|college|work|(?:her|his|their|a)\s+new\s+job)|moves\s+(?:house|to\s+\p{L}+)|has\s+(?:surgery|an\s+operation|(?:her|his)\s+(?:operation|surgery|scan|interview|exams?))|is\s+due|leaves\s+for\s+\p{L}+|runs\s+the\s+\p{L}+\s+marathon)$/u

function readOnce(part: DatedPart, days: readonly FoundDay[]): MilestoneReading | undefined {
  for (const day of days) {
    if (!isAhead(day.reading, part.today, 36)) continue
    const before = part.work.slice(0, phraseStart(part, day)).trimEnd()
    const title = onceTitle(before)
    if (title !== undefined)
      return {
        kind: 'milestone',
        title: tidy(title),
        date: dateOf(day.reading.iso),
        repeats: { every: 'once' },
      }
  }
  return undefined
}

function onceTitle(before: string): string | undefined {
  const doing = DOING.exec(before)?.groups
  if (doing?.does) {
    const who = doing.who !== undefined && !NO_OWNER.test(doing.who) ? `${doing.who} ` : ''
    return `${who}${doing.does}`
  }
  const title = (KNOWN_EVENT.exec(before) ?? OWN_EVENT.exec(before))?.groups?.title
  return title === undefined || OURS.test(title) ? undefined : title
}
