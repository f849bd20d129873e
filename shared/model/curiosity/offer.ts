/** Which questions are offered: a few, the same few on the same day, and others than were asked last. */
import { addDays, addMonths } from '../days.ts'
import { grownKinds } from './grow.ts'
import type { Grown, GrownKind } from './grow.ts'

export const questionStates = ['open', 'asked', 'raised', 'off-limits', 'later'] as const
export type QuestionState = (typeof questionStates)[number]

/** What became of a question, and on which day. */
export type Settled = { readonly key: string; readonly state: QuestionState; readonly on: string | null }

/** Offered at once. */
export const mostOffered = 3
/** Months before something that was asked, or that they raised, is asked again. */
const restMonths = 12
const laterDays = 30

/** What a question is about, in the large: two of a kind do not stand side by side while there are others. */
const themes: Readonly<Record<GrownKind, 'family' | 'news' | 'work' | 'self'>> = {
  university: 'family',
  school: 'family',
  goal: 'news',
  worry: 'news',
  stale: 'news',
  birthday: 'self',
  partner: 'family',
  children: 'family',
  'outside-work': 'self',
  work: 'work',
  hopes: 'work',
  say: 'self',
}

export const rests = ({ state, on }: Settled, today: string): boolean => {
  if (state === 'open' || on === null) return false
  if (state === 'off-limits') return true
  return today < (state === 'later' ? addDays(on, laterDays) : addMonths(on, restMonths))
}

const weight = ({ kind }: Grown): number => grownKinds.indexOf(kind)
const kindOf = (key: string): GrownKind | undefined => grownKinds.find((kind) => key.split(':')[0] === kind)

/** @param most how many there is room for */
export const offer = (
  grown: readonly Grown[],
  settled: readonly Settled[],
  today: string,
  most: number = mostOffered,
): readonly Grown[] => {
  const resting = new Set(settled.flatMap((one) => (rests(one, today) ? [one.key] : [])))
  const left = grown
    .filter(({ key }) => !resting.has(key))
    .toSorted((a, b) => weight(a) - weight(b) || (a.day ?? '').localeCompare(b.day ?? '') || a.key.localeCompare(b.key))
  const asked = settled.flatMap(({ key, state, on }) => {
    const kind = kindOf(key)
    return kind && on !== null && (state === 'asked' || state === 'raised') ? [{ theme: themes[kind], on }] : []
  })
  const lastAsked = (theme: string): string =>
    asked.reduce((last, one) => (one.theme === theme && one.on > last ? one.on : last), '')
  // one of each theme in turn, the theme that was asked about longest ago first
  const places = new Map<string, number>()
  const turns = left.map((one) => {
    const theme = themes[one.kind]
    const turn = places.get(theme) ?? 0
    places.set(theme, turn + 1)
    return { one, turn, last: lastAsked(theme) }
  })
  return turns
    .toSorted((a, b) => a.turn - b.turn || a.last.localeCompare(b.last) || weight(a.one) - weight(b.one))
    .slice(0, Math.max(0, most))
    .map(({ one }) => one)
}
