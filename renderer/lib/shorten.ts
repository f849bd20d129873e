/** The beginning of a text too long for its place; never half a character. */
export const shorten = (text: string, most = 80): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trimEnd()}…`
}
