/**
 * What changed between two texts, word by word, as a reader would mark it. Spaces go with the word before them, so that the parts put
 * together are the texts again.
 *
 * Longest common subsequence of the words between what both begin and end with; past {@link most} words on either side all of it counts
 * as written anew, because nobody reads such a difference word by word.
 */
export type DiffPart = { readonly how: 'same' | 'gone' | 'new'; readonly text: string }

const most = 1500

const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+/gu) ?? []

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const end = Math.min(a.length, b.length)
  let at = 0
  while (at < end && a[at] === b[at]) at += 1
  return at
}

/** Lengths of the longest common subsequence of what is left of both, from each place on. */
const lengths = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, next] = [rows[i], rows[i + 1]]
      if (row && next) row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

const middle = (a: readonly string[], b: readonly string[]): readonly DiffPart[] => {
  const whole: readonly DiffPart[] = [
    { how: 'gone', text: a.join('') },
    { how: 'new', text: b.join('') },
  ]
  if (a.length > most || b.length > most) return whole
  const left = lengths(a, b)
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [gone, added] = [a[i], b[j]]
    if (gone !== undefined && gone === added) {
      parts.push({ how: 'same', text: gone })
      i += 1
      j += 1
    } else if (gone !== undefined && (added === undefined || (left[i + 1]?.[j] ?? 0) >= (left[i]?.[j + 1] ?? 0))) {
      parts.push({ how: 'gone', text: gone })
      i += 1
    } else if (added !== undefined) {
      parts.push({ how: 'new', text: added })
      j += 1
    }
  }
  return parts
}

/** What went before what came, within one stretch of changes. */
const grouped = (parts: readonly DiffPart[]): readonly DiffPart[] => {
  const out: DiffPart[] = []
  let [gone, added] = ['', '']
  const flush = (): void => {
    if (gone !== '') out.push({ how: 'gone', text: gone })
    if (added !== '') out.push({ how: 'new', text: added })
    gone = ''
    added = ''
  }
  for (const { how, text } of parts) {
    if (how === 'gone') gone += text
    else if (how === 'new') added += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.how === 'same') out[out.length - 1] = { how, text: last.text + text }
      else out.push({ how, text })
    }
  }
  flush()
  return out
}

export const wordDiff = (before: string, after: string): readonly DiffPart[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const start = commonStart(a, b)
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const end = commonStart(restA.toReversed(), restB.toReversed())
  const same = (words: readonly string[]): readonly DiffPart[] =>
    words.length === 0 ? [] : [{ how: 'same', text: words.join('') }]
  return grouped([
    ...same(a.slice(0, start)),
    ...middle(restA.slice(0, restA.length - end), restB.slice(0, restB.length - end)),
    ...same(end === 0 ? [] : a.slice(-end)),
  ])
}

/** Around what changed so much of what did not is kept; in its place stands an ellipsis. */
const kept = 80

const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  const head = isFirst ? '' : text.slice(0, kept)
  const tail = isLast ? '' : text.slice(-kept)
  return text.length <= (isFirst || isLast ? kept : 2 * kept) + 1 ? text : `${head}…${tail}`
}

/** For showing: what stayed is cut short, and a change longer than `longest` characters too. */
export const shownDiff = (parts: readonly DiffPart[], longest = 4000): readonly DiffPart[] =>
  parts.map(({ how, text }, at) => ({
    how,
    text:
      how === 'same'
        ? shortened(text, at === 0, at === parts.length - 1)
        : text.length > longest
          ? `${text.slice(0, longest)}…`
          : text,
  }))
