/** What is filed with a jot of that which was said yes to, and under whom. Pure. */
import type { JotInput } from '../../../shared/contract/entries.ts'
import { mayBeMissing } from '../../../shared/model/dates/missing.ts'
import type { JotPerson } from '../../lib/read-jot/index.ts'
import type { Accepted, Reading } from './yes.ts'

/** The one named in the sentence, or the first who took part. */
export const personOf = (named: string | undefined, people: readonly JotPerson[]): string | undefined =>
  people.some(({ id }) => id === named) ? named : people[0]?.id

/** A yearly 29 February is kept on another day in most years; on which is asked. */
export const asksMissing = (reading: Reading): boolean =>
  reading.kind === 'milestone' && reading.repeats.every === 'year' && mayBeMissing(reading.date)

export type Filed = Pick<JotInput, 'facts' | 'milestones' | 'followUps'>

/** What is filed with the jot, each under its person. Nothing is filed that has none. */
export const filed = (accepted: Accepted, people: readonly JotPerson[]): Filed => {
  const facts: NonNullable<Filed['facts']> = []
  const milestones: NonNullable<Filed['milestones']> = []
  const followUps: NonNullable<Filed['followUps']> = []
  for (const { reading, person, missing } of accepted) {
    const whose = personOf(person, people)
    if (whose === undefined) continue
    const personId = whose as never
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
  return { facts, milestones, followUps }
}

/** The person's own birthday is its own title; someone else's ("Aoife's birthday") is a date with a name. */
const titled = (title: string): { readonly kind: 'birthday' | 'anniversary' | 'other'; readonly title: string } => {
  if (/^birthday$/i.test(title)) return { kind: 'birthday', title: '' }
  return { kind: /\banniversary$/i.test(title) ? 'anniversary' : 'other', title }
}
