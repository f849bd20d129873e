/** cadence: rules of how often, pauses of them, and who is to be spoken with. */
import { contactState, type Pause } from '../../../shared/model/cadence/cadence.ts'
import type { CadenceRule, Contact } from '../../../shared/contract/cadence.ts'
import { addDays } from '../../../shared/model/days.ts'
import type { Readable } from '../store/handles.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { thisWeek } from './handful.ts'
import { linesOf } from './people.ts'
import { branded, dayOf, kept, orNotFound } from './rows.ts'

type Row = {
  readonly id: string
  readonly created_at: string
  readonly counted: string | null
  readonly level: CadenceRule['level'] | null
  readonly name: string | null
  readonly ideal: number | null
  readonly most: number | null
  readonly first: string | null
  readonly until: string | null
  readonly reason: string | null
  readonly snoozed: string | null
}

const rows = (db: Readable, where: Sql): Row[] =>
  db.all<Row>(
    sql`SELECT person.id, person.created_at, last_contact.counted, due.level, due.name, due.ideal, due.most, pause.first, pause.until,
          pause.reason, put_off.until AS snoozed
        FROM person LEFT JOIN contact_due AS due ON due.person_id = person.id
        LEFT JOIN last_contact ON last_contact.person_id = person.id
        LEFT JOIN pause ON pause.person_id = person.id AND pause.deleted_at IS NULL
        LEFT JOIN put_off ON put_off.id = person.id
        WHERE person.deleted_at IS NULL AND ${where} ORDER BY due.latest_on, due.ideal_on, person.id`,
  )

const pauseOf = ({ first, until, reason }: Row): Pause | undefined =>
  first === null ? undefined : { from: first, ...(until !== null && { until }), reason: reason ?? '' }

const contactsIn = (db: Readable, found: readonly Row[], today: string): Contact[] => {
  const lines = new Map(
    linesOf(
      db,
      found.map(({ id }) => id),
    ).map((line) => [line.id as string, line]),
  )
  return found.flatMap((row) => {
    const person = lines.get(row.id)
    if (!person) return []
    const { level, ideal, most } = row
    const rule = ideal === null || most === null ? null : { ideal, most }
    const pause = pauseOf(row)
    const state = contactState({
      cadence: rule,
      last: row.counted?.slice(0, 10),
      since: row.created_at.slice(0, 10),
      today,
      pause,
      snoozedUntil: row.snoozed ?? undefined,
    })
    return [
      {
        person,
        state: state.state,
        idealOn: state.idealOn ?? null,
        latestOn: state.latestOn ?? null,
        last: row.counted,
        because: level === null ? null : { level, name: row.name ?? '', cadence: rule },
        pause: pause ? { from: pause.from, until: pause.until ?? null, reason: pause.reason } : null,
        // nothing is due from someone without a rhythm, but the weekly handful may have been put off
        snoozedUntil:
          state.isSnoozed || (rule === null && row.snoozed !== null && row.snoozed > today) ? row.snoozed : null,
      },
    ]
  })
}

const isPausedOn = (pause: Contact['pause'], day: string): boolean =>
  pause !== null && pause.from <= day && (pause.until ?? day) >= day

const named = raw(`coalesce(person.name, organisation.name, CASE level WHEN 'tag' THEN subject ELSE '' END)`)

export const cadence: NounHandlers<'cadence' | 'contacts'> = {
  'cadence.rules': ({ db }) =>
    db
      .all<{ level: CadenceRule['level']; subject: string; name: string; ideal: number | null; most: number | null }>(
        sql`SELECT level, subject, ${named} AS name, ideal, most FROM cadence
            LEFT JOIN person ON level = 'person' AND person.id = subject
            LEFT JOIN organisation ON level = 'organisation' AND organisation.id = subject
            WHERE cadence.deleted_at IS NULL AND person.deleted_at IS NULL AND organisation.deleted_at IS NULL
            ORDER BY level, name, subject`,
      )
      .map(({ ideal, most, ...rule }) => ({
        ...rule,
        cadence: ideal === null || most === null ? null : { ideal, most },
      })),
  'cadence.of': ({ db, now }, { personId }) =>
    orNotFound(contactsIn(db, rows(db, sql`person.id = ${personId}`), dayOf(now))[0]),
  'cadence.set': ({ db, now, newId }, { level, subject, rule }) => {
    if (level === 'person') orNotFound(db.row('person', subject))
    if (level === 'organisation') orNotFound(db.row('organisation', subject))
    const before = db.get<{ id: string }>(
      sql`SELECT id FROM cadence WHERE level = ${level} AND subject = ${subject} AND deleted_at IS NULL`,
    )
    const days = { ideal: rule?.cadence?.ideal ?? null, most: rule?.cadence?.most ?? null }
    if (before && rule) db.update('cadence', before.id, days)
    else if (before) db.remove('cadence', before.id)
    else if (rule) db.insert('cadence', { ...kept(newId(), now), level, subject, ...days })
    return { change: branded(db.change) }
  },
  'cadence.pause': ({ db, now, newId }, { personId, pause }) => {
    orNotFound(db.row('person', personId))
    const before = db.get<{ id: string }>(
      sql`SELECT id FROM pause WHERE person_id = ${personId} AND deleted_at IS NULL`,
    )
    const fields = pause && { first: pause.from, until: pause.until, reason: pause.reason.trim() }
    if (before && fields) db.update('pause', before.id, fields)
    else if (before) db.remove('pause', before.id)
    else if (fields) db.insert('pause', { ...kept(newId(), now), person_id: personId, ...fields })
    return { change: branded(db.change) }
  },
  'cadence.snooze': ({ db }, { personId, until }) => {
    orNotFound(db.row('person', personId))
    if (until === null) db.remove('put_off', personId)
    else if (!db.update('put_off', personId, { until })) db.insert('put_off', { id: personId, until })
    return { change: branded(db.change) }
  },
  'contacts.list': ({ db, now }, { days }) => {
    const today = dayOf(now)
    const last = addDays(today, days)
    const found = contactsIn(
      db,
      rows(
        db,
        sql`person.retired_on IS NULL AND person.listed = 1
            AND (due.ideal_on <= ${last} OR pause.id IS NOT NULL OR put_off.until > ${today})`,
      ),
      today,
    )
    const open = found.filter(({ snoozedUntil }) => snoozedUntil === null)
    return {
      losing: open.filter(({ state }) => state === 'losing'),
      due: open.filter(({ state }) => state === 'due'),
      upcoming: open
        .filter(({ state, idealOn }) => state === 'fine' && idealOn !== null && idealOn <= last)
        .toSorted((a, b) => (a.idealOn ?? '').localeCompare(b.idealOn ?? '')),
      snoozed: found.filter(({ snoozedUntil, pause }) => snoozedUntil !== null && !isPausedOn(pause, today)),
      paused: found.filter(({ pause }) => isPausedOn(pause, today)),
    }
  },
  'contacts.handful': ({ db, now }) => linesOf(db, thisWeek(db, dayOf(now))),
}
