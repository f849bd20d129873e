/** What will be told: as the settings are, as they would be, and of a date that is still being written. Nothing is written. */
import type { NextFor, NextItem } from '../../../shared/contract/reminders.ts'
import type { MilestoneFields } from '../../../shared/contract/milestones.ts'
import { Settings } from '../../../shared/contract/drafts.ts'
import { addDays, daysBetween } from '../../../shared/model/days.ts'
import { comings } from '../../../shared/model/recurrence/dated.ts'
import { longestLead } from '../../../shared/model/reminders/leads.ts'
import { ahead, type Telling } from '../../../shared/model/reminders/look.ts'
import { slotsOfMilestone } from '../../../shared/model/reminders/slots.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import type { PersonRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { Handlers, QueryCtx } from './context.ts'
import { datedOf } from './milestone-days.ts'
import { milestoneColumns } from './milestones.ts'
import { comingWith } from './reminders.ts'
import { branded, dayOf, instantOf, localTimeOf, orNotFound } from './rows.ts'
import { settingsOf } from './settings.ts'
import { arcsColumn, leadsOf, toTell, type ToldMilestone } from './slots.ts'
import { aboutOf, whyOf } from './told-words.ts'

/** Comings that are looked through for one that is still told of: the next may be over for today, with all its days before. */
const mostComings = 3

const timesOf = ({ at }: Telling, { now }: QueryCtx): { readonly at: string; readonly local: string } => ({
  at,
  local: localTimeOf(Temporal.Instant.from(at).toZonedDateTimeISO(now.timeZoneId)),
})

/** Whoever put it off wants to be told. */
const howOf = ({ by, snoozed }: Telling): NextItem['how'] => (snoozed && by === 'today' ? 'pop-up' : by)

/** As they are, but for what is proposed. */
const proposed = ({ db }: QueryCtx, changes: object = {}): Settings =>
  Settings.parse({ ...settingsOf(db), ...definedIn(changes) })

const definedIn = (changes: object): object =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

/** The row it would be, as if it were written now. */
const asRow = ({ db, now }: QueryCtx, fields: MilestoneFields): ToldMilestone => {
  const { personId } = fields
  const person = orNotFound(
    db.get<PersonRow & { readonly arcs: string }>(
      sql`SELECT person.*, ${arcsColumn} AS arcs FROM person WHERE id = ${personId} AND deleted_at IS NULL`,
    ),
  )
  const { name, zone, leads, tags, died, client, arcs } = person
  const at = instantOf(now)
  return {
    ...milestoneColumns(fields),
    ...{ id: 'being-written', person_id: personId, entry_id: null, created_at: at, deleted_at: null, dated_at: at },
    ...{ person_name: name, person_zone: zone, person_leads: leads, tags, died, client, arcs },
  }
}

const tellingsOn = (ctx: QueryCtx, row: ToldMilestone, settings: Settings, on: string): Telling[] => {
  const { remindAt, quiet, workingDays, daysOff } = settings
  const today = dayOf(ctx.now)
  const slots = slotsOfMilestone(toTell(row, settings), addDays(today, -1), addDays(on, 1))
  return ahead({
    slots: slots.filter(({ occurrence }) => occurrence === on),
    claimed: new Set(),
    now: ctx.now,
    hours: { remindAt, quiet, workingDays, daysOff },
    days: Math.max(0, daysBetween(today, on)) + 2,
  })
}

const nextFor = (ctx: QueryCtx, row: ToldMilestone): NextFor => {
  const settings = settingsOf(ctx.db)
  const near = { milestones: new Map([[row.id, row]]) }
  const here = ctx.now.timeZoneId
  const { zone } = toTell(row, settings)
  const why = whyOf({ noun: 'milestone', id: row.id, zone, moved: [] }, near, settings, here)
  const nothing: NextFor = { on: null, until: null, why: null, tellings: [] }
  if (row.tone === 'none' || leadsOf(row, settings) === undefined) return nothing
  let first: NextFor = { ...nothing, why }
  let seen = 0
  for (const { on, until } of comings(datedOf(row), dayOf(ctx.now))) {
    if ((seen += 1) > mostComings || on > addDays('9999-12-31', -longestLead)) break
    const tellings = tellingsOn(ctx, row, settings, on)
    const found: NextFor = {
      on,
      until: until ?? null,
      why,
      tellings: tellings.map((one) => ({
        ...timesOf(one, ctx),
        lead: one.lead,
        how: howOf(one),
        moved: [...one.moved],
      })),
    }
    if (tellings.length > 0) return found
    if (first.on === null) first = found
  }
  return first
}

export const preview: Pick<Handlers, 'reminders.next' | 'reminders.nextFor'> = {
  'reminders.next': (ctx, { settings: changes, days, limit }) => {
    const settings = proposed(ctx, changes)
    const { tellings, near } = comingWith(ctx, days, settings)
    return tellings.slice(0, limit).flatMap((telling): NextItem[] => {
      const about = aboutOf(ctx.db, telling, near)
      if (!about) return []
      const { noun, id, occurrence, lead, until, snoozed } = telling
      return [
        {
          key: { noun: noun as 'milestone', id, occurrence, lead, round: snoozed?.round ?? 0 },
          person: about.personId === null ? null : { id: branded(about.personId), name: about.name },
          of: about.of,
          ...timesOf(telling, ctx),
          until: until ?? null,
          how: howOf(telling),
          why: whyOf(telling, near, settings, ctx.now.timeZoneId),
        },
      ]
    })
  },
  'reminders.nextFor': (ctx, fields) => nextFor(ctx, asRow(ctx, fields)),
}
