/** What travels between the vault and the second process. */
import type { Failure } from '../../../shared/result.ts'
import type { Progress } from '../../../shared/contract/wire.ts'
import type { Job } from './jobs.ts'

export type ToSecond = { readonly id: number; readonly job: Job; readonly input: unknown }

export type FromSecond =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure }
  /** A bug: its name and place, never its message, which may quote what a person wrote. */
  | { readonly id: number; readonly bug: string }

/** A running second process, wherever it runs. */
export type Line = { readonly post: (message: ToSecond) => void; readonly kill: () => void }

/** Starts one. `gone` is called once, when it has ended, whoever ended it. */
export type Start = (hear: (message: FromSecond) => void, gone: () => void) => Line
