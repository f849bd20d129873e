/** The vault process there is now. One that ends though nobody asked it to is followed by another, a little later each time. */
import { dialog } from 'electron'
import type { VaultToMain } from '../vault/messages.ts'
import { answerKeychain } from './keychain.ts'
import { evaluation, keychainFile, runtimeFolder, vaultFolder } from './runtime.ts'
import { stretch } from './stretch.ts'
import { startVault } from './vault-link.ts'
import type { VaultLink } from './vault-link.ts'
import { words } from './words.ts'

/** So many ends within so many milliseconds are no accident any more: the person is told. */
const most = 3
const within = 30_000

export type VaultLife = {
  readonly now: () => VaultLink
  /** Starts the next one; the one before is the caller's to end. */
  readonly next: () => void
  /** After an end nobody asked for: the next one, a second later for each end before it. */
  readonly revive: () => void
}

type Parts = {
  readonly shownWhileLocked: () => readonly string[]
  /** What the vault process there is now says. */
  readonly heard: (message: VaultToMain) => void
  /** It ended though nobody asked it to. */
  readonly lost: (isNow: () => boolean) => Promise<void>
  /** Another one is there: whoever waited on the last one asks anew. */
  readonly revived: () => void
}

export const vaultLife = ({ shownWhileLocked, heard, lost, revived }: Parts): VaultLife => {
  const ends: number[] = []
  const start = (): VaultLink => {
    const own: VaultLink = startVault({
      start: { folder: vaultFolder(), evaluation, stretch, shownWhileLocked: shownWhileLocked(), runtimeFolder },
      heard: (message) => {
        if (message.kind === 'keychain') void answerKeychain(keychainFile(), message).then(own.tell)
        else if (own === link) heard(message)
      },
      lost: () => void lost(() => own === link),
    })
    return own
  }
  let link = start()
  const next = (): void => {
    link = start()
  }
  return {
    now: () => link,
    next,
    revive: () => {
      ends.push(performance.now())
      const recent = ends.filter((at) => at > performance.now() - within).length
      if (recent > most) return dialog.showErrorBox(words.noVault.title, words.noVault.body)
      setTimeout(() => {
        next()
        revived()
      }, recent * 1_000)
    },
  }
}
