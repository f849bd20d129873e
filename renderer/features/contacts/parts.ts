/** The lists of the page as one: heads, the lines under each, and what would fill the empty ones. Pure. */
import type { Contact } from '../../../shared/contract/cadence.ts'
import type { Output } from '../../../shared/contract/index.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { fold } from '../../../shared/model/names.ts'
import { dormant, reachable } from '../../lib/contacts/lines.ts'
import type { Reachable } from '../../lib/contacts/contact-work.ts'

/** In the order they stand on the page. */
const partNames = ['losing', 'due', 'upcoming', 'snoozed', 'paused', 'handful'] as const
export type PartName = (typeof partNames)[number]

/** These say what would fill them; the others are not there while they are empty. */
const always: readonly PartName[] = ['losing', 'due', 'upcoming']

export type ContactsAnswer = Output<'contacts.list'> & { readonly handful: readonly PersonLine[] }

export type PageLine =
  | { readonly head: PartName; readonly count: number }
  | { readonly none: PartName }
  | { readonly part: PartName; readonly who: Reachable; readonly contact: Contact | null }

export const keyOf = (line: PageLine): string =>
  'head' in line ? `head ${line.head}` : 'none' in line ? `none ${line.none}` : `${line.part} ${line.who.person.id}`

const matches = (words: string, { name, nickname, role }: PersonLine, rule = ''): boolean =>
  [name, nickname, role?.title ?? '', role?.organisation ?? '', rule].some((text) => fold(text).includes(words))

type Found = { readonly who: Reachable; readonly contact: Contact | null }

const inPart = (answer: ContactsAnswer, part: PartName, today: string): readonly Found[] =>
  part === 'handful'
    ? answer.handful.map((person) => ({ who: dormant(person), contact: null }))
    : answer[part].map((contact) => ({ who: reachable(contact, today), contact }))

/** `withEmpty`: an empty list says what would fill it. */
export const linesOf = (
  answer: ContactsAnswer,
  today: string,
  filter: string,
  withEmpty: boolean,
): readonly PageLine[] => {
  const words = fold(filter.trim())
  return partNames.flatMap((part): readonly PageLine[] => {
    const found = inPart(answer, part, today).filter(
      ({ who, contact }) => words === '' || matches(words, who.person, contact?.because?.name),
    )
    const head = { head: part, count: found.length }
    if (found.length > 0) return [head, ...found.map((each) => ({ part, ...each }))]
    return withEmpty && words === '' && always.includes(part) ? [head, { none: part }] : []
  })
}

export const countOf = (answer: ContactsAnswer): number =>
  partNames.reduce((count, part) => count + answer[part].length, 0)
