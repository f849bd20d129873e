/** How well jots are understood: what is suggested against what somebody wrote down beside each of them. */
import { readFileSync } from 'node:fs'
import { fold } from '../../shared/model/names.ts'
import { understand } from '../../shared/model/understand/understand.ts'
import type { Suggestion } from '../../shared/model/understand/index.ts'

/** `or`: what a second reader of the jot wrote of the same place instead. `unsure`: only one of the two wrote it down, so that it is neither missed nor wrong. */
type Words = { readonly words: string; readonly or?: Chip; readonly unsure?: true }
export type Chip = Words &
  (
    | { readonly kind: 'person'; readonly name: string }
    | { readonly kind: 'date'; readonly on: string; readonly every: string; readonly what: string }
    | { readonly kind: 'promise'; readonly by: 'me' | 'them'; readonly due: string | null; readonly ask?: boolean }
    | { readonly kind: 'fact'; readonly category: string }
    | { readonly kind: 'tie'; readonly word: string; readonly name: string }
    | { readonly kind: 'life-event'; readonly event: string; readonly of: string }
    | {
        readonly kind: 'boundary'
        readonly direction: string
        readonly kinds: readonly string[]
        readonly allows: string
        readonly limit: { readonly amount: number; readonly currency: string } | null
      }
  )
export type Jot = {
  readonly id: string
  readonly today: string
  readonly text: string
  readonly with: readonly string[]
  readonly chips: readonly Chip[]
}
export const kinds = ['person', 'date', 'promise', 'fact', 'tie', 'life-event', 'boundary'] as const
export type Kind = (typeof kinds)[number]

export const jotsOf = (file: string): readonly Jot[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Jot)

const kindOf = ({ kind }: Suggestion): Kind =>
  kind === 'milestone' ? 'date' : kind === 'ask' || kind === 'to-do' ? 'promise' : kind

const padded = (value: number, width = 2): string => String(value).padStart(width, '0')
const onOf = (suggestion: Suggestion): string => {
  if (suggestion.kind !== 'milestone' || suggestion.date.form !== 'on') return '?'
  const { year, month, day } = suggestion.date
  const rest = `${month === undefined ? '' : `-${padded(month)}`}${day === undefined ? '' : `-${padded(day)}`}`
  // a day that comes back is the same day whichever year it began in
  return suggestion.repeats.every === 'year' || year === undefined ? `-${rest}` : `${padded(year, 4)}${rest}`
}
const noCents = new Set(['JPY', 'KRW', 'ISK', 'HUF', 'IDR'])

/** What has to agree, as one text. */
const keyOf = (suggestion: Suggestion): string => {
  switch (suggestion.kind) {
    case 'person':
      return fold(suggestion.name)
    case 'milestone':
      return `${onOf(suggestion)} ${suggestion.repeats.every}`
    case 'promise':
    case 'ask':
    case 'to-do':
      return `${suggestion.by} ${suggestion.due ?? null}`
    case 'fact':
      return suggestion.category
    case 'tie':
      return `${fold(suggestion.word)} ${fold(suggestion.name)}`
    case 'life-event':
      return suggestion.event
    case 'boundary': {
      const [limit] = suggestion.limits
      const most = limit && `${limit.most.amount / (noCents.has(limit.most.currency) ? 1 : 100)} ${limit.most.currency}`
      return `${suggestion.direction} ${suggestion.kinds.toSorted().join()} ${suggestion.allows} ${most ?? null}`
    }
  }
}
const keyOfChip = (chip: Chip): string => {
  switch (chip.kind) {
    case 'person':
      return fold(chip.name)
    case 'date':
      return `${chip.every === 'year' ? chip.on.replace(/^\d{4}/u, '-') : chip.on} ${chip.every}`
    case 'promise':
      return `${chip.by} ${chip.due}`
    case 'fact':
      return chip.category
    case 'tie':
      return `${fold(chip.word)} ${fold(chip.name)}`
    case 'life-event':
      return chip.event
    case 'boundary':
      return `${chip.direction} ${chip.kinds.toSorted().join()} ${chip.allows} ${chip.limit ? `${chip.limit.amount} ${chip.limit.currency}` : null}`
  }
}

