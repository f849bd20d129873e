/**
 * What the second process does for the vault. It exists because a process that opens its own live database through `fs` loses
 * SQLite's locks, and because a check of a large database must not make anyone wait. Types only.
 */
import type { ReencryptOrder } from '../keys/reencrypt.ts'
import type { Progress } from '../../../shared/contract/wire.ts'

/** `light` opens and counts; `quick` also walks the structure; `full` also looks through indexes and references. */
export type CheckKind = 'light' | 'quick' | 'full'

/** What a person would count, without what is in the bin, and the newest instants in it (null when there is nothing). */
export type Shown = {
  readonly people: number
  readonly organisations: number
  readonly entries: number
  readonly facts: number
  readonly dates: number
  readonly followUps: number
  /** Wall time of the latest entry. */
  readonly newestEntry: string | null
  /** UTC, of the latest recorded change. */
  readonly newestChange: string | null
}

export type Checked = {
  /** What is wrong, in SQLite's words; none when it is whole. */
  readonly problems: readonly string[]
  readonly schema: number
  /** Rows by table, the bin and the change journal included. */
  readonly counts: Readonly<Record<string, number>>
  /** HMAC-SHA-256 over every row, by table, in hexadecimal; empty unless asked for. */
  readonly rows: Readonly<Record<string, string>>
  readonly shown: Shown
}

export type Copied = { readonly bytes: number; readonly sha256: string }

export type Jobs = {
  /**
   * Copies a file, hashing it on the way, and has it on the disk (mode 0600, its folder made when it is not there).
   * With `still`, a file that was written to meanwhile is refused.
   * @throws AppError no-space, cannot-open, conflict (`file: moved`)
   */
  readonly copy: {
    readonly input: { readonly from: string; readonly to: string; readonly still: boolean }
    readonly output: Copied
  }
  /** Opens a copy with its key (never the live file) and looks through it. Damage is an answer, not a failure. */
  readonly check: {
    readonly input: {
      readonly file: string
      readonly key: Uint8Array
      readonly kind: CheckKind
      /** Hash the rows under this key. */
      readonly rowsKey: Uint8Array | null
    }
    readonly output: Checked
  }
  /** Writes small files into a folder, has everything on the disk, then gives the folder its name. */
  readonly finish: {
    readonly input: {
      readonly folder: string
      readonly files: Readonly<Record<string, string>>
      readonly to: string
    }
    readonly output: null
  }
  /** Replaces one small file: temp, fsync, rename. */
  readonly write: { readonly input: { readonly file: string; readonly text: string }; readonly output: null }
  /** The live database anew under another key. The vault holds it open and writes nothing meanwhile. @throws AppError as `reencryptFile` */
  readonly reencrypt: { readonly input: ReencryptOrder; readonly output: null }
  /** Encrypts a pack for a passphrase. `work`: scrypt's N as a power of two. */
  readonly seal: {
    readonly input: { readonly bytes: Uint8Array; readonly passphrase: string; readonly work: number }
    readonly output: { readonly bytes: Uint8Array }
  }
  /** Opens one. @throws AppError invalid (passphrase: wrong; file: not-a-pack | cut-short | altered) */
  readonly unseal: {
    readonly input: { readonly bytes: Uint8Array; readonly passphrase: string }
    readonly output: { readonly bytes: Uint8Array }
  }
  /** Removes a folder and what is in it. One that is not there is removed already. */
  readonly remove: { readonly input: { readonly folder: string }; readonly output: null }
}
export type Job = keyof Jobs

export type RunTools = { readonly signal?: AbortSignal; readonly progress?: (progress: Progress) => void }

export type Second = {
  /**
   * One job after the other. A job whose signal is aborted ends its process: what it was writing stays behind.
   * @throws AppError as the job says; cancelled
   */
  readonly run: <J extends Job>(job: J, input: Jobs[J]['input'], tools?: RunTools) => Promise<Jobs[J]['output']>
  /** Ends the process and what it is doing. The next job starts another. */
  readonly end: () => void
}
