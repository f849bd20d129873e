/** Names of files, as people give them and as they are safe to show and to write. */

/** Code points a name is kept with. */
const longest = 200

const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

// what turns the order of letters around, or is not seen at all, makes a name look like another
// oxlint-disable-next-line no-control-regex, no-misleading-character-class -- they are what is taken out
const unseen = /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

const endingOf = (name: string): string => /\.[^. ]{1,12}$/u.exec(name)?.[0] ?? ''

const shortened = (name: string): string => {
  const letters = Array.from(name)
  if (letters.length <= longest) return name
  const ending = Array.from(endingOf(name))
  return [...letters.slice(0, longest - ending.length), ...ending].join('')
}

/** The last part of a path, without anything unseen; `fallback` when nothing is left. */
export const cleanName = (given: string, fallback: string): string => {
  const parts = given.replace(lone, '\ufffd').split(/[\\/]+/)
  const last = parts.findLast((part) => part !== '') ?? ''
  const name = shortened(last.replace(unseen, '').replace(/\s+/gu, ' ').trim())
  return /^\.*$/.test(name) ? fallback : name
}

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Bytes of one letter in UTF-8. */
const utf8 = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A name any system can write: at most 200 bytes of UTF-8, none of the characters and words that mean something to one of them. */
export const writableName = (name: string): string => {
  const plain = name.replace(/[<>:"|?*\\/]/g, '_').replace(/^\.+|[. ]+$/g, '')
  const ending = endingOf(plain)
  const letters = Array.from(plain.slice(0, plain.length - ending.length))
  let size = [...letters, ...ending].reduce((sum, letter) => sum + utf8(letter), 0)
  while (letters.length > 1 && size > 200) size -= utf8(letters.pop() ?? '')
  const whole = letters.join('') + ending
  return reserved.test(whole) || whole === '' ? `_${whole}` : whole
}