type Counts = { readonly expected: number; readonly suggested: number; readonly right: number }
export type Score = Counts & { readonly precision: number; readonly recall: number }
export type Miss = {
  readonly jot: Jot
  readonly kind: Kind
  readonly wanted?: Chip
  readonly given?: string
  readonly words: string
}
export type Measured = {
  /** All that has to agree agrees. */
  readonly strict: Readonly<Record<Kind, Score>>
  /** The kind and the place do. */
  readonly lenient: Readonly<Record<Kind, Score>>
  readonly misses: readonly Miss[]
}

const spanOf = (jot: Jot, chip: Chip): readonly [number, number] => {
  const at = jot.text.indexOf(chip.words)
  return [at, at + chip.words.length]
}

export const suggestionsFor = (jot: Jot): readonly Suggestion[] =>
  understand(jot.text, { today: jot.today, people: jot.with.map((name) => ({ id: name, name })) })

const scoreOf = ({ expected, suggested, right }: Counts): Score => ({
  expected,
  suggested,
  right,
  precision: suggested === 0 ? 1 : right / suggested,
  recall: expected === 0 ? 1 : right / expected,
})

/** Each annotation is met by one suggestion at most, and each suggestion meets one. */
export const measure = (jots: readonly Jot[], read = suggestionsFor): Measured => {
  const none = () =>
    Object.fromEntries(kinds.map((kind) => [kind, { expected: 0, suggested: 0, right: 0 }])) as Record<
      Kind,
      { expected: number; suggested: number; right: number }
    >
  const [strict, lenient] = [none(), none()]
  const misses: Miss[] = []
  for (const jot of jots) {
    const suggestions = read(jot)
    for (const [counts, isStrict] of [
      [strict, true],
      [lenient, false],
    ] as const) {
      const open = jot.chips.toSorted((one, other) => Number(one.unsure ?? false) - Number(other.unsure ?? false))
      for (const chip of jot.chips) if (!chip.unsure) counts[chip.kind].expected++
      for (const suggestion of suggestions) {
        const kind = kindOf(suggestion)
        const at = open.findIndex((chip) => {
          const [start, end] = spanOf(jot, chip)
          const keys = [chip, ...(chip.or ? [chip.or] : [])].map(keyOfChip)
          return (
            chip.kind === kind &&
            (kind === 'person' || (suggestion.start < end && start < suggestion.end)) &&
            (!isStrict || keys.includes(keyOf(suggestion)))
          )
        })
        const [met] = at < 0 ? [] : open.splice(at, 1)
        if (met?.unsure) continue
        counts[kind].suggested++
        if (met) counts[kind].right++
        else if (isStrict)
          misses.push({ jot, kind, given: keyOf(suggestion), words: jot.text.slice(suggestion.start, suggestion.end) })
      }
      if (isStrict)
        for (const chip of open.filter(({ unsure }) => !unsure))
          misses.push({ jot, kind: chip.kind, wanted: chip, words: chip.words })
    }
  }
  const scored = (counts: ReturnType<typeof none>) =>
    Object.fromEntries(kinds.map((kind) => [kind, scoreOf(counts[kind])])) as Record<Kind, Score>
  return { strict: scored(strict), lenient: scored(lenient), misses }
}

export const tableOf = ({ strict, lenient }: Measured): string => {
  const share = (value: number): string => value.toFixed(3)
  const rows = kinds.map((kind) => {
    const [one, other] = [strict[kind], lenient[kind]]
    return [
      kind,
      String(one.expected),
      String(one.suggested),
      String(one.right),
      share(one.precision),
      share(one.recall),
      share(other.precision),
      share(other.recall),
    ]
  })
  const head = ['kind', 'annotated', 'suggested', 'right', 'precision', 'recall', 'lenient p', 'lenient r']
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n')
}
