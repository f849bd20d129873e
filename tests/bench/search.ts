/** Search as one types, in a journal of the size of a working life: what a letter costs in the vault, and whether what was meant is among the first ten. */
import { random } from '../../electron/cli/sample/random.ts'
import type { Random } from '../../electron/cli/sample/random.ts'
import { called, calledNearly } from '../../electron/vault/journal/finding/called.ts'
import { all, any, word } from '../../electron/vault/journal/finding/match.ts'
import { own, soughtIn } from '../../electron/vault/journal/finding/words.ts'
import { sql } from '../../electron/vault/store/sql.ts'
import { fold } from '../../shared/model/names.ts'
import type { LongJournal } from './long-journal.ts'
import { newTimes, quantiles, timed } from './measure.ts'

export type Cost = {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
  readonly rounds: number
}

export const costOf = (values: readonly number[]): Cost => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { ...quantiles(values), p99: at(0.99), max: at(1), rounds: values.length }
}

type Sampled = {
  readonly text: string
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly id: string
}

const queries = 1000

/** Entries of the whole journal, old and new alike. */
const sampled = ({ open }: LongJournal, dice: Random, count: number): readonly Sampled[] =>
  open.read(({ db }) => {
    const last = db.get<{ n: number }>(sql`SELECT max(rowid) AS n FROM entry`)?.n ?? 0
    const found: Sampled[] = []
    while (found.length < count) {
      const row = db.get<{ id: string; text: string }>(
        sql`SELECT id, text FROM entry WHERE rowid >= ${dice.between(1, last)} AND deleted_at IS NULL ORDER BY rowid LIMIT 1`,
      )
      if (!row) continue
      const names = db
        .all<{ name: string }>(
          sql`SELECT person.name FROM entry_person JOIN person ON person.id = person_id AND person.deleted_at IS NULL WHERE entry_id = ${row.id}`,
        )
        .map(({ name }) => name)
      found.push({ ...row, names, words: [...new Set(fold(row.text).match(/[\p{L}\p{N}]{2,}/gu))] })
    }
    return found
  })

/** The words that are in most entries: the, and, they. */
const commonOf = (entries: readonly Sampled[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const { words } of entries) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set(
    [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 150)
      .map(([word]) => word),
  )
}

type Query = {
  readonly text: string
  readonly kind: 'one word' | 'two words' | 'function words' | 'a name' | 'a name and a word'
}

const questions = (entries: readonly Sampled[], common: ReadonlySet<string>, dice: Random): readonly Query[] =>
  entries.flatMap(({ words, names }, at): Query[] => {
    const functional = words.filter((word) => common.has(word))
    const first = dice.pick(words)
    const other = dice.pick(words)
    const kind = at % 10
    if (kind < 4) return [{ kind: 'one word', text: first }]
    if (kind < 7) return [{ kind: 'two words', text: `${first} ${other}` }]
    if (kind < 8) return [{ kind: 'function words', text: `${dice.pick(functional)} ${dice.pick(functional)}` }]
    const [name] = names
    if (name === undefined) return []
    return [kind < 9 ? { kind: 'a name', text: name } : { kind: 'a name and a word', text: `${name} ${first}` }]
  })

/** From two letters on, as the field asks while someone types. */
const typed = (text: string): readonly string[] => {
  const letters = [...text]
  return letters.length < 3 ? [text] : letters.slice(1).map((_letter, at) => letters.slice(0, at + 2).join(''))
}

export type SearchFigures = {
  readonly all: Cost
  readonly by: Readonly<Record<string, Cost>>
  /** Who is called so, alone: by how the name begins, and with a slip of the hand. */
  readonly names: Cost
  readonly mistyped: Cost
  /** The share of questions with a name and a word of an entry whose entry is among the first ten finds. */
  readonly recall: {
    readonly ofAll: number
    readonly ofEntries: number
    /** The share there would be if those of whoever is called so that have the word came in any order: of thirty ten are among the first ten. */
    readonly inAnyOrder: number
    readonly questions: number
  }
  /** The share of names with one slip of the hand that find their person among the first eight. */
  readonly forgiven: number
}

const slip = (word: string, dice: Random): string => {
  const at = dice.between(1, word.length - 2)
  const kind = dice.between(0, 3)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return `${word.slice(0, at)}x${word.slice(at)}`
  if (kind === 2) return `${word.slice(0, at)}x${word.slice(at + 1)}`
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}

/** Entries with the word, of whoever has that name. */
const withWord = ({ open }: LongJournal, name: string, text: string): number =>
  open.read(({ db }) => {
    const ids = db.all<{ id: string }>(sql`SELECT id FROM person WHERE name = ${name} AND deleted_at IS NULL`)
    const match = all([any(ids.map(({ id }) => word(own.of(id)))), word(text)])
    return (
      db.get<{ n: number }>(sql`SELECT count(*) AS n FROM search_words WHERE search_words MATCH ${match.fts}`)?.n ?? 0
    )
  })

