/** What is found for what is typed: one question at a time, always the latest; what came too late is not shown. */
import { useState } from 'react'
import type { Hit } from '../../../shared/contract/search.ts'
import { fold } from '../../../shared/model/names.ts'
import { readQuery } from '../../../shared/model/search/read-query.ts'
import { useAsk } from '../../lib/api.ts'

const longest = 1000

/** Anything can be typed or pasted; half a character and what no line holds is left out. */
export const askable = (typed: string): string =>
  typed
    .trim()
    .slice(0, longest)
    .replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/g, ' ')
    .trim()

const operatorsIn = (text: string, today: string): string => {
  const { parts } = readQuery(text, { today })
  return JSON.stringify(parts.flatMap(({ as, value }) => (as === 'word' || as === 'phrase' ? [] : [as, value])))
}

/** Whether what was found for fewer letters has these words too. */
const says = (hit: Hit, words: readonly string[]): boolean => {
  const own = fold([hit.title, ...hit.snippet.map((piece) => piece.text)].join(' '))
  return words.every((word) => own.includes(fold(word)))
}

export type Found = {
  readonly hits: readonly Hit[]
  /** All of it is for what is typed now. */ readonly isFresh: boolean
}

const nothing: Found = { hits: [], isFresh: true }

export const useFind = (typed: string, today: string, enabled: boolean): Found => {
  const text = askable(typed)
  const [asked, setAsked] = useState('')
  const isAsking = enabled && asked !== ''
  const found = useAsk('search.find', { text: asked }, { enabled: isAsking, keep: true })
  // one is under way at most: what was typed meanwhile is asked once it is back
  if (asked !== text && !(isAsking && found.isFetching)) setAsked(text)
  if (text === '' || !enabled) return nothing
  const hits = found.data ?? []
  if (asked === text && !found.isPlaceholderData) return { hits, isFresh: true }
  // what stands there from the letters before must fit what is typed now: Enter would lead to it
  const { words, phrases } = readQuery(text, { today })
  const fits = operatorsIn(text, today) === operatorsIn(asked, today)
  return { hits: fits ? hits.filter((hit) => says(hit, [...words, ...phrases])) : [], isFresh: false }
}
