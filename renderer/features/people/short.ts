/** A text for a toast or a label: one line, cut at about `most` characters, never inside a letter. */
export const short = (text: string, most = 60): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  const letters = [...line.slice(0, most + 2)]
  return `${letters.slice(0, most).join('').trimEnd()}…`
}
