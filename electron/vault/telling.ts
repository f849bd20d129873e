/** What main is told without asking: what is due now, in words, and when something is due next. */
import type { Topic } from '../../shared/contract/topics.ts'
import type { Temporal } from '../../shared/model/temporal.ts'
import { confirmShown } from './journal/claims.ts'
import { claimDue, noteLook, prepareLook, schedule } from './journal/reminders.ts'
import { dayOf } from './journal/rows.ts'
import type { VaultToMain } from './messages.ts'
import type { Session } from './session.ts'
import { actionsFor, wordsFor } from './words.ts'

type Parts = {
  readonly session: () => Session | undefined
  readonly now: () => Temporal.ZonedDateTime
  readonly newId: () => string
  readonly tell: (message: VaultToMain) => void
  readonly changed: (topics: readonly Topic[]) => void
  /** Runs what must not end the process when it fails. */
  readonly unasked: (where: string, run: () => void) => void
}

export type Telling = {
  /** Raises what is due; what main announced without words meanwhile is not told again. */
  readonly raise: (announced: ReadonlySet<string>) => void
  readonly schedule: () => void
  /** The same where it may have changed: it is worked out from everything that comes in weeks. */
  readonly scheduleAnew: () => void
  /** The same a little later, so that no save waits for it: a new date may be the next one due. */
  readonly scheduleSoon: () => void
  /** The pop-up of this claim was on the screen. */
  readonly shown: (claim: string) => void
  readonly end: () => void
}

/** Milliseconds. */
const soon = 500

const placeOf = (now: Temporal.ZonedDateTime): string => `${dayOf(now)} ${now.timeZoneId}`

export const telling = ({ session, now, newId, tell, changed, unasked }: Parts): Telling => {
  let waiting: ReturnType<typeof setTimeout> | undefined

  /** The day and zone of which main was told, of which session; undefined where something has changed since. */
  let toldOf: { readonly open: Session; readonly on: string } | undefined
  const tellSchedule = (): void =>
    unasked('schedule', () => {
      const open = session()
      if (!open) return
      tell({ kind: 'schedule', due: open.read(schedule) })
      toldOf = { open, on: placeOf(now()) }
    })

  return {
    raise: (announced) =>
      unasked('look', () => {
        const open = session()
        open?.derive(prepareLook)
        const raises = open?.keep((ctx) => claimDue(ctx, announced, newId)) ?? []
        open?.derive(noteLook)
        const wording = open?.query('settings.get', {}).wording
        for (const raise of raises) {
          const { claim, silent } = raise
          const words = wordsFor(raise, dayOf(now()), wording)
          tell({ kind: 'pop-up', popUp: { claim, silent, ...words, actions: actionsFor(raise, wording) } })
        }
        if (raises.length > 0) {
          toldOf = undefined
          changed(['reminder'])
        }
      }),
    schedule: tellSchedule,
    scheduleAnew: () => {
      const known = toldOf
      if (!known || known.open !== session() || known.on !== placeOf(now())) tellSchedule()
    },
    scheduleSoon: () => {
      toldOf = undefined
      waiting ??= setTimeout(() => {
        waiting = undefined
        tellSchedule()
      }, soon)
    },
    shown: (claim) => {
      const open = session()
      if (!open) return
      unasked('shown', () => {
        if (open.keep((ctx) => confirmShown(ctx, claim))) changed(['reminder'])
      })
    },
    end: () => clearTimeout(waiting),
  }
}
