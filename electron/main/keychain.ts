/**
 * Half of the key of quick unlock, kept as the system's keychain encrypts it. Main gives it to the vault process when that asks and
 * keeps nothing of it; without the other half, which never comes here, it opens nothing.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { safeStorage } from 'electron'
import type { MainToVault, VaultToMain } from '../vault/messages.ts'
import { isKeyringAwake } from './keyring.ts'

type Question = Extract<VaultToMain, { kind: 'keychain' }>
type Answer = Extract<MainToVault, { kind: 'keychain' }>

/** The asynchronous calls of newer runtimes: a keyring that is slow to answer, or asks the person, does not stop the windows. */
type Async = {
  readonly isAsyncEncryptionAvailable?: () => Promise<boolean>
  readonly encryptStringAsync?: (text: string) => Promise<Buffer>
  readonly decryptStringAsync?: (encrypted: Buffer) => Promise<{ readonly result: string }>
}
const later: Async = safeStorage

const isAvailable = async (): Promise<boolean> => {
  if (process.platform === 'linux' && !(await isKeyringAwake(safeStorage.getSelectedStorageBackend()))) return false
  return (await later.isAsyncEncryptionAvailable?.()) ?? safeStorage.isEncryptionAvailable()
}

const keep = async (file: string, half: Uint8Array): Promise<void> => {
  const text = Buffer.from(half).toString('hex')
  const encrypted = (await later.encryptStringAsync?.(text)) ?? safeStorage.encryptString(text)
  writeFileSync(`${file}.tmp`, encrypted, { mode: 0o600, flush: true })
  renameSync(`${file}.tmp`, file)
}

const give = async (file: string): Promise<Uint8Array> => {
  const encrypted = readFileSync(file)
  const text = (await later.decryptStringAsync?.(encrypted))?.result ?? safeStorage.decryptString(encrypted)
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error('the keychain gave something else')
  return new Uint8Array(Buffer.from(text, 'hex'))
}

/** @param file where the encrypted half lies: outside the vault, so that no copy of the vault has it. Never rejects. */
export const answerKeychain = async (file: string, { id, ask, half }: Question): Promise<Answer> => {
  const answer = (ok: boolean, given?: Uint8Array): Answer => ({
    kind: 'keychain',
    id,
    ok,
    ...(given && { half: given }),
  })
  try {
    if (ask === 'forget') {
      rmSync(file, { force: true })
      return answer(true)
    }
    if (!(await isAvailable())) return answer(false)
    if (ask === 'keep' && half) await keep(file, half)
    return ask === 'give' ? answer(true, await give(file)) : answer(true)
  } catch {
    return answer(false)
  } finally {
    half?.fill(0)
  }
}
