/** What is chosen on a pop-up is done here: main knows the pop-up by its claim alone, and cannot know what it was about. */
import type { CommandChannel, Parsed } from '../../shared/contract/index.ts'
import { contract } from '../../shared/contract/index.ts'
import type { FollowUpId } from '../../shared/contract/fields.ts'
import type { ToldKey } from '../../shared/contract/reminders.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import { snoozedUntil } from '../../shared/model/reminders/snooze.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { AppError } from '../../shared/result.ts'
import { branded, localTimeOf } from './journal/rows.ts'
import { settingsOf } from './journal/settings.ts'
import type { Acted, VaultToMain } from './messages.ts'
import type { Session } from './session.ts'
import { sql } from './store/sql.ts'

type Parts = {
  readonly session: () => Session | undefined
  readonly now: () => Temporal.ZonedDateTime
  readonly tell: (message: VaultToMain) => void
  readonly touched: (topics: readonly Topic[]) => void
  /** Runs what must not end the process when it fails. */
  readonly unasked: (where: string, run: () => void) => void
}

export const acting = ({ session, now, tell, touched, unasked }: Parts): ((acted: Acted) => void) => {
  const told = (open: Session, claim: string): ToldKey[] =>
    open.read(({ db }) =>
      db.all<ToldKey>(sql`SELECT noun, id, occurrence, lead, round FROM told WHERE claim = ${claim}`),
    )

  const run = <C extends CommandChannel>(open: Session, channel: C, input: Parsed<C>): void => {
    open.command(channel, input)
    touched(contract[channel].topics)
  }

  /** Tomorrow is the day after the one on which it was said, though the journal may have been locked meanwhile. */
  const tomorrow = (open: Session, said: number): string => {
    const { timeZoneId } = now()
    const then = Temporal.Instant.fromEpochMilliseconds(Math.trunc(said)).toZonedDateTimeISO(timeZoneId)
    const until = snoozedUntil(
      { choice: 'tomorrow' },
      then,
      open.read(({ db }) => settingsOf(db)),
    )
    const soonest = now().add({ minutes: 1 })
    return localTimeOf(
      typeof until === 'string' || Temporal.ZonedDateTime.compare(until, soonest) < 0 ? soonest : until,
    )
  }

  const act = (open: Session, { claim, action, at }: Acted): void => {
    const keys = told(open, claim)
    if (keys.length === 0) throw new AppError('not-found')
    if (action === 'tomorrow')
      for (const what of keys) run(open, 'reminders.snooze', { what, until: { choice: 'at', at: tomorrow(open, at) } })
    else if (action !== 'seen')
      for (const { noun, id } of keys) {
        if (noun === 'follow-up') finish(open, id, action)
      }
    run(open, 'reminders.acknowledge', { items: keys })
  }

  /** One that was closed meanwhile stays as it was closed, and what they were told is told once. */
  const finish = (open: Session, own: string, action: 'done' | 'told' | 'heard'): void => {
    const row = open.read(({ db }) =>
      db.get<{ state: string; told_at: string | null; acknowledged_at: string | null }>(
        sql`SELECT state, told_at, acknowledged_at FROM follow_up WHERE id = ${own}`,
      ),
    )
    const id = branded<FollowUpId>(own)
    if (row?.state !== 'open') return
    if (action === 'done') run(open, 'followUps.close', { id, state: 'done' })
    else if (action === 'told' && row.told_at === null) run(open, 'followUps.tellLate', { id })
    else if (action === 'heard' && row.acknowledged_at === null) run(open, 'followUps.acknowledge', { id })
  }

  return (acted) => {
    const open = session()
    // nothing is answered: main says it again after the next unlock
    if (!open || open.isHeld()) return
    let done = false
    unasked('acted', () => {
      try {
        act(open, acted)
        done = true
      } catch (error) {
        // deleted or closed meanwhile: whoever chose it is shown how things are
        if (!(error instanceof AppError)) throw error
      }
    })
    tell({ kind: 'acted', claim: acted.claim, done })
  }
}
