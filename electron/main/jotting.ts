/** The jot window on the screen and off it. While the journal is locked no window that was written in is kept. */
import type { BrowserWindow } from 'electron'
import type { PersonId } from '../../shared/contract/fields.ts'
import { isRefused } from './debugged.ts'
import type { Moment } from './moment.ts'
import type { OwnWindows } from './own-windows.ts'
import type { Relauncher } from './relaunch.ts'
import { hasVault } from './runtime.ts'
import { placeJot, tellWindow, whenDrawn } from './windows.ts'

export type Jotting = {
  readonly jot: (personId?: string) => void
  /** The jot window has nothing more to say. */
  readonly done: (window: BrowserWindow) => void
  /** While locked: seals what is written in the jot window, which is then ended. One that cannot seal stays, and says why. */
  readonly leave: (as: 'done' | 'begun') => void
}

type Parts = {
  readonly moment: Moment
  readonly windows: OwnWindows
  readonly relaunch: () => Relauncher
  /** Where there is no journal to jot in. */
  readonly showMain: () => void
}

export const jotting = ({ moment, windows, relaunch, showMain }: Parts): Jotting => ({
  jot: (personId) => {
    // without a vault there is nobody to seal it to, and in front of a debugger nobody asks anything
    if (moment.key !== 'open' && (!hasVault() || isRefused())) return showMain()
    const window = windows.needJot()
    whenDrawn(window, () => {
      if (!window.isVisible()) placeJot(window)
      window.show()
      window.focus()
      tellWindow(window, { kind: 'jot-shown', ...(personId !== undefined && { personId: personId as PersonId }) })
    })
  },
  done: (window) => {
    if (windows.kindOf(window) !== 'jot') return
    if (moment.key === 'open') return window.hide()
    // its words are sealed and elsewhere: nothing of them is to stay in a memory
    windows.renewJot(window)
    relaunch().stain()
    relaunch().watch(moment.key === 'none')
  },
  leave: (as) => {
    for (const window of windows.seenJot()) tellWindow(window, { kind: 'jot-leave', as })
  },
})
