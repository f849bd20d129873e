/** What main and the vault process say to each other. Types only: main imports nothing else of the vault. */

/** What can be done on a pop-up itself. `open` is what a click does. */
export type PopUpAct = 'tomorrow' | 'done' | 'seen' | 'told' | 'heard'
export type PopUpAction = { readonly id: PopUpAct | 'open'; readonly label: string }

/** One pop-up, already worded. `claim` comes back when it was shown or acted on; `personId` is where a click leads. */
export type PopUpMessage = {
  readonly claim: string
  readonly title: string
  readonly body: string
  readonly personId: string | null
  /** Without a sound. */
  readonly silent: boolean
  /** In the order they are shown, where the desktop shows any. */
  readonly actions: readonly PopUpAction[]
}

/** Somebody chose an action of a pop-up, at this time (milliseconds since 1970). */
export type Acted = { readonly claim: string; readonly action: PopUpAct; readonly at: number }

/** When a reminder falls due, under a name that says nothing: the only thing kept readable while locked. */
export type DueInstant = { readonly id: string; readonly at: string }

export type MainToVault =
  | {
      readonly kind: 'start'
      readonly folder: string
      readonly evaluation: boolean
      /** The built files of the workers that read foreign files: cards, and calendars. */
      readonly workerPath: string
      readonly calendarWorkerPath: string
      /** How hard passphrases are stretched: as this machine bears, or, in tests of other things, no more than must be. */
      readonly stretch: 'calibrated' | 'floor'
      /** Ids of instants a generic pop-up was already shown for, before this process began. */
      readonly shownWhileLocked: readonly string[]
      /** Where the system keeps what is gone when the computer starts anew; null where it has no such place. */
      readonly runtimeFolder: string | null
    }
  /** Comes with one MessagePort: a window's. */
  | { readonly kind: 'connect' }
  /** Look at the clock: every minute, after resume, on a change of zone. */
  | { readonly kind: 'look'; readonly zone: string }
  | { readonly kind: 'shown'; readonly claim: string }
  /** Told again after the next unlock until it is answered. */
  | ({ readonly kind: 'acted' } & Acted)
  /** A folder someone chose in a dialog; a window speaks of it by the token. */
  | { readonly kind: 'folder'; readonly token: string; readonly path: string }
  /** Comes with one MessagePort: the second process is at its other end. */
  | { readonly kind: 'second'; readonly asked: number }
  /** A generic pop-up was shown for these instants just now. */
  | { readonly kind: 'announced'; readonly ids: readonly string[] }
  /** The person chose where a readable copy is to go; the window knows only the token. */
  | { readonly kind: 'may-write'; readonly token: string; readonly path: string }
  /** The lock is coming: say what is due later, raise nothing more. */
  | { readonly kind: 'flush' }
  /** What came of one question to the keychain. `half` with `give` alone. */
  | { readonly kind: 'keychain'; readonly id: number; readonly ok: boolean; readonly half?: Uint8Array }

export type VaultToMain =
  | { readonly kind: 'ready' }
  /** A passphrase is being looked at. */
  | { readonly kind: 'opening' }
  /** It opened nothing. `spent`: it may have been the right one, so that the process holds a key nobody will use. */
  | { readonly kind: 'shut'; readonly spent: boolean }
  /** The folder can be spoken of: the window may be told its token. */
  | { readonly kind: 'folder-known'; readonly token: string }
  | { readonly kind: 'unlocked'; readonly lockAfter: number; readonly theme: string }
  | { readonly kind: 'settings'; readonly lockAfter: number; readonly theme: string }
  | { readonly kind: 'pop-up'; readonly popUp: PopUpMessage }
  /** What was chosen on a pop-up is done, or cannot be: then it is to be looked at. */
  | { readonly kind: 'acted'; readonly claim: string; readonly done: boolean }
  /** The second process is to be started, or ended; the answer to the first is its port, under the same number. */
  | { readonly kind: 'second-wanted'; readonly asked: number }
  | { readonly kind: 'second-done' }
  | { readonly kind: 'schedule'; readonly due: readonly DueInstant[] }
  /** What opens the vault has changed under it, or the vault itself was exchanged: everything begins anew, locked. */
  | { readonly kind: 'lock' }
  /** Half of the key of quick unlock: to be kept in the system's keychain, given back, or forgotten there. */
  | {
      readonly kind: 'keychain'
      readonly id: number
      readonly ask: 'available' | 'keep' | 'give' | 'forget'
      readonly half?: Uint8Array
    }
  /** A bug was met: where, and the reference its window was given. Never arguments, never content. */
  | { readonly kind: 'log'; readonly ref: string; readonly where: string }
