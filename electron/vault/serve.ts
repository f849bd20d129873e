/**
 * The one loop that serves a port: look up the channel, parse the input, run the handler, answer with an envelope.
 * Nothing that comes over a port is trusted; nothing but the closed codes goes back when it fails.
 */
import { contract } from '../../shared/contract/index.ts'
import type { Channel, Output, Parsed, TaskChannel } from '../../shared/contract/index.ts'
import { safeParse } from '../../shared/zod.ts'
import type { z } from '../../shared/zod.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import type { Progress } from '../../shared/contract/wire.ts'
import { AppError, codeOf } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { tooLarge } from './payload.ts'
import type { Handlers } from './journal/context.ts'
import type { Session } from './session.ts'
import { isOutOfHandles, noHandles } from './store/open.ts'
import { isDamage } from './store/damage.ts'

export type TaskTools = { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void }

export type Tasks = { readonly [C in TaskChannel]: (input: Parsed<C>, tools: TaskTools) => Promise<Output<C>> }

export type Served = {
  /** Undefined while locked. */
  readonly session: () => Session | undefined
  readonly handlers: Handlers
  readonly tasks: Tasks
  /** After a change: tells the other windows. */
  readonly changed: (topics: readonly Topic[]) => void
  /** Logs a bug where it happened, without arguments, and gives the reference that crosses. */
  readonly bug: (where: string, error: unknown) => string
}

const failureOf = (served: Served, channel: string, error: unknown): Result<never> => {
  if (error instanceof AppError) return { ok: false, error: error.failure }
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { ok: false, error: { code: 'no-space' } }
  if (isOutOfHandles(error)) return { ok: false, error: noHandles().failure }
  if (isDamage(error)) return { ok: false, error: { code: 'damaged' } }
  // every command looks for what it points at before it writes; only an undo can take away what something leans on, or bring back a second
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return { ok: false, error: { code: 'conflict', fields: { why: 'needed' } } }
  if (code === 'SQLITE_CONSTRAINT_UNIQUE') return { ok: false, error: { code: 'conflict' } }
  return { ok: false, error: { code: 'bug', ref: served.bug(channel, error) } }
}

/** Which field was wrong, and how; never what was in it. */
const fieldsOf = (
  issues: readonly { path: readonly PropertyKey[]; message: string; code?: string }[],
): Record<string, string> =>
  Object.fromEntries(
    issues
      .slice(0, 20)
      .map(({ path, message }) => [
        path.map(String).join('.').slice(0, 200) || 'input',
        /^[a-z-]{2,40}$/.test(message) ? message : 'wrong',
      ]),
  )

const isChannel = (name: string): name is Channel => Object.hasOwn(contract, name)

/** Runs one call. Never throws, never rejects. */
export const answer = async (
  served: Served,
  name: unknown,
  input: unknown,
  tools: TaskTools,
): Promise<Result<unknown>> => {
  if (typeof name !== 'string' || !isChannel(name))
    return { ok: false, error: { code: 'invalid', fields: { channel: 'unknown' } } }
  try {
    if (tooLarge(input)) return { ok: false, error: { code: 'invalid', fields: { input: 'too-large' } } }
    const entry = contract[name]
    const parsed = safeParse(entry.input as z.ZodType, input)
    if (!parsed.success) return { ok: false, error: { code: 'invalid', fields: fieldsOf(parsed.error.issues) } }
    if (entry.kind === 'task') {
      const run = served.tasks[name as TaskChannel] as (input: unknown, tools: TaskTools) => Promise<unknown>
      const value = await run(parsed.data, tools)
      if (entry.topics.length > 0) served.changed(entry.topics)
      return { ok: true, value }
    }
    const session = served.session()
    if (!session) return { ok: false, error: { code: 'locked' } }
    if (entry.kind === 'query') return { ok: true, value: session.query(name as never, parsed.data as never) }
    const value = session.command(name as never, parsed.data as never)
    if (entry.topics.length > 0) served.changed(entry.topics)
    return { ok: true, value }
  } catch (error) {
    return failureOf(served, name, error)
  }
}
