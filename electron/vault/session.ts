/** An unlocked vault: its database, its clock, its ids. Made at unlock, gone at lock. */
import type { CommandChannel, Output, Parsed, QueryChannel } from '../../shared/contract/index.ts'
import type { Temporal } from '../../shared/model/temporal.ts'
import { AppError } from '../../shared/result.ts'
import { unguarded } from './health/guard.ts'
import type { Guard } from './health/guard.ts'
import { raise } from './health/head-row.ts'
import { tally } from './health/sums.ts'
import type { Tally } from './health/sums.ts'
import { led } from './journal/joined.ts'
import { instantOf } from './journal/rows.ts'
import { renamings } from './journal/shown-names.ts'
import type { CommandCtx, Handlers, KeepingCtx } from './journal/context.ts'
import { keeping, readable, writable } from './store/handles.ts'
import type { Derive, Keeping } from './store/handles.ts'
import type { Opened } from './store/open.ts'

export type Parts = {
  readonly db: Opened
  readonly handlers: Handlers
  readonly derive: Derive
  readonly now: () => Temporal.ZonedDateTime
  readonly newId: () => string
  /** Told of each commit and of each failure; says whether anything may be written. */
  readonly guard?: Guard
}

export type Session = {
  readonly query: <C extends QueryChannel>(channel: C, input: Parsed<C>) => Output<C>
  readonly command: <C extends CommandChannel>(channel: C, input: Parsed<C>) => Output<C>
  /** A command that is no channel: an import files its cards through this. */
  readonly change: <T>(name: string, run: (ctx: CommandCtx) => T) => T
  /** Work on what is not journal, in one transaction. */
  readonly keep: <T>(run: (ctx: KeepingCtx) => T) => T
  /** The same for what can be made anew from the journal at any time: nothing is missing without it, so it is no save that counts. */
  readonly derive: (run: (ctx: KeepingCtx) => void) => void
  readonly read: <T>(run: (ctx: KeepingCtx) => T) => T
  /** Moves the log into the file and has nothing written until the function it answers with is called. */
  readonly hold: () => () => void
  readonly isHeld: () => boolean
  /** Moves the log into the file: what was deleted for good is then in neither. */
  readonly settle: () => void
  readonly close: () => void
}

export const session = ({ db, handlers, derive, now, newId, guard = unguarded }: Parts): Session => {
  let held = false
  const mayWrite = (): void => {
    if (held) throw new AppError('conflict', { vault: 'busy' })
    if (!guard.mayWrite()) throw new AppError('damaged')
  }

  const written = db.prepare('SELECT total_changes()').pluck()

  const watched = <T>(run: () => T): T => {
    try {
      return run()
    } catch (error) {
      guard.failed(error)
      throw error
    }
  }

  /** One transaction. What wrote something raises the head in it. */
  const commit = <T>(at: string, run: (noted: Tally) => T): T => {
    mayWrite()
    const noted = tally()
    let raised = false
    const work = (): T => {
      const before = written.get()
      const value = run(noted)
      raised = written.get() !== before
      if (raised) raise(db, at, noted)
      return value
    }
    const value = watched(() => db.transaction(work).immediate())
    if (raised) guard.committed()
    return value
  }

  const changing = <T>(name: string, run: (ctx: CommandCtx, noted: Tally) => T): T => {
    const at = now()
    return commit(instantOf(at), (noted) => {
      const names = renamings()
      const atEnd = new Map<string, (db: Keeping) => void>()
      const noting: Derive = (base, noun, id, before, after) => {
        derive(base, noun, id, before, after, (name, work) => void atEnd.set(name, work))
        noted.note(noun, before, after)
        names.note(noun, before, after)
      }
      const handle = writable(db, { change: newId(), name, at: instantOf(at) }, noting)
      const value = run({ db: handle, now: at, newId, health: guard }, noted)
      names.keep(handle)
      for (const work of atEnd.values()) work(handle)
      return value
    })
  }

  /** A command that altered nothing has nothing to take back. */
  const answered = (output: object, change: string, noted: Tally): object =>
    'change' in output && output.change === change && noted.isEmpty() ? { ...output, change: null } : output

  return {
    change: (name, run) => changing(name, (ctx) => run(ctx)),
    // the casts join two unions TypeScript cannot see are the same channel
    query: (channel, input) =>
      watched(() =>
        (handlers[channel] as (ctx: unknown, input: unknown) => never)(
          { db: readable(db), now: now(), health: guard },
          led(readable(db), channel, input),
        ),
      ),
    command: (channel, input) =>
      changing(channel, (ctx, noted) => {
        const run = handlers[channel] as (ctx: CommandCtx, input: unknown) => object
        const output = run(ctx, led(ctx.db, channel, input))
        return answered(output, ctx.db.change, noted) as never
      }),
    keep: (run) => {
      const at = now()
      return commit(instantOf(at), () => run({ db: keeping(db), now: at }))
    },
    derive: (run) => {
      mayWrite()
      watched(() => db.transaction(() => run({ db: keeping(db), now: now() })).immediate())
    },
    read: (run) => watched(() => run({ db: keeping(db), now: now() })),
    hold: () => {
      mayWrite()
      watched(() => db.pragma('wal_checkpoint(TRUNCATE)'))
      held = true
      return () => {
        held = false
      }
    },
    isHeld: () => held,
    settle: () => {
      if (!held && guard.mayWrite()) watched(() => db.pragma('wal_checkpoint(TRUNCATE)'))
    },
    close: () => db.close(),
  }
}
