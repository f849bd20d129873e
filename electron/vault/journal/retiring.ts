/** Retiring a relationship on purpose, and taking it up again. Nothing is taken away: it leaves the lists of whom to speak with. */
import type { Retirement } from '../../../shared/contract/people.ts'
import { AppError } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { PersonRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { Handlers } from './context.ts'
import { branded, orNotFound } from './rows.ts'

type Retired = Pick<PersonRow, 'retired_on' | 'retired_why' | 'retired_dates'>
/** Of whoever is new. What is written about somebody later leaves these alone. */
export const notAway: Retired = { retired_on: null, retired_why: null, retired_dates: null }

/** A condition on `person`. */
export const notRetired = raw('retired_on IS NULL')

export const retirementOf = (row: PersonRow): { readonly retired?: Retirement } =>
  typeof row.retired_on === 'string'
    ? { retired: { on: row.retired_on, why: row.retired_why ?? '', dates: row.retired_dates as 'tell' } }
    : {}

/** Ids of those whose dates are not to be told of any more. */
export const hushedPeople = (db: Readable): ReadonlySet<string> =>
  new Set(
    db
      .all<{ id: string }>(
        sql`SELECT id FROM person WHERE retired_on IS NOT NULL AND deleted_at IS NULL AND retired_dates = 'quiet'`,
      )
      .map(({ id }) => id),
  )

export const retiring: Pick<Handlers, 'people.retire' | 'people.unretire'> = {
  'people.retire': ({ db }, { id, on, why, dates }) => {
    const person = orNotFound(db.row('person', id))
    if (person.deleted_at !== null) orNotFound(undefined)
    // the dead are remembered, not retired
    if (person.died !== null) throw new AppError('conflict', { person: 'dead' })
    db.update('person', id, { retired_on: on, retired_why: why.trim(), retired_dates: dates })
    return { change: branded(db.change) }
  },
  'people.unretire': ({ db }, { id }) => {
    orNotFound(db.update('person', id, notAway))
    return { change: branded(db.change) }
  },
}
