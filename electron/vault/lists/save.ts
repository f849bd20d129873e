/** A table of people where the person chose to have it: names, roles and ways to reach them, and nothing else that is known of anybody. */
import { AppError } from '../../../shared/result.ts'
import { tableFile } from '../../../shared/model/lists/table-file.ts'
import { saveReadable } from '../files/save-copy.ts'
import { among } from '../journal/erase-links.ts'
import { currentRoles } from '../journal/roles.ts'
import type { Tasks } from '../serve.ts'
import type { Session } from '../session.ts'
import type { Readable } from '../store/handles.ts'
import type { PersonRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'

type Parts = {
  readonly session: () => Session | undefined
  readonly newId: () => string
  /** Where the vault lies. */
  readonly folder: string
  readonly takeTarget: (token: string) => string
}

type Named = Pick<PersonRow, 'id' | 'name' | 'given' | 'family' | 'nickname'>

/** Of each kind every one somebody has. */
const channelsOf = (db: Readable, ids: readonly string[]): ((id: string, kind: string) => string) => {
  const by = new Map<string, string[]>()
  for (const { person_id, kind, value } of db.all<{ person_id: string; kind: string; value: string }>(
    sql`SELECT person_id, kind, value FROM channel WHERE deleted_at IS NULL AND person_id IN ${among(ids)} ORDER BY created_at, id`,
  ))
    by.set(`${person_id} ${kind}`, [...(by.get(`${person_id} ${kind}`) ?? []), value])
  return (id, kind) => (by.get(`${id} ${kind}`) ?? []).join('; ')
}

const rowsOf = (db: Readable, ids: readonly string[]): string[][] => {
  const people = new Map(
    db
      .all<Named>(
        sql`SELECT id, name, given, family, nickname FROM person WHERE deleted_at IS NULL AND id IN ${among(ids)}`,
      )
      .map((row) => [row.id, row]),
  )
  const roles = currentRoles(db)
  const channels = channelsOf(db, ids)
  return [...new Set(ids)].flatMap((id) => {
    const person = people.get(id)
    if (!person) return []
    const role = roles.get(id)
    return [
      [
        ...[person.name, person.given, person.family, person.nickname],
        ...[role?.title ?? '', role?.organisation ?? ''],
        ...[channels(id, 'email'), channels(id, 'phone'), channels(id, 'address')],
      ],
    ]
  })
}

export const saveTableTask = ({ session, newId, folder, takeTarget }: Parts): Pick<Tasks, 'people.saveTable'> => ({
  'people.saveTable': async ({ ids, target, words }, { signal }) => {
    const open = session()
    if (!open) throw new AppError('locked')
    const place = { session: open, vaultFolder: folder, path: takeTarget(target), tag: newId(), signal }
    const rows = open.read(({ db }) => rowsOf(db, ids))
    await saveReadable(place, (handle) => handle.writeFile(tableFile([words, ...rows])))
    return { written: rows.length }
  },
})
