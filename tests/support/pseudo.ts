/**
 * The catalogue as it would look in a language nobody speaks: every letter of a sentence is another one, and every message stands in ⟦ ⟧.
 * What is left in plain letters on a screen in this language did not come out of the catalogue.
 *
 * `pseudo({ a: 'To-do, for <b>{name}</b>.' })` is `{ a: '⟦Ťŏ-ďŏ, ƒŏř <b>{name}</b>.⟧' }`.
 */
const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const other = [...'ȧƀčďĕƒğħĭĵķĺɱňŏƥɋřšťŭṽŵẋŷžȦƁČĎĔƑĞĦĬĴĶĹṀŇŎƤɊŘŠŤŬṼŴẊŶŽ']

const letters = (text: string): string => text.replaceAll(/[a-zA-Z]/g, (letter) => other[plain.indexOf(letter)] ?? '')

/** The place after the brace that closes the one at `from`. */
const closing = (text: string, from: number): number => {
  for (let at = from, depth = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}' && (depth -= 1) === 0) return at + 1
  }
  throw new Error(`a brace is not closed: ${text}`)
}

/** `{count, plural, one {# day} other {# days}}`: only what is said in its branches. Other arguments stay as they are. */
const argument = (text: string): string => {
  const head = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.exec(text)?.[0]
  if (head === undefined) return text
  let out = head
  for (let at = head.length; at < text.length;) {
    const end = text[at] === '{' ? closing(text, at) : at + 1
    out += text[at] === '{' ? `{${message(text.slice(at + 1, end - 1))}}` : (text[at] ?? '')
    at = end
  }
  return out
}

/** One message of ICU syntax: literals are turned; arguments, tags, quotes and `#` are not. */
const message = (text: string): string => {
  let out = ''
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at)
    const tag = /^<\/?\w+>/.exec(rest)?.[0]
    const size = text[at] === '{' ? closing(text, at) - at : (tag?.length ?? 1)
    const part = text.slice(at, at + size)
    out += text[at] === '{' ? argument(part) : tag === undefined ? letters(part) : part
    at += size
  }
  return out
}

export const pseudo = (messages: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, `⟦${message(text)}⟧`]))