const recallOf = (journal: LongJournal, entries: readonly Sampled[], common: ReadonlySet<string>, dice: Random) => {
  let [ofAll, ofEntries, inAnyOrder, asked] = [0, 0, 0, 0]
  for (const { id, names, words } of entries) {
    const telling = words.filter(
      (word) => word.length > 3 && !common.has(word) && !names.some((name) => fold(name).includes(word)),
    )
    const [name] = names
    if (name === undefined || telling.length === 0) continue
    asked += 1
    const telltale = dice.pick(telling)
    inAnyOrder += Math.min(1, 10 / Math.max(1, withWord(journal, name, telltale)))
    const hits = journal.open.query('search.find', { text: `${name} ${telltale}` })
    if (hits.slice(0, 10).some((hit) => hit.id === id)) ofAll += 1
    const found = hits.filter(({ noun }) => noun === 'entry').slice(0, 10)
    if (found.some((hit) => hit.id === id)) ofEntries += 1
  }
  return { ofAll: ofAll / asked, ofEntries: ofEntries / asked, inAnyOrder: inAnyOrder / asked, questions: asked }
}

export const measureSearch = (journal: LongJournal, say: (line: string) => void, round: string): SearchFigures => {
  say(`Measuring: search, ${round}.`)
  const dice = random('bench search', round)
  const entries = sampled(journal, dice, queries)
  const common = commonOf(sampled(journal, dice, 2000))
  const { open } = journal
  const times = new Map<string, number[]>()
  const slow: { text: string; ms: number }[] = []
  for (const { text, kind } of questions(entries, common, dice))
    for (const part of typed(text)) {
      const took = newTimes()
      timed(took, () => void open.query('search.find', { text: part }))
      const [ms = 0] = took.cpu
      slow.push({ text: part, ms })
      for (const key of [kind, `of ${Math.min(8, [...part].length)} letters`])
        times.set(key, [...(times.get(key) ?? []), ms])
    }
  if (process.env['BENCH_SLOW'])
    for (const one of slow.toSorted((a, b) => b.ms - a.ms).slice(0, 40)) say(`${one.ms.toFixed(1)} ${one.text}`)
  const people = open.read(({ db }) =>
    db.all<{ id: string; name: string }>(sql`SELECT id, name FROM person WHERE deleted_at IS NULL AND listed = 1`),
  )
  const [names, mistyped] = [newTimes(), newTimes()]
  let [right, slips] = [0, 0]
  for (let n = 0; n < 300; n += 1) {
    const { id, name } = dice.pick(people)
    open.read(({ db }) => {
      for (const part of typed(name)) timed(names, () => void called(db, 'person', soughtIn(part), 8))
      const words = fold(name).split(' ')
      const at = words.findIndex((word) => /^[a-z]{5,}$/.test(word))
      if (at < 0) return
      const wrong = words.map((word, place) => (place === at ? slip(word, dice) : word)).join(' ')
      let found: readonly string[] = []
      timed(mistyped, () => {
        found = called(db, 'person', soughtIn(wrong), 8)
        if (found.length === 0) found = calledNearly(db, 'person', soughtIn(wrong), 8)
      })
      slips += 1
      if (found.includes(id)) right += 1
    })
  }
  return {
    all: costOf(slow.map(({ ms }) => ms)),
    by: Object.fromEntries(
      [...times].toSorted(([a], [b]) => a.localeCompare(b)).map(([key, values]) => [key, costOf(values)]),
    ),
    names: costOf(names.cpu),
    mistyped: costOf(mistyped.cpu),
    recall: recallOf(journal, entries, common, dice),
    forgiven: right / slips,
  }
}

const line = (name: string, { p50, p95, p99, max, rounds }: Cost): string =>
  `  ${name.padEnd(20)} ${[p50, p95, p99, max].map((value) => value.toFixed(2).padStart(8)).join('')}  ${rounds}`

export const searchLines = (title: string, figures: SearchFigures): string =>
  [
    `Search, ${title}: milliseconds of processor time in the vault for one letter more (p50, p95, p99, most; rounds)`,
    line('all', figures.all),
    ...Object.entries(figures.by).map(([name, cost]) => line(name, cost)),
    line('names alone', figures.names),
    line('names, mistyped', figures.mistyped),
    `  Among the first ten: ${(figures.recall.ofAll * 100).toFixed(1)} % of all finds, ${(figures.recall.ofEntries * 100).toFixed(1)} % of entries; in any order ${(figures.recall.inAnyOrder * 100).toFixed(1)} % (${figures.recall.questions} questions of a name and a word). Mistyped names found: ${(figures.forgiven * 100).toFixed(1)} %.`,
  ].join('\n')
