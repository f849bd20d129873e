/** Makes the graph of `words.ts`: run when the dictionaries are renewed, never by the application. */
import { perEdge, signs } from './words.ts'

type Built = { readonly node: number; readonly info: number }

/** @param words each with what is said of it (`said`), 1 to 31. At most 64 letters in all. */
export const pack = (words: ReadonlyMap<string, number>): string => {
  const sorted = [...words].filter(([word]) => word !== '').toSorted(([a], [b]) => (a < b ? -1 : 1))
  const letters = [...new Set(sorted.flatMap(([word]) => [...word]))].toSorted().join('')
  if (letters.length > 64) throw new Error('too many letters')
  const edges: number[] = []
  const known = new Map<string, number>()

  /** The words from `from` to `to` are alike up to `depth`. */
  const build = (from: number, to: number, depth: number): Built => {
    const [first = '', said = 0] = sorted[from] ?? []
    const ends = first.length === depth
    const own: number[] = []
    let at = ends ? from + 1 : from
    while (at < to) {
      const letter = sorted[at]?.[0].charAt(depth) ?? ''
      let end = at
      while (end < to && sorted[end]?.[0].charAt(depth) === letter) end += 1
      const { node, info } = build(at, end, depth + 1)
      own.push(letters.indexOf(letter) | (end === to ? 64 : 0) | (info << 7) | (node << 12))
      at = end
    }
    const key = own.join()
    const node = own.length === 0 ? 0 : (known.get(key) ?? edges.length + 1)
    if (own.length > 0 && !known.has(key)) {
      known.set(key, node)
      edges.push(...own)
    }
    return { node, info: ends ? said : 0 }
  }

  const { node } = build(0, sorted.length, 0)
  if (edges.length >= 2 ** 18) throw new Error('too many words')
  const written = edges.map((edge) =>
    Array.from({ length: perEdge }, (_, sign) => signs.charAt((edge >> (6 * sign)) & 63)).join(''),
  )
  return `${letters}\n${node}\n${written.join('')}\n`
}
