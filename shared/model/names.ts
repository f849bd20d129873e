/**
 * Letters that Unicode does not decompose but that people type without (ø as o, ł as l, ß as ss).
 */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ƒ: 'f',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  ʻ: "'",
  '´': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
}
const HAS_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')

/**
 * Accents, Hebrew points, Arabic vowel signs and tatweel, and invisible joiners and direction marks. The vowel signs of Indic and Thai
 * scripts and the Japanese voicing marks are letters to their readers and stay.
 */
const MARKS =
  // oxlint-disable-next-line no-misleading-character-class -- each mark is meant by itself
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Letters and signs that only have to be made small. */
const PLAIN_ALREADY = /^[^`\u0080-\uffff]*$/

const WORDS = /[^ \n]+/gu
const foldWord = (word: string): string => (PLAIN_ALREADY.test(word) ? word.toLowerCase() : foldLetters(word))

/** A text as typed on a plain keyboard in small letters, for comparing and searching: "Łukasz Größe" gives "lukasz grosse". */
export function fold(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text.toLowerCase()
  // most of a long text is plain: only the words that are not are taken apart
  return text.length < 40 ? foldLetters(text) : text.replace(WORDS, foldWord)
}

function foldLetters(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '')
  return plain.replace(HAS_PLAIN, (letter) => PLAIN[letter] ?? letter).normalize('NFC')
}

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'dame',
  'lord',
  'lady',
  'rev',
])
/** "Mr", "Dr.": said before a name, and no part of it. */
export const isTitle = (word: string): boolean => TITLES.has(fold(word).replace(/\./gu, ''))

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * One or two letters to stand for a name: the first of its first and of its last word, titles and signs left out. Whole graphemes, so
 * an emoji or a letter with marks is never cut; nothing for a name without anything to show.
 */
export function initials(name: string): string {
  const words = name.split(/[\s\u00a0]+/u).map(firstGrapheme)
  const titled = name.split(/[\s\u00a0]+/u).map(isTitle)
  const shown = words.filter((letter) => letter !== '')
  const untitled = words.filter((letter, index) => letter !== '' && !titled[index])
  const from = untitled.length > 0 ? untitled : shown
  const [first = ''] = from
  const last = from.length > 1 ? (from.at(-1) ?? '') : ''
  return first + last
}

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) {
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(segment)) continue
    const [upper] = graphemes.segment(segment.toUpperCase())
    return upper?.segment ?? segment
  }
  return ''
}

/**
 * How well a query fits any of a person's names; lower is better: 0 the whole name, 1 its beginning, 2 the beginning of words in it
 * (every word of the query must begin one), 3 somewhere inside. Undefined when it does not fit; an empty query fits everyone with 0.
 */
export function matchesName(query: string, names: readonly string[]): number | undefined {
  const wanted = squeeze(query)
  if (wanted === '') return 0
  let best: number | undefined
  for (const name of names) {
    const rank = rankOne(wanted, squeeze(name))
    if (rank !== undefined && (best === undefined || rank < best)) best = rank
  }
  return best
}

function squeeze(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim()
}

function rankOne(wanted: string, name: string): number | undefined {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  const words = name.split(' ').flatMap((word) => [...word.split(/[-'.]/u), word, word.replace(/[-'.]/gu, '')])
  if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 2
  return name.includes(wanted) ? 3 : undefined
}
