/**
 * The bytes of a calendar that is kept watch of: one file, or all calendar files of a folder behind each other. Nothing here waits for ever:
 * a pipe is no file, and a drive that does not answer is given up.
 */
import { open, readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { calendarEndings, mostCalendarBytes } from '../../../shared/contract/meetings.ts'
import type { CalendarProblem } from '../../../shared/contract/calendars.ts'
import { codeOf } from '../../../shared/result.ts'

/** Files of one folder. */
const mostFiles = 5_000
/** Milliseconds for all that is asked of a disk at one look. */
const patience = 20_000

export type SourceFile = { readonly path: string; readonly bytes: number; readonly changed: number }

/** `skipped`: files of the folder that could not be read, or are still being written. What they held is not known. */
export type Source = { readonly bytes: Uint8Array; readonly skipped: number; readonly stamp: string }

export class SourceProblem extends Error {
  readonly problem: CalendarProblem
  constructor(problem: CalendarProblem) {
    super(problem)
    this.problem = problem
  }
}

const problemOf = (error: unknown): SourceProblem => {
  if (error instanceof SourceProblem) return error
  const code = codeOf(error)
  return new SourceProblem(['ENOENT', 'ENOTDIR', 'ENODEV', 'ESTALE'].includes(code) ? 'gone' : 'not-readable')
}

/** @throws SourceProblem */
const inTime = async <T>(run: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SourceProblem('not-readable')), patience)
  })
  try {
    return await Promise.race([run, late])
  } catch (error) {
    throw problemOf(error)
  } finally {
    clearTimeout(timer)
  }
}

const isCalendar = (name: string): boolean =>
  !name.startsWith('.') && calendarEndings.some((ending) => extname(name).toLowerCase() === `.${ending}`)

const one = async (path: string): Promise<SourceFile | undefined> => {
  const { size, mtimeMs, isFile } = await stat(path).then((found) => ({ ...found, isFile: found.isFile() }))
  return isFile ? { path, bytes: size, changed: mtimeMs } : undefined
}

const filesOf = async (path: string): Promise<readonly SourceFile[]> => {
  const found = await stat(path)
  if (found.isFile()) return [{ path, bytes: found.size, changed: found.mtimeMs }]
  if (!found.isDirectory()) throw new SourceProblem('not-readable')
  const names = (await readdir(path)).filter(isCalendar).toSorted()
  if (names.length > mostFiles) throw new SourceProblem('file-too-large')
  // one that goes while it is looked for is not there
  const all = await Promise.all(names.map((name) => one(join(path, name)).catch(() => undefined)))
  return all.filter((file) => file !== undefined)
}

const stampOf = (files: readonly SourceFile[]): string =>
  `${files.length} ${files.reduce((sum, { bytes }) => sum + bytes, 0)} ${Math.max(0, ...files.map(({ changed }) => changed))}`

/** Whether it is a file or a folder. @throws SourceProblem */
export const kindOf = async (path: string): Promise<'file' | 'folder'> => {
  const found = await inTime(stat(path))
  if (found.isFile()) return 'file'
  if (found.isDirectory()) return 'folder'
  throw new SourceProblem('not-readable')
}

/** Sizes and times: another text when something was written. @throws SourceProblem */
export const stampAt = async (path: string): Promise<string> => stampOf(await inTime(filesOf(path)))

/** UTF-16 has a zero beside each letter. */
const hasEnd = (bytes: Uint8Array): boolean =>
  /END:VCALENDAR\s*$/i.test(Buffer.from(bytes.subarray(-400)).toString('latin1').replaceAll('\0', ''))

const readOne = async ({ path, bytes }: SourceFile): Promise<Uint8Array | undefined> => {
  const handle = await open(path, 'r')
  try {
    // never more than was counted, however it grows meanwhile
    const buffer = Buffer.alloc(bytes)
    const { bytesRead } = await handle.read(buffer, 0, bytes, 0)
    const now = await handle.stat()
    return bytesRead === bytes && now.size === bytes && hasEnd(buffer) ? buffer : undefined
  } finally {
    await handle.close()
  }
}

const decoded = (bytes: Uint8Array): Uint8Array => {
  const [first, second] = bytes
  const is = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  return is === undefined ? bytes : Buffer.from(new TextDecoder(is).decode(bytes))
}

/** A file that calls off what is in it would call off everything behind it as well; what it called off is not there. */
const callsOff = (bytes: Uint8Array): boolean =>
  /^METHOD:CANCEL\s*$/im.test(Buffer.from(bytes.subarray(0, 4_000)).toString('latin1'))

const lineEnd = Buffer.from('\r\n')

const readAll = async (path: string): Promise<Source> => {
  const files = await filesOf(path)
  if (files.length === 0) throw new SourceProblem('empty')
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > mostCalendarBytes) throw new SourceProblem('file-too-large')
  const [file] = files
  if (file?.path === path) {
    const bytes = await readOne(file)
    if (!bytes) throw new SourceProblem('cut-short')
    return { bytes, skipped: 0, stamp: stampOf(files) }
  }
  const parts: Uint8Array[] = []
  let skipped = 0
  for (const each of files) {
    const read = await readOne(each).catch(() => undefined)
    const bytes = read && decoded(read)
    if (!bytes) skipped += 1
    else if (!callsOff(bytes)) parts.push(bytes, lineEnd)
  }
  if (skipped === files.length) throw new SourceProblem('cut-short')
  return { bytes: Buffer.concat(parts), skipped, stamp: stampOf(files) }
}

/** @throws SourceProblem */
export const readSource = (path: string): Promise<Source> => inTime(readAll(path))
