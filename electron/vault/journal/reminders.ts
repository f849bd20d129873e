/**
 * reminder: what the vault tells of milestones, follow-ups and meetings. A telling is claimed and committed before anything is shown, so that it pops
 * up at most once, whatever crashes; one never confirmed as shown stays on Today.
 */
import { addDays } from '../../../shared/model/days.ts'
import { planPopUps } from '../../../shared/model/pop-ups.ts'
import { longestLead } from '../../../shared/model/reminders/leads.ts'
import { ahead, look, type Found, type Look, type Telling } from '../../../shared/model/reminders/look.ts'
import type { Slot } from '../../../shared/model/reminders/slots.ts'
import type { Settings } from '../../../shared/contract/drafts.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { KeepingCtx, QueryCtx } from './context.ts'
import { settingsOf } from './settings.ts'
import { drawHandful } from './handful.ts'
import { peopleIn } from './meeting-people.ts'
import { meetingClock, type MeetingClock } from './meeting-times.ts'
import { coverDays } from './milestone-days.ts'
import { dayOf, instantOf } from './rows.ts'
import { slotsNear, toldKeys, type Near } from './slots.ts'

/** Names one telling in the vault's own tables. */
export type ToldKey = Pick<Slot, 'noun' | 'id' | 'occurrence' | 'lead'> & { readonly round: number }

/** One reminder with what its words need. */
export type Told = ToldKey & {
  readonly until?: string | undefined
  /** Whose page a click opens; null for a meeting with nobody of the journal. */
  readonly personId: string | null
  readonly name: string
  /** Local time of the latest entry with them. */
  readonly lastContact: string | null
  /** Something that may be mentioned to them: the newest such fact. */
  readonly mention: string | null
  readonly what:
    | {
        readonly noun: 'milestone'
        readonly kind: string
        readonly title: string
        readonly years: number | null
        /** They have died. */ readonly mourned: boolean
      }
    | { readonly noun: 'follow-up'; readonly kind: string; readonly by: string; readonly text: string }
    | {
        readonly noun: 'meeting'
        readonly title: string
        /** Where the user is: a time, or a day. */
        readonly start: string
        readonly place: string
      }
}

export type Raise = {
  readonly kind: 'single' | 'digest'
  /** Without a sound. */
  readonly silent: boolean
  readonly items: readonly Told[]
}

/** Days back that are looked at, however long nobody looked: what is older is on its person's page. */
const longestBack = 60
/** Days ahead for which the shell knows instants: longer than anyone leaves a computer locked. */
const daysAhead = 45

/** The day of the last look: everything before it was claimed then. */
const lastLook = (db: Readable): string | undefined =>
  db.get<{ last: string }>(sql`SELECT last FROM covered WHERE name = 'looked'`)?.last

const firstDay = (db: Readable, today: string): string => {
  const oldest = addDays(today, -longestBack)
  const last = lastLook(db) ?? oldest
  // a clock that was ahead claimed what it saw, and is not believed about the rest
  const from = addDays(last < today ? last : today, -1)
  return from < oldest ? oldest : from
}

type Gathered = { readonly near: Near; readonly input: Look }

const gather = ({ db, now }: QueryCtx, last: string, settings: Settings): Gathered => {
  const first = firstDay(db, dayOf(now))
  const near = slotsNear(db, settings, now, { first, last })
  const { remindAt, quiet, workingDays, daysOff } = settings
  return {
    near,
    input: {
      slots: near.slots,
      claimed: toldKeys(db, addDays(first, -longestLead), addDays(last, longestLead)),
      now,
      hours: { remindAt, quiet, workingDays, daysOff },
    },
  }
}

const isShown = ({ how }: Found): boolean => how === 'pop-up' || how === 'silent'

const roundOf = ({ snoozed }: Slot): number => snoozed?.round ?? 0

const lastContact = (db: Readable, personId: string): string | null =>
  db.get<{ at: string }>(sql`SELECT at FROM last_contact WHERE person_id = ${personId}`)?.at ?? null

/** A notification stands on a screen others may see: nothing about health or worries, whatever may be said of them. */
const mention = (db: Readable, personId: string): string | null =>
  db.get<{ text: string }>(
    sql`SELECT text FROM fact WHERE person_id = ${personId} AND use = 'mention' AND deleted_at IS NULL
        AND category NOT IN ('health', 'worry') ORDER BY created_at DESC, id LIMIT 1`,
  )?.text ?? null

const tell = (
  db: Readable,
  slot: Found,
  { milestones, followUps, meetings }: Near,
  clock: MeetingClock,
): Told | undefined => {
  const { noun, id, occurrence, lead, until } = slot
  const common = { noun, id, occurrence, lead, round: roundOf(slot), ...(until !== undefined && { until }) }
  const milestone = milestones.get(id)
  if (noun === 'milestone' && milestone) {
    const { person_id: personId, person_name: name, kind, title } = milestone
    const rest = { lastContact: lastContact(db, personId), mention: mention(db, personId) }
    return {
      ...common,
      ...rest,
      personId,
      name,
      what: { noun, kind, title, years: slot.years ?? null, mourned: milestone.died !== null },
    }
  }
  const meeting = meetings.get(id)
  if (noun === 'meeting' && meeting) {
    const people = peopleIn(db, [id]).get(id) ?? []
    const [first] = people
    const { title, place } = meeting
    const names = people.map((one) => one.name)
    return {
      ...common,
      lastContact: first ? lastContact(db, first.id) : null,
      mention: first && people.length === 1 ? mention(db, first.id) : null,
      personId: first?.id ?? null,
      name: names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', '),
      what: { noun, title, start: clock.here(meeting).start, place },
    }
  }
  const followUp = followUps.get(id)
  if (noun !== 'follow-up' || !followUp) return undefined
  const { person_id: personId, person_name: name, kind, by, text } = followUp
  return {
    ...common,
    lastContact: lastContact(db, personId),
    mention: null,
    personId,
    name,
    what: { noun, kind, by, text },
  }
}

