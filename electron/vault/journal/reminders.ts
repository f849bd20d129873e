/**
 * reminder: what the vault tells of milestones, follow-ups and meetings. A telling is claimed and committed before anything is
 * shown, so that it pops up at most once, whatever crashes; one never confirmed as shown stays on Today.
 */
import { addDays } from '../../../shared/model/days.ts'
import { mayLeave } from '../../../shared/model/facts/use.ts'
import { planPopUps } from '../../../shared/model/pop-ups.ts'
import { hoursClock } from '../../../shared/model/reminders/hours.ts'
import { ahead, look, type Found, type Look, type Telling } from '../../../shared/model/reminders/look.ts'
import { slotKey, type Slot } from '../../../shared/model/reminders/slots.ts'
import type { ToldOf } from '../../../shared/contract/reminders.ts'
import type { Settings } from '../../../shared/contract/drafts.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { KeepingCtx, QueryCtx } from './context.ts'
import { claimSlot, longestBack, prune, roundOf } from './claims.ts'
import { settingsOf } from './settings.ts'
import { factsNow } from './facts.ts'
import { drawHandful } from './handful.ts'
import { coverDays } from './milestone-days.ts'
import { dayOf, instantOf } from './rows.ts'
import { slotsNear, toldKeys, type Near } from './slots.ts'
import { aboutOf, whyOf } from './told-words.ts'

/** One reminder with what its words need. */
export type Told = Pick<Slot, 'noun' | 'id' | 'occurrence' | 'lead'> & {
  readonly round: number
  readonly until?: string | undefined
  /** Whose page a click opens; null for a meeting with nobody of the journal. */
  readonly personId: string | null
  readonly name: string
  /** Local time of the latest entry with them. */
  readonly lastContact: string | null
  /** Something that may be mentioned to them: the newest such fact. */
  readonly mention: string | null
  readonly what: ToldOf
}

export type Raise = {
  /** What main calls it by. */
  readonly claim: string
  readonly kind: 'single' | 'digest'
  /** Without a sound. */
  readonly silent: boolean
  readonly items: readonly Told[]
}

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

export type Gathered = { readonly near: Near; readonly input: Look }

/** The first and the last occurrence, as text that sorts. */
const ends = (slots: readonly Slot[]): readonly [first: string, last: string] => {
  let [first, last] = ['9999-12-31', '0001-01-01']
  for (const { occurrence } of slots) {
    if (occurrence < first) first = occurrence
    if (occurrence > last) last = occurrence
  }
  return [first, last]
}

/** Everything that may be told by the last day, as the settings say. */
const gather = ({ db, now }: QueryCtx, last: string, settings: Settings, mine?: string): Gathered => {
  const first = firstDay(db, dayOf(now))
  const near = slotsNear(db, settings, now, { first, last, mine })
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

const lastContact = (db: Readable, personId: string): string | null =>
  db.get<{ at: string }>(sql`SELECT at FROM last_contact WHERE person_id = ${personId}`)?.at ?? null

/** A notification stands on a screen others may see: nothing that is guarded, whatever may be said of it. */
const mention = (db: Readable, personId: string, day: string): string | null =>
  factsNow(db, personId, day).find((fact) => mayLeave(fact, 'notification'))?.text ?? null

const tell = (db: Readable, slot: Found, near: Near, day: string): Told | undefined => {
  const { noun, id, occurrence, lead, until } = slot
  const about = aboutOf(db, slot, near)
  if (!about) return undefined
  const { personId, name, of, isAlone } = about
  return {
    ...{ noun, id, occurrence, lead, round: roundOf(slot), ...(until !== undefined && { until }) },
    lastContact: personId === null ? null : lastContact(db, personId),
    mention: personId === null || noun === 'follow-up' || !isAlone ? null : mention(db, personId, day),
    personId,
    name,
    what: of,
  }
}

/** What can be told a day early is read ahead for the longest stretch of days off. */
const lastDay = (today: string, { daysOff }: Settings, days: number): string =>
  addDays(today, days + zonesApart + (daysOff === 'before' ? 6 : 0))

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
  // what is held while it is quiet is still to be found when the quiet is over, however long ago it was due
  const isHeld = hoursClock(now.timeZoneId, settingsOf(db)).quietUntil(now.toInstant()) !== undefined
  if (isHeld) return
  prune(db, today)
  db.keep(
    sql`INSERT INTO covered (name, first, last) VALUES ('looked', ${today}, ${today})
        ON CONFLICT (name) DO UPDATE SET first = excluded.first, last = excluded.last`,
  )
}

/**
 * Claims everything that is due and says what to show. To be called inside a transaction that commits before showing.
 * `quiet` names reminders already announced without words while the vault was locked: they are claimed as shown.
 */
export const claimDue = (ctx: KeepingCtx, quiet: ReadonlySet<string>, newClaim: () => string): Raise[] => {
  const today = dayOf(ctx.now)
  const settings = settingsOf(ctx.db)
  const { near, input } = gather(ctx, lastDay(today, settings, 0), settings, today)
  const found = look(input)
  const at = instantOf(ctx.now)
  const wordless = (slot: Found): boolean => quiet.has(opaque(slot))
  const popUps = planPopUps(found.filter((slot) => isShown(slot) && !wordless(slot))).map((popUp) => ({
    claim: newClaim(),
    kind: popUp.kind,
    slots: popUp.kind === 'single' ? [popUp.item] : popUp.items,
  }))
  const popUpOf = new Map(popUps.flatMap((popUp) => popUp.slots.map((slot) => [slotKey(slot), popUp] as const)))
  for (const slot of found) {
    const popUp = popUpOf.get(slotKey(slot))
    const shownAs = wordless(slot) ? 'locked' : (popUp?.kind ?? null)
    const why = whyOf(slot, near, settings, ctx.now.timeZoneId)
    claimSlot(ctx.db, slot, { at, shownAs, claim: popUp?.claim ?? null, why })
  }
  // days that are a meeting's are named where there is a digest anyway
  const wholeDays = found.filter(({ noun, how }) => noun === 'meeting' && how === 'today')
  return popUps.flatMap(({ claim, kind, slots }): Raise[] => {
    const named = kind === 'single' ? slots : [...slots, ...wholeDays]
    const items = named.flatMap((slot) => tell(ctx.db, slot, near, today) ?? [])
    const silent = slots.every(({ how }) => how === 'silent')
    return items.length === 0 ? [] : [{ claim, kind, silent, items }]
  })
}

/** What is told next and of what, earliest first, as the settings say. */
export const comingWith = (ctx: QueryCtx, days: number, settings: Settings): { tellings: Telling[]; near: Near } => {
  const last = lastDay(dayOf(ctx.now), settings, days)
  const { near, input } = gather(ctx, last, settings)
  return { tellings: ahead({ ...input, days }), near }
}

const coming = (ctx: QueryCtx, days: number): readonly Telling[] => comingWith(ctx, days, settingsOf(ctx.db)).tellings

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
