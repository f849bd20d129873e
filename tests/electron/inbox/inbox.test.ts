import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { describe, expect, test, vi } from 'vitest'
import { most } from '../../../electron/vault/inbox/folder.ts'
import { packJot } from '../../../shared/model/sealed-jot.ts'
import { hitsUnder } from '../../support/canaries.ts'
import { jotWith, sealJot, sealText } from '../../support/sealed.ts'
import { passphrase, testHost, testVault, vaultFolder } from '../../support/vault.ts'
import type { TestHost } from '../../support/vault.ts'

/** A vault that is locked, and whom to seal to. */
const lockedVault = async (folder?: string) => {
  const vault = testHost({ folder: folder ?? (await vaultFolder()) })
  const { recipient } = await vault.call('inbox.status', {})
  if (recipient === null) throw new Error('nobody to seal to')
  return { vault, recipient }
}
const unlock = (vault: TestHost) => vault.call('vault.unlock', { passphrase })
const inboxOf = (vault: TestHost) => join(vault.folder, 'inbox')
const filesIn = (vault: TestHost) => (existsSync(inboxOf(vault)) ? readdirSync(inboxOf(vault)).toSorted() : [])
const textsIn = async (vault: TestHost) => (await vault.call('entries.list', {})).entries.map(({ text }) => text)
const filed = (vault: TestHost, count = 1) =>
  vi.waitFor(async () => expect(await textsIn(vault)).toHaveLength(count), { timeout: 8_000 })
/** Everything that waited has been looked at. */
const looked = (vault: TestHost) =>
  vi.waitFor(() => expect(vault.changed.flat()).toContain('inbox'), { timeout: 5_000 })
type Bytes = Uint8Array<ArrayBuffer>
const nothingKept = { damaged: 0, otherKey: 0, newer: 0, notNow: 0 }

