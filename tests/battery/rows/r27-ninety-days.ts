import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { random } from '../../../electron/cli/sample/random.ts'
import type { Random } from '../../../electron/cli/sample/random.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { hostWith, restoresTo } from '../tools/backups.ts'
import type { Vault } from '../tools/backups.ts'
import { canMount, withDisk } from '../tools/disk.ts'
import type { Disk } from '../tools/disk.ts'
import { makeVault } from '../tools/vault.ts'

const words = 'nine grey herons reading maps'

/** What goes wrong on a day. */
const troubles = [
  'none',
  'unplugged',
  'full',
  'read-only',
  'locked in the middle',
  'flipped',
  'cut',
  'forged',
  'deleted',
  'clock back',
  'clock ahead',
  'shrank',
] as const
type Trouble = (typeof troubles)[number]

/** What the observer knows of a backup: which one of its name, how many people were in the journal, whether it was damaged since. */
type Known = { readonly inode: number; readonly people: number; damaged: boolean }

type Run = {
  readonly root: string
  readonly folder: string
  readonly disk: Disk | undefined
  readonly known: Map<string, Known>
  now: Temporal.ZonedDateTime
  vault: Vault
  people: string[]
}

const listed = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => name.startsWith('rapport-'))
  } catch {
    return []
  }
}

