/** Conditions on days: when somebody was spoken with, what comes up, what is due. */
import type { Condition, When } from '../../../shared/contract/lists.ts'
import { addDays } from '../../../shared/model/days.ts'
import type { Readable } from '../store/handles.ts'
import { raw, sql } from '../store/sql.ts'
import type { Sql } from '../store/sql.ts'
import { daysBetween } from './list-days.ts'

type Of<I extends Condition['is']> = Extract<Condition, { readonly is: I }>

/** `column` is a local time, or null where there was never any. */
const whenIs = (column: Sql, when: When, today: string): Sql => {
  switch (when.how) {
    case 'within':
      return sql`coalesce(${column} >= ${addDays(today, -when.days)}, FALSE)`
    case 'over':
      return sql`coalesce(${column} < ${addDays(today, -when.days)}, TRUE)`
    case 'before':
      return sql`coalesce(${column} < ${when.day}, FALSE)`
    case 'after':
      // a local time of that very day is written longer than the day
      return sql`coalesce(${column} >= ${addDays(when.day, 1)}, FALSE)`
    case 'never':
      return sql`${column} IS NULL`
  }
}

export const lastIs = ({ when }: Of<'last'>, today: string): Sql => whenIs(raw('contact.at'), when, today)
export const firstIs = ({ when }: Of<'first'>, today: string): Sql => whenIs(raw('contact.first_at'), when, today)

export const dateIs = ({ kind, days }: Of<'date'>, today: string, db: Readable): Sql => {
  const last = addDays(today, days)
  return sql`person.id IN (
        SELECT person_id FROM ${daysBetween(db, today, last)} JOIN milestone ON milestone.id = milestone_id
        WHERE on_day <= ${last} AND coalesce(until_day, on_day) >= ${today} AND tone <> 'none'
          AND deleted_at IS NULL AND ${kind === 'any' ? raw('TRUE') : sql`kind = ${kind}`})`
}

const promised = {
  any: raw(`kind = 'promise'`),
  mine: raw(`kind = 'promise' AND by = 'me'`),
  theirs: raw(`kind = 'promise' AND by = 'them'`),
  ask: raw(`kind = 'ask'`),
} as const

export const promiseIs = ({ what }: Of<'promise'>, today: string): Sql =>
  sql`person.id IN (SELECT person_id FROM follow_up WHERE deleted_at IS NULL AND state = 'open' AND ${
    what === 'overdue' ? sql`kind IN ('promise', 'ask') AND due < ${today}` : promised[what]
  })`

/** As `contacts.list` has it: whoever is paused, or put off, is not due now. */
export const rhythmIs = ({ what }: Of<'rhythm'>, today: string): Sql => {
  if (what === 'own')
    return sql`person.id IN (SELECT subject FROM cadence WHERE level = 'person' AND deleted_at IS NULL)`
  if (what === 'none') return sql`person.id NOT IN (SELECT person_id FROM contact_due)`
  const due = what === 'losing' ? sql`latest_on < ${today}` : sql`ideal_on <= ${today} AND latest_on >= ${today}`
  return sql`person.id IN (SELECT person_id FROM contact_due WHERE ${due})
      AND person.id NOT IN (SELECT person_id FROM pause WHERE deleted_at IS NULL AND first <= ${today} AND coalesce(until, ${today}) >= ${today})
      AND person.id NOT IN (SELECT id FROM put_off WHERE until > ${today})`
}
