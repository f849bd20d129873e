/**
 * Search over whatever was written down. The index keeps no positions (a twelfth of the cost on short beginnings of words), so the newest
 * of what has the words is taken, and how well it fits, and what surrounds the words, is found here.
 */
import type { Hit } from '../../../shared/contract/search.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { wordsBeside } from './entry-words.ts'
import { called, calledInside, calledNearly } from './finding/called.ts'
import { isStale } from './finding/stale.ts'
import type { FoundRow } from './finding/found-rows.ts'
import { nearOf, participantsOf } from './finding/found-rows.ts'
import type { Question } from './search-look.ts'
import { cutShort, idsWith, look } from './search-look.ts'
import { readingsOf } from './finding/named-in.ts'
import type { Plan } from './finding/plan.ts'
import { matchFor, planOf, wordsOfPlan } from './finding/plan.ts'
import type { Match } from './finding/match.ts'
import type { Ranked } from './finding/rank.ts'
import { rankOf } from './finding/rank.ts'
import type { SearchNoun, Sought } from './finding/words.ts'
import { searchNouns, shelfOf } from './finding/words.ts'
import { findByName } from './people.ts'
import { tagsOf } from './rows.ts'
import { foundIn } from './snippet.ts'
import { organisationHits, personHits } from './who-hits.ts'

const most = 30
/** Of each noun among them. Entries are bounded by what is left. */
const mostOf: Readonly<Partial<Record<Hit['noun'], number>>> = { person: 10, organisation: 5, fact: 8, file: 6 }
const usualMost = 4
const restNouns = searchNouns.filter((noun) => shelfOf(noun) === 'rest')

/** All words that are looked for, for what surrounds them. */
const soughtBy = (plan: Plan): readonly Sought[] => [...plan.phrases.flat(), ...plan.words]

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
  return isStale(db, true) ? findByName(db, text, 8).map(({ id }) => id) : called(db, 'person', plan.words, 8)
}

/** Whether a question says anything besides names: then nobody is listed for being called so. */
const isOfNames = (plan: Plan): boolean =>
  plan.words.length > 0 && plan.phrases.length === 0 && plan.limits.length === 0

const whoNouns = ['person', 'organisation'] as const satisfies readonly SearchNoun[]

/** What is asked of one shelf, which is that of all these nouns: of as many of them as are allowed. */
const questionFor = (plan: Plan, words: readonly Match[], nouns: readonly SearchNoun[]): Question => {
  const asked = nouns.filter(plan.allows)
  const isAll = asked.length === nouns.length && asked.every((noun) => plan.is(noun).length === 0)
  const [first = 'entry'] = nouns
  // of all of them, and nothing more is said: whatever is on the shelf
  const every = isAll && words.length + plan.limits.length > 0
  const matching = (some: readonly Match[]): Match => matchFor(plan, some, every ? undefined : asked)
  return {
    shelf: shelfOf(first),
    match: matching(words),
    whole: words.some(({ whole }) => whole) ? matching(words.map((one) => one.whole ?? one)) : undefined,
    stale: plan.isStale ? matchFor(plan, words, asked) : undefined,
  }
}

type Who = { readonly people: readonly Hit[]; readonly organisations: readonly Hit[]; readonly called: number }

