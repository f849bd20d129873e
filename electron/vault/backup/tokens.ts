/** Folders someone chose in a dialog: a window speaks of them by a token and never learns or names a path. */
import { AppError } from '../../../shared/result.ts'

export type Tokens = {
  readonly give: (token: string, path: string) => void
  /** @throws AppError invalid (folder: unknown) */
  readonly path: (token: string) => string
}

export const tokens = (): Tokens => {
  const known = new Map<string, string>()
  return {
    give: (token, path) => void known.set(token, path),
    path: (token) => {
      const path = known.get(token)
      if (path === undefined) throw new AppError('invalid', { folder: 'unknown' })
      return path
    },
  }
}
