/** Which entries are an organisation's. */
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { heldOn } from './roles.ts'

/** Entries with its people while they were there. From the roles on, so that what it costs is what it gives. */
export const idsWhileThere = (id: string): Sql =>
  sql`SELECT entry_person.entry_id AS id FROM role JOIN entry_person ON entry_person.person_id = role.person_id
      JOIN entry AS of ON of.id = entry_person.entry_id
      WHERE role.organisation_id = ${id} AND role.deleted_at IS NULL AND ${heldOn(raw('substr(of.happened_at, 1, 10)'))}`
