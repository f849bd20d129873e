import type { GiftKind, Limit } from '../../boundaries/rule.ts'
import type { Language } from '../language.ts'
import { tidy } from '../wording.ts'
import type { Found } from './found.ts'
import type { Rules } from './kinds.ts'
import { BLANK } from './marks.ts'
import type { Place } from './match.ts'
import type { Match } from './rules.ts'
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

/** A rule that is quoted is one: what others say is left out of everything else. */
const spoken = ({ text, work }: Sentence): string => {
  if (!work.includes(BLANK)) return work
  const low = text.toLowerCase()
  return low.length === work.length
    ? [...Array(work.length).keys()]
        .map((at) => (work[at] === BLANK ? (low[at] === '"' ? ' ' : low[at]) : work[at]))
        .join('')
    : work
}

/** What stands before within the same commas. */
const sameClause = (work: string, at: number): string =>
  work.slice(
    Math.max(work.lastIndexOf(',', at - 1), work.lastIndexOf(';', at - 1), work.lastIndexOf(':', at - 1)) + 1,
    at,
  )

/** Kinds of gifts that are listed with those a rule names. */
const listed = <G extends Place>(
  gifts: readonly G[],
  named: readonly G[],
  work: string,
  { goesOn }: Language['boundaries'],
): readonly G[] => {
  const all = new Set(named)
  const joins = (a: Place, b: Place): boolean => b.start <= a.end || goesOn.test(work.slice(a.end, b.start))
  for (const [order, from] of [
    [gifts, 0],
    [gifts.toReversed(), 1],
  ] as const)
    order.forEach((gift, at) => {
      const before = order[at - 1]
      if (before && all.has(before) && (from === 0 ? joins(before, gift) : joins(gift, before))) all.add(gift)
    })
  return gifts.filter((gift) => all.has(gift))
}

/** What is named twice at one place is what was said at most length, or looked for first. */
const once = <M extends Match<unknown>>(matches: readonly M[]): readonly M[] =>
  matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other !== match &&
          other.start <= match.start &&
          match.end <= other.end &&
          (other.end - other.start > match.end - match.start || other.order < match.order),
      ),
  )

/** What is refused and what is allowed of one kind is one rule: something of it remains. */
const merged = (found: readonly Found[]): readonly Found[] => {
  const [first, second, third] = found
  if (!first || !second || third || first.reading.kind !== 'boundary' || second.reading.kind !== 'boundary')
    return found
  const [a, b] = [first.reading, second.reading]
  if (a.limits.length + b.limits.length > 0 || a.kinds.join() !== b.kinds.join() || a.kinds.length === 0) return found
  return [{ ...first, reading: { ...a, allows: 'within', words: `${a.words}, ${b.words}` }, end: second.end }]
}

/** Rules on what may be given or taken that a sentence sets down. */
export const readBoundaries = (sentence: Sentence, language: Language, rules: Rules): readonly Found[] => {
  const words = language.boundaries
  const work = spoken(sentence)
  if (sentence.isQuestion) return []
  const named = once(rules.gifts.all(work))
  const others = named.filter(({ rule }) => rule.aside !== true)
  const gifts = others.length > 0 ? others : named
  const isEvident = words.evidence.test(work) && !words.unlike.test(work)
  if (gifts.length === 0 && !isEvident && !words.hints.test(work)) return []
  if (words.never.test(work) || language.shape.hearsay.test(work)) return []
  const all = rules.boundaries.all(work)
  if (all.length === 0) return []
  const sums = rules.money.all(work)
  const isSure = isEvident || words.surely.test(work)
  const isOfGifts = gifts.length > 0
  const isOfBusiness = words.notARule.test(work)
  const matches = all.filter(
    ({ rule, start }) =>
      (!rule.sure || isSure) &&
      (!rule.evident || isEvident) &&
      (!rule.gift || isOfGifts) &&
      (rule.money ||
        !language.shape.condition.test(rule.allows === 'nothing' ? sameClause(work, start) : work.slice(0, start))) &&
      (isSure || !isOfBusiness || rule.surest === true) &&
      (!rule.money || (sums.length > 0 && (isOfGifts || isEvident || (!isOfBusiness && words.ofSums.test(work))))) &&
      (!rule.opens || words.opens.test(work.slice(0, start))),
  )
  // "gifts 25 euro, dinners 60": each has its sum
  const isOther = (a: (typeof matches)[number], b: (typeof matches)[number]): boolean => {
    const kindsIn = ({ start, end }: Place): string =>
      gifts.flatMap((gift) => (gift.start >= start && gift.start < end ? gift.rule.kinds : [])).join()
    const hasSum = ({ start, end }: Place): boolean => sums.some((sum) => sum.start >= start && sum.start < end)
    return hasSum(a) && hasSum(b) && kindsIn(a) !== '' && kindsIn(b) !== '' && kindsIn(a) !== kindsIn(b)
  }
  const found: Found[] = []
  const kept: (typeof matches)[number][] = []
  for (const match of matches) {
    const last = kept.at(-1)
    if (!last) kept.push(match)
    else if (words.remainder.test(work.slice(match.start))) continue
    else if (match.start >= last.end && (match.rule.allows !== last.rule.allows || isOther(last, match)))
      kept.push(match)
    else if (
      (match.rule.money && !last.rule.money && match.start < last.end) ||
      (match.start === last.start && match.rule.kinds && !last.rule.kinds) ||
      (match.start < last.end &&
        match.order < last.order &&
        match.rule.allows !== last.rule.allows &&
        last.rule.evident === true)
    )
      kept[kept.length - 1] = match
  }
  kept.forEach((match, at) => {
    const from = at === 0 ? 0 : match.start
    const to = kept[at + 1]?.start ?? work.length
    const most = sums
      .filter((sum) => sum.start >= from && sum.start < to)
      .map((sum) => moneyOf(work.slice(sum.start, sum.end), language))[0]
    if (match.rule.money && !most) return
    if (most && most.amount > (words.most[most.currency] ?? Infinity) * 100) return
    const within = gifts.filter((gift) => gift.start >= from && gift.start < to)
    const alike = matches.filter((one) => one.rule.allows === match.rule.allows)
    const said = within.filter((gift) => alike.some((one) => one.start <= gift.start && gift.start < one.end))
    const isOfAll = match.rule.allows === 'nothing' && words.generic.test(work.slice(match.start, match.end))
    const isIn = (gift: Place): boolean => match.start <= gift.start && gift.start < match.end
    const named = isOfAll && !within.some(isIn) ? [] : said.length > 0 ? listed(within, said, work, words) : within
    const kinds = match.rule.kinds ?? [...new Set(named.flatMap((gift): readonly GiftKind[] => gift.rule.kinds))]
    const isWithin = most !== undefined || match.rule.allows === 'within'
    const stretch = work.slice(from, to)
    // told in the clauses it stands in, so that the others may say something else
    const spans =
      at === 0 && kept.length === 1
        ? sentence.clauses.filter((clause) => alike.some((one) => clause.start < one.end && one.start < clause.end))
        : []
    const [start, end] = [spans[0]?.start ?? from, spans.at(-1)?.end ?? to]
    found.push({
      reading: {
        kind: 'boundary',
        direction: words.both.test(stretch) ? 'both' : words.received.test(work) ? 'received' : 'given',
        kinds,
        allows: isWithin ? 'within' : 'nothing',
        limits: most ? [{ per: words.perYear.test(stretch) ? 'year' : 'occasion', most }] : [],
        words: tidy(sentence.text.slice(start, end)),
      },
      start,
      end,
      because: [[match.start, match.end]],
    })
  })
  return merged(found)
}
