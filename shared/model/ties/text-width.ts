/** How wide a text is drawn, reckoned without drawing it and never too small: for pictures that are laid out before they are shown. */

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Parts of the size of the letters, for a sans or a serif of usual width. */
const widthOf = (letter: string): number => {
  if (
    /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uff60]/u.test(
      letter,
    )
  )
    return letter.length > 2 ? 1.4 : 1.1
  if (/^[MWmw@%—]/u.test(letter)) return 0.92
  if (/^\p{Lu}/u.test(letter)) return 0.7
  if (/^[iljtfr.,:;'’‘|!()[\]\s]/u.test(letter)) return 0.36
  return /^[\p{ASCII}\u00c0-\u024f\u0370-\u04ff\u0590-\u06ff]/u.test(letter) ? 0.58 : 1.1
}

export const textWidth = (text: string, size: number): number => {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment)
  return width * size
}

/** As much of a text as fits in `room`, with an ellipsis where something is left out; never cut inside a letter. */
export const fitText = (text: string, size: number, room: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  // a name of a thousand letters is not measured to its end
  let width = 0
  let fitting = ''
  const dots = widthOf('…') * size
  for (const { segment } of graphemes.segment(line)) {
    width += widthOf(segment) * size
    if (width > room) return `${fitting.trimEnd()}…`
    if (width + dots <= room) fitting += segment
  }
  return line
}
