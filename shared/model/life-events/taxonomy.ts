/**
 * Life events: what happens in a life that whoever cares about somebody remembers. Five groups, each event with the tone in which it is met and
 * the arc it may begin. Names are in the messages; the keys are what is kept.
 */
import type { ArcKind } from '../arcs/arcs.ts'

export const lifeEventGroups = ['work', 'family', 'home', 'health', 'travel'] as const
export type LifeEventGroup = (typeof lifeEventGroups)[number]

/** celebrate; quiet: marked quietly; none: nothing is to be made of it. */
export type EventTone = 'celebrate' | 'quiet' | 'none'

/** person: it is theirs alone. either: it may be of a relative of theirs, and concerns them as well. */
export type Concerns = 'person' | 'either'

type Kind = {
  readonly group: LifeEventGroup
  readonly tone: EventTone
  readonly concerns: Concerns
  /** What follows it in the weeks and months after. */
  readonly arc?: ArcKind
}

const of =
  (group: LifeEventGroup) =>
  (tone: EventTone, concerns: Concerns = 'person', arc?: ArcKind): Kind => ({
    group,
    tone,
    concerns,
    ...(arc !== undefined && { arc }),
  })
const work = of('work')
const family = of('family')
const home = of('home')
const health = of('health')
const travel = of('travel')

export const lifeEvents = {
  'new-job': work('celebrate', 'either', 'new-job'),
  promoted: work('celebrate', 'either', 'new-job'),
  'left-job': work('quiet', 'either'),
  'lost-job': work('quiet', 'either', 'job-loss'),
  retired: work('celebrate', 'either', 'retirement'),
  'began-business': work('celebrate', 'either'),
  'sold-business': work('celebrate'),
  'closed-business': work('quiet', 'person', 'job-loss'),
  sabbatical: work('celebrate'),
  'back-to-work': work('celebrate'),
  award: work('celebrate', 'either'),
  published: work('celebrate'),
  'began-studies': work('celebrate', 'either'),
  graduated: work('celebrate', 'either'),
  'passed-exam': work('celebrate', 'either'),
  'failed-exam': work('quiet', 'either'),

  'new-partner': family('celebrate', 'either'),
  engaged: family('celebrate', 'either'),
  married: family('celebrate', 'either', 'wedding'),
  separated: family('quiet', 'either', 'separation'),
  divorced: family('quiet', 'either', 'separation'),
  expecting: family('celebrate', 'either'),
  birth: family('celebrate', 'either', 'birth'),
  adopted: family('celebrate', 'either', 'birth'),
  miscarriage: family('quiet', 'either', 'bereavement'),
  'began-school': family('celebrate', 'either'),
  'left-home': family('quiet', 'either'),
  'became-carer': family('quiet', 'person', 'illness'),
  reconciled: family('quiet'),
  estranged: family('quiet'),
  death: family('quiet', 'either', 'bereavement'),
  'new-pet': family('celebrate', 'either'),
  'pet-died': family('quiet', 'either'),

  moved: home('celebrate', 'either', 'move'),
  'moved-abroad': home('celebrate', 'either', 'move'),
  'bought-home': home('celebrate', 'either', 'move'),
  'sold-home': home('none', 'either'),
  built: home('celebrate'),
  renovated: home('celebrate'),
  'home-damaged': home('quiet', 'either', 'hardship'),
  burgled: home('quiet', 'either', 'hardship'),
  'new-vehicle': home('none', 'either'),

  diagnosed: health('quiet', 'either', 'illness'),
  'fell-ill': health('quiet', 'either', 'illness'),
  surgery: health('quiet', 'either', 'surgery'),
  hospital: health('quiet', 'either', 'illness'),
  accident: health('quiet', 'either', 'hardship'),
  burnout: health('quiet', 'either', 'illness'),
  recovered: health('celebrate', 'either'),
  'gave-up-habit': health('quiet'),
  'new-routine': health('none'),

  'big-journey': travel('celebrate', 'either'),
  holiday: travel('none'),
  'new-hobby': travel('celebrate', 'either'),
  'sporting-feat': travel('celebrate', 'either'),
  performed: travel('celebrate', 'either'),
  'learned-language': travel('celebrate', 'either'),
  volunteering: travel('celebrate', 'either'),
  'new-faith': travel('quiet', 'either'),
  citizenship: travel('celebrate', 'either'),
  'fulfilled-dream': travel('celebrate', 'either'),
} as const satisfies Readonly<Record<string, Kind>>

export type LifeEvent = keyof typeof lifeEvents
export const lifeEventKinds = Object.keys(lifeEvents) as readonly LifeEvent[]

export const eventsIn = (group: LifeEventGroup): readonly LifeEvent[] =>
  lifeEventKinds.filter((event) => lifeEvents[event].group === group)

/**
 * The arc an event may begin. `relative`: whose it is, '' for the person's own. The death of the person themselves begins none: there is nobody left
 * to be in touch with, and `person.died` keeps everything quiet.
 */
export const arcOf = (event: LifeEvent, relative: string): ArcKind | undefined => {
  const kind: Kind = lifeEvents[event]
  return event === 'death' && relative.trim() === '' ? undefined : kind.arc
}
