/** What travels over the port between a window and the vault. */
import type { Result } from '../result.ts'
import type { Topic } from './topics.ts'

/** Window → vault. `channel` and `input` are not to be trusted. */
export type CallMessage = { readonly id: number; readonly channel: string; readonly input: unknown }
export type CancelMessage = { readonly cancel: number }

/** How far a task is: counts in whatever `what` names. */
export type Progress = { readonly what: string; readonly done: number; readonly total: number }

/** Vault → window. */
export type AnswerMessage = { readonly id: number; readonly result: Result<unknown> }
export type ProgressMessage = { readonly id: number; readonly progress: Progress }
export type ChangedMessage = { readonly changed: readonly Topic[] }
export type VaultToWindow = AnswerMessage | ProgressMessage | ChangedMessage

/** What the preload exposes as `window.rapport`. The renderer's `lib/api.ts` is the only file that sees it. */
export type Bridge = {
  /** `onStart` is given a function that asks for the call to be cancelled. */
  readonly call: (
    channel: string,
    input: unknown,
    onProgress?: (progress: Progress) => void,
    onStart?: (cancel: () => void) => void,
  ) => Promise<Result<unknown>>
  readonly shell: (channel: string, input: unknown) => Promise<Result<unknown>>
  readonly onChanged: (listener: (topics: readonly Topic[]) => void) => () => void
  readonly onShell: (listener: (event: unknown) => void) => () => void
}
