import type { GiftKind, Limit } from '../../boundaries/rule.ts'
import type { Language } from '../language.ts'
import { tidy } from '../wording.ts'
import type { Found } from './found.ts'
import type { Rules } from './kinds.ts'
import type { Sentence } from './sentence.ts'

const WHOLE = /\d[\d.,]*k?/u
const NO_CENTS = new Set(['JPY', 'KRW', 'ISK', 'HUF', 'IDR'])

/** A sum of money as the smallest unit of its currency. */
const moneyOf = (words: string, language: Language): Limit['most'] | undefined => {
  const said = words.trim()
  const sign = said.replace(WHOLE, ' ').trim()
  const parts = sign.split(/\s+/u).filter(Boolean)
  const code = language.boundaries.currencies.find(([all]) => parts.some((part) => all.includes(part)))?.[1]
  const figure = WHOLE.exec(said)?.[0]
  const amount =
    figure === undefined ? language.boundaries.amounts.find(([word]) => said.includes(word))?.[1] : numberOf(figure)
  if (code === undefined || amount === undefined || !Number.isFinite(amount)) return undefined
  return { amount: Math.round(amount * (NO_CENTS.has(code) ? 1 : 100)), currency: code }
}

const numberOf = (figure: string): number => {
  const thousands = figure.endsWith('k') ? 1000 : 1
  const plain = figure.replace(/[k]$/u, '').replace(/[.,]+$/u, '')
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(plain)
  return Number(grouped ? plain.replace(/[.,]/gu, '') : plain.replace(',', '.')) * thousands
}

/** Rules on what may be given or taken that a sentence sets down. */
export const readBoundaries = (sentence: Sentence, language: Language, rules: Rules): readonly Found[] => {
  const words = language.boundaries
  const { work } = sentence
  if (sentence.isQuestion || words.notARule.test(work)) return []
  const matches = rules.boundaries.all(work)
  if (matches.length === 0) return []
  const sums = rules.money.all(work)
  const gifts = rules.gifts.all(work)
  const found: Found[] = []
  const kept: (typeof matches)[number][] = []
  for (const match of matches) {
    const last = kept.at(-1)
    if (!last) kept.push(match)
    else if (match.start >= last.end && match.rule.allows !== last.rule.allows) kept.push(match)
    else if (match.rule.money && !last.rule.money && match.start < last.end) kept[kept.length - 1] = match
  }
  kept.forEach((match, at) => {
    const from = at === 0 ? 0 : match.start
    const to = kept[at + 1]?.start ?? work.length
    const most = sums
      .filter((sum) => sum.start >= from && sum.start < to)
      .map((sum) => moneyOf(work.slice(sum.start, sum.end), language))[0]
    if (match.rule.money && !most) return
    const within = gifts.filter((gift) => gift.start >= from && gift.start < to)
    const named = within.filter((gift) =>
      matches.some((one) => one.rule.allows === match.rule.allows && one.start <= gift.start && gift.end <= one.end),
    )
    const kinds = [
      ...new Set((named.length > 0 ? named : within).flatMap((gift): readonly GiftKind[] => gift.rule.kinds)),
    ]
    const isWithin = most !== undefined || match.rule.allows === 'within'
    const stretch = work.slice(from, to)
    found.push({
      reading: {
        kind: 'boundary',
        direction: words.both.test(stretch) ? 'both' : words.received.test(work) ? 'received' : 'given',
        kinds,
        allows: isWithin ? 'within' : 'nothing',
        limits: most ? [{ per: words.perYear.test(stretch) ? 'year' : 'occasion', most }] : [],
        words: tidy(sentence.text.slice(from, to)),
      },
      start: from,
      end: to,
      because: [[match.start, match.end]],
    })
  })
  return found
}
