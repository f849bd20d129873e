/** Which words of a text are looked at for their spelling, and which are none of its business. Pure. */
export type Token = {
  readonly start: number
  readonly end: number
  /** With a plain apostrophe, as dictionaries write it. */
  readonly word: string
  /** A sentence begins with it: its capital says nothing. */
  readonly begins: boolean
}

/** Addresses, mentions, tags, file names, versions: whoever wrote them meant every sign. */
const isNoProse = (run: string): boolean =>
  /[@\\_]|:\/\/|^#|\p{N}/u.test(run) || /^www\.|[\p{L}\p{N}][./][\p{L}]{2,}[./]|\p{L}\.\p{L}/iu.test(run)

const runs = /\S+/gu
const inRun = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const asciiWord = /^[A-Za-z]+(?:'[A-Za-z]+)*$/
const longest = 40

/** Abbreviations, names with a capital inside, single letters, what no alphabet of ours spells: never looked at. */
const isLookedAt = (word: string): boolean =>
  word.length > 2 && word.length <= longest && asciiWord.test(word) && !/[A-Z]/.test(word.slice(1))

/** What stands before a word that begins a sentence, a line or a line of a list. */
const beginning = /(?:^|[.!?:…]["'”’)\]]*\s+|\n\s*)(?:[-*•–—]\s+)?["'“‘([]*$/u

/** The words between two places of a text that may be misspelt. Both should stand between words. */
export const tokensIn = (text: string, from = 0, to = text.length): readonly Token[] => {
  const tokens: Token[] = []
  const part = text.slice(from, to)
  for (const { 0: run, index } of part.matchAll(runs)) {
    if (isNoProse(run.replace(/[.,;:!?)\]'"”’…]+$/u, ''))) continue
    for (const found of run.matchAll(inRun)) {
      const word = found[0].replaceAll('’', "'")
      if (!isLookedAt(word)) continue
      const start = from + index + found.index
      const begins = /[A-Z]/.test(word.charAt(0)) && beginning.test(text.slice(Math.max(0, start - 12), start))
      tokens.push({ start, end: start + word.length, word, begins })
    }
  }
  return tokens
}

const inWord = /[\p{L}\p{M}'’]/u

/** The word a caret stands in or at the end of; undefined between words and in what is not looked at. */
export const tokenAt = (text: string, at: number): Token | undefined => {
  let from = at
  while (from > 0 && at - from <= longest && /\S/u.test(text.charAt(from - 1))) from -= 1
  let to = at
  while (to < text.length && to - at <= longest && /\S/u.test(text.charAt(to))) to += 1
  return tokensIn(text, from, to).find(({ start, end }) => start <= at && at <= end)
}

/** Whether a text goes on in the middle of a word at a place. */
export const isInside = (text: string, at: number): boolean =>
  inWord.test(text.charAt(at - 1)) && inWord.test(text.charAt(at))
