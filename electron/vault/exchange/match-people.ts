/**
 * Which cards are people the journal already has, and which are the same person twice in one file, so that reading a
 * file again adds nobody twice. Pure.
 *
 * A card is the same person when, in this order:
 * 1. `uid`: both bear the same UID;
 * 2. `email`: they share an e-mail address;
 * 3. `name-and-more`: they share a name, and a birthday, a phone or an organisation;
 * 4. `name`: they share a name and nothing that both sides tell differs.
 * Two different birthdays always stand against 3 and 4: a father and a son may share a name, a firm and a phone.
 */
import { nameKey } from '../../../shared/model/name-key.ts'
import type { ReadCard, ReadDay } from './vcard-types.ts'

/** A person of the journal, as far as matching needs. `names`: other names they go by (nickname, former name). */
export type KnownPerson = {
  readonly id: string
  readonly name: string
  readonly names?: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly uid?: string
  readonly birthday?: ReadDay
  readonly organisation?: string
}

export type MatchReason = 'uid' | 'email' | 'name-and-more' | 'name'

/**
 * One answer a card, in the order given. `card` in `in-file-duplicate-of` is the place of the first card of that person.
 * `namesDiffer`: they share an e-mail or UID but no word of their names (a couple, an office, a new name): ask.
 */
export type CardMatch =
  | { readonly outcome: 'new' }
  | { readonly outcome: 'same-as'; readonly id: string; readonly because: MatchReason; readonly namesDiffer: boolean }
  | { readonly outcome: 'in-file-duplicate-of'; readonly card: number; readonly because: MatchReason }

/** Linear in both lists, whatever they hold: at most `lookedAt` candidates are compared for one key. */
export function matchPeople(cards: readonly ReadCard[], people: readonly KnownPerson[]): readonly CardMatch[] {
  const known = index(people.map((person) => traitsOfPerson(person)))
  const seen = index<number>([])
  const answers: CardMatch[] = []
  for (const [at, card] of cards.entries()) {
    const traits = traitsOfCard(card, at)
    const person = best(traits, known)
    const earlier = person ? undefined : best(traits, seen)
    // Two cards of one file that share an e-mail but no name are two people who share a mailbox; and a program that
    // gives every card the same UID must not make one person of them all.
    const isTwice = earlier !== undefined && !earlier.namesDiffer
    const answer: CardMatch = person
      ? { outcome: 'same-as', id: person.of, because: person.because, namesDiffer: person.namesDiffer }
      : isTwice
        ? duplicate(earlier.of, earlier.because, answers)
        : { outcome: 'new' }
    answers.push(answer)
    add(seen, traits)
  }
  return answers
}

/** The first card of a chain of duplicates, or the known person it turned out to be. */
function duplicate(card: number, because: MatchReason, answers: readonly CardMatch[]): CardMatch {
  const first = answers[card]
  if (first?.outcome === 'same-as') return { ...first, because, namesDiffer: false }
  return {
    outcome: 'in-file-duplicate-of',
    card: first?.outcome === 'in-file-duplicate-of' ? first.card : card,
    because,
  }
}

type Traits<Of> = {
  readonly of: Of
  readonly uid: string | undefined
  readonly names: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly emails: ReadonlySet<string>
  readonly phones: ReadonlySet<string>
  readonly birthday: ReadDay | undefined
  readonly organisation: string | undefined
}

function traitsOfPerson(person: KnownPerson): Traits<string> {
  return traits(person.id, [person.name, ...(person.names ?? [])], person.emails, person.phones, person)
}

function traitsOfCard(card: ReadCard, at: number): Traits<number> {
  const values = (kind: string): string[] => card.channels.filter((one) => one.kind === kind).map((one) => one.value)
  const { given, family } = card
  const turned = given && family ? [`${given} ${family}`, `${family} ${given}`, `${family}${given}`] : []
  const { uid, organisation } = card
  const birthday = card.milestones.find((one) => one.kind === 'birthday')
  return traits(at, [card.name, ...turned], values('email'), values('phone'), { uid, organisation, birthday })
}

