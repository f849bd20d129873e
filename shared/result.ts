/** The closed list of ways a call can fail. A new way is a new word here, on purpose. */
export const errorCodes = [
  'locked',
  'cannot-open',
  'damaged',
  'invalid',
  'not-found',
  'conflict',
  'newer-vault',
  'no-space',
  'cancelled',
  'bug',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/**
 * What crosses a process border when a call fails. No message text crosses: `fields` names what was wrong
 * (field path → a word the catalogue knows), `ref` leads to the log line of a `bug`.
 */
export type Failure = {
  readonly code: ErrorCode
  readonly fields?: Readonly<Record<string, string>>
  readonly ref?: string
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** An expected failure. Thrown by handlers; `serve` turns it into an envelope. Anything else thrown is a bug. */
export class AppError extends Error {
  readonly failure: Failure

  constructor(code: ErrorCode, fields?: Readonly<Record<string, string>>, ref?: string) {
    super(code)
    this.name = 'AppError'
    this.failure = { code, ...(fields && { fields }), ...(ref && { ref }) }
  }

  get code(): ErrorCode {
    return this.failure.code
  }
}

/** The code something failed with, the system's, SQLite's or one of ours; empty when it has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** `AppError('invalid')` naming the field and what is wrong with it. */
export const invalid = (field: string, problem: string): AppError => new AppError('invalid', { [field]: problem })

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
