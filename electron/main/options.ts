/**
 * What the shell must know while the journal is locked: how to close, start and look. Choices only, in a readable file of mode 0600;
 * nothing of a person is in it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from '../../shared/zod.ts'
import { AppError } from '../../shared/result.ts'

const Kept = z.object({
  /** Closing the window keeps Rapport running, or quits. */
  closing: z.enum(['stay', 'quit']).catch('stay'),
  /** Pop-ups without words while locked, from a readable schedule. */
  remindWhileLocked: z.boolean().catch(true),
  /** Windows are left out of recordings, where the system can. */
  hideContents: z.boolean().catch(false),
  /** What the first window is painted in. */
  theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
  /** That Rapport stays without a tray was said once. */
  saidItStays: z.boolean().catch(false),
})
export type Options = z.output<typeof Kept>

export type OptionsFile = {
  readonly now: () => Options
  /** Holds at once. @throws AppError no-space, cannot-open: it could not be kept, and holds until Rapport is quit. */
  readonly choose: (change: Partial<Options>) => void
}

const read = (file: string): Options => {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // missing or damaged: as at the first start
    return Kept.parse({})
  }
}

export const optionsFile = (file: string): OptionsFile => {
  let kept = read(file)
  return {
    now: () => kept,
    choose: (change) => {
      const before = JSON.stringify(kept)
      kept = { ...kept, ...change }
      if (JSON.stringify(kept) === before) return
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        writeFileSync(`${file}.tmp`, JSON.stringify(kept), { mode: 0o600 })
        renameSync(`${file}.tmp`, file)
      } catch (error) {
        rmSync(`${file}.tmp`, { force: true })
        throw new AppError((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'no-space' : 'cannot-open')
      }
    },
  }
}
