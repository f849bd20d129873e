/**
 * Search over whatever was written down. The index keeps no positions (a twelfth of the cost on short beginnings of words), so the newest
 * of what has the words is taken, and how well it fits, and what surrounds the words, is found here.
 */
import type { Hit } from '../../../shared/contract/search.ts'
import { fold } from '../../../shared/model/names.ts'
import { namelessName } from '../../../shared/model/ties/nameless.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { wordsBeside } from './entry-words.ts'
import { called, calledInside, calledNearly } from './finding/called.ts'
import { isStale } from './search-freshen.ts'
import type { FoundRow } from './finding/found-rows.ts'
import { idsWith, look } from './search-look.ts'
import { readingsOf } from './finding/named-in.ts'
import type { Plan } from './finding/plan.ts'
import { matchFor, planOf, wordsOfPlan } from './finding/plan.ts'
import { rankOf } from './finding/rank.ts'
import type { SearchNoun, Sought } from './finding/words.ts'
import { own } from './finding/words.ts'
import { findByName } from './people.ts'
import { currentRole } from './roles.ts'
import { branded, tagsOf } from './rows.ts'
import { ofWhom } from './shown-names.ts'
import { snippet } from './snippet.ts'

const most = 30
/** Of each noun among them. Entries are bounded by what is left. */
const mostOf: Readonly<Partial<Record<Hit['noun'], number>>> = { person: 10, organisation: 5, fact: 8, file: 6 }
const usualMost = 4
/** Fewer finds than these, and names are looked for in spite of slips of the hand. */
const few = 3

const restNouns = [
  ...([
    'fact',
    'follow-up',
    'file',
    'gift',
    'meeting',
    'milestone',
    'tie',
    'boundary',
    'question',
    'handover',
  ] as const),
  'channel',
] as const satisfies readonly SearchNoun[]

/** All words that are looked for, for what surrounds them. */
const soughtBy = (plan: Plan): readonly Sought[] => [...plan.phrases.flat(), ...plan.words]

/** Whose relative somebody is, where that is all they are here for. */
const whose = (db: Readable, id: string): Hit['snippet'] => {
  const person = db.get<{ name: string }>(sql`SELECT name FROM person WHERE id = ${id} AND listed = 0 AND named = 1`)
  const of = person && ofWhom(db, id)
  return of ? [{ text: namelessName({ ...of, heads: 1 }), found: false }] : []
}

type PersonRow = {
  readonly id: string
  readonly name: string
  readonly met: string
  readonly note: string
  readonly listed: number
  readonly filled: string | null
  readonly at: string | null
}

const personHits = (db: Readable, ids: readonly string[], isNamed: boolean, words: readonly Sought[]): Hit[] => {
  const rows = db.all<PersonRow>(
    sql`SELECT person.id, name, met, note, listed, last_contact.at,
          (SELECT group_concat(field.name || ': ' || value, '; ') FROM field_value JOIN field ON field.id = field_id
            WHERE noun = 'person' AND subject = person.id AND field.deleted_at IS NULL) AS filled
        FROM json_each(${JSON.stringify(ids)}) CROSS JOIN person ON person.id = value AND person.deleted_at IS NULL
        LEFT JOIN last_contact ON last_contact.person_id = person.id ORDER BY key`,
  )
  const about = (row: PersonRow): Hit['snippet'] => {
    if (!isNamed)
      return row.listed === 0 ? whose(db, row.id) : snippet(`${row.met} ${row.note} ${row.filled ?? ''}`, words)
    const role = currentRole(db, row.id)
    return role
      ? [{ text: [role.title, role.organisation].filter(Boolean).join(', '), found: false }]
      : whose(db, row.id)
  }
  return rows.map((row) => ({
    ...{ noun: 'person', id: row.id, personId: branded(row.id), entryId: null, title: row.name, snippet: about(row) },
    when: isNamed ? row.at : null,
  }))
}

type OrganisationRow = { readonly id: string } & Readonly<Record<'name' | 'place' | 'web' | 'note', string>>

