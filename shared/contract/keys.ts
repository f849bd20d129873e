/** keys: what opens the vault: its passphrase, a recovery key on paper, quick unlock on this computer, and the master key behind them. */
import { z } from '../zod.ts'
import { task } from './define.ts'
import { Line, Nothing } from './fields.ts'
import { NewPassphrase, VaultStatus } from './vault.ts'

const Passphrase = z.string().min(1).max(1000)
/** As typed from paper: read forgivingly, so longer than the key itself may be. */
const Words = z.string().min(1, 'too-short').max(400, 'too-long')

export const KeysStatus = z.strictObject({
  /** When the recovery key in force was made (ISO instant); null when there is none. */
  recovery: z.strictObject({ madeAt: Line }).nullable(),
  /** `possible` says nothing of the keychain, which is only asked when it is needed. */
  quick: z.strictObject({ on: z.boolean(), possible: z.boolean(), hours: z.int() }),
  /** How hard a passphrase is stretched: MiB of memory, and passes over it. */
  stretch: z.strictObject({ memory: z.int(), passes: z.int() }).nullable(),
  /** What says which sheet belongs to which vault: the beginning of its id. */
  vault: Line,
})
export type KeysStatus = z.output<typeof KeysStatus>

/**
 * A passphrase that is not the one is `invalid` with `passphrase: wrong | wait`, and in `ref` the milliseconds to wait; a recovery
 * key `invalid` with `words: too-short | too-long | strange-letter | mistyped | another | none | wrong | wait`; quick unlock `invalid` with
 * `quick: off | expired | no-runtime-folder | no-keychain | changed`.
 */
export const keys = {
  'keys.status': task([], Nothing, KeysStatus),
  /** The passphrase before opens nothing of this vault afterwards; backups made before still open with it. */
  'keys.changePassphrase': task(['vault'], z.strictObject({ current: Passphrase, next: NewPassphrase }), Nothing),
  /** Shown once and kept nowhere. In force only when it was typed back: `keys.keepRecovery`. */
  'keys.makeRecovery': task(
    [],
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ words: Line, madeAt: Line, vault: Line }),
  ),
  /** `not-found` when none was made since the vault was opened. */
  'keys.keepRecovery': task(['vault'], z.strictObject({ words: Words }), Nothing),
  'keys.removeRecovery': task(['vault'], z.strictObject({ passphrase: Passphrase }), Nothing),
  /**
   * A new master key: the journal is encrypted anew, and the vault locks when that is done. With progress and cancel. The recovery key and
   * quick unlock end with the old one. `conflict` with `vault: inbox-waiting | busy`.
   */
  'keys.renew': task(['vault'], z.strictObject({ passphrase: Passphrase }), Nothing),
  'keys.setQuickUnlock': task(['vault'], z.strictObject({ passphrase: Passphrase, on: z.boolean() }), Nothing),
  /** Opens with the recovery key and sets a new passphrase in one go. */
  'vault.unlockWithRecovery': task(['vault'], z.strictObject({ words: Words, next: NewPassphrase }), VaultStatus),
  'vault.unlockQuickly': task(['vault'], Nothing, VaultStatus),
}
