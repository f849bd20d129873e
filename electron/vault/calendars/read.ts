/** One reading of a calendar that is kept watch of: its bytes, through the worker, as what is to be filed. */
import type { CalendarProblem } from '../../../shared/contract/calendars.ts'
import { icsProblems } from '../../../shared/model/calendar-problems.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'
import { icsWorker, readIcsFile } from '../exchange/ics.ts'
import type { Reading } from '../journal/meeting-filing.ts'
import { dayOf } from '../journal/rows.ts'
import { readingOf, windowAround } from './found.ts'
import { readSource, SourceProblem } from './source.ts'

export type CalendarReading = {
  readonly reading: Reading
  readonly stamp: string
  /** Files and events that could not be taken. */
  readonly skipped: number
}

const isProblem = (code: string | undefined): code is CalendarProblem => icsProblems.some((problem) => problem === code)

/** What leaves an event out, whole. */
const left: ReadonlySet<string> = new Set(['no-start', 'timed-out', 'too-heavy', 'too-many'])

type Parts = {
  readonly path: string
  readonly now: Temporal.ZonedDateTime
  readonly workerPath: string
  readonly signal: AbortSignal
}

/** @throws SourceProblem; AppError cancelled */
export const readCalendar = async ({ path, now, workerPath, signal }: Parts): Promise<CalendarReading> => {
  const { bytes, stamp, skipped } = await readSource(path)
  const window = windowAround(dayOf(now), now.timeZoneId)
  const report = await readIcsFile(bytes, window, { start: icsWorker(workerPath), signal })
  if (report.outcome === 'cancelled') throw new AppError('cancelled')
  if (report.outcome === 'out-of-time') throw new SourceProblem('out-of-time')
  const code = report.problems.map((one) => one.code).find((one) => isProblem(one))
  if (report.outcome === 'failed') throw new SourceProblem(isProblem(code) ? code : 'too-heavy')
  // one that was emptied by mistake looks just so: what was read before stays until there is something again
  if (report.total === 0) throw new SourceProblem('not-a-calendar')
  const reading = readingOf(report, window)
  const lost = report.problems.filter((one) => left.has(one.code)).length
  return { reading: { ...reading, whole: reading.whole && skipped === 0 }, stamp, skipped: skipped + lost }
}
