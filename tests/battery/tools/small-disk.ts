/** Whatever else writes, on a disk that is full or fills up: backups, restores, salvage, files, keys, filing, bringing an old schema on. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { random } from '../../../electron/cli/sample/random.ts'
import { packJot } from '../../../shared/model/sealed-jot.ts'
import type { Result } from '../../../shared/result.ts'
import { fixtures, placeFixture } from '../../support/fixtures.ts'
import type { Log, tally } from '../row.ts'
import type { Disk } from './disk.ts'
import { codeOf, squeeze } from './squeeze.ts'
import type { Room } from './squeeze.ts'
import { hostAt, openWithPassphrase, problemsIn } from './vault.ts'
import type { Answering } from './vault.ts'

type Tally = ReturnType<typeof tally>
type Work = () => Promise<Result<unknown>>

const old = 'seven brown owls folding charts'
const next = 'eleven white storks drawing plans'
const fewest = 7

type Template = {
  readonly root: string
  readonly vault: string
  readonly backups: string
  readonly name: string
  readonly aside: string
}
type Try = Template & {
  readonly ask: Answering['ask']
  readonly get: (channel: string, input: unknown) => Promise<unknown>
  readonly folder: string
}

/** `onDisk`: what lies on the small disk. `ready` has all the room it wants; `work` is squeezed, and asked again with room. */
type Operation = {
  readonly onDisk: 'vault' | 'backups'
  readonly ready?: (on: Try) => Promise<unknown>
  readonly work: (on: Try) => Promise<Result<unknown>>
  /** Another vault than the one of all. */
  readonly place?: (folder: string) => Promise<unknown>
  /** It is the opening that is tried. */
  readonly locked?: true
}

const getting =
  (ask: Answering['ask']) =>
  async (channel: string, input: unknown): Promise<unknown> => {
    const result = await ask(channel, input)
    if (!result.ok) throw new Error(`${channel}: ${codeOf(result)}`)
    return result.value
  }

/** Asks for all of them in turn; the first that is refused is the answer. */
const inTurn = async (steps: readonly ((before: unknown) => Promise<Result<unknown>>)[]): Promise<Result<unknown>> => {
  let last: Result<unknown> = { ok: true, value: null }
  for (const step of steps) {
    if (!last.ok) return last
    last = await step(last.value)
  }
  return last
}

const picture = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const personIn = async ({ get }: Try): Promise<string> =>
  ((await get('people.list', {})) as readonly { id: string }[])[0]?.id ?? ''

const keepFile = async (on: Try): Promise<Result<unknown>> => {
  const personId = await personIn(on)
  const piece = 512 * 1024
  const sizes = [piece, piece, 70_000]
  let upload = ''
  return inTurn([
    () => on.ask('files.begin', { personId, name: 'notes.bin', bytes: sizes.reduce((sum, size) => sum + size, 0) }),
    ...sizes.map((size, at) => (before: unknown) => {
      if (at === 0) upload = (before as { upload: string }).upload
      return on.ask('files.append', { upload, at, bytes: new Uint8Array(size).fill(at + 1) })
    }),
    () => on.ask('files.finish', { upload }),
  ])
}

const sealJots = async ({ ask, get }: Try): Promise<void> => {
  const { recipient } = (await get('inbox.status', {})) as { recipient: string }
  for (let n = 0; n < 3; n++) {
    const age = new Encrypter()
    age.addRecipient(recipient)
    const id = `sealedjot${n}`
    const jot = { id, happenedAt: '2026-01-05T10:00', zone: 'Europe/Berlin', channel: 'phone' as const }
    const sealed = await age.encrypt(packJot({ ...jot, text: `Sealed ${n} ${'and more '.repeat(4_000)}` }))
    const kept = await ask('inbox.add', { id, sealed })
    if (!kept.ok) throw new Error(`inbox.add: ${codeOf(kept)}`)
  }
}

