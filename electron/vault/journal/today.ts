/** Today and the brief: put together from the nouns. */
import { addDays } from '../../../shared/model/days.ts'
import { bucket } from '../../../shared/model/follow-ups.ts'
import type { Occurrence } from '../../../shared/contract/today.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { firstContact, lastEntries } from './entries.ts'
import { factsOf } from './facts.ts'
import { openFollowUps } from './follow-ups.ts'
import { milestonesOf, occurrences } from './milestones.ts'
import { channelsOf, personOf, quietest } from './people.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './rows.ts'
import { tiesOf } from './ties.ts'
import { countUnshown } from './told.ts'

/** Days without a word after which a client appears among the quiet. */
const quietAfter = 60

/**
 * Dates of the last week that nobody was told of by name on their day: announced without words while locked, told in a digest
 * afterwards, or never shown, until somebody says they have seen it; who put one off knows of it. Without this list a birthday that fell on a
 * day away would be named nowhere.
 */
const untold = (db: Readable, day: string): Occurrence[] => {
  const from = addDays(day, -7)
  const told = db.all<{ id: string; occurrence: string }>(
    sql`SELECT id, occurrence FROM told WHERE noun = 'milestone' AND occurrence < ${day} AND seen_at IS NULL
          AND round = 0 AND how <> 'put-off' AND (
          (occurrence >= ${from} AND lead = 0 AND (shown_at IS NULL OR substr(claimed_at, 1, 10) > occurrence))
          OR (how = 'gone' AND claimed_at >= ${from}))`,
  )
  const wanted = new Set(told.map(({ id, occurrence }) => `${id} ${occurrence}`))
  if (wanted.size === 0) return []
  const first = told.reduce((earliest, { occurrence }) => (occurrence < earliest ? occurrence : earliest), from)
  return occurrences(db, first, addDays(day, -1)).filter(({ milestone, on }) => wanted.has(`${milestone.id} ${on}`))
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
    const dates = occurrences(db, day, addDays(day, 30))
    return {
      day,
      zone: now.timeZoneId,
      people: db.get<{ count: number }>(sql`SELECT count(*) AS count FROM person WHERE deleted_at IS NULL`)?.count ?? 0,
      asks,
      dates: {
        lately: untold(db, day),
        today: dates.filter(({ on }) => on === day),
        week: dates.filter(({ on }) => on > day && on <= addDays(day, 7)),
        month: dates.filter(({ on }) => on > addDays(day, 7)),
      },
      followUps: { overdue: inBucket('overdue'), today: inBucket('today'), week: inBucket('week') },
      later: inBucket('later').length,
      quiet: quietest(db, addDays(day, -quietAfter), 8),
      missed: countUnshown(db),
    }
  },
  'brief.get': ({ db, now }, { id }) => {
    const day = dayOf(now)
    const open = openFollowUps(db, day, id)
    const { at, count } = firstContact(db, id)
    return {
      person: personOf(db, id),
      channels: channelsOf(db, id),
      roles: rolesOf(db, id),
      ties: tiesOf(db, id),
      entries: lastEntries(db, id, 3),
      entryCount: count,
      mine: open.filter(({ by }) => by === 'me'),
      theirs: open.filter(({ by }) => by === 'them'),
      coming: milestonesOf(db, id, day).filter(({ next }) => next !== null),
      facts: factsOf(db, id),
      since: at,
    }
  },
}
