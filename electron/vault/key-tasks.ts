/** The tasks that open the vault and change what opens it, one after the other. */
import type { KeysStatus } from '../../shared/contract/keys.ts'
import type { VaultStatus } from '../../shared/contract/vault.ts'
import { AppError } from '../../shared/result.ts'
import {
  changePassphrase,
  keepRecovery,
  makeRecovery,
  needsRefresh,
  newParams,
  ownerOf,
  paramsFor,
  refresh,
  removeRecovery,
  setQuickUnlock,
} from './keys/changes.ts'
import type { ShownRecovery } from './keys/changes.ts'
import { readKeyFile, slotOf, withSlot, writeKeyFile } from './keys/key-file.ts'
import { byHalves, byPassphrase, byRecoveryKey, forget, generationsFor, inForce } from './keys/master.ts'
import type { Candidate } from './keys/master.ts'
import { passphraseSlot } from './keys/passphrase-slot.ts'
import type { VaultPlace } from './keys/place.ts'
import { bothHalves, changed, isOffered, quickHours } from './keys/quick.ts'
import { renewMaster } from './keys/renew.ts'
import type { Renewing } from './keys/renew.ts'
import { createVault, openWith } from './keys/vault-files.ts'
import type { OpenVault } from './keys/vault-files.ts'
import type { Tasks } from './serve.ts'

export type KeyParts = Renewing & {
  readonly place: VaultPlace
  /** Of the vault that is open. @throws AppError locked */
  readonly mac: () => Buffer
  readonly isOpen: () => boolean
  /** Opens, unless something else does just now. */
  readonly alone: (run: () => Promise<OpenVault>) => Promise<VaultStatus>
  /** The vault is shut and under another key: everything begins anew. */
  readonly renewed: () => void
}

export type KeyTasks = Pick<Tasks, Extract<keyof Tasks, `keys.${string}` | `vault.unlock${string}` | 'vault.create'>>

export type Keys = {
  readonly tasks: KeyTasks
  /** What the status says of keys. */
  readonly status: () => Pick<VaultStatus, 'recovery' | 'quick' | 'inbox'>
  readonly close: () => void
}

/** Milliseconds after an opening: the first page comes first. */
const refreshAfter = 2_000

const fileOf = ({ folder }: VaultPlace) => {
  try {
    return readKeyFile(folder)
  } catch {
    return undefined
  }
}

const iso = (at: number): string => new Date(at).toISOString()

/** So much of the id as fits on a sheet of paper. */
const shortId = (id: string): string => id.slice(0, 8)

