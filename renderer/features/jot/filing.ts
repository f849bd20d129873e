/** What is filed with a jot of that which was said yes to, and under whom. Pure. */
import type { BoundaryRule } from '../../../shared/contract/boundaries.ts'
import type { JotInput } from '../../../shared/contract/entries.ts'
import type { ArcWords } from '../../../shared/contract/life-events.ts'
import { stepsAhead, type ArcKind } from '../../../shared/model/arcs/arcs.ts'
import { mayBeMissing } from '../../../shared/model/dates/missing.ts'
import { checkBackOn } from '../../../shared/model/disagreements.ts'
import { arcOf } from '../../../shared/model/life-events/taxonomy.ts'
import { answerTo } from '../../../shared/model/ties/words.ts'
import type { JotPerson } from '../../../shared/model/understand/index.ts'
import { ownKey } from './own-key.ts'
import { isNewcomer } from './newcomers.ts'
import { isNaming, type Accepted, type BoundaryRead, type Reading } from './yes.ts'

/** The one named in the sentence, or the first who took part. */
export const personOf = (named: string | undefined, people: readonly JotPerson[]): string | undefined =>
  people.some(({ id }) => id === named) ? named : people[0]?.id

/** A yearly 29 February is kept on another day in most years; on which is asked. */
export const asksMissing = (reading: Reading): boolean =>
  reading.kind === 'milestone' && reading.repeats.every === 'year' && mayBeMissing(reading.date)

export type Filed = Pick<JotInput, 'facts' | 'milestones' | 'followUps'> & Marks & Around
type Marks = Pick<JotInput, 'lifeEvents' | 'signals' | 'disagreements'>
type Around = Pick<JotInput, 'ties' | 'boundaries' | 'newPeople'>

/** What is not known of a yes alone. */
export type FiledOn = {
  /** The day of the entry, and today. */
  readonly day: string
  readonly today: string
  /** The words of each step of an arc, and of checking back. */
  readonly steps: (kind: ArcKind) => ArcWords
  readonly checkBack: string
}

/** What is filed with the jot, each under its person. Nothing is filed that has none. */
export const filed = (accepted: Accepted, people: readonly JotPerson[], as: FiledOn): Filed => {
  const facts: NonNullable<Filed['facts']> = []
  const milestones: NonNullable<Filed['milestones']> = []
  const followUps: NonNullable<Filed['followUps']> = []
  for (const { reading, person, missing } of accepted) {
    const whose = personOf(person, people)
    if (whose === undefined) continue
    const personId = whose as never
    if (
      reading.kind === 'arc' ||
      reading.kind === 'life-event' ||
      reading.kind === 'signal' ||
      reading.kind === 'disagreement' ||
      reading.kind === 'boundary' ||
      isNaming(reading)
    )
      continue
    if (reading.kind === 'fact') facts.push({ personId, category: reading.category, text: reading.text })
    else if (reading.kind === 'milestone')
      milestones.push({
        personId,
        ...titled(reading.title),
        date: reading.date,
        repeats: { ...reading.repeats, ...(asksMissing(reading) && missing && { missing }) },
      })
    else followUps.push({ personId, kind: reading.kind, by: reading.by, text: reading.text, due: reading.due ?? null })
  }
  return { facts, milestones, followUps, ...marksOf(accepted, people, as), ...aroundOf(accepted, people) }
}

/** What it says about each of them: left out where it says nothing. */
const marksOf = (
  accepted: Accepted,
  people: readonly JotPerson[],
  { day, today, steps, checkBack }: FiledOn,
): Marks => {
  const lifeEvents: NonNullable<Filed['lifeEvents']> = []
  const signals: NonNullable<Filed['signals']> = []
  const disagreements: NonNullable<Filed['disagreements']> = []
  const follows = new Set(accepted.map(({ key }) => key))
  for (const { reading, person } of accepted) {
    const personId = personOf(person, people) as never
    if (personId === undefined) continue
    if (reading.kind === 'life-event') {
      const { event, relative } = reading
      const on = reading.on ?? day
      const kind = arcOf(event, relative)
      const isWished = follows.has(ownKey({ kind: 'arc', event, relative }))
      const isAhead = kind !== undefined && isWished && stepsAhead(kind, on, today).length > 0
      lifeEvents.push({ personId, event, relative, on, arc: isAhead ? steps(kind) : null })
    } else if (reading.kind === 'signal') signals.push({ personId, kind: reading.signal, words: reading.words })
    else if (reading.kind === 'disagreement')
      disagreements.push({
        ...{ personId, theirs: reading.theirs, ours: reading.ours },
        checkBack: { on: checkBackOn(today), text: checkBack },
      })
  }
  return {
    ...(lifeEvents.length > 0 && { lifeEvents }),
    ...(signals.length > 0 && { signals }),
    ...(disagreements.length > 0 && { disagreements }),
  }
}

/** Whom it brings in, what people are to each other, and what may be given to them. */
const aroundOf = (accepted: Accepted, people: readonly JotPerson[]): Around => {
  const ties: NonNullable<Around['ties']> = []
  const boundaries: NonNullable<Around['boundaries']> = []
  const newcomers = new Map<string, NonNullable<Around['newPeople']>[number]>()
  for (const { reading, person, meant } of accepted) {
    const whose = personOf(person, people)
    if (isNaming(reading) && meant !== undefined && isNewcomer(meant)) {
      // whoever took part is a contact, a relative who was only spoken of is none
      const listed = reading.kind === 'person' || newcomers.get(meant)?.listed === true
      newcomers.set(meant, { id: meant as never, name: reading.name, listed })
    }
    if (reading.kind === 'tie' && meant !== undefined && whose !== undefined)
      ties.push({
        ...{ personId: whose as never, otherId: meant as never },
        ...{ otherIs: reading.word, personIs: answerTo(reading.word) ?? '' },
      })
    if (reading.kind === 'boundary' && whose !== undefined)
      boundaries.push({ on: { noun: 'person', id: whose as never }, rule: ruleOf(reading) })
  }
  return {
    ...(ties.length > 0 && { ties }),
    ...(boundaries.length > 0 && { boundaries }),
    ...(newcomers.size > 0 && { newPeople: [...newcomers.values()] }),
  }
}

/** As a boundary is that somebody begins to set down, with what was read of it. */
const ruleOf = ({ direction, kinds, allows, limits, words }: BoundaryRead): BoundaryRule => ({
  ...{
    direction,
    allows,
    words,
    family: true,
    declined: false,
    year: '01-01',
    from: null,
    until: null,
    instead: false,
  },
  kinds: [...kinds],
  limits: [...limits],
})

/** The person's own birthday is its own title; someone else's ("Aoife's birthday") is a date with a name. */
const titled = (title: string): { readonly kind: 'birthday' | 'anniversary' | 'other'; readonly title: string } => {
  if (/^birthday$/i.test(title)) return { kind: 'birthday', title: '' }
  return { kind: /\banniversary$/i.test(title) ? 'anniversary' : 'other', title }
}
