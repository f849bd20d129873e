/** What the end of what is typed may go on to: an operator, or the value of one. Pure; the caret is taken to be at the end, where one types. */
import { operators, type Operator } from '../../../shared/model/search/read-query.ts'
import { fold } from '../../../shared/model/names.ts'

export type Completing =
  /** The last word may be becoming one of these. */
  | { readonly kind: 'operator'; readonly before: string; readonly operators: readonly Operator[] }
  /** After `tag:` and the like. `value` is what is typed of it, without quotes. */
  | { readonly kind: 'value'; readonly before: string; readonly operator: Operator; readonly value: string }

const atEnd = new RegExp(
  `(?:^|\\s)(?<operator>${operators.join('|')})[:：](?:["“”„](?<quoted>[^"“”„]*)|(?<value>[^\\s"“”„]*))$`,
  'iu',
)
const lastWord = /(?:^|\s)(?<word>\p{L}{2,6})$/u

export const completingIn = (text: string): Completing | undefined => {
  const value = atEnd.exec(text)?.groups
  if (value) {
    const operator = (value['operator'] ?? '').toLowerCase() as Operator
    const typed = value['quoted'] ?? value['value'] ?? ''
    const colon = text.slice(0, text.length - typed.length).search(/[:：]["“”„]?$/u)
    return { kind: 'value', before: text.slice(0, colon + 1), operator, value: typed }
  }
  const word = lastWord.exec(text)?.groups?.['word']
  if (word === undefined) return undefined
  const found = operators.filter((operator) => operator.startsWith(fold(word)))
  return found.length === 0
    ? undefined
    : { kind: 'operator', before: text.slice(0, text.length - word.length), operators: found }
}

/** The text with a value chosen: in quotes where it is more than a word, and ready for the next. */
export const completed = (before: string, value: string): string =>
  /[\s"“”„:]/u.test(value) ? `${before}"${value.replaceAll(/["“”„]/gu, ' ').trim()}" ` : `${before}${value} `
