/**
 * Looks after an open vault: its head, damage, room on the disk, checks. Damage turns the vault read-only until it is
 * opened again: what reads is read, and nothing more is written to a file that cannot be trusted to keep it.
 */
import type { CheckKind, Checked, Damage, HealthNotice } from '../../../shared/contract/health.ts'
import type { Topic } from '../../../shared/contract/topics.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'
import { instantOf } from '../journal/rows.ts'
import type { Readable } from '../store/handles.ts'
import type { Opened } from '../store/open.ts'
import type { Session } from '../session.ts'
import { checker } from './checker.ts'
import type { CheckResult } from './checker.ts'
import { isDamage, isDisk } from '../store/damage.ts'
import type { Guard } from './guard.ts'
import { compareHead, headKeeper } from './head.ts'
import type { HeadKeeper, HeadPlace } from './head.ts'
import { raiseTo, settle } from './head-row.ts'
import { checksOf, dropNotice, keepNotice, noticesOf } from './notices.ts'
import { freeBytes, lowSpace } from './space.ts'

export type DeskParts = {
  readonly folder: string
  readonly now: () => Temporal.ZonedDateTime
  readonly changed: (topics: readonly Topic[]) => void
  readonly log: (where: string, error: unknown) => void
  /** Checks a copy of the live vault in another process. Rejects when it could not be made, which says nothing of the vault. */
  readonly check?: ((kind: CheckKind) => Promise<CheckResult>) | undefined
  /** Copies the live files as they are, in another process, into a folder within the vault’s. @returns its name */
  readonly aside?: (() => Promise<string>) | undefined
  /** Bytes free in a folder; undefined where the system does not say. */
  readonly free?: ((folder: string) => number | undefined) | undefined
}

export type Desk = {
  readonly guard: Guard
  /** At unlock, once there is a session: what is to be told is noted, and the head file is kept from here on. */
  readonly begin: (session: Session, place: HeadPlace & { readonly db: Opened }) => void
  /** Each minute: room on the disk. */
  readonly look: () => void
  /** Each minute, when nothing more important is under way: a check when one is due. */
  readonly checkDue: (lastCall: number) => void
  /** At lock, and before a backup: the head file says what the database says. */
  readonly flush: () => void
  readonly check: (kind: CheckKind) => Promise<Checked>
  readonly damaged: () => boolean
  /** The open vault’s. */
  readonly database: () => Opened | undefined
  readonly end: () => void
}

export const healthDesk = (parts: DeskParts): Desk => {
  const { folder, now, changed, log, free = freeBytes } = parts
  let open: { readonly session: Session; readonly head: HeadKeeper; readonly db: Opened } | undefined
  let damage: Damage | null = null
  let room: number | null = null
  /** Of this session, not of the vault: a full disk is another one tomorrow. */
  let low: HealthNotice | undefined
  let lowTold = false
  /** What could not be written into the vault is told all the same. */
  let unkept: readonly HealthNotice[] = []

  const tell = (): void => changed(['health'])

  const hurt = (what: Damage['what']): void => {
    if (damage) return
    damage = { at: instantOf(now()), what, aside: null }
    tell()
    if (!parts.aside) return
    parts.aside().then(
      (name) => {
        damage = damage && { ...damage, aside: name }
        tell()
      },
      // no room for it is told already
      (error: unknown) => !(error instanceof AppError) && log('aside', error),
    )
  }

  /** True when it is in the vault, and no restart silences it. */
  const note = (session: Session, notice: HealthNotice, passed = 0, db?: Opened): boolean => {
    tell()
    try {
      session.keep((ctx) => {
        keepNotice(ctx.db, notice)
        if (db && passed > 0) raiseTo(db, passed)
      })
      return true
    } catch (error) {
      unkept = [...unkept, notice]
      log('notice', error)
      return false
    }
  }

  const lookAtRoom = (): void => {
    const bytes = free(folder)
    const before = low
    room = bytes ?? null
    if (bytes === undefined || bytes >= lowSpace) low = undefined
    else if (!lowTold) {
      low = { kind: 'low-space', at: instantOf(now()), free: bytes }
      lowTold = true
    }
    if (before !== low) tell()
  }

  const guard: Guard = {
    committed: () => open?.head.committed(),
    failed: (error) => {
      if (isDamage(error)) hurt(isDisk(error) ? 'disk' : 'page')
    },
    mayWrite: () => damage === null,
    status: (db: Readable) => {
      const read = <T>(what: (db: Readable) => readonly T[]): readonly T[] => {
        try {
          return what(db)
        } catch (error) {
          // the list of what is wrong may itself be on a page that does not read
          guard.failed(error)
          return []
        }
      }
      const notices = [...read(noticesOf), ...unkept, ...(low ? [low] : [])]
      return { damage, notices, free: room, checks: [...read(checksOf)], checking: checks.running() }
    },
    dismiss: (db, kind) => {
      if (kind === 'low-space') low = undefined
      unkept = unkept.filter((notice) => notice.kind !== kind)
      dropNotice(db, kind)
    },
  }

  const checks = checker({
    check: parts.check,
    session: () => open?.session,
    at: () => instantOf(now()),
    ms: () => now().epochMilliseconds,
    tell,
    log,
    failed: (session, notice) => {
      note(session, notice)
      hurt('check')
    },
  })

  return {
    guard,
    check: checks.run,
    damaged: () => damage !== null,
    database: () => open?.db,
    begin: (session, place) => {
      const mayWrite = (): boolean => damage === null && !session.isHeld()
      open = { session, head: headKeeper({ ...place, mayWrite }), db: place.db }
      lookAtRoom()
      try {
        settle(place.db)
        const { notice, passed } = compareHead(place, instantOf(now()))
        if (notice) checks.suspect()
        // only what is sure to be told lets the file vouch for the vault as it is now
        if (notice && note(session, notice, passed, place.db)) open.head.flush()
      } catch (error) {
        guard.failed(error)
        log('head', error)
      }
    },
    look: () => {
      if (open) lookAtRoom()
    },
    checkDue: (lastCall) => {
      if (open && !damage) checks.look(lastCall)
    },
    flush: () => {
      if (!damage) open?.head.flush()
    },
    end: () => {
      open?.head.close()
      open = undefined
      damage = null
      checks.end()
      low = undefined
      unkept = []
    },
  }
}
