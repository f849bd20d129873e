/**
 * Whom the names of a calendar mean. Pure.
 *
 * 1. An e-mail address that one person has, whatever else is written; of several who share it the one whose name it is.
 * 2. A name that one person bears, where no address says otherwise.
 * Everybody else who might be meant is asked about, never guessed: two of one name, a name with another address than is known, an address
 * whose owner has no word of the name.
 */
import { nameKey } from './name-key.ts'

/** A name and an address as a calendar has them; either may be ''. The address is in lower case. */
export type CalendarName = { readonly name: string; readonly email: string }

/** One text for whoever is named so: by the address, or else by the name. */
export const whoOf = ({ name, email }: CalendarName): string => (email === '' ? `name:${nameKey(name)}` : email)

export type KnownAttendee = {
  readonly id: string
  readonly names: readonly string[]
  readonly emails: readonly string[]
}

export type AttendeeMatch =
  | { readonly outcome: 'matched'; readonly ids: readonly [string]; readonly because: 'email' | 'name' }
  | { readonly outcome: 'unclear'; readonly ids: readonly string[] }
  | { readonly outcome: 'unknown'; readonly ids: readonly [] }

/** People asked about for one name: with more of one name nobody is helped by a list. */
const mostAsked = 8

type Person = { readonly id: string; readonly names: ReadonlySet<string>; readonly hasEmail: boolean }

/** "Lee, Ann" is Ann Lee. */
const keysOf = (name: string): readonly string[] => {
  if (name.includes('@')) return []
  const [family = '', given = '', ...rest] = name.split(',')
  const turned = given.trim() !== '' && rest.length === 0 ? [nameKey(`${given} ${family}`)] : []
  return [nameKey(name), ...turned].filter(Boolean)
}

const wordsOf = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].flatMap((name) => name.split(' ')))

/** Made once for everybody there is; then asked for each name. */
export const attendeeMatcher = (known: readonly KnownAttendee[]): ((one: CalendarName) => AttendeeMatch) => {
  const byEmail = new Map<string, Person[]>()
  const byName = new Map<string, Person[]>()
  const put = (map: Map<string, Person[]>, key: string, person: Person): void => {
    const there = map.get(key)
    if (!there) map.set(key, [person])
    else if (!there.includes(person) && there.length <= mostAsked) there.push(person)
  }
  for (const { id, names, emails } of known) {
    const person = { id, names: new Set(names.flatMap(keysOf)), hasEmail: emails.length > 0 }
    for (const email of emails) put(byEmail, email.trim().toLowerCase(), person)
    for (const name of person.names) put(byName, name, person)
  }
  const unclear = (people: readonly Person[]): AttendeeMatch => ({
    outcome: 'unclear',
    ids: people.slice(0, mostAsked).map(({ id }) => id),
  })
  return ({ name, email }) => {
    const keys = keysOf(name)
    const words = wordsOf(keys)
    const sharesWord = ({ names }: Person): boolean =>
      words.size === 0 || [...wordsOf(names)].some((word) => words.has(word))
    const owners = email === '' ? [] : (byEmail.get(email) ?? [])
    const same = owners.filter(({ names }) => keys.some((key) => names.has(key)))
    const [owner, ...others] = same.length > 0 ? same : owners.filter(sharesWord)
    if (owner && others.length === 0) return { outcome: 'matched', ids: [owner.id], because: 'email' }
    if (owners.length > 0) return unclear(owners)
    const named = [...new Set(keys.flatMap((key) => byName.get(key) ?? []))]
    const [only] = named
    if (!only) return { outcome: 'unknown', ids: [] }
    // someone whose address is known, and is another: perhaps a second one, perhaps somebody else
    if (named.length > 1 || (email !== '' && only.hasEmail)) return unclear(named)
    return { outcome: 'matched', ids: [only.id], because: 'name' }
  }
}
