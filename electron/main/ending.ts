/** How this process ends: for good, or for the next one after a lock (relaunch.ts). What is being typed is written first. */
import { app } from 'electron'
import type { Acting } from './acting.ts'
import type { Clip } from './clip.ts'
import type { Flushes } from './flush.ts'
import type { Moment } from './moment.ts'
import type { Notify } from './notify.ts'
import type { OwnWindows } from './own-windows.ts'
import type { RelaunchParts } from './relaunch.ts'
import type { Showing } from './showing.ts'
import type { VaultLife } from './vault-life.ts'
import { wait } from './wait.ts'

export type Ending = Pick<RelaunchParts, 'leave' | 'stay'> & { readonly quit: () => Promise<void> }

type Parts = {
  readonly moment: Moment
  readonly windows: OwnWindows
  readonly vault: () => VaultLife
  readonly showing: Showing
  readonly notify: Notify
  readonly acts: Acting
  readonly flush: Flushes
  readonly clip: Clip
  /** What only one process can have is given up, or taken back. */
  readonly leaves: (leaving: boolean) => void
  /** Nothing is behind the windows’ ports any more. */
  readonly vaultGone: () => void
}

/** Milliseconds the windows have to write what they hold: nobody waits for an end as for a lock, and a busy machine takes its time. */
const longestWriting = 1_000
/** Milliseconds the clipboard, which another program may hold, is waited for. */
const longestClip = 120
/** Milliseconds the vault process has to end. */
const longestEnd = 2_000

export const ending = ({
  moment,
  windows,
  vault,
  showing,
  notify,
  acts,
  flush,
  clip,
  leaves,
  vaultGone,
}: Parts): Ending => {
  /** A jot written while locked too: it is sealed as it stands. */
  const tidy = async (): Promise<void> => {
    windows.keepBounds()
    await Promise.all([Promise.race([clip.clear(), wait(longestClip)]), flush.ask(windows.all(), longestWriting)])
  }
  return {
    leave: async () => {
      moment.leaving = true
      leaves(true)
      await tidy()
      // what is typed from here on opens nothing: the window that takes it is about to be another
      void vault().now().kill()
      vaultGone()
      const due = notify.isGenericShown()
      notify.clear()
      const brief = showing.waiting()?.kind === 'brief'
      return [...(due ? ['--due'] : []), ...(brief ? ['--brief'] : []), ...acts.handOn()]
    },
    stay: () => {
      moment.leaving = false
      leaves(false)
      vault().next()
      vaultGone()
    },
    quit: async () => {
      if (moment.quitting) return app.exit(0)
      moment.quitting = true
      notify.clear()
      await tidy()
      await Promise.race([vault().now().kill(), wait(longestEnd)])
      app.exit(0)
    },
  }
}
