/** Whom a telling is about, of what it tells, and why it comes when it does. */
import type { FollowUpStep, ToldOf, Why } from '../../../shared/contract/reminders.ts'
import type { Settings } from '../../../shared/contract/drafts.ts'
import type { Telling } from '../../../shared/model/reminders/look.ts'
import type { Readable } from '../store/handles.ts'
import { peopleIn } from './meeting-people.ts'
import type { ToldMeeting } from './meeting-slots.ts'
import type { MeetingClock } from './meeting-times.ts'
import type { ToldFollowUp } from './follow-up-slots.ts'
import { isSilenced, leadsOf, type Near, type ToldMilestone } from './slots.ts'

export type About = {
  /** Whose page it leads to; null for a meeting with nobody of the journal. */
  readonly personId: string | null
  readonly name: string
  readonly of: ToldOf
  /** About one person: what is known of them may be said. */
  readonly isAlone: boolean
}

export const ofMilestone = (
  { kind, title, tone, died, arcs }: Pick<ToldMilestone, 'kind' | 'title' | 'tone' | 'died' | 'arcs'>,
  years: number | undefined,
  on: string,
): ToldOf => ({
  noun: 'milestone',
  kind: kind as 'birthday',
  title,
  years: years ?? null,
  tone: tone as 'quiet',
  mourned: died !== null,
  silenced: isSilenced({ tone, arcs }, on),
})

export const ofFollowUp = (
  { kind, by, text, due }: Pick<ToldFollowUp, 'kind' | 'by' | 'text' | 'due'>,
  step?: FollowUpStep,
): ToldOf => ({
  noun: 'follow-up',
  kind: kind as 'ask',
  by: by as 'me',
  text,
  due,
  ...(step !== undefined && { step }),
})

const aboutMeeting = (db: Readable, meeting: ToldMeeting, clock: MeetingClock): About => {
  const people = peopleIn(db, [meeting.id]).get(meeting.id) ?? []
  const names = people.map(({ name }) => name)
  const { title, place } = meeting
  return {
    personId: people[0]?.id ?? null,
    name: names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', '),
    of: { noun: 'meeting', title, start: clock.here(meeting).start, place },
    isAlone: people.length === 1,
  }
}

type SlotAbout = Pick<Telling, 'noun' | 'id' | 'years' | 'occurrence' | 'step'>

export const aboutOf = (
  db: Readable,
  { noun, id, years, occurrence, step }: SlotAbout,
  near: Near,
): About | undefined => {
  const { milestones, followUps, meetings, clock } = near
  const milestone = noun === 'milestone' ? milestones.get(id) : undefined
  if (milestone)
    return {
      personId: milestone.person_id,
      name: milestone.person_name,
      of: ofMilestone(milestone, years, occurrence),
      isAlone: true,
    }
  const meeting = noun === 'meeting' ? meetings.get(id) : undefined
  if (meeting) return aboutMeeting(db, meeting, clock)
  const followUp = noun === 'follow-up' ? followUps.get(id) : undefined
  return (
    followUp && {
      personId: followUp.person_id,
      name: followUp.person_name,
      of: ofFollowUp(followUp, step),
      isAlone: true,
    }
  )
}

/** @param here the zone the user is in */
export const whyOf = (
  { noun, id, zone, moved, step }: Pick<Telling, 'noun' | 'id' | 'zone' | 'moved' | 'step'>,
  { milestones }: Pick<Near, 'milestones'>,
  settings: Settings,
  here: string,
): Why => {
  const milestone = noun === 'milestone' ? milestones.get(id) : undefined
  const rule = milestone && leadsOf(milestone, settings)
  return {
    level: rule?.level ?? step ?? null,
    name: rule?.name ?? '',
    // a meeting is reckoned in UTC, and is where the user is
    zone: zone === undefined || noun === 'meeting' ? 'mine' : 'theirs',
    zoneName: noun === 'meeting' ? here : (zone ?? here),
    moved: [...moved],
  }
}
