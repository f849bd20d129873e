import { BLANK, isMark } from './marks.ts'

/** Longer than any word anybody writes: read as a blank. */
const LONGEST_WORD = 60
/** A longer sentence is read up to here: nobody jots it, and every pattern stays cheap. */
export const LONGEST_SENTENCE = 600

export type Clean = {
  /** Single spaces, straight apostrophes and quotes, no signs that cannot be seen. */
  readonly text: string
  /** The same with the signs that were typed, "’" and "“" as well: as long, and what is filed. */
  readonly written: string
  /** Where each of its letters stands in what was written; one more for the end. */
  readonly at: readonly number[]
}

const APOSTROPHES = '‘’ʼ´`＇'
const QUOTES = '“”„«»'
const DASHES = '‐‑‒–—−'
const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}*]/u

const plain = (sign: string): string => {
  if (sign <= '~' && sign >= ' ') return sign === '*' ? '' : sign === '`' ? "'" : sign
  if (/\s/u.test(sign)) return ' '
  if (APOSTROPHES.includes(sign)) return "'"
  if (QUOTES.includes(sign)) return '"'
  if (DASHES.includes(sign)) return '-'
  return DROPPED.test(sign) ? '' : sign
}

/** What is read of a sentence. @param from where it stands in the whole */
export const clean = (raw: string, from = 0): Clean => {
  let text = ''
  let written = ''
  const at: number[] = []
  let word = 0
  for (let i = 0; i < raw.length && text.length < LONGEST_SENTENCE; i++) {
    const sign = raw[i] ?? ''
    const code = raw.charCodeAt(i)
    const isPair = code >= 0xd800 && code <= 0xdbff && i + 1 < raw.length
    const said = isPair ? ' ' : isMark(code) ? '' : plain(sign)
    // it opens a quotation
    const as =
      said === "'" && (text === '' || text.endsWith(' ')) && /^\p{L}{3}/u.test(raw.slice(i + 1, i + 4)) ? '' : said
    if (as === '') continue
    if (as === ' ') {
      word = 0
      if (text === '' || text.endsWith(' ')) continue
    } else if (++word > LONGEST_WORD) {
      if (word === LONGEST_WORD + 1) {
        text = text.slice(0, -LONGEST_WORD) + BLANK
        written = `${written.slice(0, -LONGEST_WORD)}…`
        at.length -= LONGEST_WORD
        at.push(from + i - LONGEST_WORD)
      }
      continue
    }
    text += as
    written += as === "'" || as === '"' || as === '-' ? sign : as
    at.push(from + i)
  }
  while (text.endsWith(' ')) {
    text = text.slice(0, -1)
    written = written.slice(0, -1)
    at.pop()
  }
  at.push((at.at(-1) ?? from - 1) + 1)
  return { text, written, at }
}