const whoHits = (db: Readable, plan: Plan, words: readonly Match[]): Who => {
  const nouns = whoNouns.filter(plan.allows)
  if (nouns.length === 0 || plan.days !== undefined) return { people: [], organisations: [], called: 0 }
  const sought = soughtBy(plan)
  const isAllowed = (noun: 'person' | 'organisation'): boolean => isOfNames(plan) && nouns.includes(noun)
  const people = isAllowed('person') ? peopleCalled(db, plan) : []
  const named = isAllowed('organisation') ? called(db, 'organisation', plan.words, 10) : []
  const docs = idsWith(db, plan, questionFor(plan, words, whoNouns), 30)
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

/** What is looked at of each: what is older is found by typing on, or by a date. */
const looked = { entries: 40, rest: 30, ofNamed: 30 } as const
/** So many finds, and another reading of the words is not looked into. */
const enough = 12

/** Everything that is nobody's own page: entries, and what was noted about people. */
const thingRows = (
  db: Readable,
  plan: Plan,
  words: readonly Match[],
  limits: { readonly entries: number; readonly rest: number },
): readonly FoundRow[] => {
  const isAllowed = (noun: SearchNoun): boolean => plan.allows(noun)
  return [
    ...(isAllowed('entry') ? look(db, plan, questionFor(plan, words, ['entry']), limits.entries) : []),
    ...(restNouns.some(isAllowed) ? look(db, plan, questionFor(plan, words, restNouns), limits.rest) : []),
  ]
}

type Found = Omit<Ranked, 'near'>

/** What is of somebody whose name was typed, and has the other words. */
const ofNamed = (db: Readable, plan: Plan, nearly: boolean): readonly Found[] => {
  const found: Found[] = []
  for (const { left, named, isOnly, match } of readingsOf(db, plan, nearly)) {
    const limits = { entries: looked.ofNamed, rest: looked.ofNamed }
    found.push(
      ...thingRows(db, { ...plan, words: left }, match, limits).map((row) => ({
        row,
        words: left,
        named,
        isNamed: isOnly,
      })),
    )
    if (found.length >= enough) break
  }
  return found
}

const isAsked = (plan: Plan): boolean =>
  !plan.isEmpty && (plan.words.length > 0 || plan.phrases.length > 0 || plan.limits.length > 0 || plan.isNarrowed)

/** Each further find that is no entry counts for less than the one before it: a few facts stand first, and do not push all the entries away. */
const another = 0.3

/** Best first, as many of each noun as there is room for. */
const best = (db: Readable, found: readonly Found[], today: string): readonly FoundRow[] => {
  const near = nearOf(
    db,
    found.map(({ row }) => row.person_id),
  )
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  return found
    .map((one) => ({ row: one.row, rank: rankOf({ ...one, near: near.get(one.row.person_id) ?? 0 }, today) }))
    .toSorted((a, b) => b.rank - a.rank)
    .flatMap((one) => {
      const { noun, id } = one.row
      if (seen.has(`${noun} ${id}`)) return []
      seen.add(`${noun} ${id}`)
      const count = counts.get(noun) ?? 0
      counts.set(noun, count + 1)
      if (noun === 'entry') return [one]
      return count < (mostOf[noun] ?? usualMost) ? [{ ...one, rank: one.rank - count * another }] : []
    })
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ row }) => row)
}

/** With the names of those who took part in an entry. */
const hitsOf = (db: Readable, rows: readonly FoundRow[], words: readonly Sought[]): Hit[] => {
  const names = participantsOf(
    db,
    rows.filter(({ noun }) => noun === 'entry').map(({ id }) => id),
  )
  return rows.map((row) => hitOf(db, row.noun === 'entry' ? { ...row, title: names.get(row.id) ?? '' } : row, words))
}

const find = (db: Readable, text: string, today: string): Hit[] => {
  const asked = planOf(db, text, today)
  if (!isAsked(asked)) return []
  const plan = cutShort(db, asked)
  const words = wordsOfPlan(plan)
  const sought = soughtBy(plan)
  // of people there are not so many that a long beginning costs much, and to look it up in what is known of each does
  let who = whoHits(db, asked, wordsOfPlan(asked))
  let found: readonly Found[] = [
    ...ofNamed(db, plan, false),
    ...thingRows(db, plan, words, looked).map((row) => ({ row, words: sought, named: 0, isNamed: false })),
  ]
  // a slip of the hand is only thought of where what was typed is nowhere
  const isNothing = who.people.length + who.organisations.length + found.length === 0
  if (isNothing && plan.words.length > 0) {
    if (isOfNames(plan)) who = nearlyCalled(db, plan)
    found = [...found, ...ofNamed(db, plan, true)]
  }
  const ranked = best(db, found, today)
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
  return [...first, ...hitsOf(db, things.slice(0, most - first.length), sought)]
}

export const search: NounHandlers<'search'> = {
  'search.find': ({ db, now }, { text }) => find(db, text, now.toPlainDate().toString()),
}

export { wordsOf } from './finding/words.ts'
