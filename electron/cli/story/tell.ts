/**
 * Tells the story into a vault through the journal's own commands, each at the moment it would have been given: search, last contact, what is
 * due and the change journal are then what six years of use would have left.
 */
import { contract } from '../../../shared/contract/index.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { derive } from '../../vault/journal/derive.ts'
import { handlers } from '../../vault/journal/index.ts'
import { confirmShown } from '../../vault/journal/claims.ts'
import { claimDue, noteLook, prepareLook } from '../../vault/journal/reminders.ts'
import { session } from '../../vault/session.ts'
import type { Session } from '../../vault/session.ts'
import type { Opened } from '../../vault/store/open.ts'
import { story } from './index.ts'
import { happenings } from './happenings.ts'
import type { Ask, Happen, Tell } from './teller.ts'

export type TellOptions = {
  readonly newId: () => string
  /** The day the story is told on, and the hour nothing is later than. */
  readonly now: Temporal.ZonedDateTime
}

export type Told = { readonly people: number; readonly entries: number; readonly ids: ReadonlyMap<string, string> }

/** Days before today on which somebody was told in time: what was told then is in the log, and not told anew. */
const daysTold = 60

const lookOnce = (open: Session, newId: () => string): void => {
  open.derive(prepareLook)
  const raised = open.keep((ctx) => claimDue(ctx, new Set(), newId))
  open.derive(noteLook)
  for (const { claim } of raised) open.keep((ctx) => confirmShown(ctx, claim))
}

export const tellStory = (db: Opened, { newId, now }: TellOptions): Told => {
  let at = now
  const open = session({ db, handlers, derive, now: () => at, newId })
  const tell: Tell = (channel, input) => open.command(channel, contract[channel].input.parse(input) as never)
  const ask: Ask = (channel, input) => open.query(channel, contract[channel].input.parse(input) as never)
  const ids = new Map<string, string>()
  /** By day; what one happening brings about is put among those to come. */
  const waiting: { readonly at: number; readonly run: () => void }[] = []
  const happen: Happen = (on, run) => {
    const next = waiting.findIndex((one) => one.at > on)
    waiting.splice(next < 0 ? waiting.length : next, 0, { at: on, run })
  }
  happenings(story, { tell, ask, change: open.change, newId, ids, today: now.toPlainDate(), happen })
  for (let on = -daysTold; on < 0; on += 1) happen(on, () => lookOnce(open, newId))
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const day = now.add({ days: step.at })
    // in the evening, when one writes things down; of today, just now
    at = step.at === 0 ? now : day.with({ hour: 18, minute: 40, second: 0, millisecond: 0 })
    step.run()
  }
  // somebody was there all the time: what fell on an evening nobody looked was seen all the same
  at = now
  const missed = ask('reminders.unshown', {}).map(({ key }) => key)
  if (missed.length > 0) tell('reminders.acknowledge', { items: missed })
  return { people: story.people.length, entries: story.entries.length, ids }
}
