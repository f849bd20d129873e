import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Channel } from '../../../shared/contract/index.ts'
import { fill } from '../../support/filled.ts'
import { freshFolder, passphrase, testHost, testVault, vaultFolder } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { inDatabase } from '../../support/vault-files.ts'

const page = 4096
const damaged = { ok: false, error: { code: 'damaged' } }

const spoil = (folder: string, number: number): void => {
  const file = join(folder, 'vault.db')
  const bytes = readFileSync(file)
  bytes[(number - 1) * page + 900]! ^= 4
  writeFileSync(file, bytes)
}

/** Made once: a vault with something in every place, locked, and the first page of each of its tables. */
const made = (async () => {
  const vault = await testVault()
  await fill(vault.call, '2026-03-10')
  vault.host().flush()
  vault.close()
  const roots = await inDatabase(vault.folder, (db) =>
    db.prepare(`SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'`).raw().all(),
  )
  return { folder: vault.folder, roots: new Map(roots as [string, number][]) }
})()

/** A copy of it whose tables of these names have a page damaged, locked. */
const spoiled = async (tables: string | readonly string[], parts = {}): Promise<TestVault> => {
  const { folder, roots } = await made
  const copy = freshFolder()
  cpSync(folder, copy, { recursive: true })
  const vault = await testVault({ folder: copy, parts })
  vault.host().flush()
  vault.close()
  for (const table of [tables].flat()) spoil(copy, roots.get(table)!)
  return vault
}
const opened = async (vault: TestVault): Promise<TestVault> => {
  await vault.reopen()
  return vault
}
const status = (vault: TestVault) => vault.call('health.status', {})

describe('damage met while the vault is open', () => {
  test('turns it read-only: what reads is read, and nothing more is written', async () => {
    const vault = await opened(await spoiled('fact'))
    const person = (await vault.call('people.list', {})).find(({ name }) => name === 'Σοφία Κίλι')
    expect(await status(vault)).toMatchObject({ damage: null })
    expect(await vault.raw('facts.list', { personId: person!.id })).toEqual(damaged)
    expect(await status(vault)).toMatchObject({ damage: { what: 'page', aside: null } })
    expect(vault.changed).toContainEqual(['health'])
    expect(await vault.raw('people.add', { name: 'Ben' })).toEqual(damaged)
    expect(await vault.raw('settings.set', { theme: 'dark' })).toEqual(damaged)
    expect(await vault.raw('drafts.keep', { place: 'today', text: 'x' })).toEqual(damaged)
    expect(await vault.call('people.list', {})).toHaveLength(6)
    expect(await vault.call('followUps.list', { personId: person!.id, state: 'all' })).not.toEqual([])
  })

  test('by a command takes nothing of that command', async () => {
    const vault = await opened(await spoiled('fact'))
    const person = (await vault.call('people.list', {})).find(({ name }) => name === 'Σοφία Κίλι')
    const jot = { happenedAt: '2026-03-10T07:00', channel: 'phone', text: 'new', people: [person!.id] } as const
    const facts = [{ personId: person!.id, category: 'work', text: 'x' }] as const
    expect(await vault.raw('entries.jot', { ...jot, facts })).toEqual(damaged)
    expect((await vault.call('entries.list', {})).entries.some(({ text }) => text === 'new')).toBe(false)
    expect(await vault.raw('entries.jot', jot)).toEqual(damaged)
  })

  test('lasts until the vault is opened again, and is met again where it still is', async () => {
    const vault = await opened(await spoiled('fact'))
    const person = (await vault.call('people.list', {})).find(({ name }) => name === 'Σοφία Κίλι')
    await vault.raw('facts.list', { personId: person!.id })
    await opened(vault)
    expect(await status(vault)).toMatchObject({ damage: null })
    expect(await vault.raw('facts.list', { personId: person!.id })).toEqual(damaged)
    expect(await vault.raw('people.add', { name: 'Ben' })).toEqual(damaged)
  })

  test('has the file copied aside by whoever may touch it, once, and says where', async () => {
    const vault = await opened(await spoiled('fact'))
    const person = (await vault.call('people.list', {})).find(({ name }) => name === 'Σοφία Κίλι')
    for (let n = 0; n < 3; n += 1) await vault.raw('facts.list', { personId: person!.id })
    const name = 'vault-before-2026-03-10-0800'
    await expect.poll(async () => (await status(vault)).damage?.aside, { timeout: 10_000 }).toBe(name)
    expect(await vault.call('backups.aside', {})).toMatchObject([{ name, reason: 'damaged' }])
    expect((await vault.call('backups.status', {})).swapped).toBe(null)
    vault.close()
    const of = (...parts: string[]) => readFileSync(join(vault.folder, ...parts))
    expect(of(name, 'vault.db').equals(of('vault.db'))).toBe(true)
    expect(of(name, 'vault.json').equals(of('vault.json'))).toBe(true)
    expect(readdirSync(vault.folder).filter((each) => each.startsWith('vault-before'))).toEqual([name])
  })

  test('is told although it cannot be copied aside', async () => {
    const vault = await opened(await spoiled('fact', { aside: () => Promise.reject(new Error('no room')) }))
    const person = (await vault.call('people.list', {})).find(({ name }) => name === 'Σοφία Κίλι')
    await vault.raw('facts.list', { personId: person!.id })
    await Promise.resolve()
    expect(await status(vault)).toMatchObject({ damage: { what: 'page', aside: null } })
    expect(vault.logged).toHaveLength(1)
  })

  test('in the head itself lets the vault be read, and nothing be written that could not be counted', async () => {
    const vault = await opened(await spoiled('head'))
    expect(await status(vault)).toMatchObject({ damage: { what: 'page' } })
    expect(await vault.call('people.list', {})).toHaveLength(6)
    expect(await vault.raw('people.add', { name: 'Ben' })).toEqual(damaged)
  })

  test('in the notices is told without them', async () => {
    const vault = await opened(await spoiled('health_notice'))
    expect(await status(vault)).toMatchObject({ damage: { what: 'page' }, notices: [] })
  })

  test('is not what a refused command is', async () => {
    const vault = await testVault()
    await vault.refusal('people.remove', { id: 'nobody0000' as never })
    expect(await status(vault)).toMatchObject({ damage: null })
  })
})

