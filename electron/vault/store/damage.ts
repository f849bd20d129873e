/** What SQLite says when the file does not read, or does not take, what it should. */
import { codeOf } from '../../../shared/result.ts'

export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(codeOf(error))

/** True where it was met while writing: the file may be sound and the disk not. */
export const isDisk = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_IOERR')
