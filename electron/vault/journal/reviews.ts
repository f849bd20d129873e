/** review: once a year, one relationship. Putting it off is kept as well, so that it can be taken back. */
import { addMonths } from '../../../shared/model/days.ts'
import { nextReview, stopped } from '../../../shared/model/reviews.ts'
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import type { Offered, Review } from '../../../shared/contract/reviews.ts'
import { invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { ReviewRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { addFollowUp } from './follow-ups.ts'
import { linesOf } from './people.ts'
import { branded, dayOf, kept, localTimeOf, orNotFound } from './rows.ts'

type Candidate = {
  readonly id: string
  readonly since: string
  readonly reviewedOn: string | null
  readonly putOffOn: string | null
}

const candidates = (db: Readable): Candidate[] =>
  db.all<Candidate>(
    sql`SELECT person.id, min(coalesce(first_at, person.created_at), person.created_at) AS since,
          (SELECT max(on_day) FROM review JOIN entry ON entry.id = entry_id AND entry.deleted_at IS NULL
           WHERE review.person_id = person.id AND review.deleted_at IS NULL) AS reviewedOn,
          (SELECT max(on_day) FROM review WHERE review.person_id = person.id AND review.deleted_at IS NULL
             AND entry_id IS NULL) AS putOffOn
        FROM person LEFT JOIN last_contact ON last_contact.person_id = person.id
        WHERE client = 1 AND person.deleted_at IS NULL AND died IS NULL AND retired_on IS NULL`,
  )

type Habit = { readonly channel: EntryChannel; readonly before: number; readonly since: number }

/** Kinds of contact in the last twelve months and in the twelve before. */
const habits = (db: Readable, personId: string, today: string): Habit[] => {
  const [year, before] = [addMonths(today, -12), addMonths(today, -24)]
  return db.all<Habit>(
    sql`SELECT channel, sum(happened_at < ${year}) AS before, sum(happened_at >= ${year}) AS since FROM entry
        WHERE id IN (SELECT entry_id FROM entry_person WHERE person_id = ${personId}) AND deleted_at IS NULL
          AND kind <> 'review' AND happened_at >= ${before} AND happened_at < ${`${today}T99`} GROUP BY channel`,
  )
}

const offered = (db: Readable, today: string): Offered | null => {
  const next = nextReview(candidates(db), today)
  const [person] = next ? linesOf(db, [next.id]) : []
  if (!next || !person) return null
  const found = habits(db, next.id, today)
  const total = (of: 'before' | 'since'): number => found.reduce((sum, habit) => sum + habit[of], 0)
  const first = db.get<{ at: string | null }>(sql`SELECT first_at AS at FROM last_contact WHERE person_id = ${next.id}`)
  return {
    person,
    reviewedOn: next.reviewedOn,
    since: first?.at ?? null,
    stopped: stopped(found).map(({ channel, before }) => ({ channel, before })),
    contacts: { before: total('before'), since: total('since') },
  }
}

/** Newest first. */
const reviewsOf = (db: Readable, personId: string): Review[] =>
  db
    .all<ReviewRow & { readonly entry_id: string }>(
      sql`SELECT review.* FROM review JOIN entry ON entry.id = entry_id AND entry.deleted_at IS NULL
          WHERE review.person_id = ${personId} AND review.deleted_at IS NULL ORDER BY on_day DESC, review.created_at DESC`,
    )
    .map(({ entry_id, on_day: on, better, stopped: left, next }) => ({
      ...{ entryId: branded<never>(entry_id), on, better, stopped: left, next },
    }))

export const reviews: NounHandlers<'reviews'> = {
  'reviews.next': ({ db, now }) => offered(db, dayOf(now)),
  'reviews.of': ({ db }, { personId }) => reviewsOf(db, personId),
  'reviews.add': (ctx, { personId, better, stopped: left, next, text, followUp }) => {
    const { db, now, newId } = ctx
    if ([better, left, next].every((words) => words.trim() === '')) throw invalid('better', 'empty')
    orNotFound(db.row('person', personId))
    const entryId = newId()
    db.insert('entry', {
      ...kept(entryId, now),
      ...{ happened_at: localTimeOf(now), zone: now.timeZoneId, channel: 'other', text, tags: '[]', kind: 'review' },
    })
    db.insert('entry_person', { id: `${entryId}.${personId}`, entry_id: entryId, person_id: personId, place: 0 })
    db.insert('review', {
      ...kept(newId(), now),
      ...{ person_id: personId, entry_id: entryId, on_day: dayOf(now) },
      ...{ better: better.trim(), stopped: left.trim(), next: next.trim() },
    })
    const from = { personId, kind: 'to-do', by: 'me', entryId: branded<never>(entryId) } as const
    const followUpId = followUp && addFollowUp(ctx, { ...from, ...followUp })
    return {
      change: branded(db.change),
      entryId: branded(entryId),
      followUpId: followUpId === null ? null : branded(followUpId),
    }
  },
  'reviews.putOff': ({ db, now, newId }, { personId }) => {
    orNotFound(db.row('person', personId))
    const nothing = { better: '', stopped: '', next: '' }
    db.insert('review', { ...kept(newId(), now), person_id: personId, entry_id: null, on_day: dayOf(now), ...nothing })
    return { change: branded(db.change) }
  },
}
