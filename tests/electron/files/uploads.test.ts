import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import type { PersonId } from '../../../shared/contract/fields.ts'
import { mostSmall } from '../../../shared/contract/fields.ts'
import { most } from '../../../shared/contract/files.ts'
import { bytesOf, keepFile, png, readFile, send, sha256 } from '../../support/files.ts'
import { canMount, smallDisk } from '../../support/vault-files.ts'
import { passphrase, testHost, testVault } from '../../support/vault.ts'
import type { TestHost, TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
afterEach(() => vault.empty())

const someone = async (name = 'Ann'): Promise<PersonId> => (await vault.call('people.add', { name })).id
const count = (table: 'file' | 'file_chunk' | 'loose_content' | 'thumbnail'): number =>
  vault.rows<{ n: number }>({ text: `SELECT count(*) AS n FROM ${table}`, values: [] })[0]?.n ?? -1
const cleared = (): Promise<unknown> => expect.poll(() => [count('file_chunk'), count('loose_content')]).toEqual([0, 0])
const begin = (personId: PersonId, bytes: number, name = 'x') => ({ personId, name, bytes })

describe('a file on its way in', () => {
  test('is seen only once all of it is there, and then as it was', async () => {
    const personId = await someone()
    const bytes = bytesOf(most.piece + 100)
    const upload = await send(vault.call, { personId }, 'x.bin', bytes, 1)
    expect(await vault.call('files.list', { personId })).toEqual([])
    expect(await vault.refusal('files.piece', { id: upload, at: 0 })).toMatchObject({ code: 'not-found' })
    await vault.call('files.append', { upload, at: 1, bytes: bytes.slice(most.piece) })
    await vault.call('files.finish', { upload })
    expect(count('loose_content')).toBe(0)
    expect(await readFile(vault.call, upload, bytes.length)).toEqual(bytes)
    expect(vault.rows(sql`SELECT digest FROM file`)).toEqual([{ digest: sha256(bytes) }])
  })

  test.each([
    ['nothing', 0, 'empty'],
    ['one byte more than a file may have', most.bytes + 1, 'too-large'],
    ['more than any file', Number.MAX_SAFE_INTEGER, 'too-large'],
  ])('that has %s is refused before a byte of it is sent', async (_what, bytes, word) => {
    const personId = await someone()
    expect(await vault.refusal('files.begin', begin(personId, bytes))).toEqual({
      code: 'invalid',
      fields: { file: word },
    })
    expect(count('loose_content')).toBe(0)
  })

  test('is refused when all files together would be more than were measured, the bin counted', async () => {
    const personId = await someone()
    const { id } = await keepFile(vault.call, { personId }, 'x', png)
    await vault.call('files.remove', { id })
    vault
      .host()
      .session()
      ?.keep(({ db }) => db.keep(sql`UPDATE file SET bytes = ${most.all - 10}`))
    expect(await vault.refusal('files.begin', begin(personId, 11))).toMatchObject({ fields: { file: 'no-room' } })
    const { upload } = await vault.call('files.begin', begin(personId, 6))
    expect(await vault.refusal('files.begin', begin(personId, 6))).toMatchObject({ fields: { file: 'no-room' } })
    await vault.call('files.cancel', { upload })
  })

  test('of nobody, of someone in the bin, and of two at once is refused', async () => {
    const personId = await someone()
    await vault.call('people.remove', { id: personId })
    expect(await vault.refusal('files.begin', begin(personId, 3))).toMatchObject({ code: 'not-found' })
    expect(await vault.refusal('files.begin', begin('nobody0000' as PersonId, 3))).toMatchObject({ code: 'not-found' })
    expect(await vault.refusal('files.begin', { name: 'x', bytes: 3 })).toMatchObject({ code: 'invalid' })
    expect(await vault.refusal('files.begin', { ...begin(personId, 3), entryId: 'nobody0000' as never })).toMatchObject(
      { code: 'invalid' },
    )
  })

  test('whose person went to the bin meanwhile is not filed under nobody', async () => {
    const personId = await someone()
    const upload = await send(vault.call, { personId }, 'x', png)
    await vault.call('people.remove', { id: personId })
    expect(await vault.refusal('files.finish', { upload })).toMatchObject({ code: 'not-found' })
    expect(count('file')).toBe(0)
    await vault.call('files.cancel', { upload })
    await cleared()
  })

  test.each([
    ['skips a piece', 1, most.piece],
    ['sends less than a piece before the last', 0, most.piece - 1],
  ])('that %s is refused', async (_what, at, length) => {
    const personId = await someone()
    const { upload } = await vault.call('files.begin', begin(personId, most.piece * 2))
    const refusal = await vault.refusal('files.append', { upload, at, bytes: bytesOf(length) })
    expect(refusal).toEqual({ code: 'invalid', fields: { file: 'out-of-order' } })
    await vault.call('files.cancel', { upload })
  })

  test('that sends the same piece twice, or more than it announced, is refused', async () => {
    const personId = await someone()
    const upload = await send(vault.call, { personId }, 'x', bytesOf(10))
    for (const at of [0, 1])
      expect(await vault.refusal('files.append', { upload, at, bytes: bytesOf(10) })).toMatchObject({ code: 'invalid' })
    await vault.call('files.finish', { upload })
    expect(await vault.refusal('files.append', { upload, at: 1, bytes: bytesOf(1) })).toMatchObject({
      code: 'not-found',
    })
  })

  test('that is finished too early is cut short, and can go on', async () => {
    const personId = await someone()
    const bytes = bytesOf(most.piece + 1)
    const upload = await send(vault.call, { personId }, 'x', bytes, 1)
    expect(await vault.refusal('files.finish', { upload })).toEqual({ code: 'invalid', fields: { file: 'cut-short' } })
    await vault.call('files.append', { upload, at: 1, bytes: bytes.slice(most.piece) })
    await vault.call('files.finish', { upload })
    expect(count('file')).toBe(1)
  })

  test('that is cancelled leaves nothing, and cancelling what is not there harms nothing', async () => {
    const personId = await someone()
    const upload = await send(vault.call, { personId }, 'x', bytesOf(most.piece * 3), 2)
    await vault.call('files.cancel', { upload })
    await cleared()
    await vault.call('files.cancel', { upload })
    expect(await vault.refusal('files.finish', { upload })).toMatchObject({ code: 'not-found' })
  })

  test('a kept file cannot be cancelled away', async () => {
    const personId = await someone()
    const { id } = await keepFile(vault.call, { personId }, 'x', png)
    await vault.call('files.cancel', { upload: id })
    expect(await readFile(vault.call, id, png.length)).toEqual(png)
  })

  test('that broke off with the window or the power is cleared away at the next unlock', async () => {
    const personId = await someone()
    const kept = await keepFile(vault.call, { personId }, 'kept', png)
    const upload = await send(vault.call, { personId }, 'x', bytesOf(most.piece * 3), 2)
    await vault.reopen()
    expect(await vault.refusal('files.finish', { upload })).toMatchObject({ code: 'not-found' })
    expect(vault.rows(sql`SELECT state FROM loose_content`)).toEqual([{ state: 'going' }])
    await expect.poll(() => count('loose_content'), { timeout: 9_000 }).toBe(0)
    expect(await readFile(vault.call, kept.id, png.length)).toEqual(png)
    expect(count('file_chunk')).toBe(1)
  })

  test('what was added and taken back is kept 30 days for an undo of the undo, then cleared away', async () => {
    const personId = await someone()
    const { change, id } = await keepFile(vault.call, { personId }, 'x', png, { thumbnail: png })
    await vault.call('changes.undo', { change })
    vault.advance({ days: 29 })
    await vault.reopen()
    expect(vault.rows(sql`SELECT * FROM loose_content`)).toEqual([])
    vault.advance({ days: 2 })
    await vault.reopen()
    expect(vault.rows(sql`SELECT content FROM loose_content`)).toEqual([{ content: id }])
    await expect.poll(() => count('loose_content'), { timeout: 9_000 }).toBe(0)
    expect([count('file_chunk'), count('thumbnail')]).toEqual([0, 0])
    expect(await vault.refusal('changes.undo', { change })).toMatchObject({ code: 'not-found' })
  })

  test('eight come in at once; a ninth waits its turn, and one long silent gives up its place', async () => {
    const personId = await someone()
    const uploads = await Promise.all(
      Array.from({ length: 8 }, async () => (await vault.call('files.begin', begin(personId, 3))).upload),
    )
    expect(await vault.refusal('files.begin', begin(personId, 3))).toMatchObject({ fields: { file: 'busy' } })
    vault.advance({ minutes: 11 })
    const { upload } = await vault.call('files.begin', begin(personId, 3))
    expect(await vault.refusal('files.finish', { upload: uploads[0]! })).toMatchObject({ code: 'not-found' })
    await vault.call('files.cancel', { upload })
    await cleared()
  })

  test.each([
    ['a drawing that could carry script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['a page of the web', '<!doctype html><script>1</script>'],
    ['nothing known', '\x01\x02'],
  ])('a thumbnail that is %s is refused', async (_what, text) => {
    const personId = await someone()
    const upload = await send(vault.call, { personId }, 'x', png)
    const refusal = await vault.refusal('files.finish', { upload, thumbnail: new Uint8Array(Buffer.from(text)) })
    expect(refusal).toEqual({ code: 'invalid', fields: { thumbnail: 'wrong' } })
    await vault.call('files.cancel', { upload })
  })

  test('a thumbnail as large as a picture is refused by the contract', async () => {
    const personId = await someone()
    const upload = await send(vault.call, { personId }, 'x', png)
    const thumbnail = bytesOf(mostSmall + 1, png)
    expect(await vault.refusal('files.finish', { upload, thumbnail })).toMatchObject({
      code: 'invalid',
      fields: { thumbnail: 'too-large' },
    })
    await vault.call('files.cancel', { upload })
  })

  test('while locked nothing comes in', async () => {
    const locked = testHost()
    for (const refusal of [
      await locked.refusal('files.begin', begin('nobody0000' as PersonId, 3)),
      await locked.refusal('files.erase', { ids: ['nobody0000' as never] }),
      await locked.refusal('files.save', { id: 'nobody0000' as never, target: '0'.repeat(32) }),
    ])
      expect(refusal).toMatchObject({ code: 'locked' })
  })
})

describe.skipIf(!canMount)('on a disk that is full', () => {
  const full = async (): Promise<{ host: TestHost; personId: PersonId; disk: ReturnType<typeof smallDisk> }> => {
    const disk = smallDisk(24 * 1024 * 1024)
    const host = testHost({ folder: disk.folder })
    await host.call('vault.create', { passphrase })
    const { id } = await host.call('people.add', { name: 'Ann' })
    return { host, personId: id, disk }
  }

  test('a file that does not fit is told so, nothing of it is seen, and it comes in once there is space', async () => {
    const { host, personId, disk } = await full()
    disk.fill(2 * 1024 * 1024)
    const bytes = bytesOf(4 * 1024 * 1024)
    await expect(keepFile(host.call, { personId }, 'x', bytes)).rejects.toMatchObject({ code: 'no-space' })
    expect(await host.call('files.list', { personId })).toEqual([])
    disk.free()
    const { id } = await keepFile(host.call, { personId }, 'x', bytes)
    expect(await readFile(host.call, id, bytes.length)).toEqual(bytes)
    expect(await host.call('people.list', {})).toHaveLength(1)
    host.close()
  })
})
