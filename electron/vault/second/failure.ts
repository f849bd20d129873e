/** What the system says of a file, as one of the closed codes. `file` is the word the catalogue knows. */
import { AppError, codeOf } from '../../../shared/result.ts'

/** Nothing of that name, or nothing that could be a file of ours. */
const gone = [
  ...['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ESTALE', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'],
  ...['ENOTCONN', 'EHOSTDOWN', 'ETIMEDOUT'],
]

/** Undefined when it is no expected failure. */
export const fileFailure = (error: unknown): AppError | undefined => {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'EFBIG'].includes(code)) return new AppError('no-space')
  if (['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTEMPTY'].includes(code))
    return new AppError('cannot-open', { file: 'not-writable' })
  if (gone.includes(code)) return new AppError('cannot-open', { file: 'gone' })
  if (code === 'EIO' || code === 'EUCLEAN') return new AppError('damaged', { file: 'unreadable' })
  if (code === 'EMFILE' || code === 'ENFILE') return new AppError('conflict', { file: 'too-many-open' })
  return undefined
}
