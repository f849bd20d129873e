/** What comes with a pack around a person: how to reach them, what they do, who is near them, their files. */
import { most } from '../../../shared/contract/files.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import { cleanName } from '../../../shared/model/file-names.ts'
import { isPicture, sniff, sniffed } from '../../../shared/model/media-types.ts'
import { fold } from '../../../shared/model/names.ts'
import { invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import { raw, sql } from '../store/sql.ts'
import { append } from './file-content.ts'
import { addFile, bytesHeld } from './files.ts'
import type { Filing } from './handover-taking.ts'
import { asContact, channelsOf, personRow } from './people.ts'
import { addRole, rolesOf } from './roles.ts'
import { kept, orNotFound } from './rows.ts'
import { addTie, tiesOf } from './ties.ts'

/** The row that was just written. */
const newest = (db: Readable, table: 'role' | 'tie', personId: string): string =>
  orNotFound(
    db.get<{ id: string }>(sql`SELECT id FROM ${raw(table)} WHERE person_id = ${personId} ORDER BY rowid DESC LIMIT 1`),
  ).id

export const takeChannels = ({ ctx: { db, now, newId }, pack, personId, each }: Filing): void => {
  const own = channelsOf(db, personId)
  each('channel', pack.channels, ({ kind, label, value }) => {
    if (own.some((one) => one.kind === kind && fold(one.value) === fold(value))) return null
    const id = newId()
    db.insert('channel', { ...kept(id, now), person_id: personId, kind, label, value })
    return id
  })
}

export const takeRoles = ({ ctx, pack, personId, each }: Filing): void => {
  const own = rolesOf(ctx.db, personId)
  each('role', pack.roles, ({ organisation, title, since, until }) => {
    const isHere = own.some((one) => fold(one.organisation) === fold(organisation) && fold(one.title) === fold(title))
    if (isHere) return null
    addRole(ctx, { personId, organisation, title, since, until })
    return newest(ctx.db, 'role', personId)
  })
}

/** Of a name nobody here has, someone with nothing but the name is made. */
export const takeTies = ({ ctx, pack, personId, each }: Filing): void => {
  if (pack.ties.length === 0) return
  const { db, now, newId } = ctx
  const own = tiesOf(db, personId)
  const everyone = db.all<{ id: string; name: string }>(
    sql`SELECT id, name FROM person WHERE deleted_at IS NULL AND id <> ${personId}`,
  )
  const byName = new Map(everyone.map(({ id, name }) => [fold(name), id]))
  each('tie', pack.ties, ({ name, otherIs, personIs, since, until }) => {
    if (own.some((one) => fold(one.otherName) === fold(name) && one.otherIs === otherIs)) return null
    const otherId = byName.get(fold(name)) ?? newId()
    if (!byName.has(fold(name))) {
      db.insert('person', { ...kept(otherId, now), ...personRow(PersonFields.parse({ name })), ...asContact })
      byName.set(fold(name), otherId)
    }
    addTie(ctx, { personId, otherId, otherIs, personIs, since, until })
    return newest(db, 'tie', personId)
  })
}

/** One's own photo of somebody stays. */
export const takePhoto = ({ ctx: { db }, pack, files, personId, each }: Filing): void => {
  if (!pack.photo) return
  const bytes = files[pack.photo.at]?.bytes
  each('photo', [{ origin: pack.person.origin }], () => {
    const type = bytes && sniff(bytes.subarray(0, sniffed))
    if (!bytes || type === undefined || !isPicture(type) || db.row('photo', personId)) return null
    db.insert('photo', { id: personId, media_type: type, bytes })
    return personId
  })
}

/** @throws AppError invalid (file: no-room) */
export const takeFiles = ({ ctx, pack, files, personId, each, entries }: Filing): void =>
  each('file', pack.files, (file) => {
    const { db, newId } = ctx
    const found = files[file.at]
    if (!found) return null
    const { bytes, digest } = found
    if (bytesHeld(db) + bytes.byteLength > most.all) throw invalid('file', 'no-room')
    const id = newId()
    for (let at = 0; at * most.piece < bytes.byteLength; at++)
      append(db, id, at, bytes.subarray(at * most.piece, (at + 1) * most.piece))
    const entry = file.entry === null ? undefined : entries.get(file.entry)
    addFile(ctx, id, {
      ...{ person_id: entry === undefined ? personId : null, entry_id: entry ?? null, width: null, height: null },
      ...{ name: cleanName(file.name, 'file'), type: sniff(bytes.subarray(0, sniffed)), bytes: bytes.byteLength },
      digest,
    })
    if (file.note !== '') db.update('file', id, { note: file.note })
    return id
  })