const claim = (db: Keeping, slot: Found, at: string, isShown: boolean): void => {
  const { noun, id, occurrence, lead, how } = slot
  db.keep(
    sql`INSERT INTO told (noun, id, occurrence, lead, round, due_at, how, claimed_at, shown_at) VALUES (${noun}, ${id}, ${occurrence},
        ${lead}, ${roundOf(slot)}, ${slot.at}, ${how}, ${at}, ${isShown ? at : null}) ON CONFLICT DO NOTHING`,
  )
  if (slot.snoozed)
    db.keep(
      sql`DELETE FROM snooze WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence} AND lead = ${lead}
          AND round = ${slot.snoozed.round}`,
    )
}

/** What can be told a day early is read ahead for the longest stretch of days off. */
const lastDay = (today: string, { daysOff }: Settings, days: number): string =>
  addDays(today, days + (daysOff === 'before' ? 8 : 1))

const isEmpty = (db: Readable): boolean => db.get(sql`SELECT 1 FROM person LIMIT 1`) === undefined

/** Before a look: the days ahead are worked out, so that it costs what it finds. */
export const prepareLook = ({ db, now }: KeepingCtx): void => {
  if (isEmpty(db)) return
  coverDays(db, dayOf(now))
  drawHandful(db, dayOf(now))
}

/** After a look that was committed: the next need not go further back. */
export const noteLook = ({ db, now }: KeepingCtx): void => {
  const today = dayOf(now)
  if (isEmpty(db) || lastLook(db) === today) return
  db.keep(
    sql`INSERT INTO covered (name, first, last) VALUES ('looked', ${today}, ${today})
        ON CONFLICT (name) DO UPDATE SET first = excluded.first, last = excluded.last`,
  )
}

/**
 * Claims everything that is due and says what to show. To be called inside a transaction that commits before showing.
 * `quiet` names reminders already announced without words while the vault was locked: they are claimed as shown.
 */
export const claimDue = (ctx: KeepingCtx, quiet: ReadonlySet<string>): Raise[] => {
  const today = dayOf(ctx.now)
  const settings = settingsOf(ctx.db)
  const { near, input } = gather(ctx, lastDay(today, settings, 0), settings)
  const found = look(input)
  const at = instantOf(ctx.now)
  for (const slot of found) claim(ctx.db, slot, at, quiet.has(opaque(slot)))
  // days that are a meeting's are named where there is a digest anyway
  const wholeDays = found.filter(({ noun, how }) => noun === 'meeting' && how === 'today')
  const clock = meetingClock(ctx.now)
  return planPopUps(found.filter((slot) => isShown(slot) && !quiet.has(opaque(slot)))).flatMap((popUp): Raise[] => {
    const slots = popUp.kind === 'single' ? [popUp.item] : popUp.items
    const named = popUp.kind === 'single' ? slots : [...slots, ...wholeDays]
    const items = named.flatMap((slot) => tell(ctx.db, slot, near, clock) ?? [])
    const silent = slots.every(({ how }) => how === 'silent')
    return items.length === 0 ? [] : [{ kind: popUp.kind, silent, items }]
  })
}

export const confirmShown = (ctx: KeepingCtx, told: readonly ToldKey[]): void => {
  for (const { noun, id, occurrence, lead, round } of told)
    ctx.db.keep(
      sql`UPDATE told SET shown_at = ${instantOf(ctx.now)}
          WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence} AND lead = ${lead} AND round = ${round}`,
    )
}

/** What is told next, earliest first. */
export const coming = (ctx: QueryCtx, days: number): readonly Telling[] => {
  const settings = settingsOf(ctx.db)
  const last = lastDay(dayOf(ctx.now), settings, days)
  return ahead({ ...gather(ctx, last, settings).input, days })
}

/** What the shell may know: when, and a name that says nothing to anyone without the vault. Without those that are not popped up. */
export const schedule = (ctx: QueryCtx): { readonly id: string; readonly at: string }[] =>
  coming(ctx, daysAhead)
    .filter(({ by, snoozed }) => by !== 'today' || snoozed !== undefined)
    .map((slot) => ({ id: opaque(slot), at: slot.at }))

/** Ids are random, so a reminder's own id and day tell nothing about whom it is for; the noun is left out. */
const opaque = (slot: Slot): string => {
  const [lead, round] = [slot.lead, roundOf(slot)]
  return `${slot.id}.${slot.occurrence}${lead + round > 0 ? `.${lead}.${round}` : ''}`
}
