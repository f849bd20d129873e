/** Milestones as a calendar file, where the person chose to have it: no more of them than was chosen to leave. */
import type { MilestoneKind } from '../../../shared/contract/milestones.ts'
import { nextComing, ruleOf } from '../../../shared/model/recurrence/dated.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'
import type { Parsed } from '../../../shared/contract/index.ts'
import { writeIcs, type WrittenMilestone } from '../exchange/ics-write.ts'
import { saveReadable } from '../files/save-copy.ts'
import { datedOf } from '../journal/milestone-days.ts'
import { dayOf } from '../journal/rows.ts'
import type { Tasks } from '../serve.ts'
import type { Session } from '../session.ts'
import type { Readable } from '../store/handles.ts'
import type { MilestoneRow } from '../store/rows.ts'
import { list, sql } from '../store/sql.ts'

type Parts = {
  readonly session: () => Session | undefined
  readonly now: () => Temporal.ZonedDateTime
  readonly newId: () => string
  /** Where the vault lies. */
  readonly folder: string
  readonly takeTarget: (token: string) => string
}

type Wish = Omit<Parsed<'calendar.save'>, 'target'>
type Leaving = MilestoneRow & { readonly name: string }

const kinds: Readonly<Record<MilestoneKind, string>> = {
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  other: 'Date',
}
const every = Object.keys(kinds)

/** Of the living, and of those that are not passed over. */
const leaving = (db: Readable, wish: Wish): Leaving[] =>
  db.all<Leaving>(
    sql`SELECT milestone.*, person.name FROM milestone JOIN person ON person.id = milestone.person_id
        WHERE milestone.deleted_at IS NULL AND person.deleted_at IS NULL AND person.died IS NULL AND person.retired_dates IS NOT 'quiet'
          AND tone IN ${list(wish.quiet ? ['celebrate', 'quiet'] : ['celebrate'])} AND kind IN ${list(wish.kinds ?? every)}
        ORDER BY milestone.created_at, milestone.id`,
  )

const reasonOf = ({ kind, title }: Leaving, { reasons, ownWords }: Wish): string | undefined => {
  if (!reasons) return undefined
  return ownWords && title !== '' ? title : kinds[kind as MilestoneKind]
}

const writtenOf = (row: Leaving, wish: Wish, today: string): WrittenMilestone | undefined => {
  const dated = datedOf(row)
  const next = nextComing(dated, today)
  // a month in which nobody knows the day is no day to be told of
  if (!next || next.about || next.until !== undefined) return undefined
  const reason = reasonOf(row, wish)
  return { id: row.id, name: row.name, ...(reason !== undefined && { reason }), on: ruleOf(dated) ?? next.on }
}

const milestoneFile = (
  db: Readable,
  wish: Wish,
  now: Temporal.ZonedDateTime,
): { readonly text: string; readonly written: number; readonly left: number } => {
  const today = dayOf(now)
  const rows = leaving(db, wish)
  const milestones = rows.flatMap((row) => writtenOf(row, wish, today) ?? [])
  const stamp = `${now.toInstant().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`
  const privacy = wish.names === 'initials' ? 'initials' : wish.reasons ? 'full' : 'no-reasons'
  const text = writeIcs(milestones, { privacy, since: today, stamp, product: 'Rapport' })
  return { text, written: milestones.length, left: rows.length - milestones.length }
}

export const saveTask = ({ session, now, newId, folder, takeTarget }: Parts): Pick<Tasks, 'calendar.save'> => ({
  'calendar.save': async ({ target, ...wish }, { signal }) => {
    const open = session()
    if (!open) throw new AppError('locked')
    const place = { session: open, vaultFolder: folder, path: takeTarget(target), tag: newId(), signal }
    const { text, ...counts } = open.read(({ db }) => milestoneFile(db, wish, now()))
    // a calendar with nothing in it is of use to nobody
    if (counts.written > 0) await saveReadable(place, (handle) => handle.writeFile(text))
    return counts
  },
})
