/**
 * The one readable file besides the key file: when reminders fall due, under names that say nothing, and which of them
 * were announced while locked. Mode 0600.
 */
import { readFileSync } from 'node:fs'
import type { DueInstant } from '../vault/messages.ts'
import { removeQuietly, writeWhole } from './write-whole.ts'

type Kept = { readonly due: readonly DueInstant[]; readonly shown: readonly string[] }

const read = (file: string): Kept => {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>
    const due = (kept.due ?? []).filter((item) => typeof item.id === 'string' && typeof item.at === 'string')
    return { due, shown: (kept.shown ?? []).filter((id) => typeof id === 'string') }
  } catch {
    // missing, or damaged: the vault writes it anew at the next unlock
    return { due: [], shown: [] }
  }
}

export type Schedule = {
  /** Off: nothing is announced while locked, and there is no file. */
  readonly allow: (allowed: boolean) => void
  readonly set: (due: readonly DueInstant[]) => void
  readonly shown: () => readonly string[]
  /** Marks what is due by `now` (milliseconds) as announced and says what it was. */
  readonly announce: (now: number) => readonly string[]
}

export const scheduleFile = (file: string, allowedAtFirst = true): Schedule => {
  let kept = read(file)
  let allowed = allowedAtFirst
  const remove = (): void => {
    for (const name of [file, `${file}.tmp`]) removeQuietly(name)
  }
  if (!allowed) remove()
  const write = (next: Kept, changed = JSON.stringify(next) !== JSON.stringify(kept)): void => {
    kept = next
    if (!allowed || !changed) return
    try {
      writeWhole(file, JSON.stringify(next))
    } catch {
      // a full disk costs a generic pop-up while locked, nothing else
    }
  }
  return {
    allow: (next) => {
      if (next === allowed) return
      allowed = next
      if (allowed) write(kept, true)
      else remove()
    },
    set: (due) => write({ due, shown: [] }),
    shown: () => kept.shown,
    announce: (now) => {
      if (!allowed) return []
      const ripe = kept.due.filter(({ at }) => Date.parse(at) <= now).map(({ id }) => id)
      if (ripe.length > 0)
        write({ due: kept.due.filter(({ id }) => !ripe.includes(id)), shown: [...kept.shown, ...ripe] })
      return ripe
    },
  }
}
