/**
 * What the shell must know while the journal is locked: how to close, start and look. Choices only, in a readable file of mode 0600;
 * nothing of a person is in it.
 */
import { readFileSync } from 'node:fs'
import { z } from '../../shared/zod.ts'
import { AppError } from '../../shared/result.ts'
import { writeWhole } from './write-whole.ts'

const Kept = z.object({
  /** Closing the window keeps Rapport running, or quits. */
  closing: z.enum(['stay', 'quit']).catch('stay'),
  /** Pop-ups without words while locked, from a readable schedule. */
  remindWhileLocked: z.boolean().catch(true),
  /** Windows are left out of recordings, where the system can. */
  hideContents: z.boolean().catch(false),
  /** What the first window is painted in. */
  theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
  /** By whose spelling words are looked at, in the locked window too. */
  spelling: z.enum(['auto', 'british', 'american', 'off']).catch('auto'),
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
        writeWhole(file, JSON.stringify(kept))
      } catch (error) {
        throw new AppError((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'no-space' : 'cannot-open')
      }
    },
  }
}
