/** Keeps the head file: compares it with the database at unlock, writes it after commits, a second late at most. */
import type { Database } from 'better-sqlite3'
import type { HealthNotice } from '../../../shared/contract/health.ts'
import { readHead, writeHead, writeHeadLater } from './head-file.ts'
import type { Head } from './head-file.ts'
import { headRow, markBeside } from './head-row.ts'

export type HeadPlace = {
  readonly db: Database
  readonly folder: string
  /** The vault’s id, and the key that vouches for what lies beside it. */
  readonly vault: string
  readonly mac: Uint8Array
  /** False while the database may not be written, because a copy of it is being made. */
  readonly mayWrite?: (() => boolean) | undefined
}

/** What the two say of each other; `passed` is how far the vault once was, for the counter to go on from. */
export type Compared = { readonly notice: HealthNotice | undefined; readonly passed: number }

/** @param at instant of the unlock */
export const compareHead = ({ db, folder, vault, mac }: HeadPlace, at: string): Compared => {
  const row = headRow(db)
  const found = readHead(folder, mac, vault)
  const told = (kind: 'head-forged' | 'head-gone' | 'head-other'): Compared => ({
    // before its first head file a vault has none, and one put in place on purpose lies beside another’s
    notice: row?.beside === 1 ? { kind, at } : undefined,
    passed: 0,
  })
  if (found === 'missing') return told('head-gone')
  if (found === 'forged') return told('head-forged')
  if (row && found.line !== row.line) return told('head-other')
  const missing = found.counter - (row?.counter ?? 0)
  if (missing <= 0) return { notice: undefined, passed: 0 }
  const since = row?.at ?? found.at
  return { notice: { kind: 'behind', at, missing, since, until: found.at }, passed: found.counter }
}

export type HeadKeeper = {
  /** After a commit: the file follows within a second. */
  readonly committed: () => void
  /** Writes it now: at lock, and before a backup. Never throws: an older head only tells less. */
  readonly flush: () => void
  readonly close: () => void
}

/** Milliseconds; with the writing itself it is under a second. */
const within = 900

export const headKeeper = (place: HeadPlace): HeadKeeper => {
  const { db, folder, vault, mac } = place
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const now = (): Head | undefined => {
    const row = headRow(db)
    return row && { vault, line: row.line, counter: row.counter, at: row.at }
  }

  const written = (): void => {
    // the first one of this line: from now on a missing file means something
    if (!closed && (place.mayWrite?.() ?? true) && headRow(db)?.beside === 0) markBeside(db)
  }

  /** Off the thread that serves the windows: a slow disk must not hold up a jot. */
  const follow = async (): Promise<void> => {
    try {
      const head = now()
      if (!head) return
      await writeHeadLater(folder, mac, head)
      written()
    } catch {
      // tried again after the next commit; the one there is older, which is no harm
    } finally {
      timer = undefined
      if (!closed && dirty) schedule()
    }
  }

  let dirty = false
  const schedule = (): void => {
    dirty = false
    timer = setTimeout(() => void follow(), within)
    timer.unref?.()
  }

  return {
    committed: () => {
      if (timer === undefined) schedule()
      else dirty = true
    },
    flush: () => {
      try {
        const head = now()
        if (!head) return
        writeHead(folder, mac, head)
        written()
      } catch {
        // a full disk, or a database that no longer reads: the one before stands
      }
    },
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}
