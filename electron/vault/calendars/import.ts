/** A calendar file brought in once: read where it can be killed, shown, then filed in one change. */
import { invalid, AppError } from '../../../shared/result.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { icsWorker, readIcsFile } from '../exchange/ics.ts'
import { keepChoice, namesIn, resolver } from '../journal/attendees.ts'
import { countsOf, filePlan, isEmptyPlan, planFiling, type Reading } from '../journal/meeting-filing.ts'
import { branded, dayOf, instantOf } from '../journal/rows.ts'
import type { Tasks } from '../serve.ts'
import type { Session } from '../session.ts'
import { isTooMany, readingOf, windowAround } from './found.ts'

type Parts = {
  readonly session: () => Session | undefined
  readonly now: () => Temporal.ZonedDateTime
  readonly newId: () => string
  readonly workerPath: string
}

/** Names, and meetings to come, that a preview shows. */
const shown = { names: 2_000, meetings: 200 } as const

export const meetingTasks = ({
  session,
  now,
  newId,
  workerPath,
}: Parts): Pick<Tasks, 'meetings.preview' | 'meetings.import'> => {
  // one at a time: a second preview replaces the first
  let current: { readonly id: string; readonly reading: Reading } | undefined

  const unlocked = (): Session => {
    const open = session()
    if (!open) throw new AppError('locked')
    return open
  }

  return {
    'meetings.preview': async ({ fileName, bytes }, { signal, progress }) => {
      unlocked()
      const at = now()
      const window = windowAround(dayOf(at), at.timeZoneId)
      const report = await readIcsFile(bytes, window, {
        start: icsWorker(workerPath),
        signal,
        onTotal: (total) => progress({ what: 'events', done: 0, total }),
      })
      if (report.outcome === 'cancelled') throw new AppError('cancelled')
      if (report.outcome === 'out-of-time') throw invalid('file', 'out-of-time')
      if (report.outcome === 'failed') throw invalid('file', report.problems[0]?.code ?? 'unreadable')
      if (report.total === 0) throw invalid('file', 'not-a-calendar')
      const open = unlocked()
      const reading = readingOf(report, window)
      const problems = [...report.problems, ...(isTooMany(report) ? [{ code: 'too-many', field: 'MEETINGS' }] : [])]
      const today = dayOf(at)
      return open.read(({ db }) => {
        const resolve = resolver(db)
        const { added, changed, cancelled } = countsOf(
          planFiling(db, reading, { calendar: null, resolve, today, at: instantOf(at) }),
        )
        const id = newId()
        const people = namesIn(
          db,
          reading.meetings.map(({ attendees }) => attendees),
          resolve,
          shown.names,
        )
        current = { id, reading }
        return {
          preview: id,
          fileName,
          problems,
          counts: { events: report.total, meetings: reading.meetings.length, fresh: added, changed, cancelled },
          first: reading.first,
          last: reading.last,
          people,
          meetings: reading.meetings
            .filter(({ end_at }) => end_at >= today)
            .slice(0, shown.meetings)
            .map(({ title, start_at, end_at }) => ({ title, start: start_at, end: end_at })),
        }
      })
    },
    'meetings.import': ({ preview, choices }) => {
      const open = unlocked()
      if (current?.id !== preview) return Promise.reject(new AppError('not-found'))
      const { reading } = current
      const filed = open.change('meetings.import', (ctx) => {
        for (const choice of choices) keepChoice(ctx, choice)
        const resolve = resolver(ctx.db)
        const today = dayOf(ctx.now)
        const plan = planFiling(ctx.db, reading, { calendar: null, resolve, today, at: instantOf(ctx.now) })
        filePlan(ctx, plan, null)
        const isNothing = isEmptyPlan(plan) && choices.length === 0
        return { ...countsOf(plan), change: isNothing ? null : branded<never>(ctx.db.change) }
      })
      // only now: what could not be filed, for want of space, can be tried again
      current = undefined
      return Promise.resolve(filed)
    },
  }
}