function traits<Of>(
  of: Of,
  names: readonly string[],
  emails: readonly string[],
  phones: readonly string[],
  rest: Loose<Pick<KnownPerson, 'uid' | 'organisation' | 'birthday'>>,
): Traits<Of> {
  // A card that is called by its address says no name.
  const keys = names
    .filter((name) => !name.includes('@'))
    .map(nameKey)
    .filter(Boolean)
  return {
    of,
    uid: rest.uid ? uidKey(rest.uid) : undefined,
    names: new Set(keys),
    words: new Set(keys.flatMap((key) => key.split(' '))),
    emails: new Set(emails.map((email) => email.trim().toLowerCase()).filter(Boolean)),
    phones: new Set(phones.map(phoneKey).filter(Boolean)),
    birthday: rest.birthday,
    organisation: nameKey(rest.organisation ?? '') || undefined,
  }
}

type Loose<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

const uidKey = (uid: string): string =>
  uid
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '')

/** The last nine digits: "+44 20 7946 0018" and "020 7946 0018" are one line. Short numbers say nothing. */
function phoneKey(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/x\d+$/i, '').replace(/\D/g, '')
  return digits.length >= 7 ? digits.slice(-9) : ''
}

const lookedAt = 100

type Index<Of> = { readonly [Key in 'uid' | 'email' | 'name']: Map<string, Traits<Of>[]> }

function index<Of>(all: readonly Traits<Of>[]): Index<Of> {
  const made: Index<Of> = { uid: new Map(), email: new Map(), name: new Map() }
  for (const one of all) add(made, one)
  return made
}

function add<Of>(to: Index<Of>, one: Traits<Of>): void {
  const put = (map: Map<string, Traits<Of>[]>, key: string): void => {
    const list = map.get(key)
    if (!list) map.set(key, [one])
    else if (list.length < lookedAt) list.push(one)
  }
  if (one.uid) put(to.uid, one.uid)
  for (const email of one.emails) put(to.email, email)
  for (const name of one.names) put(to.name, name)
}

type Found<Of> = { readonly of: Of; readonly because: MatchReason; readonly namesDiffer: boolean }

/** The strongest match; among those that share an e-mail, one that shares a name as well comes first. */
function best<Of>(one: Traits<unknown>, among: Index<Of>): Found<Of> | undefined {
  const found = (other: Traits<Of>, because: MatchReason): Found<Of> => ({
    of: other.of,
    because,
    namesDiffer: one.words.size > 0 && other.words.size > 0 && !overlap(one.words, other.words),
  })
  const withUid = (one.uid && among.uid.get(one.uid)) || []
  const byUid = withUid.find((other) => overlap(one.words, other.words)) ?? withUid[0]
  if (byUid) return found(byUid, 'uid')
  const byEmail = [...one.emails].flatMap((email) => among.email.get(email) ?? [])
  const close =
    byEmail.find((other) => overlap(one.names, other.names)) ?? byEmail.find((other) => overlap(one.words, other.words))
  if (close) return found(close, 'email')
  const byName = [...one.names].flatMap((name) => among.name.get(name) ?? [])
  const possible = byName.filter((other) => sameDay(one.birthday, other.birthday) !== false)
  const more = possible.find((other) => agrees(one, other))
  if (more) return found(more, 'name-and-more')
  const plain = possible.find((other) => !conflicts(one, other))
  if (plain) return found(plain, 'name')
  return byEmail[0] ? found(byEmail[0], 'email') : undefined
}

function agrees(one: Traits<unknown>, other: Traits<unknown>): boolean {
  const sameFirm = one.organisation !== undefined && one.organisation === other.organisation
  return sameFirm || overlap(one.phones, other.phones) || sameDay(one.birthday, other.birthday) === true
}

/** Something both sides tell, and tell differently. Birthdays are compared before. */
function conflicts(one: Traits<unknown>, other: Traits<unknown>): boolean {
  const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && b.size > 0 && !overlap(a, b)
  const firms =
    one.organisation !== undefined && other.organisation !== undefined && one.organisation !== other.organisation
  return firms || apart(one.emails, other.emails) || apart(one.phones, other.phones)
}

/** Undefined when one side does not know. A year that one side does not know does not count. */
function sameDay(a: ReadDay | undefined, b: ReadDay | undefined): boolean | undefined {
  if (!a || !b) return undefined
  const sameYear = a.year === undefined || b.year === undefined || a.year === b.year
  return sameYear && a.month === b.month && a.day === b.day
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true
  return false
}
