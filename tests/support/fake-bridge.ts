/**
 * `window.rapport` without a vault behind it: a screen asks, the test answers. Typed from the contract, and as strict as the real one:
 * an input the contract refuses is refused here, with the same words, and an answer the contract does not know fails the test.
 * Runs in jsdom and in a browser.
 *
 * ```ts
 * const bridge = fakeBridge({ 'people.list': () => [{ ...person, name: 'Siobhán Keeley' }] })
 * bridge.answer({ 'people.list': () => [] })      // from now on
 * bridge.calls('people.add')                      // the inputs it was called with, as they were sent
 * bridge.changed(['person'])                      // the vault changed on its own
 * ```
 */
import { well } from '../../shared/contract/health.ts'
import { contract, shell } from '../../shared/contract/index.ts'
import type { AnyChannel, Channel, Output, Parsed } from '../../shared/contract/index.ts'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import type { Bridge, Progress } from '../../shared/contract/wire.ts'
import { AppError } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import type { z } from '../../shared/zod.ts'

/** The contract's shapes with plain strings for its branded ids. */
export type Plain<T> = T extends string
  ? T extends z.core.$brand
    ? string
    : T
  : T extends Uint8Array
    ? Uint8Array
    : T extends readonly (infer E)[]
      ? readonly Plain<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Plain<T[K]> }
        : T

type Tools = { readonly progress: (progress: Progress) => void; readonly cancelled: () => boolean }

/** What to answer, one function a channel. Throw an `AppError` for a failure. */
export type FakeHandlers = {
  readonly [C in AnyChannel]?: (input: Plain<Parsed<C>>, tools: Tools) => Plain<Output<C>> | Promise<Plain<Output<C>>>
}

export type FakeBridge = {
  /** Adds answers, or replaces them. */
  readonly answer: (handlers: FakeHandlers) => void
  /** The inputs one channel was called with, oldest first. */
  readonly calls: <C extends AnyChannel>(channel: C) => readonly Plain<Parsed<C>>[]
  /** Tells the window that the vault changed on its own. */
  readonly changed: (topics: readonly Topic[]) => void
  /** Tells the window what main tells it. */
  readonly tell: (event: Plain<ShellEvent>) => void
}

const all = { ...contract, ...shell }
const changeId = 'change0000'
export const settingsNow = {
  remindAt: '08:30',
  quiet: null,
  workingDays: [1, 2, 3, 4, 5],
  daysOff: 'as-usual' as const,
  leads: [],
  meetingLead: 15,
  contactBy: [],
  handfulMonths: 12,
  handfulLeast: 3,
  nudgeBefore: 2,
  acknowledgeWithin: 1,
  asksBothSides: true,
  wording: 'full' as const,
  lockAfter: 10,
  theme: 'system' as const,
  density: 'comfortable' as const,
  recents: true,
}
const nobody = {
  day: '2026-06-09',
  zone: 'Europe/Dublin',
  people: 0,
  asks: [],
  nudges: [],
  dates: { lately: [], today: [], week: [], month: [] },
  followUps: { overdue: [], today: [], week: [] },
  later: 0,
  quiet: [],
  missed: 0,
}

