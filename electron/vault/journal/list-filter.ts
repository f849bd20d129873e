/**
 * A filter as a condition on `person` (and `contact`, their last contact). What it names and is not there any more is NULL, not false: it fits
 * nobody, and neither does its opposite.
 */
import type { Condition, FilterGroup } from '../../../shared/contract/lists.ts'
import { factCategories } from '../../../shared/model/facts/kinds.ts'
import { isSensitive } from '../../../shared/model/facts/use.ts'
import type { Missing } from '../../../shared/model/lists/kinds.ts'
import { isGroup } from '../../../shared/model/lists/walk.ts'
import { fold, matchesName } from '../../../shared/model/names.ts'
import { inverseOf } from '../../../shared/model/ties/kinds.ts'
import type { Readable } from '../store/handles.ts'
import { list, raw, sql } from '../store/sql.ts'
import type { Sql } from '../store/sql.ts'
import { among } from './erase-links.ts'
import { dateIs, firstIs, lastIs, promiseIs, rhythmIs } from './list-when.ts'
import { heldOn } from './roles.ts'

type Of<I extends Condition['is']> = Extract<Condition, { readonly is: I }>
type Ctx = { readonly db: Readable; readonly today: string; readonly isHere: (condition: Condition) => boolean }
type Says<I extends Condition['is']> = (condition: Of<I>, ctx: Ctx) => Sql

const sensitive = factCategories.filter(isSensitive)
const has = (text: string, part: string): boolean => fold(text).includes(fold(part.trim()))

/** Words are compared as people type them, which the database cannot: it says which there are. */
const wordsHaving = (db: Readable, words: Sql, part: string): Sql =>
  among(
    db
      .all<{ word: string }>(words)
      .map(({ word }) => word)
      .filter((word) => has(word, part)),
  )

const roleWhere = (today: string, where: Sql): Sql =>
  sql`person.id IN (SELECT person_id FROM role WHERE role.deleted_at IS NULL AND ${heldOn(today)} AND ${where})`

/** Itself and all that is part of it; what is part of itself by a mistake is gone round once. */
const withParts = (id: string): Sql =>
  sql`(WITH RECURSIVE part (id) AS (
        SELECT ${id} UNION SELECT organisation.id FROM organisation JOIN part ON organisation.part_of = part.id
          WHERE organisation.deleted_at IS NULL) SELECT id FROM part)`

const placed: Says<'place'> = ({ text }, { db, today }) => {
  const wanted = text.trim()
  const zones = wordsHaving(
    db,
    sql`SELECT DISTINCT zone AS word FROM person WHERE zone <> ''`,
    wanted.replaceAll(' ', '_'),
  )
  const places = wordsHaving(
    db,
    sql`SELECT DISTINCT place AS word FROM organisation WHERE place <> '' AND deleted_at IS NULL`,
    wanted,
  )
  const addresses = wordsHaving(
    db,
    sql`SELECT DISTINCT value AS word FROM channel WHERE kind = 'address' AND deleted_at IS NULL`,
    wanted,
  )
  return sql`(person.zone IN ${zones}
      OR person.id IN (SELECT person_id FROM channel WHERE kind = 'address' AND deleted_at IS NULL AND value IN ${addresses})
      OR ${roleWhere(today, sql`organisation_id IN (SELECT id FROM organisation WHERE deleted_at IS NULL AND place IN ${places})`)})`
}

const tied: Says<'tie'> = ({ to, kind }) => {
  const near = sql`${to === null ? raw('TRUE') : sql`other_id = ${to}`} AND ${kind === null ? raw('TRUE') : sql`kind = ${kind}`}`
  const far = sql`${to === null ? raw('TRUE') : sql`person_id = ${to}`} AND ${kind === null ? raw('TRUE') : sql`kind = ${inverseOf(kind)}`}`
  // whoever is in the bin is nobody's brother for now
  const there = (id: Sql): Sql =>
    sql`EXISTS (SELECT 1 FROM person AS there WHERE there.id = ${id} AND there.deleted_at IS NULL)`
  return sql`person.id IN (SELECT person_id FROM tie WHERE deleted_at IS NULL AND ${near} AND ${there(raw('other_id'))}
      UNION SELECT other_id FROM tie WHERE deleted_at IS NULL AND ${far} AND ${there(raw('person_id'))})`
}

const channelOf = (kind: string): Sql =>
  sql`person.id NOT IN (SELECT person_id FROM channel WHERE kind = ${kind} AND deleted_at IS NULL)`

