// The vault process killed at any moment while it files what was sealed: each jot is in the journal once, none is lost.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sealJot } from '../../support/sealed.ts'
import { passphrase, testHost, vaultFolder } from '../../support/vault.ts'

const many = 80
const kills = 8

/** Unlocks in a process of its own and kills it as soon as `isTime`. */
const killed = async (folder: string, isTime: () => boolean): Promise<void> => {
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'unlocker.ts')])
  const gone = once(child, 'exit')
  child.stdin.end(`${JSON.stringify({ folder, passphrase })}\n`)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  expect(said.toString()).toBe('open\n')
  while (!isTime()) await new Promise((resolve) => setImmediate(resolve))
  child.kill('SIGKILL')
  await gone
}

test(`killed ${kills} times while it files ${many} jots, the vault has each of them once`, async () => {
  const folder = await vaultFolder()
  const vault = testHost({ folder })
  const { recipient } = await vault.call('inbox.status', {})
  const ids = Array.from({ length: many }, (_, at) => `jot${String(at).padStart(8, '0')}`)
  for (const id of ids) await vault.call('inbox.add', { id, sealed: await sealJot(recipient ?? '', { id, text: id }) })
  const waiting = () => readdirSync(join(folder, 'inbox')).length
  for (let kill = 0; kill < kills; kill += 1) {
    const left = waiting() - 1 - (kill % 7)
    await killed(folder, () => waiting() <= left)
  }
  expect(waiting(), 'the last kill came before the end').toBeGreaterThan(0)
  await vault.call('vault.unlock', { passphrase })
  await vi.waitFor(() => expect(waiting()).toBe(0), 10_000)
  const { entries } = await vault.call('entries.list', { limit: 200 })
  expect(entries.map(({ text }) => text).toSorted()).toEqual(ids)
  expect(vault.logged).toEqual([])
}, 120_000)