describe('while locked', () => {
  test('the key file says whom to seal to; where there is no vault, nobody', async () => {
    const { recipient } = await lockedVault()
    expect(recipient).toMatch(/^age1/)
    expect((await testHost().call('inbox.status', {})).recipient).toBeNull()
  })

  test('a vault says the same recipient after each unlock, and no two vaults the same', async () => {
    const { vault, recipient } = await lockedVault()
    await unlock(vault)
    expect((await vault.call('inbox.status', {})).recipient).toBe(recipient)
    const other = testHost()
    await other.call('vault.create', { passphrase })
    expect((await other.call('inbox.status', {})).recipient).not.toBe(recipient)
  })

  test('a jot is one file of ciphertext for its owner alone, under a name that says when and nothing else', async () => {
    const { vault, recipient } = await lockedVault()
    const sealed = await sealJot(recipient, { text: 'Canary herons moved to Cork' })
    expect(await vault.call('inbox.add', { id: 'jot00000001', sealed })).toEqual({
      recipient,
      waiting: 1,
      begun: 0,
      kept: nothingKept,
    })
    const [name = ''] = filesIn(vault)
    expect(filesIn(vault)).toEqual([expect.stringMatching(/^\d{13}-jot00000001\.age$/)])
    expect(statSync(join(inboxOf(vault), name)).mode & 0o777).toBe(0o600)
    expect(statSync(inboxOf(vault)).mode & 0o777).toBe(0o700)
    expect(new Uint8Array(readFileSync(join(inboxOf(vault), name)))).toEqual(sealed)
    expect(hitsUnder(vault.folder, ['Canary herons', 'moved to Cork'])).toEqual([])
  })

  test('a draft is one file that is replaced, is not counted while it is written, and goes when nothing is left of it', async () => {
    const { vault, recipient } = await lockedVault()
    for (const text of ['She', 'She is', 'She is moving'])
      await vault.call('inbox.keep', { id: 'jot00000001', sealed: await sealJot(recipient, { text }) })
    expect(filesIn(vault)).toEqual(['draft-jot00000001.age'])
    expect((await vault.call('inbox.status', {})).waiting).toBe(0)
    await vault.call('inbox.keep', { id: 'jot00000001', sealed: null })
    expect(filesIn(vault)).toEqual([])
  })

  test('a jot that is done takes the place of its draft, and a draft that comes late changes nothing', async () => {
    const { vault, recipient } = await lockedVault()
    const draft = await sealJot(recipient, { text: 'She' })
    await vault.call('inbox.keep', { id: 'jot00000001', sealed: draft })
    await vault.call('inbox.add', { id: 'jot00000001', sealed: await sealJot(recipient) })
    await vault.call('inbox.keep', { id: 'jot00000001', sealed: draft })
    expect(filesIn(vault)).toEqual([expect.stringMatching(/^\d{13}-/)])
    expect((await vault.call('inbox.status', {})).waiting).toBe(1)
  })

  test('a draft whose window is gone is among what waits', async () => {
    const { vault, recipient } = await lockedVault()
    await vault.call('inbox.keep', { id: 'jot00000001', sealed: await sealJot(recipient) })
    vault.restart()
    expect(await vault.call('inbox.status', {})).toMatchObject({ waiting: 1, begun: 1 })
  })

  test('only so many wait: one more is refused, and those that wait can still be finished', async () => {
    const { vault, recipient } = await lockedVault()
    const sealed = await sealJot(recipient)
    await vault.call('inbox.keep', { id: 'jot00000001', sealed })
    for (let at = 1; at < most.files; at += 1)
      writeFileSync(join(inboxOf(vault), `1000000000000-other${String(at).padStart(6, '0')}.age`), 'x')
    expect(await vault.refusal('inbox.add', { id: 'jot00000002', sealed })).toEqual({
      code: 'invalid',
      fields: { inbox: 'full' },
    })
    expect(await vault.call('inbox.add', { id: 'jot00000001', sealed })).toMatchObject({ waiting: most.files })
  })

  test('names that lead elsewhere, nothing, and mountains are refused', async () => {
    const { vault } = await lockedVault()
    for (const [id, sealed] of [
      ['../../jot00001', new Uint8Array(3)],
      ['jot00000001', new Uint8Array(0)],
      ['jot00000001', new Uint8Array(8 * 1024 * 1024 + 1)],
    ] as const) {
      expect((await vault.refusal('inbox.add', { id, sealed })).code).toBe('invalid')
      expect((await vault.refusal('inbox.keep', { id, sealed })).code).toBe('invalid')
    }
    expect(filesIn(vault)).toEqual([])
  })

  test('the longest jot of the widest letters fits', async () => {
    const { vault, recipient } = await lockedVault()
    const sealed = await sealJot(recipient, { text: '語'.repeat(2_000_000) })
    expect((await vault.call('inbox.add', { id: 'jot00000001', sealed })).waiting).toBe(1)
    await unlock(vault)
    await filed(vault)
  })

  test('a folder that cannot be written is said, and nothing is lost of what was there', async () => {
    const { vault, recipient } = await lockedVault()
    const sealed = await sealJot(recipient)
    writeFileSync(inboxOf(vault), 'a file where the folder should be')
    expect(await vault.refusal('inbox.add', { id: 'jot00000001', sealed })).toMatchObject({ code: 'cannot-open' })
    expect(readFileSync(inboxOf(vault), 'utf8')).toBe('a file where the folder should be')
  })

  test('what is filed cannot be asked for, nor settled', async () => {
    const { vault } = await lockedVault()
    expect((await vault.refusal('inbox.filed', {})).code).toBe('locked')
    expect((await vault.refusal('inbox.settle', { id: 'entry00001', settled: true })).code).toBe('locked')
  })
})