const organisationHits = (db: Readable, ids: readonly string[], words: readonly Sought[]): Hit[] => {
  const rows = db.all<OrganisationRow>(
    sql`SELECT id, name, place, web, note FROM organisation WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
        AND deleted_at IS NULL ORDER BY folded, id`,
  )
  const isNamed = ({ name }: OrganisationRow): boolean => {
    const folded = fold(name)
    return words.every(({ text }) => folded.includes(text))
  }
  return rows
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .map((row) => ({
      ...{ noun: 'organisation', id: row.id, personId: null, entryId: null, title: row.name, when: null },
      snippet: isNamed(row)
        ? row.place === ''
          ? []
          : [{ text: row.place, found: false }]
        : snippet([row.place, row.web, row.note].join(' '), words),
    }))
}

const hasFound = (pieces: Hit['snippet']): boolean => pieces.some(({ found }) => found)

/** Around the words in the first text that has one of them; the next is not read before the one before it has none. */
const foundIn = (words: readonly Sought[], text: string, ...next: readonly (() => string)[]): Hit['snippet'] => {
  const first = snippet(text, words)
  if (hasFound(first)) return first
  for (const read of next) {
    const pieces = snippet(read(), words)
    if (hasFound(pieces)) return pieces
  }
  return first
}

/** What was found in an entry, where it does not stand in the beginning of its text. */
const entryTexts = (db: Readable, id: string): readonly (() => string)[] => {
  const read = (): { text: string; tags: string; beside: string | null } | undefined =>
    db.get(sql`SELECT text, tags, ${wordsBeside} AS beside FROM entry WHERE id = ${id}`)
  return [() => read()?.text ?? '', () => read()?.beside ?? '', () => tagsOf(read()?.tags ?? '[]').join(', ')]
}

const shown = (db: Readable, row: FoundRow, words: readonly Sought[]): Hit['snippet'] => {
  if (row.noun === 'entry') return foundIn(words, row.text, ...entryTexts(db, row.id))
  return row.text.trim() === '' && row.more.trim() === '' ? [] : foundIn(words, row.text || row.more, () => row.more)
}

const hitOf = (db: Readable, row: FoundRow, words: readonly Sought[]): Hit => ({
  ...{ noun: row.noun, id: row.id, personId: row.person_id, entryId: row.entry_id },
  title: row.title.slice(0, 1000),
  snippet: shown(db, row, words),
  when: row.at === null ? null : row.at.length > 10 ? row.at : `${row.at}T00:00`,
})

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]

/** Those who are called so: first the nearest. While the index is made anew, as the journal itself has them. */
const peopleCalled = (db: Readable, plan: Plan): readonly string[] => {
  const text = plan.words.map((one) => one.text).join(' ')
  return isStale(db, 'names') ? findByName(db, text, 8).map(({ id }) => id) : called(db, 'person', plan.words, 8)
}

/** Whether a question says anything besides names: then nobody is listed for being called so. */
const isOfNames = (plan: Plan): boolean =>
  plan.words.length > 0 && plan.phrases.length === 0 && plan.limits.length === 0

type Who = { readonly people: readonly Hit[]; readonly organisations: readonly Hit[]; readonly called: number }

const whoHits = (db: Readable, plan: Plan, words: readonly string[]): Who => {
  const nouns = (['person', 'organisation'] as const).filter(plan.allows)
  if (nouns.length === 0 || plan.days !== undefined) return { people: [], organisations: [], called: 0 }
  const sought = soughtBy(plan)
  const isAllowed = (noun: 'person' | 'organisation'): boolean => isOfNames(plan) && nouns.includes(noun)
  const people = isAllowed('person') ? peopleCalled(db, plan) : []
  const named = isAllowed('organisation') ? called(db, 'organisation', plan.words, 10) : []
  const docs = idsWith(db, matchFor(plan, nouns, words), 60)
  const idsOf = (noun: SearchNoun): string[] => docs.filter((doc) => doc.noun === noun).map(({ id }) => id)
  const others = idsOf('person')
    .filter((id) => !people.includes(id))
    .slice(0, 12)
  return {
    people: [...personHits(db, people, true, sought), ...personHits(db, others, false, sought)],
    organisations: organisationHits(db, unique([...named, ...idsOf('organisation')]).slice(0, 20), sought),
    called: people.length,
  }
}

