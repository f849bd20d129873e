import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Commands, Handlers, Queries } from '../../../electron/vault/journal/context.ts'
import { handlers } from '../../../electron/vault/journal/index.ts'
import type { Tasks } from '../../../electron/vault/serve.ts'
import type { Keeping, Readable, Writable } from '../../../electron/vault/store/handles.ts'
import { channels, contract, shell, shellChannels } from '../../../shared/contract/index.ts'
import type {
  Channel,
  CommandChannel,
  Input,
  Output,
  Parsed,
  QueryChannel,
  TaskChannel,
} from '../../../shared/contract/index.ts'
import { topics } from '../../../shared/contract/topics.ts'
import type { Failure, Result } from '../../../shared/result.ts'

describe('what derives from the contract', () => {
  test('each channel is a query, a command or a task, and nothing else', () => {
    expectTypeOf<QueryChannel | CommandChannel | TaskChannel>().toEqualTypeOf<Channel>()
    expectTypeOf<QueryChannel & CommandChannel>().toBeNever()
    expectTypeOf<'people.list'>().toExtend<QueryChannel>()
    expectTypeOf<'entries.jot'>().toExtend<CommandChannel>()
    expectTypeOf<'vault.unlock'>().toExtend<TaskChannel>()
    expectTypeOf<'people.list'>().not.toExtend<CommandChannel>()
  })

  test('an input may leave out what has a default; a handler never sees it missing', () => {
    expectTypeOf<Input<'people.add'>>().toHaveProperty('tags').toEqualTypeOf<string[] | undefined>()
    expectTypeOf<Parsed<'people.add'>>().toHaveProperty('tags').toEqualTypeOf<string[]>()
    expectTypeOf<{ name: string }>().toExtend<Input<'people.add'>>()
    expectTypeOf<{ given: string }>().not.toExtend<Input<'people.add'>>()
  })

  test('an id of one noun is no id of another, once it was read', () => {
    expectTypeOf<Output<'people.add'>['id']>().not.toExtend<Output<'entries.jot'>['id']>()
    expectTypeOf<Parsed<'people.get'>['id']>().not.toExtend<Parsed<'facts.remove'>['id']>()
    expectTypeOf<string>().not.toExtend<Parsed<'people.get'>['id']>()
  })

  test('a query’s handler gets a handle that reads, a command’s one that writes, a task’s none', () => {
    expectTypeOf<Parameters<Queries['people.list']>[0]['db']>().toEqualTypeOf<Readable>()
    expectTypeOf<Parameters<Commands['people.add']>[0]['db']>().toEqualTypeOf<Writable>()
    expectTypeOf<Parameters<Tasks['vault.unlock']>[0]>().toEqualTypeOf<Parsed<'vault.unlock'>>()
    expectTypeOf<Readable>().not.toExtend<Keeping>()
    expectTypeOf<Writable>().toExtend<Keeping>()
  })

  test('queries and commands are synchronous, tasks are not', () => {
    expectTypeOf<ReturnType<Queries['people.get']>>().toEqualTypeOf<Output<'people.get'>>()
    expectTypeOf<ReturnType<Tasks['vault.status']>>().toEqualTypeOf<Promise<Output<'vault.status'>>>()
    // @ts-expect-error -- a promise is no answer of a query
    const late: Pick<Handlers, 'people.tags'> = { 'people.tags': async () => [] }
    expect(late).toBeDefined()
  })

  test('a handler that is missing, or answers something else, does not compile', () => {
    const { 'people.get': _, ...rest } = handlers
    // @ts-expect-error -- people.get is missing
    const missing: Handlers = rest
    // @ts-expect-error -- a number is no list of tags
    const wrong: Pick<Handlers, 'people.tags'> = { 'people.tags': () => 1 }
    expect([missing, wrong]).toHaveLength(2)
  })

  test('an answer is a value or a failure, and a failure carries no text', () => {
    expectTypeOf<Result<1>>().toEqualTypeOf<
      { readonly ok: true; readonly value: 1 } | { readonly ok: false; readonly error: Failure }
    >()
    expectTypeOf<keyof Failure>().toEqualTypeOf<'code' | 'fields' | 'ref'>()
  })
})

describe('the contract', () => {
  const all = { ...contract, ...shell }

  test.each([...channels, ...shellChannels])('%s takes an object and knows every key of it', (channel) => {
    expect(all[channel].input.safeParse({ surely: 'not a key' }).success).toBe(false)
    expect(all[channel].input.safeParse(null).success).toBe(false)
  })

  test('is served whole: every query and command has a handler, and there is no other', () => {
    const wanted = channels.filter((channel) => contract[channel].kind !== 'task')
    expect(Object.keys(handlers).toSorted()).toEqual(wanted.toSorted())
  })

  test('names a topic at most once, and only topics there are', () => {
    for (const channel of channels) {
      const named = contract[channel].topics
      expect(new Set(named).size).toBe(named.length)
      for (const topic of named) expect(topics).toContain(topic)
    }
  })

  test('what a journal command changes, someone reads; and it says so to the change journal', () => {
    for (const channel of channels.filter((one) => contract[one].kind === 'command')) {
      // what is put off on screen is no part of the journal's history
      if (/^(drafts|recents|settings|health)\.|^cadence\.snooze$|^reminders\.acknowledge$/.test(channel)) continue
      expect(contract[channel].topics, channel).toContain('change')
    }
  })
})
