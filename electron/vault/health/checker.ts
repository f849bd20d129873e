/** Runs the checks of an open vault, one at a time, and keeps what came of them. */
import type { CheckKind, Checked, Counts, HealthNotice } from '../../../shared/contract/health.ts'
import { AppError } from '../../../shared/result.ts'
import type { Session } from '../session.ts'
import { checkDue } from './checks.ts'
import { checksOf, dropNotice, keepChecked } from './notices.ts'

export type CheckResult = { readonly ok: boolean; readonly problems: readonly string[]; readonly counts: Counts }

export type CheckerParts = {
  readonly check: ((kind: CheckKind) => Promise<CheckResult>) | undefined
  /** Undefined while locked. */
  readonly session: () => Session | undefined
  /** An instant, and the same in milliseconds. */
  readonly at: () => string
  readonly ms: () => number
  /** Something about the checks is different now. */
  readonly tell: () => void
  /** A check found damage. */
  readonly failed: (session: Session, notice: HealthNotice) => void
  readonly log: (where: string, error: unknown) => void
}

export type Checker = {
  readonly run: (kind: CheckKind) => Promise<Checked>
  /** Runs what is due. */
  readonly look: (lastCall: number) => void
  readonly running: () => CheckKind | null
  /** The head told of something: files that were mixed may hold more that is not as it was. */
  readonly suspect: () => void
  readonly end: () => void
}

export const checker = ({ check, session, at, ms, tell, failed, log }: CheckerParts): Checker => {
  let running: CheckKind | null = null
  let failedAt: number | undefined
  let isSuspect = false

  const keep = (open: Session, checked: Checked): void => {
    failedAt = undefined
    if (checked.kind === 'full') isSuspect = false
    open.keep(({ db }) => {
      keepChecked(db, checked)
      // a full one that finds nothing answers for one that did
      if (checked.ok && checked.kind === 'full') dropNotice(db, 'check-failed')
    })
    if (!checked.ok) failed(open, { kind: 'check-failed', at: checked.at, problems: checked.problems })
  }

  const run = async (kind: CheckKind): Promise<Checked> => {
    const open = session()
    if (!open) throw new AppError('locked')
    if (!check) throw new AppError('cannot-open')
    if (running !== null) throw new AppError('conflict')
    running = kind
    tell()
    try {
      const { ok, problems, counts } = await check(kind)
      const short = problems.slice(0, 20).map((problem) => problem.slice(0, 200))
      const checked = { kind, at: at(), ok, problems: short, counts }
      // locked meanwhile: what was found is found again
      if (session() === open) keep(open, checked)
      return checked
    } catch (error) {
      failedAt = ms()
      throw error
    } finally {
      running = null
      tell()
    }
  }

  return {
    run,
    look: (lastCall) => {
      const open = session()
      if (!open || !check || running !== null) return
      const checks = open.read(({ db }) => checksOf(db))
      const kind = checkDue({ now: ms(), lastCall, failedAt, suspect: isSuspect, checks })
      if (kind)
        run(kind).catch((error: unknown) => {
          // no room, a backup under way, the lock: tried again in an hour
          if (!(error instanceof AppError)) log('check', error)
        })
    },
    running: () => running,
    suspect: () => {
      isSuspect = true
    },
    end: () => {
      failedAt = undefined
      isSuspect = false
    },
  }
}