const settled = async (vault: Vault): Promise<void> => {
  for (;;) {
    const { busy } = (await vault.get('backups.status', {})) as { busy: boolean }
    if (!busy) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const reopen = async (run: Run): Promise<void> => {
  run.vault.close()
  run.vault = await hostWith(join(run.root, 'vault'), words, undefined, () => run.now)
  await settled(run.vault)
}

const write = async (run: Run, dice: Random, shrink: boolean): Promise<void> => {
  for (let n = dice.between(1, 3); n > 0; n--) {
    const { id } = (await run.vault.get('people.add', {
      name: `Person ${run.now.toString()}`,
      note: 'x'.repeat(500),
    })) as {
      id: string
    }
    run.people.push(id)
  }
  if (!shrink) return
  for (const id of run.people.splice(0, Math.ceil(run.people.length / 2))) await run.vault.get('people.remove', { id })
}

/** A damage done to one of the backups that lie there, the newest one included. */
const damage = (run: Run, dice: Random, trouble: Trouble): void => {
  const names = listed(run.folder)
  if (names.length < 2 || !['flipped', 'cut', 'forged', 'deleted'].includes(trouble)) return
  // the newest twice out of three times
  const made = [...run.known.keys()].filter((one) => names.includes(one))
  const name = dice.between(0, 2) === 0 ? dice.pick(names) : (made.at(-1) ?? '')
  const at = join(run.folder, name)
  const known = run.known.get(name)
  if (known) known.damaged = true
  const file = join(at, trouble === 'forged' ? 'manifest.json' : 'vault.db')
  const bytes = readFileSync(file)
  if (trouble === 'deleted') rmSync(at, { recursive: true })
  else if (trouble === 'cut') truncateSync(file, dice.between(0, bytes.length - 1))
  else if (trouble === 'forged') writeFileSync(file, String(bytes).replace(/"number": \d+/, '"number": 9999'))
  else {
    const place = dice.between(0, bytes.length - 1)
    bytes[place] = (bytes[place] ?? 0) ^ 0x10
    writeFileSync(file, bytes)
  }
}

/** The hours of use of a day, with its trouble; the backup makes itself. */
const live = async (run: Run, dice: Random, trouble: Trouble): Promise<void> => {
  const away = `${run.folder}-away`
  if (trouble === 'clock back') run.now = run.now.subtract({ days: dice.between(2, 20) })
  if (trouble === 'clock ahead') run.now = run.now.add({ days: dice.between(2, 400) })
  await reopen(run)
  // a person looks at it some day, and says that a smaller journal is right
  if (trouble === 'none' && dice.between(0, 2) === 0) await run.vault.get('backups.set', { smaller: 'right' })
  await write(run, dice, trouble === 'shrank')
  if (trouble === 'unplugged') renameSync(run.folder, away)
  if (trouble === 'full') run.disk?.fill(dice.between(0, 100))
  if (trouble === 'read-only') await run.disk?.readOnly(true)
  run.now = run.now.add({ minutes: 11 })
  run.vault.look()
  if (trouble === 'locked in the middle') {
    await new Promise((resolve) => setTimeout(resolve, dice.between(0, 300)))
    await reopen(run)
    run.now = run.now.add({ minutes: 11 })
    run.vault.look()
  }
  await settled(run.vault)
  if (trouble === 'unplugged') renameSync(away, run.folder)
  run.disk?.free()
  if (trouble === 'read-only') await run.disk?.readOnly(false)
  // an hour later, with the trouble over
  run.now = run.now.add({ hours: 2 })
  run.vault.look()
  await settled(run.vault)
}

/** Names come again when the clock is set back and the one before was rotated away: a file is known by its inode. */
const note = (run: Run, people: number): void => {
  for (const name of listed(run.folder)) {
    const inode = statSync(join(run.folder, name, 'vault.db')).ino
    if (run.known.get(name)?.inode === inode) continue
    run.known.delete(name)
    run.known.set(name, { inode, people, damaged: false })
  }
}

/** By the observer's own book: the last that was made, looked through and never touched by the day's trouble. */
const newestGood = (run: Run): string | undefined => {
  const there = new Set(listed(run.folder))
  return [...run.known].filter(([name, { damaged }]) => !damaged && there.has(name)).at(-1)?.[0]
}

const judge = async (run: Run, log: Log, careless: boolean): Promise<readonly string[]> => {
  const lines = (await run.vault.get('backups.list', { place: 'chosen' })) as readonly { name: string; state: string }[]
  const wanted = newestGood(run)
  const byAge = [...run.known.keys()].toReversed()
  const usable = lines.filter(({ state }) => state === 'whole' || (careless && state !== 'unreadable'))
  const inOrder = usable.toSorted((a, b) => byAge.indexOf(a.name) - byAge.indexOf(b.name))
  for (const { name } of inOrder) {
    const came = await restoresTo(join(run.root, 'restored'), words, run.folder, name)
    const known = run.known.get(name)
    if (typeof came === 'string') {
      if (known && !known.damaged) return [`${name} is whole and does not restore: ${came}`]
      continue
    }
    log(`restored ${name}: ${came} people`)
    if (known?.damaged) return [`${name} was damaged and restored all the same`]
    if (came !== known?.people) return [`${name} restored ${came} people of ${String(known?.people)}`]
    return name === wanted ? [] : [`${name} restored, and ${String(wanted)} is newer`]
  }
  return wanted === undefined ? [] : [`nothing restores, and ${wanted} is whole`]
}

const live90 = async (days: number, seed: number, result: ReturnType<typeof tally>, log: Log, disk?: Disk) => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-days-'))
  const dice = random('ninety days', seed)
  const folder = disk ? join(disk.folder, 'backups') : join(root, 'backups')
  mkdirSync(folder)
  const made = await makeVault(join(root, 'vault'), words, floorKdf)
  made.close()
  let now = Temporal.ZonedDateTime.from('2026-01-05T09:00[Europe/Dublin]')
  const clock = (): Temporal.ZonedDateTime => now
  const vault = await hostWith(join(root, 'vault'), words, folder, clock)
  await vault.get('backups.set', { automatic: true })
  const run: Run = {
    root,
    folder,
    disk,
    known: new Map(),
    vault,
    people: [],
    get now() {
      return now
    },
    set now(next) {
      now = next
    },
  }
  try {
    for (let day = 0; day < days; day++) {
      const trouble = day % 2 === 0 ? 'none' : dice.pick(troubles)
      await live(run, dice, trouble)
      const people = ((await run.vault.get('people.list', {})) as readonly unknown[]).length
      note(run, people)
      if (day > 1) damage(run, dice, trouble)
      const failures = await judge(run, log, false)
      const there = listed(folder).length
      log(
        `day ${day} ${now.toPlainDate().toString()} ${trouble}: ${there} backups, ${people} people ${failures.join('; ')}`,
      )
      result.add('days')
      result.add(`days with: ${trouble}`)
      for (const failure of failures) result.expect(false, `day ${day}, ${trouble}: ${failure}`)
      now = now.add({ days: 1 }).withPlainTime('09:00')
    }
    result.figure('backups at the end', listed(folder).length)
    result.figure('backups made', run.known.size)
  } finally {
    run.vault.close()
    rmSync(root, { recursive: true, force: true })
  }
}

export const ninetyDays: Row = {
  number: 27,
  title: '90 simulated days of backups with failures',
  target: 'newest good one always restores',
  minutes: 12,
  // one that says of itself that it is whole, and whose bytes are another's: the observer must not take it for what it was
  planted: async () => {
    const result = tally()
    const root = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    const folder = join(root, 'backups')
    mkdirSync(folder)
    try {
      ;(await makeVault(join(root, 'vault'), words, floorKdf)).close()
      const vault = await hostWith(join(root, 'vault'), words, folder)
      const known = new Map<string, Known>()
      const run: Run = { root, folder, disk: undefined, known, vault, people: [], now: Temporal.Now.zonedDateTimeISO() }
      for (const people of [1, 2]) {
        await vault.get('people.add', { name: `Person ${people}` })
        await vault.make()
        note(run, people)
      }
      const [first = '', second = ''] = listed(folder)
      // a backup that was replaced by an older one under its name
      rmSync(join(folder, second), { recursive: true })
      renameSync(join(folder, first), join(folder, second))
      for (const failure of await judge(run, () => undefined, true)) result.expect(false, failure)
      vault.close()
      return result.failures.length > 0
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  },
  run: async (scale, shard, log) => {
    const result = tally()
    const days = share(90, scale, shard, 8)
    if (canMount()) await withDisk(64, (disk) => live90(days, shard.index, result, log, disk))
    else await live90(days, shard.index, result, log)
    result.figure('disk of its own', canMount() ? 'yes' : 'no: no full or read-only days')
    return result.outcome()
  },
}
