/**
 * Looks after the calendars that are kept watch of: read at unlock, when something was written, when a day begins and every hour; one at a
 * time, in a worker, and never so that anybody waits for it. What goes wrong is kept for `calendars.list`.
 */
import { basename } from 'node:path'
import type { Filed } from '../../../shared/contract/meetings.ts'
import type { Topic } from '../../../shared/contract/topics.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import type { Tokens } from '../backup/tokens.ts'
import { resolver } from '../journal/attendees.ts'
import { lastRead, readCommand, rememberRead, watchedCalendars } from '../journal/calendars.ts'
import type { CommandCtx } from '../journal/context.ts'
import { countsOf, filePlan, isEmptyPlan, planFiling } from '../journal/meeting-filing.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from '../journal/rows.ts'
import type { TaskTools, Tasks } from '../serve.ts'
import type { Session } from '../session.ts'
import type { CalendarRow } from '../store/rows.ts'
import { readCalendar, type CalendarReading } from './read.ts'
import { kindOf, SourceProblem, stampAt } from './source.ts'

export type CalendarParts = {
  readonly session: () => Session | undefined
  readonly now: () => Temporal.ZonedDateTime
  /** The built file of the worker. */
  readonly workerPath: string
  readonly tokens: Tokens
  readonly changed: (topics: readonly Topic[]) => void
  readonly log: (where: string, error: unknown) => void
}

export type CalendarDesk = {
  readonly tasks: Pick<Tasks, 'calendars.watch' | 'calendars.read'>
  /** The vault is open: everything is read anew. */
  readonly begin: () => void
  /** Each minute: whatever is due. Never rejects. */
  readonly look: () => Promise<void>
  /** The lock is coming: nothing is read from here on. */
  readonly end: () => void
}

const mostCalendars = 20
const hour = 3_600_000
const touched: readonly Topic[] = ['calendar', 'meeting', 'change']
const none: Filed = { change: null, added: 0, changed: 0, cancelled: 0 }

/** @throws AppError conflict (calendar: watched | too-many) */
const expectRoom = (known: readonly CalendarRow[], path: string): void => {
  if (known.some((one) => one.path === path)) throw new AppError('conflict', { calendar: 'watched' })
  if (known.length >= mostCalendars) throw new AppError('conflict', { calendar: 'too-many' })
}

const file = (ctx: CommandCtx, calendar: string, { reading, stamp, skipped }: CalendarReading): Filed => {
  const { db, now } = ctx
  const at = instantOf(now)
  const plan = planFiling(db, reading, { calendar, resolve: resolver(db), today: dayOf(now), at })
  filePlan(ctx, plan, calendar)
  const meetings = reading.meetings.length
  rememberRead(db, calendar, { tried_at: at, read_at: at, day: dayOf(now), stamp, meetings, skipped, problem: null })
  return { ...countsOf(plan), change: isEmptyPlan(plan) ? null : branded(db.change) }
}

