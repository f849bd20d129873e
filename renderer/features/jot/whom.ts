/** Whom the names in a jot mean, as far as the journal can say. Pure. */
import type { Meant } from '../../../shared/contract/people.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import { fold } from '../../../shared/model/names.ts'
import { kindOfWord } from '../../../shared/model/ties/words.ts'
import type { JotPerson, Suggestion } from '../../../shared/model/understand/index.ts'
import { personOf } from './filing.ts'
import { isNewcomer, newcomerId } from './newcomers.ts'
import { isNaming, type Accepted, type Naming } from './yes.ts'

/** known: one person, beyond doubt. new: nobody there is called so. asks: several may be meant, and it is not guessed. */
export type Who =
  | { readonly is: 'known'; readonly id: string; readonly name: string }
  | { readonly is: 'new'; readonly id: string; readonly name: string }
  | { readonly is: 'asks' }

/** What the journal answered: of each name, folded; and the ties of those it speaks of. */
export type Answers = {
  readonly meant: ReadonlyMap<string, Meant>
  readonly ties: ReadonlyMap<string, readonly Tie[]>
}
export const noAnswers: Answers = { meant: new Map(), ties: new Map() }

export const nameKey = (name: string): string => fold(name).replace(/\s+/gu, ' ').trim()

/** Somebody new: without a name they are told apart by whose they are. */
export const newcomerOf = (reading: Naming, whose: string | undefined): Who & { readonly is: 'new' } => ({
  is: 'new',
  id: newcomerId(
    reading.name.trim() === '' && reading.kind === 'tie' ? `${reading.word} ${whose ?? ''}` : reading.name,
  ),
  name: reading.name,
})

/** Characters of what may be a name. */
const LONGEST = 200

const near = new Set(['here', 'tie', 'together'])

/** Undefined until the journal has answered. */
export const whoOf = (reading: Naming, whose: string | undefined, { meant }: Answers): Who | undefined => {
  if (reading.name.trim() === '') return newcomerOf(reading, whose)
  const found = meant.get(nameKey(reading.name))
  if (!found) return undefined
  const sure = found.candidates.find(({ id }) => id === found.sure)
  const known = sure && ({ is: 'known', id: sure.id, name: sure.name } as const)
  if (reading.kind === 'person')
    return known ?? (found.candidates.length > 0 ? { is: 'asks' } : newcomerOf(reading, whose))
  // "her brother Paul" is seldom the one Paul there is: only a whole name, or one who belongs to those spoken of, is
  const isWhole = /\S\s+\S/u.test(reading.name.trim())
  if (known && (isWhole || near.has(sure?.because.of ?? ''))) return known
  return isWhole && found.candidates.length > 0 ? { is: 'asks' } : newcomerOf(reading, whose)
}

/** The tie is in the journal: nothing is to be said yes to. */
const isTied = (reading: Naming, ties: readonly Tie[]): boolean =>
  reading.kind === 'tie' &&
  ties.some(({ kind, otherIs, otherName, until }) => {
    const wanted = kindOfWord(reading.word)
    const isSame = wanted === undefined ? fold(otherIs) === fold(reading.word) : kind === wanted
    const words = new Set(nameKey(otherName).split(' '))
    return (
      isSame &&
      until === null &&
      (reading.name.trim() === '' ||
        nameKey(reading.name)
          .split(' ')
          .every((word) => words.has(word)))
    )
  })

/**
 * What there is to say yes to: each name once, and nobody who takes part already; a tie once it is known whose it is, and none that the
 * journal has. What was said yes to stays.
 */
export const offers = (
  all: readonly Suggestion[],
  accepted: Accepted,
  people: readonly JotPerson[],
  answers: Answers,
): readonly Suggestion[] => {
  const said = new Set(accepted.map(({ key }) => key))
  const names = new Set(
    accepted.flatMap(({ key, reading }) =>
      reading.kind === 'person' && all.some((each) => each.key === key) ? nameKey(reading.name) : [],
    ),
  )
  // "her brother Paul" is offered as her brother, not as a contact as well
  for (const one of all) if (one.kind === 'tie') names.add(nameKey(one.name))
  const offered = all.filter((suggestion) => {
    if (!isNaming(suggestion) || said.has(suggestion.key)) return true
    if (suggestion.name.length > LONGEST) return false
    const whose = personOf(suggestion.person, people)
    const who = whoOf(suggestion, whose, answers)
    if (!who) return false
    if (suggestion.kind === 'tie') {
      const isOfOneself = who.is === 'known' && who.id === whose
      return !isOfOneself && (whose === undefined || !isTied(suggestion, answers.ties.get(whose) ?? []))
    }
    const name = nameKey(suggestion.name)
    const isHere = people.some((one) => nameKey(one.name) === name || (who.is !== 'asks' && who.id === one.id))
    const isNew = !names.has(name) && !isHere
    names.add(name)
    return isNew
  })
  // a name nobody has may be anybody's, and comes after what is about those who are known
  const isStranger = (one: Suggestion): boolean =>
    one.kind === 'person' && !said.has(one.key) && whoOf(one, undefined, answers)?.is === 'new'
  return [...offered.filter((one) => !isStranger(one)), ...offered.filter(isStranger)]
}

/** Whom a yes means, by name. */
export const whoMeant = (
  reading: Naming,
  meant: string,
  known: readonly JotPerson[],
  { meant: answers }: Answers,
): Who => {
  if (isNewcomer(meant)) return { is: 'new', id: meant, name: reading.name }
  const all = [...known, ...[...answers.values()].flatMap(({ candidates }) => candidates)]
  return { is: 'known', id: meant, name: all.find(({ id }) => id === meant)?.name ?? reading.name }
}
