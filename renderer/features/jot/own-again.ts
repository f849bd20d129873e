/** Something that was read, as the small form for it holds it: to be put right. Pure. */
import { typedOf } from '../../lib/typed-over.ts'
import { followUpChoices, noOwnValues, type FollowUpChoice, type OwnKind, type OwnValues } from './own-reading.ts'
import type { Reading } from './yes.ts'

type Again = { readonly kind: OwnKind; readonly values: OwnValues }

const choiceOf = (kind: string, by: string): FollowUpChoice => {
  const all = Object.entries(followUpChoices) as [FollowUpChoice, { readonly kind: string; readonly by: string }][]
  const same = all.find(([, one]) => one.kind === kind && one.by === by)
  return same?.[0] ?? (by === 'them' ? 'promise-them' : 'to-do')
}

/** Undefined where there is no form for it: names have a list of their own, and a boundary is put right where it is kept. */
export const againOf = (reading: Reading): Again | undefined => {
  if (reading.kind === 'fact')
    return { kind: 'fact', values: { ...noOwnValues, text: reading.text, choice: reading.category } }
  if (reading.kind === 'milestone') {
    const { title, date, repeats } = reading
    return {
      kind: 'date',
      values: { ...noOwnValues, text: title, when: typedOf({ date, repeats }), choice: repeats.every },
    }
  }
  if (reading.kind === 'life-event') {
    const { event, relative, on } = reading
    return {
      kind: 'life-event',
      values: { ...noOwnValues, text: relative, choice: event, when: { text: on ?? '' } },
    }
  }
  if (reading.kind !== 'promise' && reading.kind !== 'ask' && reading.kind !== 'to-do') return undefined
  const { kind, by, text, due } = reading
  return {
    kind: 'follow-up',
    values: { ...noOwnValues, text, choice: choiceOf(kind, by), when: { text: due ?? '' } },
  }
}
