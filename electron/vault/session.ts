/** An unlocked vault: its database, its clock, its ids. Made at unlock, gone at lock. */
import type { CommandChannel, Output, Parsed, QueryChannel } from '../../shared/contract/index.ts'
import type { Temporal } from '../../shared/model/temporal.ts'
import { AppError } from '../../shared/result.ts'
import { instantOf } from './journal/rows.ts'
import type { CommandCtx, Handlers, KeepingCtx } from './journal/context.ts'
import { keeping, readable, writable } from './store/handles.ts'
import type { Derive } from './store/handles.ts'
import type { Opened } from './store/open.ts'

export type Parts = {
  readonly db: Opened
  readonly handlers: Handlers
  readonly derive: Derive
  readonly now: () => Temporal.ZonedDateTime
  readonly newId: () => string
}

export type Session = {
  readonly query: <C extends QueryChannel>(channel: C, input: Parsed<C>) => Output<C>
  readonly command: <C extends CommandChannel>(channel: C, input: Parsed<C>) => Output<C>
  /** A command that is no channel: an import files its cards through this. */
  readonly change: <T>(name: string, run: (ctx: CommandCtx) => T) => T
  /** Work on what is not journal, in one transaction. */
  readonly keep: <T>(run: (ctx: KeepingCtx) => T) => T
  readonly read: <T>(run: (ctx: KeepingCtx) => T) => T
  /** Moves the log into the file and has nothing written until the function it answers with is called. */
  readonly hold: () => () => void
  readonly isHeld: () => boolean
  readonly close: () => void
}

export const session = ({ db, handlers, derive, now, newId }: Parts): Session => {
  let held = false
  const mayWrite = (): void => {
    if (held) throw new AppError('conflict', { vault: 'busy' })
  }
  const change = <T>(name: string, run: (ctx: CommandCtx) => T): T => {
    mayWrite()
    const at = now()
    const handle = writable(db, { change: newId(), name, at: instantOf(at) }, derive)
    return db.transaction(() => run({ db: handle, now: at, newId })).immediate()
  }
  return {
    change,
    // the casts join two unions TypeScript cannot see are the same channel
    query: (channel, input) =>
      (handlers[channel] as (ctx: unknown, input: unknown) => never)({ db: readable(db), now: now() }, input),
    command: (channel, input) =>
      change(channel, (ctx) => (handlers[channel] as (ctx: CommandCtx, input: unknown) => never)(ctx, input)),
    keep: (run) => {
      mayWrite()
      return db.transaction(() => run({ db: keeping(db), now: now() })).immediate()
    },
    read: (run) => run({ db: keeping(db), now: now() }),
    hold: () => {
      mayWrite()
      db.pragma('wal_checkpoint(TRUNCATE)')
      held = true
      return () => {
        held = false
      }
    },
    isHeld: () => held,
    close: () => db.close(),
  }
}
