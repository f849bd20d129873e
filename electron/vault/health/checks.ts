/** When the vault is checked: quickly each day, fully each week, when nobody is using it. Pure. */
import type { CheckKind, Checked } from '../../../shared/contract/health.ts'

const hour = 3_600_000
const day = 24 * hour

/** Milliseconds without a call until the vault counts as idle. */
const idleAfter = 2 * 60_000
/** A check that could not be made (no room for the copy, its process ended) is tried again after so long. */
const againAfter = hour

export type CheckMoment = {
  /** Milliseconds. */
  readonly now: number
  readonly lastCall: number
  /** When a check last could not be made. */
  readonly failedAt: number | undefined
  readonly checks: readonly Checked[]
  /** The head told of something: files that were mixed may hold more that is not as it was. */
  readonly suspect?: boolean
}

/** As far apart in either direction: a clock that was set back must not put a check off. */
const apart = (at: string | undefined, now: number): number =>
  at === undefined ? Infinity : Math.abs(now - Date.parse(at))

/** The check to make now, if any: at once and in full after the head told of something. A full one counts as a quick one; what failed is looked at again at the next chance. */
export const checkDue = (moment: CheckMoment): CheckKind | undefined => {
  const { now, lastCall, failedAt, checks, suspect = false } = moment
  if (!suspect && Math.abs(now - lastCall) < idleAfter) return undefined
  if (failedAt !== undefined && Math.abs(now - failedAt) < againAfter) return undefined
  if (suspect) return 'full'
  const last = (kind: CheckKind): string | undefined => checks.find((check) => check.kind === kind)?.at
  const full = apart(last('full'), now)
  if (full >= 7 * day) return 'full'
  return Math.min(full, apart(last('quick'), now)) >= day ? 'quick' : undefined
}
