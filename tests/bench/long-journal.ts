/** A journal of the size of a working life, encrypted, in words as people use them: a few very often, most hardly ever. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill } from '../../electron/cli/sample/fill.ts'
import { generate } from '../../electron/cli/sample/generate.ts'
import { idsFrom, random } from '../../electron/cli/sample/random.ts'
import type { Random } from '../../electron/cli/sample/random.ts'
import type { Sample, SampleEntry, SamplePerson } from '../../electron/cli/sample/sample.ts'
import { careOnce } from '../../electron/vault/index-care.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { session } from '../../electron/vault/session.ts'
import type { Session } from '../../electron/vault/session.ts'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import type { Opened } from '../../electron/vault/store/open.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { today } from './journals.ts'

const zone = 'Europe/Dublin'
const vocabulary = 40_000
const starts = 'b c d f g h l m n p r s t v w st tr pl gr cl'.split(' ')
const middles = 'a e i o u ai ea ou ie'.split(' ')
const ends = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ck']

const coined = (dice: Random, syllables: number): string =>
  Array.from({ length: syllables }, () => dice.pick(starts) + dice.pick(middles)).join('') + dice.pick(ends)

/** Invented words by how common they are: the one in place n is said once for every n times the first is (Zipf); common ones are short, as in any language. */
const lexicon = (): readonly string[] => {
  const dice = random('bench lexicon')
  const words = new Set<string>()
  while (words.size < vocabulary) words.add(coined(dice, words.size < 200 ? dice.between(1, 2) : dice.between(2, 4)))
  return [...words]
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** Most have a family name few share; the rest have the names that everybody has. */
const named = (person: SamplePerson, at: number): SamplePerson => {
  const dice = random('bench names', at)
  if (dice.chance(0.3)) return person
  const family = capital(coined(dice, dice.between(2, 3)))
  const { given, name } = person.fields
  return { ...person, fields: { ...person.fields, family, name: given === '' ? name : `${given} ${family}` } }
}

/** About two thirds of what was said before, and what nobody else said. */
const worded = (entry: SampleEntry, words: readonly string[], dice: Random): SampleEntry => {
  const word = (): string => words[Math.floor(Math.exp(dice.next() * Math.log(words.length)))] ?? words[0] ?? ''
  const said = Array.from({ length: dice.between(2, 4) }, () =>
    capital(Array.from({ length: dice.between(3, 7) }, word).join(' ')),
  )
  const kept = entry.text.split(/(?<=[.!?”]) /u)
  return { ...entry, text: [...kept.slice(0, Math.ceil(kept.length * 0.65)), `${said.join('. ')}.`].join(' ') }
}

const enriched = (sample: Sample): Sample => {
  const words = lexicon()
  return {
    ...sample,
    people: sample.people.map(named),
    entries: function* entries() {
      let at = 0
      for (const entry of sample.entries()) yield worded(entry, words, random('bench words', at++))
    },
  }
}

/** Ids sort by when they were made, as those of a vault do: what is new lies beside what is new. */
const idsInOrder = (): (() => string) => {
  const rest = idsFrom('bench long')
  let made = 0
  return () => (made++).toString(16).padStart(12, '0') + rest().slice(12)
}

export type LongJournal = {
  readonly ids: readonly string[]
  readonly entries: number
  readonly db: Opened
  readonly open: Session
  /** What the vault does when nobody asks for anything, until there is nothing left to do; how long that took, and the longest bit. */
  readonly idle: () => { readonly ms: number; readonly longest: number; readonly bits: number }
  readonly size: () => number
  readonly remove: () => void
}

export const makeLongJournal = (people: number, entries: number, say: (line: string) => void): LongJournal => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-long-'))
  const file = join(folder, 'vault.db')
  const newId = idsInOrder()
  say(`Writing ${people} people and ${entries} entries.`)
  const db = openEncrypted(file, randomBytes(32), { create: true })
  migrate(db)
  const sample = enriched(generate({ seed: 'bench long', people, today, entriesPerPerson: entries / people }))
  let said = 0
  const progress = (done: number, total: number): void => {
    if (done - said >= total / 10) say(`${Math.round(((said = done) / total) * 100)} %`)
  }
  const { people: ids, entries: count } = fill(db, sample, { newId, zone, progress })
  let ticks = 0
  const now = () => Temporal.ZonedDateTime.from(`${today}T12:00[${zone}]`).add({ seconds: ticks++ })
  const open = session({ db, handlers, derive, now, newId })
  const clock = () => performance.now()
  const idle = () => {
    let [ms, longest, bits, more] = [0, 0, 0, true]
    while (more) {
      const began = process.cpuUsage()
      more = careOnce(open, clock)
      const { user, system } = process.cpuUsage(began)
      const took = (user + system) / 1000
      ms += took
      bits += 1
      longest = Math.max(longest, took)
    }
    return { ms, longest, bits }
  }
  return {
    ...{ ids, entries: count, db, open, idle },
    size: () => statSync(file).size,
    remove: () => {
      open.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
