/**
 * Looks into the index: the newest of what has the words, a bounded number of them, and what must still be checked about each. A short beginning of a
 * word is in most of what there is; what is older than those few is found by typing on, or by a date.
 */
import { fold } from '../../../shared/model/names.ts'
import type { Readable } from '../store/handles.ts'
import { raw, sql } from '../store/sql.ts'
import { documents } from './search-documents.ts'
import { hasBeginning, hasPhrase, hasRuns } from './finding/fit.ts'
import { beginning, longestKept } from './finding/match.ts'
import type { Match } from './finding/match.ts'
import type { FoundRow } from './finding/found-rows.ts'
import { rowsOf } from './finding/found-rows.ts'
import type { Plan } from './finding/plan.ts'
import type { SearchNoun, Shelf } from './finding/words.ts'
import { numbersOf, tableOf } from './finding/words.ts'

/** How often it is gone on where what was found has to be checked. */
const mostWindows = 12

type Doc = { readonly rid: number; readonly noun: SearchNoun; readonly id: string }

/** Where it is looked, and for what. */
export type Question = {
  readonly shelf: Shelf
  readonly match: Match
  /** The same with whole words in place of long beginnings: where that is enough, nothing else is asked for. */
  readonly whole: Match | undefined
  /** The same of nouns of that shelf among everything that was made by older rules; nothing where there is none. */
  readonly stale: Match | undefined
}

type Place = {
  readonly shelf: Shelf | 'stale'
  readonly match: Match
  readonly whole?: Match | undefined
  readonly end: number
}

/**
 * The newest, or of people the first, below `end`; of those that wait with other words than the index has, none. Where a shelf ends is looked up
 * in what comes: told to SQLite, it would go on to the end of everything in search of one more.
 * @returns `next`: below which it goes on; nothing where that was all
 */
const docs = (db: Readable, { shelf, match, end: below }: Place, limit: number) => {
  const [first, end] = numbersOf(shelf)
  const where =
    shelf === 'who'
      ? sql`TRUE ORDER BY rowid`
      : shelf !== 'stale' && below >= end
        ? sql`TRUE ORDER BY rowid DESC`
        : sql`rowid < ${below} ORDER BY rowid DESC`
  const table = raw(tableOf(shelf))
  const found = db.all<Doc & { waits: 0 | 1 }>(
    sql`SELECT rid, noun, id, words IS NOT NULL AS waits FROM (SELECT rowid AS found FROM ${table}
          WHERE ${table} MATCH ${match.fts} AND ${where} LIMIT ${limit})
        CROSS JOIN search_doc ON rid = found`,
  )
  const last = found.at(-1)
  return {
    found: found.filter(({ rid, waits }) => waits === 0 && rid >= first) as readonly Doc[],
    next: found.length === limit && last && last.rid > first ? last.rid : undefined,
  }
}

/** Of the same, what is not in the index yet. */
const waitingOf = ({ waiting }: Plan, { shelf, match }: Question): readonly Doc[] => {
  const [first, end] = numbersOf(shelf)
  return waiting.filter(({ rid, words }) => rid >= first && rid < end && match.holds(words))
}

const placeOf = (shelf: Shelf | 'stale', match: Match, whole?: Match): Place => ({
  ...{ shelf, match, whole },
  end: numbersOf(shelf)[1],
})

const placesOf = ({ shelf, match, whole, stale }: Question): readonly Place[] => [
  placeOf(shelf, match, whole),
  ...(stale === undefined ? [] : [placeOf('stale', stale)]),
]

const isOn = (at: string | null, { days }: Plan): boolean => {
  if (days === undefined || at === null) return true
  const day = at.slice(0, 10)
  return (days.first === undefined || day >= days.first) && (days.last === undefined || day <= days.last)
}

/** Whether more is asked than the index can tell: the order of words, a day within its month, who said it. */
const isChecked = ({ phrases, words, days, side }: Plan): boolean =>
  phrases.length > 0 ||
  days !== undefined ||
  side !== undefined ||
  words.some(({ as, terms }) => as === 'run' && terms.length > 1)

const textOf = (db: Readable, noun: SearchNoun, id: string): string => fold(documents[noun](db, id)?.text ?? '')

