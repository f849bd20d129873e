/** The lock: windows out of sight, the vault process ended, another one without a key in its place. */
import type { Clip } from './clip.ts'
import { endDialogs } from './dialogs.ts'
import type { Flushes } from './flush.ts'
import type { Jotting } from './jotting.ts'
import type { Moment } from './moment.ts'
import type { Notify } from './notify.ts'
import type { OwnWindows } from './own-windows.ts'
import type { Relauncher } from './relaunch.ts'
import type { Showing } from './showing.ts'
import type { VaultLife } from './vault-life.ts'
import { wait } from './wait.ts'

export type Locking = {
  /** Resolves when the lock, which may be under way already, is over. */
  readonly lock: () => Promise<void>
  /** The system sleeps as soon as this has returned. */
  readonly sleep: () => void
}

type Parts = {
  readonly moment: Moment
  readonly windows: OwnWindows
  readonly vault: () => VaultLife
  readonly relaunch: () => Relauncher
  readonly showing: Showing
  readonly jotting: Jotting
  readonly notify: Notify
  readonly flush: Flushes
  readonly clip: Clip
}

/** Milliseconds: a vault process that will not end cannot hold up the next; the file's own lock keeps it harmless. */
const longestEnd = 3_000
/** Linux tells of one sleep twice; so many milliseconds apart it is another. */
const sameSleep = 2_000

export const locking = ({
  moment,
  windows,
  vault,
  relaunch,
  showing,
  jotting,
  notify,
  flush,
  clip,
}: Parts): Locking => {
  /** When the last sleep began. */
  let slept = -Infinity
  /** Ends a lock's vault without waiting for drafts. */
  let hurry = (): void => undefined

  /**
   * The window to come is made first, so that it is ready by the time the old ones are gone. Those are out of sight at once, and what
   * was being typed in them has a moment to reach the vault before it ends; before sleep there is no such moment, and nothing waits.
   */
  const lockNow = async (atOnce: boolean): Promise<void> => {
    const isFlushed = moment.key === 'open' && !atOnce
    const visible = windows.main()?.isVisible() ?? false
    const old = vault().now()
    moment.key = 'none'
    showing.forget()
    notify.clear()
    endDialogs()
    void clip.clear()
    hurry = () => void old.kill()
    old.tell({ kind: 'flush' })
    const gone = atOnce ? old.kill() : undefined
    const before = windows.letGo()
    const written = isFlushed ? flush.ask(before) : Promise.resolve()
    if (visible) windows.needMain()
    for (const window of before) window.hide()
    await written
    vault().next()
    const ended = gone ?? old.kill()
    for (const window of before) window.destroy()
    windows.needJotSoon()
    await Promise.race([ended, wait(longestEnd)])
    relaunch().watch(true)
  }

  const begin = (atOnce: boolean): void => {
    moment.locking ??= lockNow(atOnce).finally(() => (moment.locking = undefined))
  }

  return {
    // what is locked stays as it is; a vault that is just looking at a passphrase is ended with it
    lock: () => {
      if (moment.key === 'none') jotting.leave('begun')
      else begin(moment.key === 'opening')
      return moment.locking ?? Promise.resolve()
    },
    // even what seems locked is ended: main may not have heard yet that it is being opened
    sleep: () => {
      relaunch().sleeps(true)
      hurry()
      if (moment.key === 'none' && performance.now() - slept < sameSleep) return
      slept = performance.now()
      if (moment.key === 'none') {
        flush.still(windows.seenJot())
        relaunch().stain()
      }
      begin(true)
    },
  }
}
