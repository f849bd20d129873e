/** A gift as its form holds it, what is asked of the boundaries, and what is kept. Pure. */
import type { Checked, Gift, GiftFields } from '../../../shared/contract/boundaries.ts'
import { Name } from '../../../shared/contract/fields.ts'
import type { Input } from '../../../shared/contract/index.ts'
import type { DateOrder } from '../../../shared/model/spoken/words.ts'
import { datesFor } from '../../lib/dates.ts'
import { readMoney, typedMoney, type TypedMoney } from '../../lib/money-field.tsx'
import { readDay } from '../../lib/spoken-day.ts'

export type Asked = Input<'gifts.check'>['gift']

export type Receiver = {
  readonly id: string
  readonly name: string
  readonly gone: boolean
  readonly self: boolean
  /** As it is typed. */
  readonly family: string
}

export type GiftDraft = {
  readonly what: string
  readonly direction: Gift['direction']
  readonly kind: Gift['kind']
  readonly state: Gift['state']
  readonly on: string
  readonly worth: TypedMoney
  readonly people: readonly Receiver[]
  readonly giver: { readonly id: string; readonly name: string } | null
  readonly note: string
  readonly despite: string
  readonly entryId: string | null
}

const english = datesFor('en-GB')
export const spelled = (day: string): string => english.full(day).replace(',', '')

export const newGift = (person: { readonly id: string; readonly name: string }, today: string, currency: string) =>
  ({
    ...{ what: '', direction: 'given', kind: 'meal', state: 'given', on: spelled(today), giver: null, note: '' },
    ...{ worth: typedMoney(null, currency), despite: '', entryId: null },
    people: [{ ...person, gone: false, self: true, family: '0' }],
  }) as const satisfies GiftDraft

export const draftOf = (gift: Gift, currency: string): GiftDraft => ({
  ...gift,
  on: spelled(gift.on),
  worth: typedMoney(gift.value, currency),
  people: gift.people.map(({ personId, family, ...person }) => ({ ...person, id: personId, family: String(family) })),
  giver: gift.giverId === null ? null : { id: gift.giverId, name: gift.giverName ?? '' },
})

/** Of the family: 0 to 50; undefined where it is no number. */
export const headsOf = (typed: string): number | undefined => {
  const text = typed.trim() === '' ? '0' : typed.trim()
  return /^\d{1,2}$/.test(text) && Number(text) <= 50 ? Number(text) : undefined
}

/** What lies ahead may be thought of and offered; what was given or declined has been. */
export const tenseOf = (state: Gift['state']): 'past' | 'future' =>
  state === 'idea' || state === 'offered' ? 'future' : 'past'

/** What can be asked of the boundaries as far as it is typed; undefined while a day, somebody or an amount is missing or wrong. */
export const askedOf = (
  draft: GiftDraft,
  options: { readonly today: string; readonly order: DateOrder },
): Asked | undefined => {
  const { direction, kind, state, giver } = draft
  const { day } = readDay(draft.on, { ...options, tense: tenseOf(state) })
  const { money } = readMoney(draft.worth)
  const people = draft.people.map(({ id, self, family }) => ({ personId: id, self, family: headsOf(family) }))
  if (day === null || money === undefined || people.length === 0) return undefined
  const filled = people.flatMap(({ family, ...one }) => (family === undefined ? [] : { ...one, family }))
  if (filled.length < people.length || filled.some(({ self, family }) => !self && family === 0)) return undefined
  const giverId = direction === 'given' ? (giver?.id ?? null) : null
  return { on: day, direction, kind, state, value: money, giverId, people: filled } as unknown as Asked
}

export const whatProblem = (what: string): 'empty' | 'too-long' | undefined => {
  if (Name.safeParse(what).success) return undefined
  return what.trim() === '' ? 'empty' : 'too-long'
}

/** What is kept of it; the reason only where one was needed, or where it was there before. */
export const keptOf = (draft: GiftDraft, asked: Asked, needsReason: boolean): GiftFields =>
  ({
    ...asked,
    ...{ what: draft.what.trim(), note: draft.note.trim(), entryId: draft.entryId },
    despite: needsReason ? draft.despite.trim() : '',
  }) as unknown as GiftFields

/** What is kept of a gift that is there, and what is asked of it. */
export const partsOf = (gift: Gift): { readonly asked: Asked; readonly words: Omit<GiftFields, keyof Asked> } => {
  const { on, direction, kind, state, value, giverId, what, entryId, note, despite } = gift
  const people = gift.people.map(({ personId, self, family }) => ({ personId, self, family }))
  return {
    asked: { on, direction, kind, state, value, giverId, people },
    words: { what, entryId, note, despite },
  }
}

/** Whoever it is not allowed for, or too much. */
export const refused = (checked: readonly Checked[]): readonly Checked[] =>
  checked.filter(({ verdict }) => verdict === 'barred' || verdict === 'over')
