/** Today and the brief: put together from the nouns. */
import { addDays } from '../../../shared/model/days.ts'
import { isGuarded } from '../../../shared/model/facts/use.ts'
import { bucket } from '../../../shared/model/follow-ups.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import type { Brief, Occurrence } from '../../../shared/contract/today.ts'
import type { Readable } from '../store/handles.ts'
import { list, sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { firstContact, lastEntries } from './entries.ts'
import { factsNow, sourcesOf } from './facts.ts'
import { nearing } from './follow-up-rows.ts'
import { openFollowUps } from './follow-ups.ts'
import { milestonesOf, occurrences, occurrencesAt } from './milestones.ts'
import { onThisDay } from './on-this-day.ts'
import { channelsOf, countPeople, personOf, quietest } from './people.ts'
import { hushedPeople } from './retiring.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './rows.ts'
import { tiesOf } from './ties.ts'
import { countUnshown } from './told.ts'

/** Days without a word after which a client appears among the quiet. */
const quietAfter = 60
/** Days of dates to come. */
const daysAhead = 30

type ToldRow = {
  readonly id: string
  readonly occurrence: string
  readonly claimed_at: string
  readonly shown_at: string | null
  readonly shown_as: string | null
  readonly round: number
}

/**
 * Dates that are over and that nobody was told of by name in time: announced without words while locked, told in a digest afterwards, or
 * never shown. For a week from their day, or from the look that found them. Without this list a birthday that fell on a day away would be
 * named nowhere. Until somebody says they have seen it; who put one off knows of it.
 */
const untold = (db: Readable, day: string, zone: string): Occurrence[] => {
  const from = addDays(day, -7)
  const rows = db.all<ToldRow>(
    sql`SELECT id, occurrence, claimed_at, shown_at, shown_as, round FROM told WHERE noun = 'milestone' AND how NOT IN ('superseded', 'put-off') AND seen_at IS NULL
        AND occurrence < ${day}
        AND (occurrence >= ${from} OR claimed_at >= ${from}) ORDER BY claimed_at`,
  )
  const ends = new Map<string, string>()
  const endOf = (on: string): string => {
    const known =
      ends.get(on) ?? Temporal.PlainDate.from(on).add({ days: 1 }).toZonedDateTime(zone).toInstant().toString()
    ends.set(on, known)
    return known
  }
  const wanted = new Map<string, { readonly id: string; readonly on: string }>()
  for (const { id, occurrence: on, claimed_at, shown_at, shown_as, round } of rows) {
    // put off past its day by whoever knows of it, and then told by name
    const isKnown = round > 0 && shown_as === 'single'
    // the last telling decides: whoever was told in time has no need of what was missed before
    if (shown_at !== null && (isKnown || claimed_at < endOf(on))) wanted.delete(`${id} ${on}`)
    else wanted.set(`${id} ${on}`, { id, on })
  }
  return occurrencesAt(db, [...wanted.values()])
}

/** The day by which a date is ordered: of one that is some day in a stretch that has begun, the last it may be. */
const dayFrom = ({ on, until }: Occurrence, day: string): string => (on < day && until !== null ? until : on)

/** Further ahead than Today looks, and told of within the week: whoever comes from a digest, or from words without a name, looks here. */
const toldAhead = (db: Readable, day: string): Occurrence[] =>
  occurrencesAt(
    db,
    db.all<{ id: string; on: string }>(
      sql`SELECT DISTINCT id, occurrence AS "on" FROM told WHERE noun = 'milestone' AND how <> 'superseded'
          AND occurrence > ${addDays(day, daysAhead)} AND claimed_at >= ${addDays(day, -7)}`,
    ),
  )

const withGuard = (db: Readable, entries: readonly EntryExcerpt[]): Brief['entries'] => {
  const guarded = sourcesOf(db, sql`entry_id IN ${list(entries.map(({ id }) => id))}`, isGuarded)
  return entries.map((entry) => ({ ...entry, guarded: guarded.has(entry.id) }))
}

export const today: NounHandlers<'today' | 'brief'> = {
  'today.get': ({ db, now }) => {
    const day = dayOf(now)
    const open = openFollowUps(db, day)
    const asks = open
      .filter(({ kind, acknowledgedAt }) => kind === 'ask' && acknowledgedAt === null)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    const rest = open.filter((followUp) => !asks.includes(followUp))
    const inBucket = (name: string) => rest.filter((followUp) => bucket(followUp, day) === name)
    const last = addDays(day, daysAhead)
    const hushed = hushedPeople(db)
    const dates = occurrences(db, day, last)
      .filter(({ milestone }) => !hushed.has(milestone.personId))
      .map((occurrence) => ({ occurrence, at: dayFrom(occurrence, day) }))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    const datesIn = (isIn: (at: string) => boolean): Occurrence[] =>
      dates.flatMap(({ occurrence, at }) => (isIn(at) ? [occurrence] : []))
    const week = addDays(day, 7)
    return {
      day,
      zone: now.timeZoneId,
      people: countPeople(db),
      asks,
      nudges: nearing(db, open, day),
      dates: {
        lately: untold(db, day, now.timeZoneId).filter(
          (one) => one.until === null || one.until < day || one.until > last,
        ),
        today: datesIn((at) => at === day),
        week: datesIn((at) => at > day && at <= week),
        month: [...datesIn((at) => at > week && at <= last), ...toldAhead(db, day)],
      },
      followUps: { overdue: inBucket('overdue'), today: inBucket('today'), week: inBucket('week') },
      later: inBucket('later').length,
      quiet: quietest(db, addDays(day, -quietAfter), 8),
      missed: countUnshown(db),
    }
  },
  'today.onThisDay': ({ db, now }, { most }) => onThisDay(db, dayOf(now), most),
  'brief.get': ({ db, now }, { id }) => {
    const day = dayOf(now)
    const open = openFollowUps(db, day, id)
    const { at, count } = firstContact(db, id)
    return {
      person: personOf(db, id),
      channels: channelsOf(db, id),
      roles: rolesOf(db, id),
      ties: tiesOf(db, id),
      entries: withGuard(db, lastEntries(db, id, 3)),
      entryCount: count,
      mine: open.filter(({ by }) => by === 'me'),
      theirs: open.filter(({ by }) => by === 'them'),
      coming: milestonesOf(db, id, day).filter(({ next }) => next !== null),
      facts: factsNow(db, id, day),
      since: at,
    }
  },
}
