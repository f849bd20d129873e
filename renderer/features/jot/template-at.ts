/** A template being looked for: a / at the beginning of a line, and what is typed after it. */
import type { Template } from '../../../shared/contract/templates.ts'
import { fold } from '../../../shared/model/names.ts'

export type Looking = {
  /** Where the / stands. */
  readonly from: number
  /** Where the caret stands. */
  readonly to: number
  readonly query: string
}

export const templateAt = (text: string, caret: number): Looking | undefined => {
  const query = /(?:^|\n)\/(?<query>[^\n/]{0,60})$/u.exec(text.slice(Math.max(0, caret - 64), caret))?.groups?.['query']
  // a date such as 3/4 or a path is no beginning of a line; "/ " is someone writing
  if (query === undefined || query.startsWith(' ')) return undefined
  return { from: caret - query.length - 1, to: caret, query }
}

export const fitting = (templates: readonly Template[], query: string): readonly Template[] => {
  const wanted = fold(query.trim())
  return templates.filter(({ name }) => fold(name).includes(wanted))
}
