/**
 * A list of words as one graph: words that begin alike share their beginnings, words that end alike their ends, so that a hundred thousand
 * of them are 400 kB and are looked up without being made into anything first. Written by `pack.ts`, in five signs an edge.
 */
export type Words = {
  readonly letters: string
  /** Bits: 0–5 letter, 6 last of its node, 7–11 what is said of the word that ends here, 12–29 the node it leads to. */
  readonly edges: Int32Array
  readonly root: number
}

/** What is said of a word: `0` where no word ends. */
export const said = {
  american: 1,
  british: 2,
  /** Two bits above these: how common it is, 0 rare to 3 the few hundred everybody uses. */
  common: (info: number): number => (info >> 2) & 3,
  /** Right, and not to be offered. */
  unoffered: 16,
} as const

export const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
export const perEdge = 5

export const letterOf = (edge: number): number => edge & 63
export const isLast = (edge: number): boolean => (edge & 64) !== 0
export const infoOf = (edge: number): number => (edge >> 7) & 31
export const nodeOf = (edge: number): number => edge >> 12

/** So many edges at a time are read in well under a millisecond. */
const stretch = 8_000

/**
 * Reads a list a stretch at a time: whoever asks for the next decides when. The last is the list.
 * @throws Error where it was not written by `pack`
 */
export function* wordsByStretches(packed: string): Generator<undefined, Words> {
  const [letters = '', root = '', body = ''] = packed.trim().split('\n')
  if (body.length === 0 || body.length % perEdge !== 0) throw new Error('not a list of words')
  const values = new Uint8Array(128)
  for (let at = 0; at < signs.length; at += 1) values[signs.charCodeAt(at)] = at
  // node 0 is the one that leads nowhere
  const edges = new Int32Array(body.length / perEdge + 1)
  for (let at = 1, from = 0; at < edges.length; at += 1, from += perEdge) {
    let edge = 0
    for (let sign = perEdge - 1; sign >= 0; sign -= 1) edge = (edge << 6) | (values[body.charCodeAt(from + sign)] ?? 0)
    edges[at] = edge
    if (at % stretch === 0) yield undefined
  }
  return { letters, edges, root: Number(root) }
}

/** The same at once. */
export const readWords = (packed: string): Words => {
  const reading = wordsByStretches(packed)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
  }
}

/** What is said of a word, to the letter; `0` where there is no such word. */
export const find = ({ letters, edges, root }: Words, word: string): number => {
  let node = root
  let info = 0
  for (let at = 0; at < word.length; at += 1) {
    const letter = letters.indexOf(word.charAt(at))
    if (letter < 0 || node === 0) return 0
    let edge = edges[node] ?? 0
    while (letterOf(edge) !== letter) {
      if (isLast(edge)) return 0
      node += 1
      edge = edges[node] ?? 0
    }
    info = infoOf(edge)
    node = nodeOf(edge)
  }
  return info
}