/** Filed after the unlock, by itself: what could not be is kept and filed at the next unlock. */
const unlockAndFile = async ({ ask }: Try): Promise<Result<unknown>> => {
  const unlocked = await ask('vault.unlock', { passphrase: old })
  // a second try, in a vault that is open already
  if (!unlocked.ok && unlocked.error.code !== 'conflict') return unlocked
  for (let look = 0; look < 60; look++) {
    const status = await ask('inbox.status', {})
    if (!status.ok) return status
    const { waiting, kept } = status.value as { waiting: number; kept: Record<string, number> }
    const stuck = Object.values(kept).reduce((sum, count) => sum + count, 0)
    if (waiting === stuck) {
      const lost = waiting - (kept['notNow'] ?? 0)
      return lost === 0 ? status : { ok: false, error: { code: 'damaged', fields: { inbox: JSON.stringify(kept) } } }
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return { ok: false, error: { code: 'conflict', fields: { inbox: 'never filed' } } }
}

const unlockIfLocked = async ({ ask }: Try): Promise<Result<unknown>> => {
  const status = await ask('vault.status', {})
  const isOpen = status.ok && (status.value as { state: string }).state === 'unlocked'
  return isOpen ? status : ask('vault.unlock', { passphrase: old })
}

const ofBackup = ({ name }: Try) => ({ place: 'chosen', name, passphrase: old })

const operations: Readonly<Record<string, Operation>> = {
  'a backup onto it': { onDisk: 'backups', work: ({ ask }) => ask('backups.make', {}) },
  'a backup of a vault on it': { onDisk: 'vault', work: ({ ask }) => ask('backups.make', {}) },
  restoring: { onDisk: 'vault', work: (on) => on.ask('backups.restore', ofBackup(on)) },
  rehearsing: { onDisk: 'vault', work: (on) => on.ask('backups.rehearse', ofBackup(on)) },
  'putting back': {
    onDisk: 'vault',
    work: ({ ask, aside }) => ask('backups.putBack', { name: aside, passphrase: old }),
  },
  salvaging: { onDisk: 'vault', locked: true, work: ({ ask }) => ask('health.salvage', { passphrase: old }) },
  'keeping a file': { onDisk: 'vault', work: keepFile },
  'a photo': {
    onDisk: 'vault',
    work: async (on) => on.ask('people.setPhoto', { id: await personIn(on), photo: picture }),
  },
  'a new passphrase': {
    onDisk: 'vault',
    work: ({ ask }) => ask('keys.changePassphrase', { current: old, next }),
  },
  'making and keeping a recovery key': {
    onDisk: 'vault',
    work: ({ ask }) =>
      inTurn([
        () => ask('keys.makeRecovery', { passphrase: old }),
        (made) => ask('keys.keepRecovery', { words: (made as { words: string }).words }),
      ]),
  },
  'removing a recovery key': {
    onDisk: 'vault',
    ready: async ({ get }) => {
      const made = (await get('keys.makeRecovery', { passphrase: old })) as { words: string }
      await get('keys.keepRecovery', { words: made.words })
    },
    work: ({ ask }) => ask('keys.removeRecovery', { passphrase: old }),
  },
  'a new master key': {
    onDisk: 'vault',
    work: (on) => inTurn([() => unlockIfLocked(on), () => on.ask('keys.renew', { passphrase: old })]),
  },
  'filing sealed jots': { onDisk: 'vault', locked: true, ready: sealJots, work: unlockAndFile },
  'bringing an old schema on': {
    onDisk: 'vault',
    locked: true,
    place: async (folder) => {
      const [fixture] = fixtures
      mkdirSync(folder)
      if (fixture) await placeFixture(fixture, folder, old)
    },
    work: ({ ask }) => ask('vault.unlock', { passphrase: old }),
  },
}

/** Eight people; seven in its backup, eight in what lies aside. */
const makeTemplate = async (): Promise<Template> => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-small-'))
  const [vault, backups] = [join(root, 'vault'), join(root, 'backups')]
  mkdirSync(backups)
  const own = hostAt(vault)
  const get = getting(own.ask)
  await get('vault.create', { passphrase: old })
  await get('backups.set', { folder: own.pick(backups), automatic: false })
  for (let n = 0; n < fewest; n++) await get('people.add', { name: `Person ${n}`, note: 'n'.repeat(60_000) })
  const { name } = (await get('backups.make', {})) as { name: string }
  await get('people.add', { name: 'Since' })
  const { aside } = (await get('backups.restore', { place: 'chosen', name })) as { aside: string }
  await get('vault.unlock', { passphrase: old })
  await get('people.add', { name: 'Anew' })
  own.close()
  return { root, vault, backups, name, aside }
}

/** Opens with the passphrase of before or the next one, whole. */
const judge = async (folder: string, least: number, told: string, result: Tally): Promise<void> => {
  // a swap that had no room is gone on with
  const settling = hostAt(folder)
  await settling.ask('vault.status', {})
  settling.close()
  for (const passphrase of [old, next])
    try {
      const { db, close } = await openWithPassphrase(folder, passphrase)
      const people = Number(db.prepare('SELECT count(*) FROM person').pluck().get())
      result.expect(people >= least, `${told}: ${people} people are left`)
      for (const problem of problemsIn(db)) result.expect(false, `${told}: ${problem}`)
      return close()
    } catch (error) {
      if (passphrase === next) result.expect(false, `${told}: it opens no more: ${String(error)}`)
    }
}

const tryOne = async (disk: Disk, template: Template, name: string, room: Room, result: Tally): Promise<void> => {
  const { onDisk, ready, work, place, locked } = operations[name] as Operation
  const elsewhere = mkdtempSync(join(tmpdir(), 'rapport-small-'))
  const folder = join(onDisk === 'vault' ? disk.folder : elsewhere, 'vault')
  const backups = join(onDisk === 'backups' ? disk.folder : elsewhere, 'backups')
  if (place) await place(folder)
  else cpSync(template.vault, folder, { recursive: true })
  cpSync(template.backups, backups, { recursive: true })
  const own = hostAt(folder)
  try {
    const on: Try = { ...template, folder, ask: own.ask, get: getting(own.ask) }
    if (!locked) {
      await on.get('vault.unlock', { passphrase: old })
      await on.get('backups.set', { folder: own.pick(backups), automatic: false })
    }
    await ready?.(on)
    await squeeze(disk, room, name, () => work(on), result)
  } finally {
    own.close()
  }
  await judge(folder, place ? 1 : fewest, `${name} (${JSON.stringify(room)})`, result)
  for (const each of [folder, backups, elsewhere]) rmSync(each, { recursive: true, force: true })
}

/** From none left to more than is asked for, and as often full only when it has begun. */
const roomAt = (point: number, points: number, dice: ReturnType<typeof random>): Room =>
  point % 2 === 1 ? { fullAfter: dice.between(0, 700) } : Math.round(8_000 ** (point / Math.max(1, points - 1))) - 1

export const onSmallDisk = async (disk: Disk, points: number, result: Tally, log: Log): Promise<void> => {
  const template = await makeTemplate()
  const dice = random('small disk', points)
  try {
    for (const name of Object.keys(operations)) {
      const refused = Number(result.outcome().figures['refused for space'] ?? 0)
      for (let point = 0; point < points; point++) {
        const room = roomAt(point, points, dice)
        const before = result.failures.length
        await tryOne(disk, template, name, room, result)
        log(`${name} ${JSON.stringify(room)} ${result.failures.slice(before).join('; ')}`)
      }
      const isRefused = Number(result.outcome().figures['refused for space'] ?? 0) > refused
      result.add('operations refused for space at least once', isRefused ? 1 : 0)
    }
    result.figure('operations on a full disk', Object.keys(operations).length)
  } finally {
    rmSync(template.root, { recursive: true, force: true })
  }
}

/** A folder of backups that may be read and not be written. */
export const readOnlyBackups = async (disk: Disk, result: Tally): Promise<void> => {
  const template = await makeTemplate()
  const backups = join(disk.folder, 'backups')
  cpSync(template.backups, backups, { recursive: true })
  const own = hostAt(template.vault)
  const told = async (what: string, wanted: string, work: Work): Promise<void> => {
    const said = codeOf(await work())
    result.add('tried in a read-only folder')
    result.expect(said === wanted, `${what} with a read-only folder of backups: ${said}`)
  }
  try {
    const get = getting(own.ask)
    await get('vault.unlock', { passphrase: old })
    await get('backups.set', { folder: own.pick(backups), automatic: false })
    const chosen = { place: 'chosen', name: template.name, passphrase: old }
    await disk.readOnly(true)
    await told('a backup', 'cannot-open not-writable', () => own.ask('backups.make', {}))
    await told('a list', 'ok', () => own.ask('backups.list', { place: 'chosen' }))
    await told('rehearsing', 'ok', () => own.ask('backups.rehearse', chosen))
    await told('restoring', 'ok', () => own.ask('backups.restore', chosen))
    await disk.readOnly(false)
    await get('vault.unlock', { passphrase: old })
    await told('a backup once it is writable again', 'ok', () => own.ask('backups.make', {}))
  } finally {
    await disk.readOnly(false)
    own.close()
    rmSync(template.root, { recursive: true, force: true })
  }
}