describe('at the next unlock', () => {
  test('a jot is an entry, of its own time, zone and channel, and its file is gone', async () => {
    const { vault, recipient } = await lockedVault()
    const jot = { happenedAt: '2026-03-09T23:10', zone: 'America/New_York', channel: 'video' } as const
    await vault.call('inbox.add', { id: 'jot00000001', sealed: await sealJot(recipient, jot) })
    await unlock(vault)
    await filed(vault)
    const [entry] = (await vault.call('entries.list', {})).entries
    expect(entry).toMatchObject({ ...jot, text: jotWith().text, people: [], tags: [] })
    expect(filesIn(vault)).toEqual([])
    expect(await vault.call('inbox.status', {})).toEqual({ recipient, waiting: 0, begun: 0, kept: nothingKept })
    expect(vault.changed.flat()).toEqual(expect.arrayContaining(['inbox', 'entry', 'person', 'change']))
    expect(vault.logged).toEqual([])
  })

  test('those who are named beyond doubt take part; the others are to be chosen', async () => {
    const vault = await testVault()
    const { recipient } = await vault.call('inbox.status', {})
    const { id } = await vault.call('people.add', { name: 'Marit Lofthus' })
    vault.restart()
    for (const [at, text] of ['@Marit Lofthus rang.', '@Nora rang.'].entries())
      await vault.call('inbox.add', {
        id: `jot0000000${at}`,
        sealed: await sealJot(recipient ?? '', { id: `jot0000000${at}`, text }),
      })
    await unlock(vault)
    await filed(vault, 2)
    expect((await vault.call('entries.list', { personId: id })).entries.map(({ text }) => text)).toEqual([
      '@Marit Lofthus rang.',
    ])
    const open = await vault.call('inbox.filed', {})
    expect(open.map(({ text }) => text)).toEqual(['@Nora rang.'])
    const [{ id: entry } = { id: '' }] = open
    await vault.call('entries.edit', { id: entry, fields: { people: [id] } })
    expect(await vault.call('inbox.filed', {})).toEqual([])
  })

  test('one left without anyone is asked about no more, until that is taken back', async () => {
    const { vault, recipient } = await lockedVault()
    await vault.call('inbox.add', { id: 'jot00000001', sealed: await sealJot(recipient) })
    await unlock(vault)
    await filed(vault)
    const [{ id } = { id: '' }] = await vault.call('inbox.filed', {})
    await vault.call('inbox.settle', { id, settled: true })
    expect(await vault.call('inbox.filed', {})).toEqual([])
    await vault.call('inbox.settle', { id, settled: false })
    expect(await vault.call('inbox.filed', {})).toHaveLength(1)
    expect((await vault.refusal('inbox.settle', { id: 'nobody0000', settled: true })).code).toBe('not-found')
  })

  test('each jot is a change of its own, and can be taken back alone', async () => {
    const { vault, recipient } = await lockedVault()
    for (const id of ['jot00000001', 'jot00000002'])
      await vault.call('inbox.add', { id, sealed: await sealJot(recipient, { id, text: id }) })
    await unlock(vault)
    await filed(vault, 2)
    const last = await vault.call('changes.last', {})
    expect(last?.command).toBe('inbox.file')
    const undone = await vault.call('changes.undo', { change: last?.change ?? '' })
    expect(await textsIn(vault)).toEqual(['jot00000001'])
    await vault.call('changes.undo', undone)
    expect(await textsIn(vault)).toHaveLength(2)
  })

  test('a file that outlived a crash after its commit is not filed twice, not even when it was taken back', async () => {
    const { vault, recipient } = await lockedVault()
    await vault.call('inbox.add', { id: 'jot00000001', sealed: await sealJot(recipient) })
    const [name = ''] = filesIn(vault)
    copyFileSync(join(inboxOf(vault), name), join(vault.folder, 'aside'))
    await unlock(vault)
    await filed(vault)
    for (const _time of [1, 2]) {
      vault.restart()
      copyFileSync(join(vault.folder, 'aside'), join(inboxOf(vault), name))
      await unlock(vault)
      await vi.waitFor(() => expect(filesIn(vault)).toEqual([]))
    }
    expect(await textsIn(vault)).toHaveLength(1)
    const last = await vault.call('changes.last', {})
    await vault.call('changes.undo', { change: last?.change ?? '' })
    vault.restart()
    copyFileSync(join(vault.folder, 'aside'), join(inboxOf(vault), name))
    await unlock(vault)
    await vi.waitFor(() => expect(filesIn(vault)).toEqual([]))
    expect(await textsIn(vault)).toEqual([])
  })

  test('a draft left by a crash is filed as far as it got; when the whole jot is there too, that alone', async () => {
    const { vault, recipient } = await lockedVault()
    await vault.call('inbox.keep', { id: 'jot00000001', sealed: await sealJot(recipient, { text: 'As far as' }) })
    const whole = await sealJot(recipient, { id: 'jot00000002' })
    await vault.call('inbox.add', { id: 'jot00000002', sealed: whole })
    writeFileSync(join(inboxOf(vault), 'draft-jot00000002.age'), whole)
    vault.restart()
    await unlock(vault)
    await filed(vault, 2)
    expect((await textsIn(vault)).toSorted()).toEqual(['As far as', jotWith().text])
    await vi.waitFor(() => expect(filesIn(vault)).toEqual([]))
  })

  test('a jot that is still being written is left to its window, and filed as soon as it is done', async () => {
    const { vault, recipient } = await lockedVault()
    const id = 'jot00000001'
    await vault.call('inbox.keep', { id, sealed: await sealJot(recipient, { text: 'Half' }) })
    await vault.call('inbox.add', { id: 'jot00000002', sealed: await sealJot(recipient, { id: 'jot00000002' }) })
    await unlock(vault)
    await filed(vault)
    expect(filesIn(vault)).toEqual([`draft-${id}.age`])
    expect(
      await vault.call('inbox.add', { id, sealed: await sealJot(recipient, { text: 'Half a thought' }) }),
    ).toMatchObject({ waiting: 0 })
    expect(await textsIn(vault)).toContain('Half a thought')
    expect(filesIn(vault)).toEqual([])
  })

  test('a draft whose window died while the vault stood is filed a little after the unlock', async () => {
    const { vault, recipient } = await lockedVault()
    await vault.call('inbox.keep', { id: 'jot00000001', sealed: await sealJot(recipient, { text: 'As far as' }) })
    await unlock(vault)
    await filed(vault)
    // and should the window be there after all, the same words are not filed again, but more words are
    await vault.call('inbox.add', { id: 'jot00000001', sealed: await sealJot(recipient, { text: 'As far as' }) })
    expect(await textsIn(vault)).toEqual(['As far as'])
    expect(filesIn(vault)).toEqual([])
  })

  test('what is left of a write that was cut short is cleared away', async () => {
    const { vault, recipient } = await lockedVault()
    await vault.call('inbox.add', { id: 'jot00000001', sealed: await sealJot(recipient) })
    writeFileSync(join(inboxOf(vault), '.123.456.tmp'), 'x')
    await unlock(vault)
    await filed(vault)
    expect(filesIn(vault)).toEqual([])
  })

  test('five hundred that wait are all filed, and the vault answers meanwhile', async () => {
    const { vault, recipient } = await lockedVault()
    const ids = Array.from({ length: 500 }, (_, at) => `jot${String(at).padStart(8, '0')}`)
    for (const id of ids) await vault.call('inbox.add', { id, sealed: await sealJot(recipient, { id, text: id }) })
    await unlock(vault)
    let slowest = 0
    const start = performance.now()
    await vi.waitFor(
      async () => {
        const began = performance.now()
        const waiting = (await vault.call('inbox.status', {})).waiting
        slowest = Math.max(slowest, performance.now() - began)
        expect(waiting).toBe(0)
      },
      { timeout: 45_000, interval: 5 },
    )
    expect(await vault.call('entries.list', { limit: 200 })).toMatchObject({ next: expect.any(String) })
    // no answer waits for more than a small part of them
    expect(slowest).toBeLessThan((performance.now() - start) / 3)
  }, 60_000)
})

