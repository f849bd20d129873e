/** Characters and lines of an entry shown until one asks for the rest. */
const mostCharacters = 600
const mostLines = 8

/** The beginning of a long text, cut between words; the text itself when it is short. */
export const excerpt = (text: string): string => {
  let end = text.length > mostCharacters ? mostCharacters : text.length
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    lines += 1
    if (lines === mostLines) end = at
  }
  if (end === text.length) return text
  const cut = lines === mostLines ? end : betweenWords(text, end)
  return `${text.slice(0, cut).replace(/[\s.,;:…]+$/u, '')}…`
}

/** A text without spaces is cut anywhere but inside a character. */
const betweenWords = (text: string, end: number): number => {
  const space = text.slice(0, end).search(/\s\S*$/u)
  if (space > end / 2) return space
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end
}
