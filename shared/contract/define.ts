/**
 * The builders of the contract. One entry is one channel: its schemas, and the topics it reads or touches.
 * Handlers, bridge, `ask()`, `useCommand()` and form validation all derive from these objects.
 *
 * ```ts
 * export const tags = { 'tags.list': query(['tag'], z.strictObject({}), z.array(Tag)) }
 * ```
 */
import type { z } from '../zod.ts'
import type { Topic } from './topics.ts'

type Schema = z.ZodType

/** Reads the vault: synchronous, gets a `ReadableDb`. `reads` decides when its answer is stale. */
export type Query<I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'query'
  readonly topics: readonly Topic[]
  readonly input: I
  readonly output: O
}

/** Changes the vault in one transaction: synchronous, gets a writable handle that keeps the change journal. */
export type Command<I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'command'
  readonly topics: readonly Topic[]
  readonly input: I
  readonly output: O
}

/** An asynchronous edge (unlock, import): no database handle, may report progress, may be cancelled. */
export type Task<I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'task'
  readonly topics: readonly Topic[]
  readonly input: I
  readonly output: O
}

export type Entry = Query | Command | Task

export const query = <I extends Schema, O extends Schema>(
  reads: readonly Topic[],
  input: I,
  output: O,
): Query<I, O> => ({ kind: 'query', topics: reads, input, output })

export const command = <I extends Schema, O extends Schema>(
  touches: readonly Topic[],
  input: I,
  output: O,
): Command<I, O> => ({ kind: 'command', topics: touches, input, output })

export const task = <I extends Schema, O extends Schema>(
  touches: readonly Topic[],
  input: I,
  output: O,
): Task<I, O> => ({ kind: 'task', topics: touches, input, output })

export type InputOf<E extends Entry> = z.input<E['input']>
export type ParsedOf<E extends Entry> = z.output<E['input']>
export type OutputOf<E extends Entry> = z.output<E['output']>