/** Whether what the index does not know is true of one: the order of words, and of letters in scripts without spaces. */
const stands = (db: Readable, plan: Plan, noun: SearchNoun, id: string): boolean => {
  if (plan.phrases.length === 0 && hasRuns('', plan.words)) return true
  const folded = textOf(db, noun, id)
  return (
    hasRuns(folded, plan.words) &&
    plan.phrases.every((phrase, at) => hasPhrase(folded, phrase, plan.isPhraseOpen && at === plan.phrases.length - 1))
  )
}

/** Whether the word that was cut short goes on as it was typed; looked up first where it nearly always stands. */
const goesOn = (db: Readable, { isCut, words }: Plan, noun: SearchNoun, id: string, text = ''): boolean => {
  const last = words.at(-1)
  return !isCut || !last || hasBeginning(fold(text), last) || hasBeginning(textOf(db, noun, id), last)
}

/** The ids of what has these words, the newest first. */
export const idsWith = (db: Readable, plan: Plan, question: Question, limit: number): readonly Doc[] =>
  [...waitingOf(plan, question), ...placesOf(question).flatMap((place) => docs(db, place, limit).found)].filter(
    ({ noun, id }) => stands(db, plan, noun, id) && goesOn(db, plan, noun, id),
  )

const read = (db: Readable, found: readonly Doc[]): readonly FoundRow[] => {
  const by = new Map<SearchNoun, string[]>()
  for (const { noun, id } of found) by.set(noun, [...(by.get(noun) ?? []), id])
  return [...by].flatMap(([noun, ids]) => rowsOf(db, noun, ids))
}

/** Documents the last word is looked up in to see what its beginning tells, and of how many of them it must be true. */
const probed = 16
const mostOfProbed = 12

/** The same plan, its last word cut short where that asks for much and for hardly anything else. */
export const cutShort = (db: Readable, plan: Plan): Plan => {
  const last = plan.words.at(-1)
  if (!plan.isUnfinished || last?.as !== 'word' || last.text.length <= longestKept) return plan
  const match = beginning([...last.text].slice(0, longestKept).join(''))
  const { found } = docs(db, placeOf('entries', match), probed)
  if (found.length < probed) return plan
  const fitting = read(db, found).filter((row) => hasBeginning(fold(row.text), last))
  return fitting.length < mostOfProbed ? plan : { ...plan, isCut: true }
}

const isFrom = (row: FoundRow, { side }: Plan): boolean => side === undefined || row.side === null || row.side === side

/** Those of them that are what was asked for, and not only by what the index knows. */
const fitting = (db: Readable, plan: Plan, found: readonly Doc[]): readonly FoundRow[] =>
  read(db, isChecked(plan) ? found.filter(({ noun, id }) => stands(db, plan, noun, id)) : found).filter(
    (row) =>
      isOn(row.day ?? row.at, plan) &&
      isFrom(row, plan) &&
      goesOn(db, plan, row.noun, row.id, `${row.title}\n${row.text}\n${row.more}`),
  )

const lookIn = (db: Readable, plan: Plan, place: Place, wanted: number): readonly FoundRow[] => {
  // a few less are enough where nearly all of them fit
  const enough = plan.isCut ? wanted / 2 : wanted
  if (place.whole && !isChecked(plan)) {
    const { found } = docs(db, { ...place, match: place.whole }, wanted)
    if (found.length >= wanted) return fitting(db, plan, found)
  }
  const rows: FoundRow[] = []
  let { end } = place
  for (let round = 0; round < mostWindows; round += 1) {
    const { found, next } = docs(db, { ...place, end }, wanted)
    rows.push(...fitting(db, plan, found))
    if (!(isChecked(plan) || plan.isCut) || rows.length >= enough || next === undefined) break
    end = next
  }
  return rows
}

/** Checked: as many of these as there are, up to `wanted`; the newest first, by windows, and no further back than some hundreds. */
export const look = (db: Readable, plan: Plan, question: Question, wanted: number): readonly FoundRow[] => [
  ...fitting(db, plan, waitingOf(plan, question)),
  ...placesOf(question).flatMap((place) => lookIn(db, plan, place, wanted)),
]
