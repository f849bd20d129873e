import { afterAll, beforeAll, expect, test } from 'vitest'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openVault } from '../../electron/vault/keys/vault-files.ts'

const passphrase = 'four calm horses walking home'
const script = join(import.meta.dirname, '../../electron/cli/index.ts')
let folder: string
let vault: string

type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

const rapport = (args: readonly string[], input = `${passphrase}\n`): Promise<Ran> =>
  new Promise((resolve) => {
    const { INIT_CWD: _shell, ...env } = process.env
    const child = spawn(process.execPath, [script, ...args], { cwd: folder, env })
    const said = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('close', (code) => resolve({ code, ...said }))
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-cli-'))
  vault = join(folder, 'sample')
  const made = await rapport(['sample', vault, '--people', '30', '--seed', '3', '--json'])
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(made.stdout)).toEqual({ folder: vault, people: 30, entries: 600, seed: '3' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('help and version need no vault and no passphrase', async () => {
  expect(await rapport(['--help'], '')).toMatchObject({ code: 0, stderr: '' })
  expect((await rapport([], '')).stdout).toContain('rapport check <vault folder>')
  expect((await rapport(['--version'], '')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('a whole vault is said to be whole, with what is in it', async () => {
  const { code, stdout } = await rapport(['check', 'sample', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ whole: true, counts: { person: 30, entry: 600 } })
})

test('today and find answer in words and as data', async () => {
  const today = await rapport(['today', vault])
  expect(today.code).toBe(0)
  expect(today.stdout).toMatch(/^\d{4}-\d\d-\d\d, 30 people\n/)
  const found = await rapport(['find', vault, 'harbour', '--json'])
  const searched = await rapport(['search', '--vault', vault, 'harbour', '--json'])
  expect(JSON.parse(searched.stdout)).toEqual(JSON.parse(found.stdout))
  expect((JSON.parse(found.stdout) as unknown[]).length).toBeGreaterThan(0)
})

test('a vault is only the owner’s to read', async () => {
  for (const name of ['', 'vault.db', 'vault.json']) expect((await stat(join(vault, name))).mode & 0o077, name).toBe(0)
})

test('a wrong passphrase is refused in a sentence, and the third makes the next wait', async () => {
  const slow = join(folder, 'slow')
  await rapport(['sample', slow, '--people', '1'])
  for (let round = 0; round < 3; round++)
    expect(await rapport(['check', slow], 'not the passphrase\n')).toMatchObject({ code: 3, stdout: '' })
  const waiting = await rapport(['check', slow])
  expect(waiting.code).toBe(3)
  expect(waiting.stderr).toMatch(/^Too many wrong passphrases\. Try again in \d seconds?\.\n$/)
})

test('a vault that is open elsewhere is refused and stays as it is', async () => {
  const place = { folder: vault, evaluation: false, clock: () => 0, randomBytes, newId: () => 'x' }
  const { db } = await openVault(place, passphrase)
  try {
    expect(await rapport(['check', vault])).toMatchObject({
      code: 4,
      stdout: '',
      stderr: 'Rapport has this vault open. Lock it or quit Rapport, then try again.\n',
    })
    expect(db.prepare('SELECT count(*) AS n FROM person').get()).toEqual({ n: 30 })
  } finally {
    db.close()
  }
})

test('a vault is never made over another one', async () => {
  expect(await rapport(['sample', vault])).toMatchObject({
    code: 1,
    stderr: 'There is a vault in this folder already.\n',
  })
})

test('damage is named and gives its own exit code', async () => {
  const damaged = join(folder, 'damaged')
  await rapport(['sample', damaged, '--people', '1'])
  await writeFile(join(damaged, 'vault.db'), randomBytes(65_536))
  expect((await rapport(['check', damaged])).code).toBe(5)
  await rm(join(damaged, 'vault.db'))
  await copyFile(script, join(damaged, 'vault.json'))
  await copyFile(script, join(damaged, 'vault.previous.json'))
  expect((await rapport(['check', damaged])).stderr).toContain('vault.json and vault.previous.json cannot be read')
})

test.each([
  [['nonsense'], 'There is no command "nonsense". See rapport --help.\n'],
  [['check'], 'rapport check takes the folder of a vault.\n'],
  [['find', 'here'], 'rapport find takes words to find.\n'],
  [['search', '--vault', 'here'], 'rapport search takes words to find.\n'],
  [['search'], 'rapport search takes the folder of a vault.\n'],
  [['check', 'here', 'four calm horses'], 'rapport check takes one folder and nothing after it.\n'],
  [['sample', 'there', '--people', 'many'], '--people takes a whole number from 1 to 10000.\n'],
])('%j is not understood and says why', async (args, stderr) => {
  expect(await rapport(args)).toMatchObject({ code: 2, stdout: '', stderr })
})

test('a folder without a vault is said to have none, before a passphrase is asked for', async () => {
  expect(await rapport(['check', folder], '')).toMatchObject({ code: 1, stderr: 'There is no vault in this folder.\n' })
})

test('a new vault is not made with a short passphrase', async () => {
  expect(await rapport(['sample', 'short'], 'too short\n')).toMatchObject({
    code: 3,
    stderr: 'A passphrase has at least 12 characters.\n',
  })
})

test('a vault with the story in it is made, and has something for today', async () => {
  const told = join(folder, 'story')
  const made = await rapport(['sample', told, '--story', '--json'])
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const { people, entries } = JSON.parse(made.stdout) as { people: number; entries: number }
  expect(people).toBeGreaterThan(55)
  const checked = JSON.parse((await rapport(['check', told, '--json'])).stdout) as {
    readonly counts: Record<string, number>
  }
  expect(checked).toMatchObject({ whole: true })
  const { counts } = checked
  // some are brought about by what others do, and some are in the bin
  expect(counts['person']).toBeGreaterThanOrEqual(people - 3)
  expect(counts['entry']).toBeGreaterThanOrEqual(entries - 3)
  expect((await rapport(['today', told])).stdout).toContain('Asked of us, not acknowledged')
})