/** An empty, unlocked vault on Tuesday 9 June 2026. */
const emptyVault: FakeHandlers = {
  'shell.wanted': () => null,
  'shell.state': () => ({
    window: 'main',
    locked: false,
    runtime: { evaluation: false, electron: '45.4.1', test: false, refused: false },
    platform: 'linux',
    jotShortcut: 'Ctrl+Shift+J',
    locale: 'en-GB',
  }),
  'shell.spelling': () => ({ spelling: 'auto' }),
  'shell.options': () => ({
    chosen: { closing: 'stay', startAtLogin: false, remindWhileLocked: true, hideContents: false, spelling: 'auto' },
    can: { startAtLogin: true, hideContents: false, tray: true },
  }),
  'shell.problems': () => ({ missing: [], noted: [] }),
  'vault.status': () => ({
    state: 'unlocked',
    folder: '/home/nora/.local/share/Rapport',
    problem: null,
    wait: 0,
    recovery: true,
    quick: false,
    inbox: null,
    notices: [],
  }),
  'keys.status': () => ({
    recovery: { madeAt: '2026-05-12T09:00:00.000Z' },
    quick: { on: false, possible: true, hours: 12 },
    stretch: { memory: 256, passes: 3 },
    vault: '3f9a1c20',
  }),
  'today.get': () => nobody,
  'today.onThisDay': () => [],
  'settings.get': () => settingsNow,
  'settings.set': () => ({}),
  'cadence.rules': () => [],
  'contacts.list': () => ({ losing: [], due: [], upcoming: [], snoozed: [], paused: [] }),
  'contacts.handful': () => [],
  'people.list': () => [],
  'people.complete': () => [],
  'people.photo': () => null,
  'people.withPhoto': () => [],
  'people.likely': () => [],
  'entries.lastChannel': () => ({ channel: null }),
  'people.meant': () => ({ sure: null, candidates: [], more: 0 }),
  'people.duplicates': () => [],
  'people.tags': () => [],
  'channels.list': () => [],
  'roles.list': () => [],
  'ties.list': () => [],
  'ties.inBin': () => [],
  'ties.implied': () => [],
  'ties.web': () => ({ among: [], places: [] }),
  'ties.words': () => [],
  'entries.list': () => ({ entries: [], next: null }),
  'entries.months': () => [],
  'entries.days': () => [],
  'tags.list': () => [],
  'recents.list': () => [],
  'recents.add': () => ({}),
  'facts.list': () => [],
  'customFields.list': () => [],
  'customFields.of': () => ({ fields: [], sets: [] }),
  'fieldSets.list': () => [],
  'questions.of': () => ({ resting: null, own: [], offered: [], settled: [] }),
  'milestones.list': () => [],
  'meetings.list': () => [],
  'lifeEvents.of': () => [],
  'lifeEvents.ofEntry': () => [],
  'arcs.of': () => [],
  'signals.evidence': () => ({
    care: { last: null, recent: false },
    competence: { last: null, recent: false },
    commitment: { last: null, recent: false },
    commitments: [],
  }),
  'signals.ofEntry': () => [],
  'disagreements.of': () => [],
  'disagreements.ofEntry': () => [],
  'insights.get': () => ({ day: '2026-06-09', clients: 0, quiet: [], sides: [], disagreements: [] }),
  'insights.rhythm': () => ({ day: '2026-06-09', first: '2024-06-09', days: [], cadence: null }),
  'reviews.next': () => null,
  'reviews.of': () => [],
  'reminders.unshown': () => [],
  'followUps.list': () => [],
  'followUps.ledger': () => [],
  'files.list': () => [],
  'files.thumbnail': () => null,
  'files.amount': () => ({ files: 0, bytes: 0, inBin: { files: 0, bytes: 0 } }),
  'organisations.list': () => [],
  'boundaries.of': () => [],
  'boundaries.standing': () => [],
  'boundaries.lines': () => [],
  'gifts.of': () => [],
  'gifts.check': () => [],
  'search.find': () => [],
  'drafts.get': () => null,
  'drafts.keep': () => ({}),
  'drafts.drop': () => ({}),
  'bin.list': () => [],
  'bin.weigh': () => [],
  'tags.colours': () => [],
  'lists.all': () => [],
  'spelling.words': () => [],
  'spelling.known': () => [],
  'spelling.add': () => ({ change: changeId }),
  'spelling.remove': () => ({ change: changeId }),
  'templates.list': () => [],
  'changes.last': () => null,
  'changes.next': () => null,
  'changes.undo': () => ({ change: changeId }),
  'imports.list': () => [],
  'handovers.list': () => [],
  'handovers.review': () => [],
  'handovers.close': () => ({}),
  'inbox.status': () => ({
    recipient: null,
    waiting: 0,
    begun: 0,
    kept: { damaged: 0, otherKey: 0, newer: 0, notNow: 0 },
  }),
  'inbox.filed': () => [],
  'inbox.keep': () => ({}),
  'inbox.settle': () => ({}),
  'health.status': () => well,
  'health.dismiss': () => ({}),
  'backups.memo': () => ({
    automatic: true,
    last: { name: 'rapport-2026-06-08-0931', at: '2026-06-08T08:31:00Z', bytes: 12_400_000 },
    failed: null,
    proved: null,
    held: false,
    daysSince: 1,
  }),
  'backups.status': () => ({ folder: '/media/nora/stick', there: true, newest: null, busy: false, swapped: null }),
  'backups.list': () => [],
  'backups.aside': () => [],
}

