import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { most } from '../../../shared/contract/files.ts'
import type { Failure } from '../../../shared/result.ts'
import { bytesOf, keepFile } from '../../support/files.ts'
import { canMount, smallDisk } from '../../support/vault-files.ts'
import { freshFolder, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
afterEach(() => vault.empty())

const bytes = bytesOf(most.piece * 3 + 9)
const token = 'ab'.repeat(16)

const kept = async () => {
  const { id: personId } = await vault.call('people.add', { name: 'Ann' })
  return (await keepFile(vault.call, { personId }, 'plan.pdf', bytes)).id
}
const save = (id: string, path: string, tools?: Parameters<TestVault['raw']>[2]) => {
  vault.host().mayWrite(token, path)
  return vault.raw('files.save', { id, target: token }, tools)
}
const failureOf = async (result: ReturnType<TestVault['raw']>): Promise<Failure | undefined> => {
  const answer = await result
  return answer.ok ? undefined : answer.error
}
const unfinished = () => vault.rows(sql`SELECT path FROM unfinished_copy`)

describe('a readable copy', () => {
  test('is the file as it came, readable by its owner alone, and is told of as it is written', async () => {
    const [id, folder] = [await kept(), freshFolder()]
    const path = join(folder, 'plan.pdf')
    const done: number[] = []
    expect(await save(id, path, { progress: (progress) => done.push(progress.done) })).toEqual({ ok: true, value: {} })
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['plan.pdf'])
    expect(done).toEqual([1, 2, 3].map((at) => at * most.piece).concat(bytes.length))
    expect(unfinished()).toEqual([])
  })

  test('goes only where the person chose, once', async () => {
    const [id, path] = [await kept(), join(freshFolder(), 'x')]
    expect(await failureOf(vault.raw('files.save', { id, target: 'cd'.repeat(16) }))).toMatchObject({
      code: 'not-found',
    })
    expect(await failureOf(vault.raw('files.save', { id, target: path }))).toMatchObject({ code: 'invalid' })
    await save(id, path)
    expect(await failureOf(vault.raw('files.save', { id, target: token }))).toMatchObject({ code: 'not-found' })
  })

  test('never lies over the journal, whatever the folder is called', async () => {
    const id = await kept()
    const aside = join(freshFolder(), 'aside')
    symlinkSync(vault.folder, aside)
    mkdirSync(join(vault.folder, 'inner'), { recursive: true })
    for (const folder of [vault.folder, aside, join(vault.folder, 'inner'), join(vault.folder, '.')])
      expect(await failureOf(save(id, join(folder, 'vault.db')))).toEqual({
        code: 'invalid',
        fields: { target: 'in-the-vault' },
      })
    expect(await vault.call('people.list', {})).toHaveLength(1)
  })

  test('takes the place of a link to the journal, and leaves the journal alone', async () => {
    const [id, folder] = [await kept(), freshFolder()]
    symlinkSync(join(vault.folder, 'vault.db'), join(folder, 'linked'))
    linkSync(join(vault.folder, 'vault.json'), join(folder, 'hard'))
    const before = readFileSync(join(vault.folder, 'vault.json'))
    for (const name of ['linked', 'hard']) expect(await save(id, join(folder, name))).toMatchObject({ ok: true })
    expect(readFileSync(join(vault.folder, 'vault.json'))).toEqual(before)
    expect(new Uint8Array(readFileSync(join(folder, 'linked')))).toEqual(bytes)
    await vault.reopen()
    expect(await vault.call('people.list', {})).toHaveLength(1)
  })

  test('that is cancelled, or of a file that is damaged, leaves nothing readable behind', async () => {
    const [id, folder] = [await kept(), freshFolder()]
    const path = join(folder, 'x')
    writeFileSync(path, 'what was there before')
    const stop = new AbortController()
    const cancelled = save(id, path, { signal: stop.signal, progress: () => stop.abort() })
    expect(await failureOf(cancelled)).toMatchObject({ code: 'cancelled' })
    const flip = (seq: number) =>
      vault
        .host()
        .session()
        ?.keep(({ db }) => db.keep(sql`UPDATE file_chunk SET bytes = zeroblob(length(bytes)) WHERE seq = ${seq}`))
    flip(2)
    expect(await failureOf(save(id, path))).toMatchObject({ code: 'damaged' })
    vault
      .host()
      .session()
      ?.keep(({ db }) => db.keep(sql`DELETE FROM file_chunk`))
    expect(await failureOf(save(id, path))).toMatchObject({ code: 'damaged' })
    expect(readdirSync(folder)).toEqual(['x'])
    expect(readFileSync(path, 'utf8')).toBe('what was there before')
    expect(unfinished()).toEqual([])
  })

  test.each([
    ['a folder that is gone', (folder: string) => join(folder, 'gone', 'x'), 'gone'],
    [
      'a folder that is a file',
      (folder: string) => (writeFileSync(join(folder, 'f'), ''), join(folder, 'f', 'x')),
      'gone',
    ],
    ['a name that is a folder', (folder: string) => (mkdirSync(join(folder, 'd')), join(folder, 'd')), 'gone'],
  ])('to %s is refused with a word for it, and can be tried again', async (_what, place, word) => {
    const [id, folder] = [await kept(), freshFolder()]
    expect(await failureOf(save(id, place(folder)))).toEqual({ code: 'invalid', fields: { target: word } })
    expect(unfinished()).toEqual([])
    expect(await save(id, join(folder, 'plan.pdf'))).toMatchObject({ ok: true })
  })

  test('that a lock cut short is removed at the next unlock; what is not ours is not touched', async () => {
    const folder = freshFolder()
    const [left, foreign] = [join(folder, '.id1.rapport-part'), join(folder, 'theirs.txt')]
    for (const path of [left, foreign]) writeFileSync(path, 'readable')
    const note = (path: string) =>
      vault
        .host()
        .session()
        ?.keep(({ db }) => db.keep(sql`INSERT INTO unfinished_copy VALUES (${path}, 'then')`))
    note(left)
    note(foreign)
    await vault.reopen()
    await expect.poll(() => existsSync(left)).toBe(false)
    await expect.poll(unfinished).toEqual([])
    expect(existsSync(foreign)).toBe(true)
  })
})

describe.skipIf(!canMount)('on a disk of its own', () => {
  test('a copy that does not fit is told so and taken away again; on a read-only one nothing is begun', async () => {
    const id = await kept()
    const disk = smallDisk(1024 * 1024)
    const path = join(disk.folder, 'x')
    expect(await failureOf(save(id, path))).toEqual({ code: 'no-space' })
    expect(readdirSync(disk.folder)).toEqual([])
    disk.resize(8 * 1024 * 1024)
    disk.readOnly(true)
    expect(await failureOf(save(id, path))).toEqual({ code: 'invalid', fields: { target: 'not-writable' } })
    disk.readOnly(false)
    chmodSync(disk.folder, 0o700)
    expect(await save(id, path)).toMatchObject({ ok: true })
    expect(readdirSync(disk.folder)).toEqual(['x'])
  })
})
