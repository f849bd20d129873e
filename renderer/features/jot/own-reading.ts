/** What was typed in the one line for a fact, a date or a promise, and how it is read. Pure. */
import { factCategories, type FactCategory } from '../../../shared/contract/facts.ts'
import { partsOf } from '../../../shared/model/days.ts'
import { readDate, readJot } from '../../lib/read-jot/index.ts'
import type { Reading } from './yes.ts'

export const ownKinds = ['fact', 'date', 'follow-up'] as const
export type OwnKind = (typeof ownKinds)[number]

/** What was typed so far: kept while the form is closed, so that Escape loses nothing. */
export type OwnValues = { readonly text: string; readonly when: string; readonly choice: string | null }
export const noOwnValues: OwnValues = { text: '', when: '', choice: null }

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
  const read = readJot(text, { today, people: [] })[0]
  return read?.kind === 'fact' ? read.category : 'other'
}

type ReadDay = {
  readonly month: number
  readonly day: number
  readonly year?: number
  readonly iso: string
  readonly yearly: boolean
}

export const dayOf = (when: string, today: string): ReadDay | { readonly problem: string } => {
  const read = readDate(when, today)
  if (!read) return { problem: 'unread' }
  if ('error' in read) return { problem: 'no-such-date' }
  const { iso, month, day, year, recursHint } = read
  if (iso === undefined || month === undefined || day === undefined) return { problem: 'whole-day' }
  const yearly = recursHint === 'yearly' || (year !== undefined && iso < today)
  return { month, day, ...(year !== undefined && { year }), iso, yearly }
}

export const recursOf = ({ text, choice }: OwnValues, read: ReadDay): 'yearly' | 'once' => {
  if (choice === 'yearly' || choice === 'once') return choice
  return read.yearly || /birthday|anniversary/i.test(text) ? 'yearly' : 'once'
}

export type Problems = { readonly text?: string; readonly when?: string }

export const ownReadingOf = (kind: OwnKind, values: OwnValues, today: string): Reading | Problems => {
  const text = values.text.trim()
  const empty = text === '' ? { text: 'empty' } : {}
  if (kind === 'fact') return text === '' ? empty : { kind, category: categoryOf(values, today), text }
  const due = values.when.trim() === '' && kind === 'follow-up' ? undefined : dayOf(values.when, today)
  if (due && 'problem' in due) return { ...empty, when: due.problem }
  if (text === '') return empty
  if (kind === 'follow-up') {
    const choice = isFollowUpChoice(values.choice) ? values.choice : 'promise-me'
    return { ...followUpChoices[choice], text, ...(due && { due: due.iso }) }
  }
  if (!due) return { when: 'unread' }
  if (recursOf(values, due) === 'once') {
    const parts = partsOf(due.iso)
    return parts ? { kind: 'milestone', title: text, date: parts, recurs: 'once' } : { when: 'unread' }
  }
  const { month, day, year } = due
  return { kind: 'milestone', title: text, date: { month, day, ...(year !== undefined && { year }) }, recurs: 'yearly' }
}

export const isReading = (result: Reading | Problems): result is Reading => 'kind' in result
