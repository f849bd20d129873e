/** Whom a telling is about, of what it tells, and why it comes when it does. */
import type { ToldOf, Why } from '../../../shared/contract/reminders.ts'
import type { Settings } from '../../../shared/contract/drafts.ts'
import type { Telling } from '../../../shared/model/reminders/look.ts'
import { leadsOf, type Near, type ToldFollowUp, type ToldMilestone } from './slots.ts'

export type About = { readonly personId: string; readonly name: string; readonly of: ToldOf }

export const ofMilestone = (
  { kind, title, tone, died }: Pick<ToldMilestone, 'kind' | 'title' | 'tone' | 'died'>,
  years: number | undefined,
): ToldOf => ({
  noun: 'milestone',
  kind: kind as 'birthday',
  title,
  years: years ?? null,
  tone: tone as 'quiet',
  mourned: died !== null,
})

export const ofFollowUp = ({ kind, by, text, due }: Pick<ToldFollowUp, 'kind' | 'by' | 'text' | 'due'>): ToldOf => ({
  noun: 'follow-up',
  kind: kind as 'ask',
  by: by as 'me',
  text,
  due,
})

type SlotAbout = Pick<Telling, 'noun' | 'id' | 'years'>

export const aboutOf = ({ noun, id, years }: SlotAbout, { milestones, followUps }: Near): About | undefined => {
  const milestone = noun === 'milestone' ? milestones.get(id) : undefined
  if (milestone)
    return { personId: milestone.person_id, name: milestone.person_name, of: ofMilestone(milestone, years) }
  const followUp = noun === 'follow-up' ? followUps.get(id) : undefined
  return followUp && { personId: followUp.person_id, name: followUp.person_name, of: ofFollowUp(followUp) }
}

/** @param here the zone the user is in */
export const whyOf = (
  { noun, id, zone, moved }: Pick<Telling, 'noun' | 'id' | 'zone' | 'moved'>,
  { milestones }: Pick<Near, 'milestones'>,
  settings: Settings,
  here: string,
): Why => {
  const milestone = noun === 'milestone' ? milestones.get(id) : undefined
  const rule = milestone && leadsOf(milestone, settings)
  return {
    level: rule?.level ?? null,
    name: rule?.name ?? '',
    zone: zone === undefined ? 'mine' : 'theirs',
    zoneName: zone ?? here,
    moved: [...moved],
  }
}