describe('what cannot be opened is kept and told', () => {
  const cases: Readonly<Record<string, (sealed: Bytes, recipient: string) => Promise<Bytes> | Bytes>> = {
    'no age file': () => new Uint8Array(200).fill(7),
    'one cut in the middle': (sealed) => sealed.slice(0, sealed.length / 2),
    'one cut in its head': (sealed) => sealed.slice(0, 60),
    'one with a bit that fell over near its end': (sealed) => sealed.with(sealed.length - 9, sealed.at(-9)! ^ 1),
    'words that are no jot': (_sealed, recipient) => sealText(recipient, 'hello'),
    'a jot of nothing': (_sealed, recipient) => sealJot(recipient, { text: ' ' }),
  }
  test.each(Object.keys(cases))('%s', async (name) => {
    const { vault, recipient } = await lockedVault()
    const sealed = await cases[name]!(await sealJot(recipient), recipient)
    await vault.call('inbox.add', { id: 'jot00000001', sealed })
    await vault.call('inbox.add', { id: 'jot00000002', sealed: await sealJot(recipient, { id: 'jot00000002' }) })
    await unlock(vault)
    await filed(vault)
    await looked(vault)
    expect(await vault.call('inbox.status', {})).toMatchObject({ waiting: 1, kept: { ...nothingKept, damaged: 1 } })
    expect(filesIn(vault)).toEqual([expect.stringContaining('jot00000001')])
    expect(new Uint8Array(readFileSync(join(inboxOf(vault), filesIn(vault)[0]!)))).toEqual(sealed)
    expect(vault.logged).toEqual([])
  })

  test('jots sealed to a key someone put in place of the vault’s', async () => {
    const { vault } = await lockedVault()
    const stranger = await identityToRecipient(await generateIdentity())
    for (const id of ['jot00000001', 'jot00000002'])
      await vault.call('inbox.add', { id, sealed: await sealJot(stranger, { id }) })
    await unlock(vault)
    await looked(vault)
    expect(await vault.call('inbox.status', {})).toMatchObject({ waiting: 2, kept: { ...nothingKept, otherKey: 2 } })
    expect(await textsIn(vault)).toEqual([])
    expect(filesIn(vault)).toHaveLength(2)
  })

  test('a key swapped in the key file is told, what was sealed to it is kept, and the vault’s own is back for the next', async () => {
    const { vault, recipient } = await lockedVault()
    const stranger = await identityToRecipient(await generateIdentity())
    for (const name of ['vault.json', 'vault.previous.json']) {
      const file = join(vault.folder, name)
      writeFileSync(file, readFileSync(file, 'utf8').replace(recipient, stranger))
    }
    const swapped = await vault.call('inbox.status', {})
    expect(swapped.recipient).toBe(stranger)
    await vault.call('inbox.add', { id: 'jot00000001', sealed: await sealJot(stranger) })
    expect((await unlock(vault)).notices).toContain('inbox-swapped')
    await looked(vault)
    expect(await vault.call('inbox.status', {})).toEqual({
      recipient,
      waiting: 1,
      begun: 0,
      kept: { ...nothingKept, otherKey: 1 },
    })
    expect(filesIn(vault)).toHaveLength(1)
  })

  test('a jot of a newer Rapport', async () => {
    const { vault, recipient } = await lockedVault()
    const sealed = await sealText(recipient, packJot(jotWith()).replace('"version":1', '"version":2'))
    await vault.call('inbox.add', { id: 'jot00000001', sealed })
    await unlock(vault)
    await looked(vault)
    expect(await vault.call('inbox.status', {})).toMatchObject({ waiting: 1, kept: { ...nothingKept, newer: 1 } })
    expect(filesIn(vault)).toHaveLength(1)
  })

  test('a folder where a file should be, and one too large to be a jot', async () => {
    const { vault } = await lockedVault()
    mkdirSync(inboxOf(vault))
    mkdirSync(join(inboxOf(vault), '1000000000000-jot00000001.age'))
    writeFileSync(join(inboxOf(vault), '1000000000000-jot00000002.age'), Buffer.alloc(9 * 1024 * 1024))
    await unlock(vault)
    await looked(vault)
    expect(await vault.call('inbox.status', {})).toMatchObject({ waiting: 2, kept: { ...nothingKept, damaged: 2 } })
    expect(filesIn(vault)).toHaveLength(2)
  })

  test('files that are not ours are neither counted nor touched', async () => {
    const { vault } = await lockedVault()
    mkdirSync(inboxOf(vault))
    for (const name of ['README', 'jot.age', '1000000000000-JOT.age', '12-jot00000001.age'])
      writeFileSync(join(inboxOf(vault), name), name)
    await unlock(vault)
    expect((await vault.call('inbox.status', {})).waiting).toBe(0)
    expect(filesIn(vault)).toHaveLength(4)
  })

  test('a zone this calendar does not know gives way to the one of now', async () => {
    const { vault, recipient } = await lockedVault()
    await vault.call('inbox.add', { id: 'jot00000001', sealed: await sealJot(recipient, { zone: 'Mars/Olympus' }) })
    await unlock(vault)
    await filed(vault)
    expect((await vault.call('entries.list', {})).entries[0]?.zone).toBe('Europe/Dublin')
  })
})