describe('saving what can be read', () => {
  const rowsOf = async (vault: TestVault) => {
    const person = (await vault.call('people.list', {})).find(({ name }) => name === 'Σοφία Κίλι')
    const at = { personId: person!.id }
    return {
      people: await vault.call('people.list', {}),
      entries: await vault.call('entries.list', {}),
      facts: await vault.call('facts.list', at),
      milestones: await vault.call('milestones.list', at),
      followUps: await vault.call('followUps.list', { ...at, state: 'all' }),
      ties: await vault.call('ties.list', at),
      channels: await vault.call('channels.list', at),
      roles: await vault.call('roles.list', at),
      settings: await vault.call('settings.get', {}),
      bin: await vault.call('bin.list', {}),
    }
  }
  const whole = async () => rowsOf(await spoiled([]).then(opened))

  test.each(['fact', 'milestone', 'follow_up', 'channel', 'role', 'tie', 'entry', 'entry_person', 'person'])(
    'brings back every %s from the history although its page is gone, in a vault that is whole and opens',
    async (table) => {
      const before = await whole()
      const vault = await spoiled(table)
      vault.restart()
      const told = await vault.call('health.salvage', { passphrase })
      expect(told).toMatchObject({ lost: 0, aside: 'vault-before-2026-03-10-0800' })
      expect(told.mended).toBeGreaterThan(0)
      expect(await rowsOf(vault)).toEqual(before)
      expect((await status(vault)).notices).toMatchObject([{ kind: 'salvaged', lost: 0, aside: told.aside }])
      await vault.call('people.add', { name: 'Ben' })
      vault.close()
      expect(await inDatabase(vault.folder, (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok')
      expect(existsSync(join(vault.folder, told.aside, 'vault.db'))).toBe(true)
    },
  )

  test('finds again what it saved: search is made anew from the rows', async () => {
    const vault = await spoiled('search_words_data')
    vault.restart()
    await vault.call('health.salvage', { passphrase })
    expect((await vault.call('search.find', { text: 'Σοφία' })).length).toBeGreaterThan(0)
  })

  test('with the history gone too keeps what was noted about a person whose name is lost', async () => {
    const vault = await spoiled(['person', 'change'])
    vault.restart()
    const told = await vault.call('health.salvage', { passphrase })
    const people = await vault.call('people.list', {})
    expect(told.lost).toBeGreaterThanOrEqual(people.length)
    expect([...new Set(people.map(({ name }) => name))]).toEqual(['(name lost)'])
    const facts = await Promise.all(people.map(({ id }) => vault.call('facts.list', { personId: id })))
    expect(facts.flat().length).toBeGreaterThan(0)
  })

  test('with the history gone too keeps a file whose entry is lost, with someone in its place', async () => {
    const vault = await spoiled(['entry', 'change'])
    vault.restart()
    const told = await vault.call('health.salvage', { passphrase })
    expect(told.lost).toBeGreaterThan(0)
    const nameless = (await vault.call('people.list', {})).filter(({ name }) => name === '(name lost)')
    const files = await Promise.all(nameless.map(({ id }) => vault.call('files.list', { personId: id })))
    expect(files.flat().map(({ name }) => name)).toContain('φωτογραφία')
  })

  test('from a vault that is open and damaged ends it first, and opens the new one', async () => {
    const vault = await opened(await spoiled('fact'))
    const person = (await vault.call('people.list', {})).find(({ name }) => name === 'Σοφία Κίλι')
    await vault.raw('facts.list', { personId: person!.id })
    const read = await vault.call('health.look', {})
    expect(read.find(({ noun }) => noun === 'fact')).toMatchObject({ read: 0 })
    expect(read.find(({ noun }) => noun === 'fact')?.mended).toBeGreaterThan(0)
    expect(await vault.refusal('health.salvage', { passphrase: 'wrong passphrase' })).toMatchObject({ code: 'invalid' })
    expect(await status(vault)).toMatchObject({ damage: { what: 'page' } })
    await vault.call('health.salvage', { passphrase })
    expect(await status(vault)).toMatchObject({ damage: null })
    expect((await vault.call('facts.list', { personId: person!.id })).length).toBeGreaterThan(0)
  })

  test('is not offered for a vault that is open and whole', async () => {
    const vault = await testVault()
    expect(await vault.refusal('health.salvage', { passphrase })).toEqual({ code: 'conflict' })
    expect(await vault.refusal('health.look', {})).toEqual({ code: 'conflict' })
  })

  test('looking changes no file, and a locked vault is looked at with its passphrase only', async () => {
    const vault = await spoiled('setting')
    vault.restart()
    expect(await vault.raw('vault.unlock', { passphrase })).toEqual(damaged)
    const before = readFileSync(join(vault.folder, 'vault.db'))
    expect(await vault.refusal('health.look', {})).toEqual({ code: 'locked' })
    expect(await vault.refusal('health.look', { passphrase: 'wrong passphrase' })).toMatchObject({ code: 'invalid' })
    expect((await vault.call('health.look', { passphrase })).map(({ noun }) => noun)).toContain('person')
    expect(readFileSync(join(vault.folder, 'vault.db')).equals(before)).toBe(true)
  })

  test('a file of which not even the beginning reads says so, and is left as it is', async () => {
    const vault = await spoiled('setting')
    spoil(vault.folder, 1)
    vault.restart()
    const before = readFileSync(join(vault.folder, 'vault.db'))
    expect(await vault.refusal('health.look', { passphrase })).toMatchObject({ code: 'damaged' })
    expect(await vault.refusal('health.salvage', { passphrase })).toMatchObject({ code: 'damaged' })
    expect(readFileSync(join(vault.folder, 'vault.db')).equals(before)).toBe(true)
    expect(readdirSync(vault.folder).filter((name) => /restoring|swap|vault-before/.test(name))).toEqual([])
  })

  test('without room for a second file says so before anything is written', async () => {
    const vault = await spoiled('fact')
    vault.restart({ free: () => 1_000_000 })
    expect(await vault.refusal('health.salvage', { passphrase })).toMatchObject({
      code: 'no-space',
      ref: /^\d+$/ as never,
    })
  })

  test('cancelled leaves the damaged vault as it was', async () => {
    const vault = await spoiled('fact')
    vault.restart()
    const before = readFileSync(join(vault.folder, 'vault.db'))
    const result = await vault.raw('health.salvage', { passphrase }, { signal: AbortSignal.abort() })
    expect(result).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(readFileSync(join(vault.folder, 'vault.db')).equals(before)).toBe(true)
    expect(readdirSync(vault.folder).filter((name) => /restoring|swap|vault-before/.test(name))).toEqual([])
  })

  test('a swap that a crash stopped is finished at the next look', async () => {
    const vault = await spoiled('fact')
    const before = readFileSync(join(vault.folder, 'vault.db'))
    vault.restart()
    const { aside } = await vault.call('health.salvage', { passphrase })
    vault.close()
    const folder = freshFolder()
    cpSync(vault.folder, folder, { recursive: true, filter: (from) => !from.includes(aside) })
    mkdirSync(join(folder, 'restoring'))
    renameSync(join(folder, 'vault.db'), join(folder, 'restoring', 'vault.db'))
    rmSync(join(folder, 'vault.db-wal'), { force: true })
    writeFileSync(join(folder, 'vault.db'), before)
    writeFileSync(join(folder, 'swap.json'), JSON.stringify({ version: 1, aside }))
    const other = testHost({ folder })
    expect(await other.call('vault.status', {})).toMatchObject({ state: 'locked', problem: null })
    expect(await other.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
    expect(await other.call('people.list', {})).toHaveLength(6)
    expect(readFileSync(join(folder, aside, 'vault.db')).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => /restoring|swap/.test(name))).toEqual([])
  })

  test('the damaged one lies aside with what opens it, among what was put aside', async () => {
    const vault = await spoiled('fact')
    vault.restart()
    const { aside } = await vault.call('health.salvage', { passphrase })
    expect(await vault.call('backups.aside', {})).toMatchObject([{ name: aside, reason: 'salvaged' }])
    expect(readdirSync(join(vault.folder, aside)).toSorted()).toEqual(
      expect.arrayContaining(['aside.json', 'vault.db', 'vault.json']),
    )
  })
})

describe('files of a vault', () => {
  test('are for their owner alone, whatever the umask, and become so again when opened', async () => {
    const before = process.umask(0o000)
    try {
      const vault = testHost({ folder: join(freshFolder(), 'vault') })
      await vault.call('vault.create', { passphrase })
      await vault.call('people.add', { name: 'Ann' })
      vault.host().flush()
      const modes = () =>
        Object.fromEntries(
          ['.', ...readdirSync(vault.folder)].map((name) => [name, statSync(join(vault.folder, name)).mode & 0o777]),
        )
      const private_ = (name: string) => (name === '.' ? 0o700 : 0o600)
      const asExpected = () => {
        for (const [name, mode] of Object.entries(modes())) expect([name, mode]).toEqual([name, private_(name)])
      }
      expect(Object.keys(modes())).toContain('vault.db-wal')
      asExpected()
      vault.close()
      for (const name of ['vault.db', '.']) chmodSync(join(vault.folder, name), 0o777)
      vault.restart()
      await vault.call('vault.unlock', { passphrase })
      await vault.call('people.add', { name: 'Ben' })
      asExpected()
    } finally {
      process.umask(before)
    }
  })

  test('what a crash left of writing one is gone after the next unlock', async () => {
    const folder = await vaultFolder()
    writeFileSync(join(folder, '.4711.1234.tmp'), 'half')
    writeFileSync(join(folder, '.4711.99.tmp'), 'half')
    const vault = testHost({ folder })
    await vault.call('vault.unlock', { passphrase })
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

test('every channel answers in a damaged vault with what it knows or with damage, never a bug', async () => {
  const { shapes } = await import('../contract/shapes.ts')
  const vault = await opened(await spoiled('fact'))
  await vault.raw('people.add', { name: 'x' })
  for (const [channel, input] of Object.entries(shapes)) {
    if (/^(vault|imports|keys)\.|salvage/.test(channel)) continue
    const result = await vault.raw(channel as Channel, input)
    // no folder was chosen in a dialog; three bytes are no calendar
    const other = /^(?:backups|calendars?|handovers)\.|^meetings\.preview$/.test(channel) ? ['invalid'] : []
    if (!result.ok)
      expect(['damaged', 'not-found', 'conflict', 'cannot-open', ...other], channel).toContain(result.error.code)
  }
})
