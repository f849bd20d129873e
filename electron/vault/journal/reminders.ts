/**
 * reminder: what the vault raises for milestones and follow-ups. A claim is committed before anything is shown, so an
 * occurrence pops up at most once, whatever crashes; a claim never confirmed as shown stays on Today.
 */
import { bucket } from '../../../shared/model/follow-ups.ts'
import { planPopUps } from '../../../shared/model/pop-ups.ts'
import { dueReminders, nextInstants } from '../../../shared/model/reminders.ts'
import type { Due, Scheduled } from '../../../shared/model/reminders.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { KeepingCtx, QueryCtx } from './context.ts'
import { settingsOf } from './drafts.ts'
import { datedAt, openFollowUps } from './follow-ups.ts'
import { milestonesToRaise, ruleOf } from './milestones.ts'
import { dayOf, instantOf } from './rows.ts'

/** One reminder with what its words need. */
export type Told = {
  readonly reminder: string
  readonly occurrence: string
  readonly personId: string
  readonly name: string
  readonly what:
    | { readonly noun: 'milestone'; readonly kind: string; readonly title: string; readonly years: number | null }
    | { readonly noun: 'follow-up'; readonly kind: string; readonly by: string; readonly text: string }
  readonly overdue: boolean
}

export type Raise = { readonly kind: 'single' | 'digest'; readonly items: readonly Told[] }

/** Claims old enough that nothing can be due by them any more are not read. */
const claimsOf = (db: Readable) =>
  db.all<{ reminder: string; occurrence: string }>(sql`SELECT reminder, occurrence FROM reminder_claim`)

const gather = ({ db, now }: QueryCtx) => {
  const milestones = milestonesToRaise(db)
  const followUps = openFollowUps(db, dayOf(now))
  const dated = datedAt(db)
  return {
    milestones,
    followUps,
    input: {
      milestones: milestones.map((row) => ({ ...ruleOf(row), id: row.id, createdAt: row.dated_at })),
      followUps: followUps.map(({ id, due, snoozedUntil, state, createdAt }) => ({
        id,
        due,
        snoozedUntil,
        state,
        createdAt: dated.get(id) ?? createdAt,
      })),
      claims: claimsOf(db),
      now,
      remindAt: settingsOf(db).remindAt,
    },
  }
}

const tell = (due: Due, { milestones, followUps }: ReturnType<typeof gather>, today: string): Told | undefined => {
  const common = { reminder: due.reminder, occurrence: due.occurrence, overdue: due.occurrence < today }
  if (due.noun === 'milestone') {
    const row = milestones.find(({ id }) => id === due.id)
    return (
      row && {
        ...common,
        personId: row.person_id,
        name: row.person_name,
        what: { noun: 'milestone', kind: row.kind, title: row.title, years: due.years ?? null },
      }
    )
  }
  const followUp = followUps.find(({ id }) => id === due.id)
  return (
    followUp && {
      ...common,
      personId: followUp.personId,
      name: followUp.personName,
      what: { noun: 'follow-up', kind: followUp.kind, by: followUp.by, text: followUp.text },
      overdue: bucket(followUp, today) === 'overdue',
    }
  )
}

/**
 * Claims everything that is due and says what to show. To be called inside a transaction that commits before showing.
 * `quiet` names reminders already announced without words while the vault was locked: they are claimed as shown.
 */
export const claimDue = (ctx: KeepingCtx, quiet: ReadonlySet<string>): Raise[] => {
  const gathered = gather(ctx)
  const due = dueReminders(gathered.input)
  const at = instantOf(ctx.now)
  const planned = planPopUps(due.filter((item) => !quiet.has(opaque(item))))
  for (const item of due) {
    const already = quiet.has(opaque(item))
    ctx.db.keep(
      sql`INSERT INTO reminder_claim (reminder, occurrence, claimed_at, shown_at) VALUES (${item.reminder}, ${item.occurrence}, ${at},
          ${already ? at : null}) ON CONFLICT DO NOTHING`,
    )
  }
  const today = dayOf(ctx.now)
  return planned.flatMap((popUp): Raise[] => {
    const items = (popUp.kind === 'single' ? [popUp.item] : popUp.items).flatMap(
      (item) => tell(item, gathered, today) ?? [],
    )
    return items.length === 0 ? [] : [{ kind: popUp.kind, items }]
  })
}

export const confirmShown = (ctx: KeepingCtx, pairs: readonly { reminder: string; occurrence: string }[]): void => {
  for (const { reminder, occurrence } of pairs)
    ctx.db.keep(
      sql`UPDATE reminder_claim SET shown_at = ${instantOf(ctx.now)} WHERE reminder = ${reminder} AND occurrence = ${occurrence}`,
    )
}

/** Days ahead for which the shell knows instants: longer than anyone leaves a computer locked. */
const ahead = 45

/** What the shell may know: when, and a name that says nothing to anyone without the vault. */
export const schedule = (ctx: QueryCtx): { readonly id: string; readonly at: string }[] =>
  nextInstants({ ...gather(ctx).input, days: ahead }).map((item) => ({ id: opaque(item), at: item.at }))

/** Ids are random, so a reminder's own id and day tell nothing about whom it is for; the noun is left out. */
const opaque = ({ id, occurrence }: Pick<Scheduled, 'id' | 'occurrence'>): string => `${id}.${occurrence}`