/** What every change answers when the test has nothing else in mind. */
const adds =
  /^(people|organisations|facts|milestones|followUps|gifts|customFields|fieldSets|questions|lifeEvents|signals|disagreements)\.add$/

const answerTo = (channel: AnyChannel): unknown => {
  if (channel.startsWith('shell.')) return {}
  if (channel === 'entries.jot') return { change: changeId, id: 'entry0000', facts: [], milestones: [], followUps: [] }
  if (channel === 'relatives.split') return { change: changeId, ids: ['person0000', 'person0001'] }
  if (channel === 'arcs.begin') return { change: changeId, id: 'added00000' }
  if (channel === 'reviews.add') return { change: changeId, entryId: 'entry0000', followUpId: null }
  if (channel === 'ties.addWithPerson') return { change: changeId, otherId: 'person0000' }
  if (channel === 'followUps.renegotiate') return { change: changeId, id: 'newer00000' }
  if (adds.test(channel)) return { change: changeId, id: 'added00000' }
  if (contract[channel as Channel].kind === 'command') return { change: changeId }
  throw new Error(`the test does not say what ${channel} answers`)
}

const fieldsOf = (issues: readonly z.core.$ZodIssue[]): Record<string, string> =>
  Object.fromEntries(
    issues.map(({ path, message }) => [
      path.map(String).join('.') || 'input',
      /^[a-z-]{2,40}$/.test(message) ? message : 'wrong',
    ]),
  )

export const fakeBridge = (first: FakeHandlers = {}): FakeBridge => {
  let handlers: FakeHandlers = { ...emptyVault, ...first }
  const seen: { readonly channel: string; readonly input: unknown }[] = []
  const changedListeners = new Set<(topics: readonly Topic[]) => void>()
  const shellListeners = new Set<(event: unknown) => void>()

  const run = async (
    channel: string,
    input: unknown,
    progress: Tools['progress'],
    cancelled: () => boolean,
  ): Promise<Result<unknown>> => {
    if (!Object.hasOwn(all, channel)) return { ok: false, error: { code: 'invalid', fields: { channel: 'unknown' } } }
    const name = channel as AnyChannel
    // as a port copies it: what cannot be copied is found out here
    const parsed = all[name].input.safeParse(structuredClone(input))
    if (!parsed.success) return { ok: false, error: { code: 'invalid', fields: fieldsOf(parsed.error.issues) } }
    seen.push({ channel, input: parsed.data })
    const handler = handlers[name] as ((input: unknown, tools: Tools) => unknown) | undefined
    try {
      const answer = handler ? await handler(parsed.data, { progress, cancelled }) : answerTo(name)
      return { ok: true, value: all[name].output.parse(answer) }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: error.failure }
      throw error
    }
  }

  const bridge: Bridge = {
    call: (channel, input, onProgress, onStart) => {
      let stopped = false
      onStart?.(() => {
        stopped = true
      })
      return run(channel, input, onProgress ?? (() => undefined), () => stopped)
    },
    shell: (channel, input) =>
      run(
        channel,
        input,
        () => undefined,
        () => false,
      ),
    onChanged: (listener) => {
      changedListeners.add(listener)
      return () => changedListeners.delete(listener)
    },
    onShell: (listener) => {
      shellListeners.add(listener)
      return () => shellListeners.delete(listener)
    },
  }
  Object.defineProperty(window, 'rapport', { value: bridge, configurable: true })

  return {
    answer: (more) => {
      handlers = { ...handlers, ...more }
    },
    calls: (channel) => seen.filter((call) => call.channel === channel).map((call) => call.input as never),
    changed: (topics) => changedListeners.forEach((listener) => listener(topics)),
    tell: (event) => shellListeners.forEach((listener) => listener(event)),
  }
}
