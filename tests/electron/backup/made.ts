/** A vault with something in it, a folder for its backups, and the moves the tests make. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../../../shared/result.ts'
import { freshFolder, passphrase, Refused, testVault } from '../../support/vault.ts'
import type { TestHost, TestVault, TestHostOptions } from '../../support/vault.ts'

let count = 0

/** As main does when a folder was picked in its dialog. */
export const picked = (vault: TestHost, path: string): string => {
  const token = `folder-${String((count += 1)).padStart(8, '0')}`
  vault.host().folder(token, path)
  return token
}

export type WithBackups = TestVault & { readonly backups: string }

export const chooseFolder = async (vault: TestHost, folder: string): Promise<void> =>
  void (await vault.call('backups.set', { folder: picked(vault, folder) }))

export const vaultWithFolder = async (options: TestHostOptions = {}): Promise<WithBackups> => {
  const vault = await testVault(options)
  const backups = freshFolder()
  await chooseFolder(vault, backups)
  return { ...vault, backups }
}

export const person = (vault: TestHost, name: string) => vault.call('people.add', { name })
export const names = async (vault: TestHost): Promise<string[]> =>
  (await vault.call('people.list', {})).map(({ name }) => name)

export const unlock = (vault: TestHost) => vault.call('vault.unlock', { passphrase })

/** A backup of a vault in which `someone` is. */
export const oneBackup = async (someone = 'Siobhán Keeley') => {
  const vault = await vaultWithFolder()
  await person(vault, someone)
  const { name } = await vault.call('backups.make', {})
  return { vault, name, chosen: { place: 'chosen', name } as const, at: join(vault.backups, name) }
}

export const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

/** What lies in a vault's folder that a restore leaves only for a while. */
export const leftovers = (folder: string): readonly string[] =>
  ['restoring', 'swap.json', 'rehearsal'].filter((name) => existsSync(join(folder, name)))

export const asidesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('vault-before-'))

export const failureOf = async (run: Promise<unknown>): Promise<Failure> => {
  try {
    await run
  } catch (error) {
    if (error instanceof Refused) return error.failure
    throw error
  }
  throw new Error('it was not refused')
}
