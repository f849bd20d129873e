/** What a handler is given. Where clock and ids come from is decided once, in the composition root. */
import type { HealthNoticeKind, HealthStatus } from '../../../shared/contract/health.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import type { Keeping, Readable, Writable } from '../store/handles.ts'
import type { CommandChannel, Output, Parsed, QueryChannel } from '../../../shared/contract/index.ts'

export type Time = {
  /** Now, in the zone the user is in. */
  readonly now: Temporal.ZonedDateTime
}

/** How the vault is, as far as it is known outside its rows; left out where nobody looks after it (a terminal, a test). */
export type HealthView = {
  readonly status: (db: Readable) => HealthStatus
  readonly dismiss: (db: Keeping, kind: HealthNoticeKind) => void
}

export type QueryCtx = Time & { readonly db: Readable; readonly health?: HealthView }
export type CommandCtx = Time & {
  readonly db: Writable
  readonly newId: () => string
  readonly health?: HealthView
}
export type KeepingCtx = Time & { readonly db: Keeping }

/** A missing or misshapen handler does not compile. */
export type Queries = { readonly [C in QueryChannel]: (ctx: QueryCtx, input: Parsed<C>) => Output<C> }
export type Commands = { readonly [C in CommandChannel]: (ctx: CommandCtx, input: Parsed<C>) => Output<C> }
export type Handlers = Queries & Commands

/** The handlers of one noun’s file, by the start of their channel names. */
type Prefixed<P extends string> = Extract<keyof Handlers, `${P}.${string}`>
export type NounHandlers<P extends string> = Pick<Handlers, Prefixed<P>>
