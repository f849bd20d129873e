/** calendar: a calendar file, or a folder of them, that is read again whenever it changes. */
import { icsProblems } from '../model/calendar-problems.ts'
import { FolderToken } from './backups.ts'
import { z } from '../zod.ts'
import { command, query, task } from './define.ts'
import { CalendarFileId, Instant, Line, Nothing } from './fields.ts'
import { Filed } from './meetings.ts'
import { Changed } from './people.ts'

/** Why it could not be read the last time. What was read before stays. */
export const CalendarProblem = z.enum([
  'gone',
  'not-readable',
  /** A folder without a calendar file in it. */
  'empty',
  /** Being written, or cut off: it has no end. It is looked at again. */
  'cut-short',
  'out-of-time',
  ...icsProblems,
])
export type CalendarProblem = z.output<typeof CalendarProblem>

export const Calendar = z.strictObject({
  id: CalendarFileId,
  name: Line,
  kind: z.enum(['file', 'folder']),
  /** When it was last read whole; null: never. */
  readAt: Instant.nullable(),
  /** Of its meetings those that are not over. */
  meetings: z.int(),
  /** Events, or files of a folder, that could not be taken the last time. */
  skipped: z.int(),
  problem: CalendarProblem.nullable(),
})
export type Calendar = z.output<typeof Calendar>

const One = z.strictObject({ id: CalendarFileId })
const touches = ['calendar', 'meeting', 'change'] as const

export const calendars = {
  'calendars.list': query(['calendar', 'meeting'], Nothing, z.array(Calendar)),
  /**
   * Reads what was picked, and goes on doing so. `invalid` with `calendar: <problem>` where it cannot be read; `conflict` with
   * `calendar: watched` or `too-many`.
   */
  'calendars.watch': task([...touches], z.strictObject({ token: FolderToken }), Filed.extend({ id: CalendarFileId })),
  /** Now, whether it changed or not. What went wrong is told by `calendars.list`. */
  'calendars.read': task([...touches], One, Filed),
  /** Looks at it no more. Without `keepMeetings` its meetings go as well; both are one change. */
  'calendars.forget': command([...touches], One.extend({ keepMeetings: z.boolean() }), Changed),
}
