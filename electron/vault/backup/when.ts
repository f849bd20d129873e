/** When a backup makes itself. Pure: instants in milliseconds, days as `YYYY-MM-DD`. */

/** Of use since the unlock, before the first. */
const firstAfter = 10 * 60_000
/** After one that failed. */
const againAfter = 60 * 60_000

export type Due = {
  readonly automatic: boolean
  readonly hasFolder: boolean
  readonly now: number
  readonly today: string
  readonly unlockedAt: number
  /** The day of the last good one, or null. */
  readonly lastDay: string | null
  /** When the last one failed, or null when the last one did not. */
  readonly failedAt: number | null
}

/** Once a day. Days are compared for being another, not for being later: a clock set back must not stop backups for a year. */
export const isDue = ({ automatic, hasFolder, now, today, unlockedAt, lastDay, failedAt }: Due): boolean =>
  automatic &&
  hasFolder &&
  lastDay !== today &&
  Math.abs(now - unlockedAt) >= firstAfter &&
  (failedAt === null || Math.abs(now - failedAt) >= againAfter)

/** What lies aside is kept this long, in milliseconds. */
export const asideFor = 30 * 86_400_000
/** No gap between two looks counts for more: one jump of the clock must not make a month of a minute. */
const mostAtOnce = 7 * 86_400_000

/** How long something has been lying, after another look at the clock. */
export const aged = (age: number, seenAt: number, now: number): number =>
  age + Math.min(mostAtOnce, Math.max(0, now - seenAt))
