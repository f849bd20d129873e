/** Where what was found leads: to the thing itself, not only to the page it is on. */
import type { Hit } from '../../../shared/contract/search.ts'
import { focusThing } from '../../lib/focus-thing.ts'
import type { Go, PersonTab } from '../../lib/go.ts'

const tabOf = {
  ...{ person: 'brief', fact: 'facts', file: 'files', gift: 'boundaries', boundary: 'boundaries' },
  ...{ 'follow-up': 'follow-ups', meeting: 'dates', milestone: 'dates', tie: 'around', question: 'brief' },
  handover: 'timeline',
} as const satisfies Readonly<Record<Exclude<Hit['noun'], 'organisation' | 'entry'>, PersonTab>>

export const leadTo = (go: Go, { noun, id, personId, entryId }: Hit): void => {
  if (noun === 'organisation') return go.organisation(id)
  if (noun === 'person') return go.person(id)
  if (noun === 'entry') return go.entry(id)
  // what has no page of anybody's stands where it was written down
  if (personId === null) return entryId === null ? go.to('/journal') : go.entry(entryId)
  go.person(personId, tabOf[noun])
  focusThing(noun, id)
}

/** @param key `noun id`; of a room its path */
export const leadToRecent = (go: Go, key: string): void => {
  const [noun, id = ''] = key.split(' ')
  if (noun === 'person') go.person(id)
  else if (noun === 'organisation') go.organisation(id)
  else if (noun === 'entry') go.entry(id)
  else go.to(id)
}
