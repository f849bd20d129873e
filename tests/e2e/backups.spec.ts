// Backups in the built application: the second process that main starts and ends, and the way a folder is chosen.
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { processesOf } from '../battery/tools/processes.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, passphrase, startRapport, unlocked, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import type { Bridge } from '../../shared/contract/wire.ts'

let desktop: Desktop
let rapport: Running
let folder: string
const page = (): Promise<Page> => windowOf(rapport.app, 'main')
const vaults = (): number => processesOf(rapport.app.process().pid ?? 0).filter(({ kind }) => kind === 'vault').length

/** What a person does in the system's dialog. */
const willPick = (path: string | null): Promise<void> =>
  rapport.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)

const pick = async (): Promise<{ token: string; name: string } | null> => {
  const result = await (
    await page()
  ).evaluate(() =>
    (window as unknown as { rapport: Bridge }).rapport.shell('shell.pickFolder', { purpose: 'backup-to' }),
  )
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value as { token: string; name: string } | null
}

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  folder = join(desktop.root, 'my-backups')
  mkdirSync(folder)
  await createVault(rapport.page)
  await callIn(rapport.page, 'people.add', { name: 'Ngozi Adéyemí' })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

test('a folder is picked in a dialog; the window learns its name and a token, never its path', async () => {
  await willPick(null)
  expect(await pick()).toBeNull()
  await willPick(folder)
  const picked = await pick()
  expect(picked).toMatchObject({ name: 'my-backups' })
  expect(JSON.stringify(picked)).not.toContain(desktop.root)
  await callIn(await page(), 'backups.set', { folder: picked?.token ?? '' })
})

test('a backup is made by a process of its own, which is gone soon after', async () => {
  const made = await callIn(await page(), 'backups.make', {})
  expect(readdirSync(join(folder, made.name)).toSorted()).toEqual(['manifest.json', 'vault.db', 'vault.json'])
  await expect.poll(vaults).toBe(1)
})

test('a lock in the middle of one ends that process too, and leaves nothing that looks like a backup', async () => {
  const before = readdirSync(folder)
  const running = callIn(await page(), 'backups.make', {}).catch(() => undefined)
  await (await page()).evaluate(() => (window as unknown as { rapport: Bridge }).rapport.shell('shell.lock', {}))
  await running
  await expect.poll(vaults).toBe(1)
  const whole = readdirSync(folder).filter((name) => !name.startsWith('.'))
  await unlocked(await page())
  for (const { state } of await callIn(await page(), 'backups.list', { place: 'chosen' }))
    expect(['whole', 'unchecked']).toContain(state)
  expect(whole.length).toBeGreaterThanOrEqual(before.length)
})

test('restoring exchanges the journal and locks; unlocking shows the journal of then', async () => {
  const [first] = (await callIn(await page(), 'backups.list', { place: 'chosen' })).toReversed()
  await callIn(await page(), 'people.add', { name: 'Since then' })
  void callIn(await page(), 'backups.restore', { place: 'chosen', name: first?.name ?? '' }).catch(() => undefined)
  await expect
    .poll(async () => (await page()).getByLabel('Passphrase', { exact: true }).isVisible(), { timeout: 20_000 })
    .toBe(true)
  await unlocked(await page())
  expect((await callIn(await page(), 'people.list', {})).map(({ name }) => name)).toEqual(['Ngozi Adéyemí'])
  expect(await callIn(await page(), 'backups.aside', {})).toHaveLength(1)
})

test('proving takes the passphrase and says what is the same', async () => {
  const [last] = await callIn(await page(), 'backups.list', { place: 'chosen' })
  const proof = await callIn(await page(), 'backups.rehearse', {
    place: 'chosen',
    name: last?.name ?? '',
    passphrase,
  })
  expect(proof).toMatchObject({ saved: { people: 1 }, changed: 0 })
})
