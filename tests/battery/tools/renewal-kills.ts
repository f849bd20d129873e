/** New master keys, killed while the vault goes on being written to: everything acknowledged is in it, under the old key or the new. */
import { existsSync, rmSync } from 'node:fs'
import { random } from '../../../electron/cli/sample/random.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { openVault } from '../../../electron/vault/keys/vault-files.ts'
import { renewedFile } from '../../../electron/vault/keys/renewal-files.ts'
import type { Log, tally } from '../row.ts'
import { makeBench, old, people, runChange } from './key-kills.ts'
import { placeAt, problemsIn } from './vault.ts'

type Result = ReturnType<typeof tally>

const half = 'half of a re-encryption is left'

/** What is wrong with it: nothing, when it opens with its passphrase and has everyone in it. */
export const faultsOf = async (folder: string, wrote: readonly number[]): Promise<readonly string[]> => {
  try {
    const { db } = await openVault(placeAt(folder, floorKdf), old)
    try {
      const names = new Set(db.prepare('SELECT name FROM person').pluck().all())
      const first = Array.from({ length: people }, (_none, n) => `Person ${n}`)
      const all = [...first, ...wrote.map((number) => `Acknowledged ${number}`)]
      return [
        ...all.filter((name) => !names.has(name)).map((name) => `lost: ${name}`),
        ...problemsIn(db).map((one) => `torn: ${one}`),
        ...(existsSync(renewedFile(folder)) ? [half] : []),
      ]
    } finally {
      db.close()
    }
  } catch (error) {
    return [`it does not open: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** `count` kills at moments spread over the whole of a renewal. */
export const killRenewals = async (count: number, seed: number, result: Result, log: Log): Promise<void> => {
  const bench = await makeBench()
  const dice = random('kills of renewals', seed)
  const once = async (encrypting: boolean, afterReady?: number) => {
    const folder = bench.copy()
    const how = { writing: true, encrypting, ...(afterReady !== undefined && { afterReady }) }
    const ran = await runChange(bench, folder, 'renew', how)
    if (!ran.killed && !ran.done) throw new Error(`a renewal ended with: ${ran.said}`)
    const wrote = [...ran.said.matchAll(/^wrote (\d+)$/gm)].map((match) => Number(match[1]))
    const begun = existsSync(renewedFile(folder))
    // the first start goes on with what was begun; what the helper of the killed one may still leave, the second clears away
    const first = (await faultsOf(folder, wrote)).filter((fault) => fault !== half)
    await ran.ended()
    const faults = [...first, ...(await faultsOf(folder, wrote))]
    rmSync(folder, { recursive: true, force: true })
    return { ran, wrote: wrote.length, begun, faults }
  }
  try {
    // most of a renewal is the stretching of the passphrase: every other kill falls where it writes
    const lasting = [await once(false), await once(true)].map(({ ran, faults }) => {
      result.expect(faults.length === 0, `a renewal that was let be: ${faults.join('; ')}`)
      return ran.ms
    })
    let kills = 0
    // what was over before its kill came is looked at too, and counts as none
    for (let round = 0; kills < count && round < count * 4; round++) {
      const encrypting = round % 2 === 1
      const at = ((lasting[encrypting ? 1 : 0] ?? 0) * dice.between(0, 1000)) / 1000
      const { ran, wrote, begun, faults } = await once(encrypting, at)
      if (ran.killed) kills += 1
      log(
        `renewal ${round} at ${at.toFixed(1)} ms: killed=${ran.killed} begun=${begun} wrote=${wrote} ${faults.join('; ')}`,
      )
      result.add('kills in renewals of the master key', ran.killed ? 1 : 0)
      result.add('of them while it was re-encrypted', ran.killed && begun ? 1 : 0)
      result.add('writes acknowledged', wrote)
      result.add('lost', faults.filter((fault) => fault.startsWith('lost')).length)
      for (const fault of faults) result.expect(false, `renewal killed at ${at.toFixed(0)} ms: ${fault}`)
    }
    result.expect(kills === count, `only ${kills} of ${count} kills in renewals fell in time`)
  } finally {
    bench.remove()
  }
}

/** A write that was acknowledged and is not there. */
export const planted = async (): Promise<boolean> => {
  const bench = await makeBench()
  try {
    return (await faultsOf(bench.copy(), [0])).some((fault) => fault.startsWith('lost'))
  } finally {
    bench.remove()
  }
}
