/**
 * Writes a generated journal into a vault through the journal's own commands, so that search, last contact and the
 * change journal are what years of use would have left. Each command gets the moment it would have had.
 */
import type { Channel, CommandChannel, Input, Output } from '../../../shared/contract/index.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { derive } from '../../vault/journal/derive.ts'
import { handlers } from '../../vault/journal/index.ts'
import type { CommandCtx } from '../../vault/journal/context.ts'
import { instantOf } from '../../vault/journal/rows.ts'
import { writable } from '../../vault/store/handles.ts'
import type { Derive, Keeping } from '../../vault/store/handles.ts'
import type { Opened } from '../../vault/store/open.ts'
import type { Sample, SampleEntry, SamplePerson } from './sample.ts'

export type Filled = { readonly people: readonly string[]; readonly entries: number }

export type FillOptions = {
  readonly newId: () => string
  /** IANA name; the entries' wall times are in it. */
  readonly zone: string
  readonly progress?: (done: number, total: number) => void
}

/** Commands in one transaction: enough that the disk is not waited for, few enough that the log stays small. */
const batch = 10_000

/** The same calls, whoever makes them. */
type Run = <C extends Channel>(channel: C, input: Input<C>, at: string) => Output<C> | Promise<Output<C>>

function* inBatches<T>(items: Iterable<T>): Generator<readonly T[]> {
  let some: T[] = []
  for (const item of items) {
    some.push(item)
    if (some.length < batch) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

const jotInput = (entry: SampleEntry, ids: readonly string[]): Input<'entries.jot'> => {
  const personId = ids[entry.people[0] ?? 0] as never
  return {
    happenedAt: entry.at,
    channel: entry.channel,
    text: entry.text,
    people: entry.people.map((index) => ids[index] as never),
    tags: [...entry.tags],
    facts: entry.facts.map((fact) => ({ ...fact, personId })),
    milestones: entry.milestones.map((milestone) => ({ ...milestone, personId })),
    followUps: entry.followUps.map(({ kind, by, text, due }) => ({ kind, by, text, due, personId })),
  }
}

/** What belongs to a person besides entries, as calls. */
const personCalls = (person: SamplePerson, personId: never) => [
  ...person.channels.map((channel) => ['channels.add', { ...channel, personId }] as const),
  ...person.roles.map((role) => ['roles.add', { ...role, personId }] as const),
  ...person.milestones.map((milestone) => ['milestones.add', { ...milestone, personId, entryId: null }] as const),
]

/** Room for what so many commands touch, and a checkpoint now and then: pages are encrypted once instead of often. */
const withRoom = <T>(db: Opened, work: () => T): T => {
  const kept = ['cache_size', 'wal_autocheckpoint'].map((name) => [name, db.pragma(name, { simple: true })] as const)
  db.pragma('cache_size = -524288')
  db.pragma('wal_autocheckpoint = 40000')
  try {
    return work()
  } finally {
    for (const [name, value] of kept) db.pragma(`${name} = ${String(value)}`)
    db.pragma('wal_checkpoint(TRUNCATE)')
  }
}

/** Fills an open vault: a second for a hundred people, a couple of minutes for ten thousand. */
export const fill = (db: Opened, sample: Sample, options: FillOptions): Filled =>
  withRoom(db, () => fillIn(db, sample, options))

const fillIn = (db: Opened, sample: Sample, { newId, zone, progress }: FillOptions): Filled => {
  let clock = Temporal.PlainDateTime.from(`${sample.today}T12:00`).toZonedDateTime(zone)
  // one transaction holds many commands here, so each goes to its handler without one of its own
  const run = <C extends CommandChannel>(channel: C, input: unknown, at?: string): Output<C> => {
    if (at !== undefined) clock = Temporal.PlainDateTime.from(at).toZonedDateTime(zone)
    // what is looked through for each of many alterations is looked through once, as in a session
    const atEnd = new Map<string, (db: Keeping) => void>()
    const once: Derive = (base, noun, id, before, after) =>
      derive(base, noun, id, before, after, (name, work) => void atEnd.set(name, work))
    const handle = writable(db, { change: newId(), name: channel, at: instantOf(clock) }, once)
    const output = (handlers[channel] as (ctx: CommandCtx, input: unknown) => Output<C>)(
      { db: handle, now: clock, newId },
      input,
    )
    for (const work of atEnd.values()) work(handle)
    return output
  }
  const ids: string[] = []
  const total = sample.people.length + sample.entryCount
  const together = <T>(items: Iterable<T>, each: (item: T) => void): void => {
    for (const some of inBatches(items)) {
      db.transaction(() => some.forEach(each)).immediate()
      progress?.(Math.min(total, ids.length + entries), total)
    }
  }
  let entries = 0
  together(sample.people, (person) => {
    const { id } = run('people.add', person.fields, `${person.since}T09:00`)
    ids.push(id)
    for (const [channel, input] of personCalls(person, id as never)) run(channel, input)
  })
  const linked = sample.ties.map(({ person, other, ...tie }) => ({
    ...tie,
    personId: ids[person],
    otherId: ids[other],
  }))
  together(linked, (tie) => run('ties.add', tie, `${sample.today}T09:00`))
  together(sample.entries(), (entry) => {
    const { followUps } = run('entries.jot', jotInput(entry, ids), entry.at)
    entry.followUps.forEach(({ closed, acknowledged }, index) => {
      const id = followUps[index]
      if (acknowledged) run('followUps.acknowledge', { id }, entry.at)
      if (closed) run('followUps.close', { id, state: closed.state }, `${closed.on}T17:00`)
    })
    entries += 1
  })
  return { people: ids, entries }
}

/** The same, one call after the other, as a window makes them; for small journals. Everything happens now. */
export const fillByCalls = async (run: Run, sample: Sample): Promise<Filled> => {
  const ids: string[] = []
  for (const person of sample.people) {
    const { id } = await run('people.add', person.fields, person.since)
    ids.push(id)
    for (const [channel, input] of personCalls(person, id as never)) await run(channel, input as never, person.since)
  }
  for (const { person, other, ...tie } of sample.ties)
    await run('ties.add', { ...tie, personId: ids[person] as never, otherId: ids[other] as never }, sample.today)
  let entries = 0
  for (const entry of sample.entries()) {
    const { followUps } = await run('entries.jot', jotInput(entry, ids), entry.at)
    for (const [index, { closed }] of entry.followUps.entries())
      if (closed) await run('followUps.close', { id: followUps[index] as never, state: closed.state }, closed.on)
    entries += 1
  }
  return { people: ids, entries }
}
