/** insights: what is seen across all clients, by name and in words. Nobody is ranked, and nothing is counted that would be a score. */
import { isRecent, recentFrom, sides, type SignalKind } from '../../../shared/model/evidence.ts'
import { addMonths } from '../../../shared/model/days.ts'
import type { Insights } from '../../../shared/contract/reviews.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import type { Readable } from '../store/handles.ts'
import { list, raw, sql } from '../store/sql.ts'
import { openDisagreements } from './disagreements.ts'
import type { NounHandlers } from './context.ts'
import { linesOf } from './people.ts'
import { branded, dayOf, orNotFound } from './rows.ts'
import { settingsOf } from './settings.ts'

/** Disagreements a page lists. */
const mostOpen = 200
/** Months of contact a picture goes back. */
const monthsBack = 24

type Last = Insights['quiet'][number]['last']
type Row = { readonly person_id: string; readonly part: string; readonly at: string } & {
  readonly kind: string
  readonly entry_id: string
}

/** Clients who are alive and known for a year, by name. */
const knownClients = (db: Readable, today: string): string[] =>
  db
    .all<{ id: string }>(
      sql`SELECT person.id FROM person LEFT JOIN last_contact ON last_contact.person_id = person.id
          WHERE client = 1 AND deleted_at IS NULL AND died IS NULL AND retired_on IS NULL
            AND substr(min(coalesce(first_at, created_at), created_at), 1, 10) <= ${recentFrom(today)}
          ORDER BY folded, person.id`,
    )
    .map(({ id }) => id)

const lastSignals = (db: Readable): ReadonlyMap<string, Last> =>
  new Map(
    db
      .all<Row>(sql`SELECT person_id, part, at, kind, entry_id FROM last_signal`)
      .map((row) => [
        `${row.person_id} ${row.part}`,
        { kind: row.kind as SignalKind, at: row.at, entryId: branded<never>(row.entry_id) },
      ]),
  )

const insightsOf = (db: Readable, today: string): Insights => {
  const known = knownClients(db, today)
  const last = lastSignals(db)
  const of = (id: string, part: string): Last => last.get(`${id} ${part}`) ?? null
  const isQuiet = (id: string): boolean => !isRecent(of(id, 'commitment')?.at ?? null, today)
  const lacking = (id: string) => sides.filter((side) => !isRecent(of(id, side)?.at ?? null, today))
  const lines = new Map(
    linesOf(
      db,
      known.filter((id) => isQuiet(id) || lacking(id).length > 0),
    ).map((line) => [line.id as string, line]),
  )
  const each = <T>(ids: readonly string[], make: (person: PersonLine, id: string) => T): T[] =>
    ids.flatMap((id) => {
      const person = lines.get(id)
      return person ? [make(person, id)] : []
    })
  return {
    day: today,
    clients:
      db.get<{ count: number }>(
        sql`SELECT count(*) AS count FROM person WHERE client = 1 AND deleted_at IS NULL AND died IS NULL`,
      )?.count ?? 0,
    quiet: each(known.filter(isQuiet), (person, id) => ({ person, last: of(id, 'commitment') })),
    sides: each(
      known.filter((id) => lacking(id).length > 0),
      (person, id) => ({ person, care: of(id, 'care'), competence: of(id, 'competence'), lacks: lacking(id) }),
    ),
    disagreements: openDisagreements(db, today, mostOpen),
  }
}

export const insights: NounHandlers<'insights'> = {
  'insights.get': ({ db, now }) => insightsOf(db, dayOf(now)),
  'insights.rhythm': ({ db, now }, { personId }) => {
    orNotFound(db.get(sql`SELECT 1 FROM person WHERE id = ${personId} AND deleted_at IS NULL`))
    const day = dayOf(now)
    const first = addMonths(day, -monthsBack)
    const { contactBy } = settingsOf(db)
    const days = db.all<{ day: string }>(
      sql`SELECT DISTINCT substr(happened_at, 1, 10) AS day FROM entry
          WHERE id IN (SELECT entry_id FROM entry_person WHERE person_id = ${personId}) AND deleted_at IS NULL
            AND kind <> 'review' AND channel IN ${list(contactBy)} AND happened_at >= ${first} AND happened_at < ${`${day}T99`}
          ORDER BY ${raw('day')}`,
    )
    const due = db.get<{ ideal: number; most: number }>(
      sql`SELECT ideal, most FROM contact_due WHERE person_id = ${personId}`,
    )
    return { day, first, days: days.map((row) => row.day), cadence: due ?? null }
  },
}
