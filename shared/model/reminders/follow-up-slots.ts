/** Tellings of a follow-up beside the one on its day. All share its id, and none shares both day and lead with another. */
import { daysBetween, type IsoDate } from '../days.ts'
import { slotOfDay, type Slot } from './slots.ts'

type Own = { readonly id: string; readonly since: string }

/** Of a promise of mine, so many days before its own: a telling of that day, which the one on the day itself supersedes. */
export const slotOfNudge = ({ id, due, day, since }: Own & { readonly due: IsoDate; readonly day: IsoDate }): Slot => ({
  ...slotOfDay('follow-up', { id, day: due, since }),
  lead: daysBetween(day, due),
  day,
  // the working day was chosen already
  isMovable: false,
  step: 'nudge',
})

/** Of a promise of theirs: the day is its own, the telling comes after it, and makes no sound. */
export const slotOfAfter = ({
  id,
  day,
  after,
  since,
}: Own & { readonly day: IsoDate; readonly after: IsoDate }): Slot => ({
  ...slotOfDay('follow-up', { id, day, since }),
  day: after,
  by: 'silent',
  // before days off it would be no later than the promise
  isMovable: false,
  step: 'ask-after',
})
