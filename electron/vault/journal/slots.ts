/** What may be told of at a look at the clock, read from the journal: only days near the look, so that a look costs what it finds. */
import { graveKinds, silenced, type Arc } from '../../../shared/model/arcs/arcs.ts'
import { addDays } from '../../../shared/model/days.ts'
import { spanOf } from '../../../shared/model/dates/span.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { resolveLeads, type LeadRule } from '../../../shared/model/reminders/leads.ts'
import { slotKey, slotsOfMilestone, type MilestoneToTell, type Slot } from '../../../shared/model/reminders/slots.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import type { Settings } from '../../../shared/contract/drafts.ts'
import type { Readable } from '../store/handles.ts'
import type { MilestoneRow, PersonRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { followUpsToTell, followUpToTell, snoozedSlot, type ToldFollowUp } from './follow-up-slots.ts'
import { meetingsToTell, slotOfRow, type ToldMeeting } from './meeting-slots.ts'
import { covers, datedOf } from './milestone-days.ts'
import { meetingClock, type MeetingClock } from './meeting-times.ts'
import { dayOf, tagsOf } from './rows.ts'

export type ToldMilestone = MilestoneRow &
  Pick<PersonRow, 'tags' | 'died' | 'client'> & {
    readonly person_name: string
    readonly person_zone: string
    readonly person_leads: string | null
    /** JSON: the grave arcs of its person. */
    readonly arcs: string
  }
const asArcs = (json: string): readonly Arc[] => JSON.parse(json) as Arc[]

/** Grave arcs of the person in the row, as the model has them: JSON. */
export const arcsColumn = raw(
  `(SELECT json_group_array(json_object('kind', arc.kind, 'startedOn', started_on, 'until', until_day, 'endedOn', ended_on)) FROM arc
    WHERE arc.person_id = person.id AND arc.deleted_at IS NULL AND arc.kind IN (${graveKinds.map((kind) => `'${kind}'`).join(', ')}))`,
)

/** Whether what would be celebrated is to be marked quietly on a day. */
export const isSilenced = ({ tone, arcs }: { readonly tone: string; readonly arcs: string }, day: string): boolean =>
  tone === 'celebrate' && silenced(asArcs(arcs), day) !== undefined

const asLeads = (json: string | null): number[] | undefined =>
  json === null ? undefined : (JSON.parse(json) as number[])

/** Whose wish counts for one milestone, nearest first as the model has it. */
export const leadsOf = (row: ToldMilestone, { leads }: Settings): LeadRule | undefined => {
  const [own, person] = [asLeads(row.leads), asLeads(row.person_leads)]
  const tags = new Set(tagsOf(row.tags))
  const applies = ({ level, name }: Settings['leads'][number]): boolean =>
    level === 'default' ||
    (level === 'tag' && tags.has(name)) ||
    (level === 'tier' && name === (row.client === 1 ? 'client' : 'other')) ||
    (level === 'kind' && name === row.kind)
  return resolveLeads([
    ...(own ? [{ level: 'own' as const, leads: own }] : []),
    ...(person ? [{ level: 'person' as const, leads: person }] : []),
    ...leads.filter(applies),
  ])
}

export const toTell = (row: ToldMilestone, settings: Settings): MilestoneToTell => {
  // of a day of death that is not known to the day the latest counts: nobody is mourned too early
  const died = row.died === null ? undefined : spanOf(JSON.parse(row.died) as PartialDate)?.latest
  return {
    ...datedOf(row),
    id: row.id,
    leads: leadsOf(row, settings)?.leads ?? [],
    ...(row.zone === 'theirs' && row.person_zone !== '' && { zone: row.person_zone }),
    since: row.dated_at,
    tone: row.tone as 'celebrate',
    ...(died !== undefined && { died }),
    arcs: asArcs(row.arcs),
  }
}

const milestones = (db: Readable, where: Sql): ToldMilestone[] =>
  db.all<ToldMilestone>(
    sql`SELECT milestone.*, person.name AS person_name, person.zone AS person_zone, person.leads AS person_leads, person.tags,
          person.died, person.client, ${arcsColumn} AS arcs
        FROM milestone JOIN person ON person.id = milestone.person_id AND person.deleted_at IS NULL
        WHERE milestone.deleted_at IS NULL AND milestone.tone <> 'none' AND person.retired_dates IS NOT 'quiet' AND ${where}`,
  )

/** Every lead that anybody wishes for. */
const leadsInUse = (db: Readable, { leads }: Settings): number[] => {
  const own = db.all<{ leads: string }>(
    sql`SELECT DISTINCT leads FROM milestone WHERE leads IS NOT NULL AND deleted_at IS NULL
        UNION SELECT DISTINCT leads FROM person WHERE leads IS NOT NULL AND deleted_at IS NULL`,
  )
  return [...new Set([...leads.flatMap((rule) => rule.leads), ...own.flatMap((row) => asLeads(row.leads) ?? [])])]
}

/** Days: no year of any calendar is shorter, its feasts moved a day included; a lead as long begins after the time before. */
const shortestYear = 350

/** `mine`: the last day that is of interest by the user's own clock; as a rule the same as the last. */
type Days = { readonly first: string; readonly last: string; readonly mine?: string | undefined }

type Window = Days & { readonly settings: Settings }

const ownLeads = raw(
  '(milestone.leads IS NOT NULL OR milestone.person_id IN (SELECT id FROM person WHERE leads IS NOT NULL AND deleted_at IS NULL))',
)

/**
 * Who has a day so many days after one of the window, not told of yet. After the last of the user's own only what is told by another clock, or moved before days off.
 * Where only single people and dates wish for the lead, only theirs.
 */
const aheadBy = (lead: number, { first, last, mine: own = last, settings }: Window): Sql => {
  const isUsual = settings.leads.some(({ leads }) => leads.includes(lead))
  const columns = sql`SELECT milestone_day.milestone_id AS id, ${lead} AS lead`
  const isUntold = sql`NOT EXISTS (SELECT 1 FROM told WHERE noun = 'milestone' AND told.id = milestone_day.milestone_id
      AND told.occurrence = milestone_day.on_day AND told.lead = ${lead} AND round = 0)`
  const isWished = isUsual ? raw('TRUE') : ownLeads
  const from = addDays(first, Math.min(lead, shortestYear))
  const mine = addDays(settings.daysOff === 'before' ? last : own, lead)
  // whoever wishes for it is looked at only where that is not everyone
  const days = isUsual ? raw('milestone_day') : raw('milestone_day CROSS JOIN milestone ON milestone.id = milestone_id')
  return sql`${columns} FROM ${days} WHERE on_day BETWEEN ${from} AND ${mine} AND ${isWished} AND ${isUntold}
    UNION ALL ${columns} FROM milestone CROSS JOIN milestone_day ON milestone_id = milestone.id
      WHERE milestone.zone = 'theirs' AND milestone.deleted_at IS NULL AND on_day > ${mine} AND on_day <= ${addDays(last, lead)}
        AND ${isWished} AND ${isUntold}`
}

/** Milestones that are told of on one of the days from the first to the last. */
const milestonesBetween = (db: Readable, window: Window): ToldMilestone[] => {
  const { settings, first, last } = window
  const leads = leadsInUse(db, settings)
  const most = Math.max(0, ...leads)
  if (!covers(db, first, addDays(last, most))) return milestones(db, raw('TRUE'))
  const anyOf = leads
    .map((lead) => aheadBy(lead, window))
    .reduce((all, one) => sql`${all} UNION ALL ${one}`, raw('SELECT NULL AS id, 0 AS lead WHERE FALSE'))
  const ofId = new Map<string, Set<number>>()
  for (const { id, lead } of db.all<{ readonly id: string; readonly lead: number }>(anyOf))
    ofId.set(id, (ofId.get(id) ?? new Set()).add(lead))
  const near = sql`milestone.id IN (SELECT value FROM json_each(${JSON.stringify([...ofId.keys()])}))`
  // most that have a day there do not wish for that lead, and working out their days is what costs
  const wishes = (row: ToldMilestone): readonly number[] => leadsOf(row, settings)?.leads ?? []
  const isWished = (row: ToldMilestone): boolean => wishes(row).some((lead) => ofId.get(row.id)?.has(lead))
  // what comes round often is told of no earlier than the day after the time before: further ahead than its days tell
  const often = raw(`json_extract(milestone.repeats, '$.every') NOT IN ('once', 'year')`)
  const isUsual = settings.leads.some((rule) => rule.leads.some((lead) => lead > 0))
  const mayBeAhead = raw(isUsual ? 'TRUE' : '(milestone.leads IS NOT NULL OR person.leads IS NOT NULL)')
  return [
    ...milestones(db, sql`${near} AND NOT ${often}`).filter(isWished),
    ...milestones(db, sql`${often} AND (${near} OR ${mayBeAhead})`).filter(
      (row) => isWished(row) || wishes(row).some((lead) => lead > 0),
    ),
  ]
}

type SnoozeRow = { readonly noun: string; readonly id: string; readonly occurrence: string; readonly lead: number } & {
  readonly round: number
  readonly until: string
}

export type Near = {
  readonly slots: readonly Slot[]
  readonly milestones: ReadonlyMap<string, ToldMilestone>
  readonly followUps: ReadonlyMap<string, ToldFollowUp>
  readonly meetings: ReadonlyMap<string, ToldMeeting>
  readonly clock: MeetingClock
}

/** What may be told of on the days from the first to the last, both included, and what was put off. */
export const slotsNear = (db: Readable, settings: Settings, now: Temporal.ZonedDateTime, days: Days): Near => {
  const { first, last } = days
  const snoozes = db.all<SnoozeRow>(sql`SELECT noun, id, occurrence, lead, round, until FROM snooze`)
  const found = milestonesBetween(db, { ...days, settings })
  const open = followUpsToTell(db, settings, { first, last, today: dayOf(now) })
  const meetings = meetingsToTell(db, settings, days)
  const clock = meetingClock(now)
  const slots: Slot[] = [
    ...found.flatMap((row) => slotsOfMilestone(toTell(row, settings), first, last)),
    ...open.slots,
    ...meetings.map((row) => slotOfRow(row, settings, clock)),
  ]
  const byId = new Map(found.map((row) => [row.id, row]))
  const openById = new Map(open.rows.map((row) => [row.id, row]))
  const putOff: Slot[] = []
  for (const { noun, id, occurrence, lead, round, until } of snoozes) {
    const snoozed = { until, round }
    if (noun === 'milestone') {
      const row = byId.get(id) ?? milestones(db, sql`milestone.id = ${id}`)[0]
      const slot = row && slotOn(row, settings, occurrence, lead)
      if (!slot) continue
      byId.set(id, row)
      putOff.push({ ...slot, lead, snoozed })
    } else if (noun === 'follow-up') {
      const row = openById.get(id) ?? followUpToTell(db, id)
      const slot = row && snoozedSlot(row, occurrence, lead)
      if (!slot) continue
      openById.set(id, row)
      putOff.push({ ...slot, snoozed })
    }
  }
  const moved = new Set(putOff.map((slot) => slotKey({ ...slot, snoozed: undefined })))
  const usual = slots.filter((slot) => !moved.has(slotKey(slot)))
  return {
    slots: [...usual, ...putOff],
    milestones: byId,
    followUps: openById,
    meetings: new Map(meetings.map((row) => [row.id, row])),
    clock,
  }
}

/** The telling of one occurrence so many days before it; undefined where the date is not on that day. */
export const slotOn = (row: ToldMilestone, settings: Settings, occurrence: string, lead: number): Slot | undefined =>
  slotsOfMilestone({ ...toTell(row, settings), leads: [lead] }, addDays(occurrence, -lead), occurrence).find(
    (one) => one.occurrence === occurrence,
  )

export const milestoneToTell = (db: Readable, id: string): ToldMilestone | undefined =>
  milestones(db, sql`milestone.id = ${id}`)[0]

/** {@link slotKey}s of what was told of occurrences between two days. */
export const toldKeys = (db: Readable, first: string, last: string): Set<string> =>
  new Set(
    db
      .all<Pick<Slot, 'noun' | 'id' | 'occurrence' | 'lead'> & { readonly round: number }>(
        sql`SELECT noun, id, occurrence, lead, round FROM told WHERE occurrence BETWEEN ${first} AND ${last}`,
      )
      .map(({ round, ...slot }) => slotKey({ ...slot, snoozed: { until: '', round } } as Slot)),
  )
