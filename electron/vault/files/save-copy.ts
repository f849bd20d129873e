/**
 * A readable copy of one file, or of what else leaves, where the person chose to have it. It is written beside its place under another name and
 * renamed once it is whole; where that is, is noted first, so that what a lock cuts short is removed at the next unlock.
 */
import { createHash } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import type { FileRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { AppError, invalid, codeOf } from '../../../shared/result.ts'
import { piece } from '../journal/file-content.ts'
import { fileOf } from '../journal/files.ts'
import { instantOf } from '../journal/rows.ts'
import type { TaskTools } from '../serve.ts'
import type { Session } from '../session.ts'

/** Of a copy that is not whole yet. */
const ending = '.rapport-part'

/** What the system says of a place where nothing can be written, as a word for the screen. */
const failure = (error: unknown): unknown => {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('no-space')
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return invalid('target', 'not-writable')
  if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EIO', 'ENAMETOOLONG', 'ENODEV'].includes(code)) return invalid('target', 'gone')
  return error
}

const syncFolder = async (folder: string): Promise<void> => {
  // a folder cannot be opened on Windows; there the rename is as durable as it gets
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const writeFileRow =
  (session: Session, file: FileRow, tools: TaskTools) =>
  async (handle: FileHandle): Promise<void> => {
    const hash = createHash('sha256')
    for (let at = 0, done = 0; done < file.bytes; at++) {
      if (tools.signal.aborted) throw new AppError('cancelled')
      const bytes = session.read(({ db }) => piece(db, file.id, at))
      if (bytes.length === 0) throw new AppError('damaged')
      hash.update(bytes)
      await handle.writeFile(bytes)
      done += bytes.length
      tools.progress({ what: 'bytes', done, total: file.bytes })
    }
    if (hash.digest('hex') !== file.digest) throw new AppError('damaged')
  }

const writeWhole = async (temp: string, write: (handle: FileHandle) => Promise<void>): Promise<void> => {
  const handle = await open(temp, 'wx', 0o600)
  try {
    await write(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export type CopyPlace = {
  readonly session: Session
  /** Nothing is ever written there: a copy must not lie over the journal itself. */
  readonly vaultFolder: string
  readonly path: string
  readonly tag: string
  readonly signal: AbortSignal
}

/** A copy of a kept file. */
export const saveCopy = (place: CopyPlace, id: string, tools: TaskTools): Promise<void> => {
  const file = place.session.read(({ db }) => fileOf(db, id))
  return saveReadable(place, writeFileRow(place.session, file, tools))
}

/** @throws AppError no-space, cancelled, invalid (target: not-writable | gone | in-the-vault), and what `write` throws. */
export const saveReadable = async (
  { session, vaultFolder, path, tag, signal }: CopyPlace,
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> => {
  try {
    const folder = await realpath(dirname(path))
    const vault = await realpath(vaultFolder)
    if (folder === vault || folder.startsWith(vault + sep)) throw invalid('target', 'in-the-vault')
    const temp = join(folder, `.${tag}${ending}`)
    session.keep(({ db, now }) =>
      db.keep(sql`INSERT INTO unfinished_copy (path, at) VALUES (${temp}, ${instantOf(now)})`),
    )
    try {
      await writeWhole(temp, write)
      if (signal.aborted) throw new AppError('cancelled')
      await rename(temp, join(folder, basename(path)))
    } catch (error) {
      await rm(temp, { force: true })
      throw error
    } finally {
      session.keep(({ db }) => db.keep(sql`DELETE FROM unfinished_copy WHERE path = ${temp}`))
    }
    await syncFolder(folder)
  } catch (error) {
    throw failure(error)
  }
}

/** At unlock: what a lock or a power cut left of copies. Only what is named as ours is touched. */
export const removeUnfinished = async (session: Session): Promise<void> => {
  const left = session.read(({ db }) => db.all<{ path: string }>(sql`SELECT path FROM unfinished_copy`))
  for (const { path } of left) {
    if (path.endsWith(ending)) {
      const removed = await rm(path, { force: true }).then(
        () => true,
        () => false,
      )
      // a drive that is not there today may be there at the next unlock
      if (!removed) continue
    }
    session.keep(({ db }) => db.keep(sql`DELETE FROM unfinished_copy WHERE path = ${path}`))
  }
}
