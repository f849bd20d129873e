/** What is being looked for after an @. */
import { fold } from '../../../shared/model/names.ts'

export type Mention = {
  /** Where the @ stands. */
  readonly from: number
  /** Where the caret stands. */
  readonly to: number
  readonly query: string
}

const AT = /(?:^|[\s([{“‘"'«–—/-])@(?<query>[^\n@]{0,60})$/u

/** The mention being typed before the caret. A name already mentioned is finished; more than three words are a sentence. */
export const mentionAt = (text: string, caret: number, names: readonly string[]): Mention | undefined => {
  const before = text.slice(Math.max(0, caret - 64), caret)
  const query = AT.exec(before)?.groups?.['query']
  if (query === undefined || query.startsWith(' ') || query.split(/\s+/).length > 3) return undefined
  if (names.some((name) => query.startsWith(name))) return undefined
  return { from: caret - query.length - 1, to: caret, query }
}

/** Where a name fits what was typed: at the beginning of one of its words, or else anywhere. For marking it. */
export const fitIn = (name: string, query: string): readonly [from: number, to: number] | undefined => {
  const wanted = fold(query.trim())
  if (wanted === '') return undefined
  const short = name.slice(0, 200)
  const starts = [...short.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)
  for (const from of starts)
    for (let to = from + 1; to <= Math.min(short.length, from + query.length * 3); to++) {
      const folded = fold(short.slice(from, to))
      if (folded === wanted) return [from, to]
      if (!wanted.startsWith(folded)) break
    }
  return undefined
}
