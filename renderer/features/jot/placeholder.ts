/** What the empty field says: whom it asks about, where that is one. */
import type { JotPerson } from '../../../shared/model/understand/index.ts'
import type { Say } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'

type Asked = { readonly isOpen: boolean; readonly asksBoth: boolean; readonly people: readonly JotPerson[] }

export const placeholderOf = (say: Say, { isOpen, asksBoth, people }: Asked): string => {
  if (!isOpen) return say('jot.placeholder.closed')
  if (!asksBoth) return say('jot.placeholder')
  const [first] = people
  return first && people.length === 1
    ? say('jot.placeholder.theirs.one', { name: shorten(first.name, 40) })
    : say('jot.placeholder.theirs')
}
