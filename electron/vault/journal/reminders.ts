/**
 * reminder: what the vault tells of milestones and follow-ups. A telling is claimed and committed before anything is shown, so that it pops
 * up at most once, whatever crashes; one never confirmed as shown stays on Today.
 */
import { addDays } from '../../../shared/model/days.ts'
import { planPopUps } from '../../../shared/model/pop-ups.ts'
import { hoursClock } from '../../../shared/model/reminders/hours.ts'
import { ahead, graceDays, look, type Found, type Look, type Telling } from '../../../shared/model/reminders/look.ts'
import type { Slot } from '../../../shared/model/reminders/slots.ts'
import type { Settings } from '../../../shared/contract/drafts.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { KeepingCtx, QueryCtx } from './context.ts'
import { settingsOf } from './settings.ts'
import { drawHandful } from './handful.ts'
import { coverDays } from './milestone-days.ts'
import { dayOf, instantOf } from './rows.ts'
import { slotsNear, toldKeys, type Near } from './slots.ts'

/** Names one telling in the vault's own tables. */
export type ToldKey = Pick<Slot, 'noun' | 'id' | 'occurrence' | 'lead'> & { readonly round: number }

/** One reminder with what its words need. */
export type Told = ToldKey & {
  readonly until?: string | undefined
  readonly personId: string
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
}

export type Raise = {
  readonly kind: 'single' | 'digest'
  /** Without a sound. */
  readonly silent: boolean
  readonly items: readonly Told[]
}

/** Days back that are looked at, however long nobody looked: what is older is on its person's page. */
const longestBack = 60
/** Days of the calendar that two zones may be apart: late at night in Pago Pago it is the day after tomorrow on Kiritimati. */
const zonesApart = 2
/** Days ahead for which the shell knows instants: longer than anyone leaves a computer locked. */
const daysAhead = 45

/** The day of the last look: everything before it was claimed then. */
const lastLook = (db: Readable): string | undefined =>
  db.get<{ last: string }>(sql`SELECT last FROM covered WHERE name = 'looked'`)?.last

const firstDay = (db: Readable, today: string): string => {
  const oldest = addDays(today, -longestBack)
  const last = lastLook(db) ?? oldest
  // a clock that was ahead claimed what it saw, and is not believed about the rest
  const from = last > today ? oldest : addDays(last, -zonesApart)
  return from < oldest ? oldest : from
}

type Gathered = { readonly near: Near; readonly input: Look }

/** The first and the last occurrence, as text that sorts. */
const ends = (slots: readonly Slot[]): readonly [first: string, last: string] => {
  let [first, last] = ['9999-12-31', '0001-01-01']
  for (const { occurrence } of slots) {
    if (occurrence < first) first = occurrence
    if (occurrence > last) last = occurrence
  }
  return [first, last]
}

const gather = ({ db, now }: QueryCtx, last: string, settings: Settings): Gathered => {
  const first = firstDay(db, dayOf(now))
  const near = slotsNear(db, settings, first, last)
  const { remindAt, quiet, workingDays, daysOff } = settings
  return {
    near,
    input: {
      slots: near.slots,
      // a few days' worth: what was told of other occurrences says nothing of these
      claimed: toldKeys(db, ...ends(near.slots)),
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

const tell = (db: Readable, slot: Found, { milestones, followUps }: Near): Told | undefined => {
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
  addDays(today, days + zonesApart + (daysOff === 'before' ? 6 : 0))

/** What was claimed, never shown and on no Today, because nobody was there for so long, is named among what was missed. */
const findUnseen = (db: Keeping, today: string, at: string): void => {
  const last = lastLook(db)
  const lately = addDays(today, -graceDays)
  if (last === undefined || last >= lately) return
  db.keep(
    sql`UPDATE told SET how = 'gone', claimed_at = ${at} WHERE noun = 'milestone' AND how IN ('pop-up', 'silent') AND shown_at IS NULL
        AND occurrence < ${lately} AND claimed_at >= ${addDays(last, -1)}`,
  )
}

/**
 * Claims everything that is due and says what to show. To be called inside a transaction that commits before showing.
 * `quiet` names reminders already announced without words while the vault was locked: they are claimed as shown.
 */
export const claimDue = (ctx: KeepingCtx, quiet: ReadonlySet<string>): Raise[] => {
  const today = dayOf(ctx.now)
  const settings = settingsOf(ctx.db)
  coverDays(ctx.db, today)
  drawHandful(ctx.db, today)
  const { near, input } = gather(ctx, lastDay(today, settings, 0), settings)
  const found = look(input)
  const at = instantOf(ctx.now)
  findUnseen(ctx.db, today, at)
  for (const slot of found) claim(ctx.db, slot, at, quiet.has(opaque(slot)))
  // what is held while it is quiet is still to be found when the quiet is over, however long ago it was due
  const isHeld = hoursClock(ctx.now.timeZoneId, input.hours).quietUntil(ctx.now.toInstant()) !== undefined
  if (lastLook(ctx.db) !== today && !isHeld)
    ctx.db.keep(
      sql`INSERT INTO covered (name, first, last) VALUES ('looked', ${today}, ${today})
          ON CONFLICT (name) DO UPDATE SET first = excluded.first, last = excluded.last`,
    )
  return planPopUps(found.filter((slot) => isShown(slot) && !quiet.has(opaque(slot)))).flatMap((popUp): Raise[] => {
    const slots = popUp.kind === 'single' ? [popUp.item] : popUp.items
    const items = slots.flatMap((slot) => tell(ctx.db, slot, near) ?? [])
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
