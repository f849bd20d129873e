/** Room on the disk: told before it is too late, and looked at before work that is known to need some. */
import { statfsSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/result.ts'

/** Below so many bytes free the person is told. */
export const lowSpace = 200 * 1024 * 1024

/** Bytes a user’s program may still write in `folder`; undefined where the system does not say. Opens no file. */
export const freeBytes = (folder: string): number | undefined => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

/** Bytes; 0 of what is not there. Looking at a file's size opens nothing, so that it drops no lock. */
export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** What work leaves free for the journal itself: a jot must still fit while a copy is being made. */
const spare = 16 * 1024 * 1024

/**
 * Before work that will write `bytes`: refused now, in words, rather than half-way.
 * @throws AppError no-space with the bytes that are needed in `ref`
 */
export const needRoom = (bytes: number, free: number | undefined): void => {
  const need = Math.ceil(bytes) + spare
  if (free !== undefined && free < need) throw new AppError('no-space', undefined, String(need))
}
