/** A slot is one telling of one occurrence: who is told when is worked out from it, and it is claimed once. */
import { silenced, type Arc } from '../arcs/arcs.ts'
import { addDays, type IsoDate } from '../days.ts'
import { yearsOn } from '../dates/ages.ts'
import { comings, ruleOf, type Dated, type Occurrence } from '../recurrence/dated.ts'
import { lastOn } from '../recurrence/occurrences.ts'
import { daysToTell, longestLead, type Lead } from './leads.ts'

/** pop-up; silent: a pop-up without a sound; today: named on Today, and in no pop-up. */
export type Means = 'pop-up' | 'silent' | 'today'

export type SlotNoun = 'milestone' | 'follow-up' | 'contact' | 'meeting'

export type Slot = {
  readonly noun: SlotNoun
  readonly id: string
  /** The day it is; of a meeting that has one the wall time as well. */
  readonly occurrence: IsoDate
  /** The last day it may be; undefined where `occurrence` is the day. */
  readonly until?: IsoDate | undefined
  readonly lead: Lead
  /** Age or number of years on the occurrence, where it is known to the day. */
  readonly years?: number | undefined
  /** The day to tell of it, and the wall time where it has its own. */
  readonly day: IsoDate
  readonly time?: string | undefined
  /** The moment itself (ISO, `Z`), where it has been worked out already. */
  readonly instant?: string | undefined
  /** Whose wall: an IANA zone. Undefined: wherever the user is. */
  readonly zone?: string | undefined
  /** Instant (ISO, `Z`) its date was set: what was over by then is on Today already and is not told of. */
  readonly since: string
  readonly by: Means
  /** May be told on the working day before. */
  readonly isMovable: boolean
  /** Instant (ISO, `Z`) from which it is over, and nobody is told of it any more. */
  readonly over?: string | undefined
  /** Of a follow-up, where it is not the thing itself that is told of. */
  readonly step?: 'nudge' | 'acknowledge' | 'ask-after' | undefined
  /** Put off by hand: told again at this instant, the so-many-th time. */
  readonly snoozed?: { readonly until: string; readonly round: number } | undefined
}

/** One text for a slot, to be kept in a set and in the vault. */
export const slotKey = ({ noun, id, occurrence, lead, snoozed }: Slot): string =>
  `${noun}:${id} ${occurrence} ${lead} ${snoozed?.round ?? 0}`

/** One text for what a slot tells of, whichever lead it is. */
export const occurrenceKey = ({ noun, id, occurrence }: Pick<Slot, 'noun' | 'id' | 'occurrence'>): string =>
  `${noun}:${id} ${occurrence}`

export type MilestoneToTell = Dated & {
  readonly id: string
  readonly leads: readonly Lead[]
  readonly zone?: string | undefined
  readonly since: string
  /** celebrate, mark quietly, none */
  readonly tone: 'celebrate' | 'quiet' | 'none'
  /** The day its person died, where they have: nobody is congratulated after it, and a birthday is remembered quietly. */
  readonly died?: IsoDate | undefined
  /** What they are going through: while a grave one runs nobody is made to be cheerful. */
  readonly arcs?: readonly Arc[] | undefined
}

const previousOf = (dated: Dated, { on }: Occurrence): IsoDate | undefined => {
  const rule = ruleOf(dated)
  return rule && lastOn(rule, addDays(on, -1))
}

/** Of the days to tell from the first to the last, both included. At most 500: nothing comes more than once a day. */
export const slotsOfMilestone = (milestone: MilestoneToTell, first: IsoDate, last: IsoDate): Slot[] => {
  const { id, date, leads, zone, since, tone, died, arcs = [] } = milestone
  if (tone === 'none') return []
  const found: Slot[] = []
  const ahead = Math.min(longestLead, Math.max(0, ...leads))
  const end = last > addDays('9999-12-31', -ahead) ? '9999-12-31' : addDays(last, ahead)
  for (const occurrence of comings(milestone, first)) {
    const { on, until } = occurrence
    if (on > end || found.length >= 500) break
    const years = yearsOn(date, on)
    for (const { day, lead } of daysToTell(on, leads, previousOf(milestone, occurrence))) {
      if (day < first || day > last) continue
      const isMourned = died !== undefined && on > died
      const isSilenced = silenced(arcs, on) !== undefined || silenced(arcs, day) !== undefined
      found.push({
        noun: 'milestone',
        id,
        occurrence: on,
        ...(until !== undefined && { until }),
        lead,
        ...(years !== undefined && { years }),
        day,
        ...(zone !== undefined && { zone }),
        since,
        // of a day nobody knows there is nothing to say on that day
        by: occurrence.about ? 'today' : tone === 'quiet' || isMourned || isSilenced ? 'silent' : 'pop-up',
        isMovable: lead > 0,
      })
    }
  }
  return found
}

/** Of a day that was set: when a follow-up is to be done, when someone should be spoken with. */
export const slotOfDay = (
  noun: 'follow-up' | 'contact',
  {
    id,
    day,
    since,
    zone,
    isQuiet = false,
  }: {
    readonly id: string
    readonly day: IsoDate
    readonly since: string
    readonly zone?: string
    /** Without a sound. */
    readonly isQuiet?: boolean
  },
): Slot => ({
  noun,
  id,
  occurrence: day,
  lead: 0,
  day,
  ...(zone !== undefined && { zone }),
  since,
  by: noun === 'contact' ? 'today' : isQuiet ? 'silent' : 'pop-up',
  isMovable: true,
})

/**
 * Of a meeting, so many minutes before it: at its own time, in its own zone, quiet hours or not. `occurrence` names that time of it: moved to
 * another it is told of again. Without a time it lasts whole days: named on Today and in the digest of its day, in no pop-up of its own.
 */
export const slotOfMeeting = ({
  id,
  occurrence,
  day,
  time,
  zone,
  since,
  over,
  instant,
}: Pick<Slot, 'id' | 'day' | 'time' | 'zone' | 'since' | 'over' | 'instant'> & {
  readonly occurrence?: string
}): Slot => ({
  noun: 'meeting',
  id,
  occurrence: occurrence ?? day,
  lead: 0,
  day,
  ...(time !== undefined && { time }),
  ...(over !== undefined && { over }),
  ...(instant !== undefined && { instant }),
  ...(zone !== undefined && { zone }),
  since,
  by: time === undefined ? 'today' : 'pop-up',
  isMovable: false,
})
