/** Stored follow-ups as they are read: with whose they are, where they came from, and the days that were agreed before. */
import type { EarlierDay, FollowUp, FollowUpState } from '../../../shared/contract/follow-ups.ts'
import { acknowledgeBy, isNearing, type Clocks, type Promised } from '../../../shared/model/follow-ups/clocks.ts'
import type { Readable } from '../store/handles.ts'
import type { FollowUpRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { sourceColumns, sourceJoin, sourceOf } from './facts.ts'
import type { SourceColumns } from './facts.ts'
import { branded } from './rows.ts'
import { settingsOf } from './settings.ts'

type Joined = FollowUpRow &
  SourceColumns & { readonly person_name: string; readonly died: string | null; readonly arc: string | null }

/** Of which arc it is a step: JSON. */
const arcColumn = raw(
  `(SELECT json_object('kind', arc.kind, 'event', event, 'relative', relative, 'on', started_on, 'step', step) FROM arc_step
    JOIN arc ON arc.id = arc_id JOIN life_event ON life_event.id = life_event_id WHERE arc_step.follow_up_id = follow_up.id) AS arc`,
)

type EarlierRow = { readonly last: string } & Pick<
  FollowUpRow,
  'id' | 'text' | 'due' | 'said_on' | 'agreed_by' | 'agreed_on' | 'why'
>

/** The days agreed before, oldest first, by the id of the one that holds now. Chains end where there is no older one. */
const earlierOf = (db: Readable, rows: readonly Joined[]): ReadonlyMap<string, readonly EarlierDay[]> => {
  const ids = rows.filter((row) => row.renegotiated_from !== null).map(({ id }) => id)
  const found = new Map<string, EarlierDay[]>()
  if (ids.length === 0) return found
  const chain = db.all<EarlierRow>(
    sql`WITH RECURSIVE chain (last, id, step) AS (
          SELECT id, renegotiated_from, 1 FROM follow_up WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
          UNION ALL SELECT last, older.renegotiated_from, step + 1 FROM chain JOIN follow_up AS older ON older.id = chain.id
            WHERE older.renegotiated_from IS NOT NULL AND step < 100)
        SELECT last, old.id, old.text, old.due, old.said_on, old.agreed_by, old.agreed_on, old.why
        FROM chain JOIN follow_up AS old ON old.id = chain.id AND old.deleted_at IS NULL ORDER BY last, step DESC`,
  )
  for (const { last, id, text, due, said_on, agreed_by, agreed_on, why } of chain) {
    const days = found.get(last) ?? []
    found.set(last, days)
    days.push({
      ...{ id: branded(id), text, due, saidOn: said_on, why },
      agreedBy: (agreed_by ?? 'nobody') as 'nobody',
      agreedOn: agreed_on ?? said_on,
    })
  }
  return found
}

/** An ask of theirs that nobody acknowledged has a clock; nobody waits who has died. */
const heardBy = (row: Joined, clocks: Clocks): string | null =>
  row.kind === 'ask' && row.by === 'me' && row.acknowledged_at === null && row.state === 'open' && row.died === null
    ? acknowledgeBy({ saidOn: row.said_on, own: row.acknowledge_by }, clocks)
    : null

const read = (row: Joined, clocks: Clocks, earlier: readonly EarlierDay[]): FollowUp => ({
  id: branded(row.id),
  personId: branded(row.person_id),
  personName: row.person_name,
  mourned: row.died !== null,
  kind: row.kind as 'to-do',
  by: row.by as 'me',
  text: row.text,
  wordsOf: row.words_of as 'me' | null,
  saidOn: row.said_on,
  due: row.due,
  state: row.state as FollowUpState,
  snoozedUntil: row.snoozed_until,
  closedAt: row.closed_at,
  closedOn: row.state === 'open' ? null : row.closed_on,
  why: row.why,
  toldAt: row.told_at,
  acknowledgedAt: row.acknowledged_at,
  acknowledgedHow: row.acknowledged_how,
  acknowledgeBy: row.acknowledge_by,
  heardBy: heardBy(row, clocks),
  createdAt: row.created_at,
  entryId: row.entry_id === null ? null : branded(row.entry_id),
  source: sourceOf(row),
  arc: row.arc === null ? null : (JSON.parse(row.arc) as FollowUp['arc']),
  renegotiatedFrom: row.renegotiated_from === null ? null : branded(row.renegotiated_from),
  earlier: [...earlier],
})

/** Those of people who are not in the bin. */
export const living = (db: Readable, where: Sql, order: string): FollowUp[] => {
  const rows = db.all<Joined>(
    sql`SELECT follow_up.*, person.name AS person_name, person.died, ${sourceColumns}, ${arcColumn} FROM follow_up
        JOIN person ON person.id = follow_up.person_id AND person.deleted_at IS NULL ${sourceJoin('follow_up')}
        WHERE follow_up.deleted_at IS NULL AND ${where} ORDER BY ${raw(order)}`,
  )
  if (rows.length === 0) return []
  const [clocks, earlier] = [settingsOf(db), earlierOf(db, rows)]
  return rows.map((row) => read(row, clocks, earlier.get(row.id) ?? []))
}

/** One that a newer one stands for is told with it. */
export const hasNoNewer = raw(
  `NOT (follow_up.state = 'renegotiated' AND EXISTS
    (SELECT 1 FROM follow_up AS newer WHERE newer.renegotiated_from = follow_up.id AND newer.deleted_at IS NULL))`,
)

const asPromised = ({ kind, by, state, due, toldAt, mourned }: FollowUp): Promised => ({
  ...{ kind, by, state, due, isTold: toldAt !== null, isMourned: mourned },
})

/** Of what is open: what is to be spoken of before it is late, soonest first. */
export const nearing = (db: Readable, open: readonly FollowUp[], today: string): FollowUp[] => {
  const clocks = settingsOf(db)
  return open
    .filter((followUp) => isNearing(asPromised(followUp), today, clocks))
    .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
}