const lacks: Readonly<Record<Missing, (today: string) => Sql>> = {
  birthday: () =>
    raw(`person.id NOT IN (SELECT person_id FROM milestone WHERE kind = 'birthday' AND deleted_at IS NULL)`),
  email: () => channelOf('email'),
  phone: () => channelOf('phone'),
  address: () => channelOf('address'),
  role: (today) => sql`NOT ${roleWhere(today, raw(`title <> ''`))}`,
  organisation: (today) => sql`NOT ${roleWhere(today, raw('TRUE'))}`,
  photo: () => raw('person.id NOT IN (SELECT id FROM photo)'),
  zone: () => raw(`person.zone = ''`),
  say: () => raw(`person.say = ''`),
}

const inField: Says<'field'> = ({ fieldId, test, value }, { db }) => {
  const of = sql`SELECT subject FROM field_value WHERE noun = 'person' AND field_id = ${fieldId}`
  if (test === 'empty') return sql`person.id NOT IN (${of})`
  if (test === 'filled') return sql`person.id IN (${of})`
  const words = db
    .all<{ word: string }>(
      sql`SELECT DISTINCT value AS word FROM field_value WHERE noun = 'person' AND field_id = ${fieldId}`,
    )
    .map(({ word }) => word)
  const fits = (word: string): boolean => (test === 'is' ? fold(word.trim()) === fold(value.trim()) : has(word, value))
  return sql`person.id IN (${of} AND value IN ${among(words.filter(fits))})`
}

const sideIs = {
  client: raw('person.client = 1'),
  colleague: raw('person.colleague = 1'),
  neither: raw('person.client = 0 AND person.colleague = 0 AND person.me = 0'),
} as const

const conditions: { readonly [I in Condition['is']]: Says<I> } = {
  name: ({ text }, { db }) =>
    sql`person.id IN ${among(
      db
        .all<{ id: string; folded: string }>(sql`SELECT id, folded FROM person WHERE deleted_at IS NULL`)
        .filter(({ folded }) => matchesName(text, folded.split('\n')) !== undefined)
        .map(({ id }) => id),
    )}`,
  tag: ({ tag }) =>
    sql`person.id IN (SELECT id FROM person WHERE tags <> '[]' AND deleted_at IS NULL AND EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ${tag}))`,
  title: ({ text }, { db, today }) =>
    roleWhere(
      today,
      sql`title IN ${wordsHaving(db, sql`SELECT DISTINCT title AS word FROM role WHERE deleted_at IS NULL AND title <> ''`, text)}`,
    ),
  organisation: ({ id }, { today }) => roleWhere(today, sql`organisation_id IN ${withParts(id)}`),
  level: ({ level }, { today }) => roleWhere(today, sql`level = ${level}`),
  side: ({ side }) => sql`(${sideIs[side]})`,
  place: placed,
  last: (condition, { today }) => lastIs(condition, today),
  first: (condition, { today }) => firstIs(condition, today),
  date: (condition, { db, today }) => dateIs(condition, today, db),
  missing: ({ what }, { today }) => lacks[what](today),
  promise: (condition, { today }) => promiseIs(condition, today),
  sensitive: () =>
    sql`person.id IN (SELECT person_id FROM fact WHERE deleted_at IS NULL
        AND (use <> 'mention' OR told = 'in-confidence' OR category IN ${list(sensitive)}))`,
  tie: tied,
  rhythm: (condition, { today }) => sql`(${rhythmIs(condition, today)})`,
  retired: () => raw('person.retired_on IS NOT NULL'),
  dead: () => raw('person.died IS NOT NULL'),
  boundary: () => raw(`person.id IN (SELECT subject FROM boundary WHERE noun = 'person' AND deleted_at IS NULL)`),
  field: inField,
}

const conditionSql = (condition: Condition, ctx: Ctx): Sql =>
  ctx.isHere(condition)
    ? (conditions[condition.is] as (condition: never, ctx: Ctx) => Sql)(condition as never, ctx)
    : raw('NULL')

const joined = (parts: readonly Sql[], by: string): Sql => ({
  text: parts.map(({ text }) => `(${text})`).join(by),
  values: parts.flatMap(({ values }) => values),
})

/** A group without anything in it fits everybody. */
export const filterSql = (filter: FilterGroup, ctx: Ctx): Sql => {
  const parts = (filter.of as readonly (Condition | FilterGroup)[]).map((part) =>
    isGroup(part as never) ? filterSql(part as FilterGroup, ctx) : conditionSql(part as Condition, ctx),
  )
  if (parts.length === 0) return raw('TRUE')
  if (filter.match === 'none') return sql`NOT (${joined(parts, ' OR ')})`
  return joined(parts, filter.match === 'all' ? ' AND ' : ' OR ')
}