export const calendarDesk = ({ session, now, workerPath, tokens, changed, log }: CalendarParts): CalendarDesk => {
  let ending = new AbortController()
  /** Read since the vault was opened. */
  const seen = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()
  let isLooking = false

  const unlocked = (): Session => {
    const open = session()
    if (!open) throw new AppError('locked')
    return open
  }

  /** One after the other: two workers at once would hold up everything else. */
  const alone = <T>(run: () => Promise<T>): Promise<T> => {
    const next = last.then(run, run)
    last = next.catch(() => undefined)
    return next
  }

  const read = async (path: string, tools?: TaskTools): Promise<CalendarReading> => {
    const { signal: over } = ending
    const signal = tools ? AbortSignal.any([tools.signal, over]) : over
    const found = await readCalendar({ path, now: now(), workerPath, signal })
    if (signal.aborted) throw new AppError('cancelled')
    return found
  }

  const rememberFailure = async (
    open: Session,
    { id }: CalendarRow,
    { problem }: SourceProblem,
    stamp: string,
  ): Promise<void> => {
    if (session() !== open) return
    open.keep(({ db, now: at }) => {
      const before = lastRead(db, id)
      rememberRead(db, id, {
        ...{ tried_at: instantOf(at), read_at: before?.read_at ?? null, day: dayOf(at), stamp, problem },
        ...{ meetings: before?.meetings ?? 0, skipped: before?.skipped ?? 0 },
      })
    })
  }

  /** Never throws what a file may be blamed for: that is remembered, and nothing else is touched. */
  const readAgain = async (calendar: CalendarRow, tools?: TaskTools): Promise<Filed> => {
    const open = unlocked()
    seen.add(calendar.id)
    // as it was before: what is written while it is read is read again
    const stamp = await stampNow(calendar.path)
    try {
      const found = await read(calendar.path, tools)
      if (session() !== open) throw new AppError('locked')
      return open.change(readCommand, (ctx) => {
        // forgotten while it was read
        if (ctx.db.row('calendar', calendar.id)?.deleted_at !== null) return none
        return file(ctx, calendar.id, found)
      })
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error
      await rememberFailure(open, calendar, error, stamp)
      return none
    }
  }

  const stampNow = (path: string): Promise<string> =>
    stampAt(path).catch((error: unknown) => (error instanceof SourceProblem ? `! ${error.problem}` : '!'))

  const isDue = async (open: Session, { id, path }: CalendarRow): Promise<boolean> => {
    const before = open.read(({ db }) => lastRead(db, id))
    if (!before || !seen.has(id) || before.day !== dayOf(now())) return true
    if (Math.abs(now().epochMilliseconds - Date.parse(before.tried_at)) >= hour) return true
    return (await stampNow(path)) !== before.stamp
  }

  const lookAt = async (open: Session, calendar: CalendarRow): Promise<void> => {
    if (ending.signal.aborted || session() !== open || open.isHeld()) return
    if (!(await isDue(open, calendar)) || session() !== open || open.isHeld()) return
    await readAgain(calendar)
    changed(touched)
  }

  return {
    tasks: {
      'calendars.watch': ({ token }, tools) =>
        alone(async () => {
          const open = unlocked()
          const path = tokens.path(token)
          expectRoom(
            open.read(({ db }) => watchedCalendars(db)),
            path,
          )
          try {
            const kind = await kindOf(path)
            const found = await read(path, tools)
            if (session() !== open) throw new AppError('locked')
            return open.change('calendars.watch', (ctx) => {
              expectRoom(watchedCalendars(ctx.db), path)
              const id = ctx.newId()
              const name = (basename(path).replace(/\.\w+$/, '') || path).slice(0, 1000)
              ctx.db.insert('calendar', { ...kept(id, ctx.now), name, kind, path })
              seen.add(id)
              return { ...file(ctx, id, found), change: branded(ctx.db.change), id: branded(id) }
            })
          } catch (error) {
            throw error instanceof SourceProblem ? invalid('calendar', error.problem) : error
          }
        }),
      'calendars.read': ({ id }, tools) =>
        alone(() => {
          const known = unlocked().read(({ db }) => watchedCalendars(db))
          return readAgain(orNotFound(known.find((one) => one.id === id)), tools)
        }),
    },
    look: async () => {
      const open = session()
      if (!open || isLooking) return
      isLooking = true
      try {
        for (const calendar of open.read(({ db }) => watchedCalendars(db))) await alone(() => lookAt(open, calendar))
      } catch (error) {
        // a vault that is being copied, locked or is damaged is told elsewhere, and looked at again in a minute
        if (!(error instanceof AppError)) log('calendars', error)
      } finally {
        isLooking = false
      }
    },
    begin: () => {
      ending = new AbortController()
      seen.clear()
    },
    end: () => ending.abort(),
  }
}
