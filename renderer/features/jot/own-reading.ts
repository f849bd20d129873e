/** What was typed in the one line for a fact, a date or a promise, and how it is read. Pure. */
import { factCategories, type FactCategory } from '../../../shared/contract/facts.ts'
import { commitments } from '../../../shared/model/evidence.ts'
import { lifeEventKinds } from '../../../shared/model/life-events/taxonomy.ts'
import type { MilestoneKind } from '../../../shared/contract/milestones.ts'
import type { DateOrder } from '../../../shared/model/spoken/words.ts'
import { asUsual, readMilestone, type Every, type MilestoneRead } from '../../lib/milestone-date.ts'
import { understand } from '../../../shared/model/understand/index.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { nothingTyped, type TypedDate } from '../../lib/typed-date.ts'
import type { Reading } from './yes.ts'

export const ownKinds = ['fact', 'date', 'follow-up', 'life-event', 'commitment', 'disagreement'] as const
export type OwnKind = (typeof ownKinds)[number]

/** What was typed so far: kept while the form is closed, so that Escape loses nothing. */
export type OwnValues = {
  readonly text: string
  readonly when: TypedDate
  readonly choice: string | null
  /** A second text: our view beside theirs. */
  readonly more: string
}
export const noOwnValues: OwnValues = { text: '', when: nothingTyped, choice: null, more: '' }

/** Something was begun that belongs to the jot. */
export const isBegun = ({ text, choice, more }: OwnValues, kind: OwnKind): boolean =>
  text.trim() !== '' || more.trim() !== '' || (choice !== null && (kind === 'life-event' || kind === 'commitment'))

/** Against what days are read. */
export type OnDay = { readonly today: string; readonly order: DateOrder }

export const followUpChoices = {
  'promise-me': { kind: 'promise', by: 'me' },
  'promise-them': { kind: 'promise', by: 'them' },
  ask: { kind: 'ask', by: 'me' },
  'to-do': { kind: 'to-do', by: 'me' },
} as const
export type FollowUpChoice = keyof typeof followUpChoices
export const isFollowUpChoice = (choice: string | null): choice is FollowUpChoice =>
  choice !== null && Object.hasOwn(followUpChoices, choice)

/** The category the words suggest, until one is chosen. */
export const categoryOf = ({ text, choice }: OwnValues, today: string): FactCategory => {
  const chosen = factCategories.find((each) => each === choice)
  if (chosen) return chosen
  const read = understand(text, { today, people: [] }).find((one) => one.kind === 'fact')
  return read?.kind === 'fact' ? read.category : 'other'
}

export const everies: readonly Every[] = ['once', 'year', 'month', 'week', 'day']

/** Of a date that is typed: birthdays and anniversaries are known by their words. */
export const dateOfOwn = ({ text, when, choice }: OwnValues, { today, order }: OnDay): MilestoneRead => {
  const kind: MilestoneKind = /birthday/i.test(text) ? 'birthday' : /anniversary/i.test(text) ? 'anniversary' : 'other'
  const every = everies.find((each) => each === choice) ?? null
  const read = readMilestone(when, kind, { ...asUsual, every }, today, order)
  // what is jotted happens once unless it was said to come back
  const isBare = kind === 'other' && every === null && !/\b(?:every|each|yearly|annual)/iu.test(when.text)
  const isNext = read.kind === 'date' && read.repeats.every === 'year' && !('year' in read.date)
  return isBare && isNext ? readMilestone(when, kind, { ...asUsual, every: 'once' }, today, order) : read
}

/** `when` is a message of the catalogue. */
export type Problems = { readonly text?: string; readonly when?: string; readonly choice?: string }

export const ownReadingOf = (kind: OwnKind, values: OwnValues, on: OnDay): Reading | Problems => {
  const text = values.text.trim()
  const empty = text === '' ? { text: 'empty' } : {}
  if (kind === 'fact') return text === '' ? empty : { kind, category: categoryOf(values, on.today), text }
  if (kind === 'follow-up') {
    const { day, problem } = readDay(values.when.text, { ...on, tense: 'future' })
    if (problem !== undefined) return { ...empty, when: problem }
    if (text === '') return empty
    const choice = isFollowUpChoice(values.choice) ? values.choice : 'promise-me'
    return { ...followUpChoices[choice], text, ...(day !== null && { due: day }) }
  }
  if (kind === 'life-event') {
    const event = lifeEventKinds.find((each) => each === values.choice)
    const { day, problem } = readDay(values.when.text, { ...on, tense: 'past' })
    if (problem !== undefined) return { ...(!event && { choice: 'empty' }), when: problem }
    return event ? { kind, event, relative: text, on: day } : { choice: 'empty' }
  }
  if (kind === 'commitment') {
    const signal = commitments.find((each) => each === values.choice) ?? commitments[0]
    return signal === 'other' && text === '' ? empty : { kind: 'signal', signal, words: text }
  }
  if (kind === 'disagreement') return text === '' ? empty : { kind, theirs: text, ours: values.more.trim() }
  const read = dateOfOwn(values, on)
  if (read.kind !== 'date') return { ...empty, when: read.kind === 'problem' ? read.problem : 'dates.problem.empty' }
  if (text === '') return empty
  return { kind: 'milestone', title: text, date: read.date, repeats: read.repeats }
}

export const isReading = (result: Reading | Problems): result is Reading => 'kind' in result
