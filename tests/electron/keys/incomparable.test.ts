import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passphrase, testVault } from '../../support/vault.ts'

const incomparable = { length: { valueOf: 1, toString: 'x' } }

test('a field with a length that cannot be compared is refused as invalid, and is no bug', async () => {
  const vault = await testVault()
  expect(await vault.raw('people.add', { name: incomparable })).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(vault.logged).toEqual([])
})

test('a key file with one is damaged, and the other opens the vault', async () => {
  const vault = await testVault()
  vault.restart()
  writeFileSync(join(vault.folder, 'vault.json'), JSON.stringify({ version: 1, id: 'x', slots: incomparable }))
  await vault.call('vault.unlock', { passphrase })
  expect(vault.logged).toEqual([])
})