export const keyTasks = (parts: KeyParts): Keys => {
  const { place, alone } = parts
  /** Shown, and not yet typed back. */
  let shown: ShownRecovery | undefined
  let refreshing: { readonly timer: ReturnType<typeof setTimeout>; readonly master: Buffer } | undefined
  let last: Promise<unknown> = Promise.resolve()

  /** Two writings of the key file at once would each undo the other. */
  const inTurn = <T>(run: () => Promise<T> | T): Promise<T> => {
    const mine = last.then(run, run)
    last = mine.catch(() => undefined)
    return mine
  }

  const refreshLater = (used: Candidate, passphrase: string, ms: number): void => {
    if (!needsRefresh(place, used, ms)) return void used.master.fill(0)
    const timer = setTimeout(() => {
      refreshing = undefined
      void inTurn(() => (parts.isOpen() ? refresh(place, parts.mac(), used, passphrase, ms) : void used.master.fill(0)))
    }, refreshAfter)
    refreshing = { timer, master: used.master }
  }

  const unlock = async (passphrase: string): Promise<VaultStatus> => {
    let after: (() => void) | undefined
    const status = await alone(async () => {
      const { candidates, ms } = await byPassphrase(place, passphrase)
      const { open, used } = openWith(place, candidates)
      after = () => refreshLater(used, passphrase, ms)
      return open
    })
    after?.()
    return status
  }

  /** A new passphrase first of all: whoever needed the paper does not know the old one. */
  const unlockWithRecovery = (words: string, next: string): Promise<VaultStatus> =>
    alone(async () => {
      const { open, used } = openWith(place, (await byRecoveryKey(place, words)).candidates)
      try {
        const { body, master } = used
        const slot = await passphraseSlot(place, master, ownerOf(body), next, await newParams(place))
        writeKeyFile(place.folder, { ...body, slots: withSlot(body.slots, slot) })
        return open
      } catch (error) {
        open.db.close()
        throw error
      } finally {
        used.master.fill(0)
      }
    })

  /** The keychain is asked first: one that is slow must not keep out whoever types the passphrase meanwhile. */
  const unlockQuickly = async (): Promise<VaultStatus> => {
    const [file] = generationsFor(place).files
    const halves = await bothHalves(place, file?.id ?? '', file && slotOf(file, 'device'))
    return alone(async () => {
      const candidates = byHalves(place, halves)
      if (candidates.length === 0) throw changed()
      const { open, used } = openWith(place, candidates)
      used.master.fill(0)
      return open
    }).finally(() => halves.fill(0))
  }

  const renew: KeyTasks['keys.renew'] = async ({ passphrase }, tools) => {
    const tried = await byPassphrase(place, passphrase)
    const found = inForce(tried, parts.mac())
    try {
      const params = paramsFor(place, found.body, tried.ms)
      await renewMaster(place, found, { passphrase, params, hold: parts.hold, shut: parts.shut, ...tools })
    } finally {
      forget([found])
    }
    parts.renewed()
    return {}
  }

  const keysStatus = (): KeysStatus => {
    const file = fileOf(place)
    if (!file) throw new AppError('not-found')
    const recovery = slotOf(file, 'recovery')
    const stretch = slotOf(file, 'passphrase')?.kdf
    return {
      recovery: recovery ? { madeAt: iso(recovery.madeAt) } : null,
      quick: {
        on: slotOf(file, 'device') !== undefined,
        possible: place.quick?.runtimeFolder !== undefined,
        hours: quickHours,
      },
      stretch: stretch ? { memory: Math.floor(stretch.memory / 1024), passes: stretch.passes } : null,
      vault: shortId(file.id),
    }
  }

  const done = async (work: Promise<unknown>): Promise<Record<string, never>> => {
    await work
    return {}
  }

  return {
    status: () => {
      const file = fileOf(place)
      if (!file) return { recovery: false, quick: false, inbox: null }
      const device = slotOf(file, 'device')
      return {
        recovery: slotOf(file, 'recovery') !== undefined,
        quick: parts.isOpen() ? device !== undefined : isOffered(place, file.id, device),
        inbox: file.inbox.recipient,
      }
    },
    tasks: {
      'vault.create': ({ passphrase }) => alone(() => createVault(place, passphrase)),
      'vault.unlock': ({ passphrase }) => unlock(passphrase),
      'vault.unlockWithRecovery': ({ words, next }) => unlockWithRecovery(words, next),
      'vault.unlockQuickly': () => unlockQuickly(),
      'keys.status': () => Promise.resolve().then(keysStatus),
      'keys.changePassphrase': ({ current, next }) =>
        done(inTurn(() => changePassphrase(place, parts.mac(), current, next))),
      'keys.makeRecovery': ({ passphrase }) =>
        inTurn(async () => {
          const { words, madeAt, id, shown: made } = await makeRecovery(place, parts.mac(), passphrase)
          shown = made
          return { words, madeAt: iso(madeAt), vault: shortId(id) }
        }),
      'keys.keepRecovery': ({ words }) =>
        done(
          inTurn(() => {
            const mac = parts.mac()
            if (!shown) throw new AppError('not-found')
            keepRecovery(place, mac, shown, words)
            shown = undefined
          }),
        ),
      'keys.removeRecovery': ({ passphrase }) => done(inTurn(() => removeRecovery(place, parts.mac(), passphrase))),
      'keys.setQuickUnlock': ({ passphrase, on }) =>
        done(inTurn(() => setQuickUnlock(place, parts.mac(), passphrase, on))),
      'keys.renew': (input, tools) => inTurn(() => renew(input, tools)),
    },
    close: () => {
      clearTimeout(refreshing?.timer)
      refreshing?.master.fill(0)
      refreshing = undefined
      shown = undefined
    },
  }
}
