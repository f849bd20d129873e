/**
 * When contact with each person is due, kept beside the journal: worked out from the cadence that applies, the last contact that counts and
 * a pause. Without a clock, so that it can be kept with every alteration; what it comes to today is for whoever reads it.
 */
import { contactDays, resolveCadence, type CadenceRule } from '../../../shared/model/cadence/cadence.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import type { Sql } from '../store/sql.ts'
import { list, raw, sql } from '../store/sql.ts'
import { tagsOf } from './rows.ts'
import { settingsOf } from './settings.ts'

type PersonOf = {
  readonly id: string
  readonly tags: string
  readonly client: number
  readonly created_at: string
  readonly counted: string | null
}

const everyone = raw('TRUE')

/** Whether an entry is contact, by its own row. */
export const contactCounts = (db: Readable): Sql =>
  sql`(entry.channel IN ${list(settingsOf(db).contactBy)} AND substr(entry.happened_at, 1, 10) <= date(entry.created_at, '+1 day'))`

/**
 * Sets when each of them was last in touch. An entry dated after the day it was written tells of what is to come, and is no contact yet;
 * a day is allowed for the zones.
 */
const recount = (db: Keeping, whose: Sql): void => {
  db.keep(
    sql`UPDATE last_contact SET counted = (
          SELECT max(entry.happened_at) FROM entry_person JOIN entry ON entry.id = entry_person.entry_id
          WHERE entry_person.person_id = last_contact.person_id AND entry.deleted_at IS NULL AND entry.kind <> 'review'
            AND ${contactCounts(db)})
        WHERE person_id IN (SELECT id FROM person WHERE ${whose})`,
  )
}

/** Of each person the rules that apply; the default is for clients. */
const rulesOf = (db: Readable, whose: Sql): ((person: PersonOf) => CadenceRule[]) => {
  type Row = {
    level: CadenceRule['level']
    subject: string
    name: string | null
    ideal: number | null
    most: number | null
  }
  const rules = db.all<Row>(
    sql`SELECT level, subject, organisation.name, ideal, most FROM cadence
        LEFT JOIN organisation ON level = 'organisation' AND organisation.id = subject AND organisation.deleted_at IS NULL
        WHERE cadence.deleted_at IS NULL AND (level <> 'organisation' OR organisation.id IS NOT NULL)`,
  )
  const asRule = ({ level, subject, name, ideal, most }: Row): CadenceRule => ({
    level,
    ...(level === 'tag' ? { name: subject } : name !== null && { name }),
    cadence: ideal === null || most === null ? null : { ideal, most },
  })
  const by = new Map(rules.map((row) => [`${row.level} ${row.subject}`, asRule(row)]))
  const at = db.all<{ person_id: string; organisation_id: string }>(
    sql`SELECT person_id, organisation_id FROM role WHERE deleted_at IS NULL AND until IS NULL
        AND person_id IN (SELECT id FROM person WHERE ${whose})`,
  )
  const organisations = new Map<string, string[]>()
  for (const { person_id, organisation_id } of at)
    organisations.set(person_id, [...(organisations.get(person_id) ?? []), organisation_id])
  return ({ id, tags, client }) =>
    [
      `person ${id}`,
      ...(organisations.get(id) ?? []).map((organisation) => `organisation ${organisation}`),
      ...tagsOf(tags).map((tag) => `tag ${tag}`),
      ...(client === 1 ? ['default '] : []),
    ].flatMap((key) => by.get(key) ?? [])
}

const pausesOf = (db: Readable, whose: Sql) =>
  new Map(
    db
      .all<{ person_id: string; first: string; until: string | null; reason: string }>(
        sql`SELECT person_id, first, until, reason FROM pause WHERE deleted_at IS NULL
            AND person_id IN (SELECT id FROM person WHERE ${whose}) ORDER BY first`,
      )
      .map(({ person_id, first, until, reason }) => [
        person_id,
        { from: first, ...(until !== null && { until }), reason },
      ]),
  )

/** `whose` is a condition on `person`. */
const keepDueOf = (db: Keeping, whose: Sql): void => {
  db.keep(sql`DELETE FROM contact_due WHERE person_id IN (SELECT id FROM person WHERE ${whose})`)
  const rules = rulesOf(db, whose)
  const pauses = pausesOf(db, whose)
  const people = db.all<PersonOf>(
    sql`SELECT person.id, tags, client, created_at, last_contact.counted FROM person
        LEFT JOIN last_contact ON last_contact.person_id = person.id
        WHERE deleted_at IS NULL AND died IS NULL AND retired_on IS NULL AND listed = 1 AND colleague = 0 AND me = 0
          AND ${whose}`,
  )
  for (const person of people) {
    const rule = resolveCadence(rules(person))
    if (!rule?.cadence) continue
    const { idealOn, latestOn } = contactDays({
      cadence: rule.cadence,
      last: person.counted?.slice(0, 10),
      since: person.created_at.slice(0, 10),
      pause: pauses.get(person.id),
    })
    const { ideal, most } = rule.cadence
    db.keep(
      sql`INSERT INTO contact_due (person_id, ideal_on, latest_on, level, name, ideal, most)
          VALUES (${person.id}, ${idealOn}, ${latestOn}, ${rule.level}, ${rule.name ?? ''}, ${ideal}, ${most})`,
    )
  }
}

/** Of one person, after whatever concerns them. */
export const keepDue = (db: Keeping, personId: string): void => {
  const whose = sql`person.id = ${personId}`
  recount(db, whose)
  keepDueOf(db, whose)
}

/** The same where it is known already when they were last in touch. */
export const keepDueAgain = (db: Keeping, personId: string): void => keepDueOf(db, sql`person.id = ${personId}`)

/** Of everyone: a rule for many has changed, or what counts as contact. */
export const keepAllDue = (db: Keeping): void => {
  recount(db, everyone)
  keepDueOf(db, everyone)
}
