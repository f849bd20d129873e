/** What is written down when something is told: that it was taken up, where it was shown, and why it came when it did. */
import type { Why } from '../../../shared/contract/reminders.ts'
import { addDays } from '../../../shared/model/days.ts'
import type { Found } from '../../../shared/model/reminders/look.ts'
import type { Slot } from '../../../shared/model/reminders/slots.ts'
import type { Keeping } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { KeepingCtx } from './context.ts'
import { instantOf } from './rows.ts'
import { claimSnoozed } from './snooze.ts'

/** Days back that are looked at, however long nobody looked: what is older is on its person's page. */
export const longestBack = 60

export const roundOf = ({ snoozed }: Slot): number => snoozed?.round ?? 0

type ClaimAs = {
  readonly at: string
  /** Where it is shown; null: nowhere. */
  readonly shownAs: 'single' | 'digest' | 'locked' | null
  readonly claim: string | null
  readonly why: Why
}

export const claimSlot = (db: Keeping, slot: Found, { at, shownAs, claim, why }: ClaimAs): void => {
  const { noun, id, occurrence, lead, how } = slot
  const shownAt = shownAs === 'locked' ? at : null
  db.keep(
    sql`INSERT INTO told (noun, id, occurrence, lead, round, due_at, how, claimed_at, shown_at, claim, shown_as, why)
        VALUES (${noun}, ${id}, ${occurrence}, ${lead}, ${roundOf(slot)}, ${slot.at}, ${how}, ${at}, ${shownAt}, ${claim}, ${shownAs},
          ${JSON.stringify(why)}) ON CONFLICT DO NOTHING`,
  )
  if (slot.snoozed) claimSnoozed(db, slot, at)
}

/** Days back that are remembered: two years. */
const longestLog = 731

/** What was told long ago, and what was put off to a day nobody looked near to, is forgotten. */
export const prune = (db: Keeping, today: string): void => {
  db.keep(sql`DELETE FROM told WHERE claimed_at < ${addDays(today, -longestLog)}`)
  db.keep(sql`DELETE FROM snooze WHERE until < ${addDays(today, -longestBack)}`)
}

/** The notification of this claim was on the screen. Says whether anybody knew of it. */
export const confirmShown = ({ db, now }: KeepingCtx, claim: string): boolean =>
  db.keep(sql`UPDATE told SET shown_at = ${instantOf(now)} WHERE claim = ${claim} AND shown_at IS NULL`) > 0