/** Names in spite of slips of the hand, and from their inside. */
const nearlyCalled = (db: Readable, plan: Plan): Who => {
  const sought = soughtBy(plan)
  const [first] = plan.words
  const people = plan.allows('person') ? calledNearly(db, 'person', plan.words, 8) : []
  const inside =
    people.length === 0 && plan.allows('person') && plan.words.length === 1 && first && first.text.length > 2
      ? calledInside(db, first.text, 8)
      : []
  const organisations = plan.allows('organisation') ? calledNearly(db, 'organisation', plan.words, 5) : []
  const found = personHits(db, [...people, ...inside], true, sought)
  return { people: found, organisations: organisationHits(db, organisations, sought), called: found.length }
}

/** Everything that is nobody's own page: entries, and what was noted about people. */
const thingRows = (db: Readable, plan: Plan, words: readonly string[]): readonly FoundRow[] => {
  const rest = restNouns.filter(plan.allows)
  // the word for all of them stands only in what was made by these rules
  const isAll = rest.length === restNouns.length && !isStale(db, 'rest')
  return [
    ...(plan.allows('entry') ? look(db, plan, matchFor(plan, ['entry'], words), 60) : []),
    ...(rest.length > 0 ? look(db, plan, matchFor(plan, rest, words, isAll ? own.rest : undefined), 60) : []),
  ]
}

const isAsked = (plan: Plan): boolean =>
  !plan.isEmpty && (plan.words.length > 0 || plan.phrases.length > 0 || plan.limits.length > 0 || plan.isNarrowed)

/** Best first, as many of each noun as there is room for. */
const best = (rows: readonly FoundRow[], words: readonly Sought[], today: string): readonly FoundRow[] => {
  const counts = new Map<string, number>()
  return rows
    .map((row) => ({ row, rank: rankOf(row, words, today) }))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ row }) => row)
    .filter(({ noun, id }, at, all) => all.findIndex((one) => one.noun === noun && one.id === id) === at)
    .filter(({ noun }) => {
      const count = (counts.get(noun) ?? 0) + 1
      counts.set(noun, count)
      return noun === 'entry' || count <= (mostOf[noun] ?? usualMost)
    })
}

const find = (db: Readable, text: string, today: string): Hit[] => {
  const plan = planOf(db, text, today)
  if (!isAsked(plan)) return []
  const words = wordsOfPlan(plan)
  const sought = soughtBy(plan)
  const readings = (nearly: boolean): readonly FoundRow[] =>
    readingsOf(db, plan, nearly).flatMap(({ left, match }) => thingRows(db, { ...plan, words: left }, match))
  let who = whoHits(db, plan, words)
  let rows = [...thingRows(db, plan, words), ...readings(false)]
  const isLittle = who.people.length + who.organisations.length + rows.length < few
  if (isLittle && plan.words.length > 0 && plan.limits.length === 0) {
    if (who.people.length + who.organisations.length === 0 && isOfNames(plan)) who = nearlyCalled(db, plan)
    rows = [...rows, ...readings(true)]
  }
  const ranked = best(rows, sought, today)
  // what is no page of its own is found as whose it is
  const also = (noun: 'person' | 'organisation', listed: readonly Hit[]): readonly Hit[] =>
    ranked
      .filter((row) => row.noun === noun && !listed.some(({ id }) => id === row.id))
      .map((row) => hitOf(db, row, sought))
  const people = [...who.people, ...also('person', who.people)].slice(0, mostOf.person)
  const organisations = [...who.organisations, ...also('organisation', who.organisations)].slice(0, mostOf.organisation)
  // who works there is found by its name too, and is not what was called for
  const isCalled = organisations.length > 0 && who.called === 0
  const first = (isCalled ? [organisations, people] : [people, organisations]).flat()
  const things = ranked.filter(({ noun }) => noun !== 'person' && noun !== 'organisation')
  return [...first, ...things.slice(0, most - first.length).map((row) => hitOf(db, row, sought))].slice(0, most)
}

export const search: NounHandlers<'search'> = {
  'search.find': ({ db, now }, { text }) => find(db, text, now.toPlainDate().toString()),
}

export { wordsOf } from './finding/words.ts'
