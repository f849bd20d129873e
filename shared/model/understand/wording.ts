const LONGEST_TEXT = 140

/** A text for a chip: no @ before names, single spaces, no loose signs at the ends, first letter large, cut at a word. */
export function tidy(text: string): string {
  const plain = text
    .replace(/(^|[\s(])@(?=\p{L})/gu, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/^[\s,.;:!–—-]+|[\s,.;:!–—-]+$/gu, '')
  return capitalised(plain.length <= LONGEST_TEXT ? plain : `${plain.slice(0, LONGEST_TEXT).replace(/\s\S*$/u, '')}…`)
}

function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** A short name for a text, the same for the same words. Two 32-bit FNV-1a sums: chance meetings within one jot do not happen. */
export function nameOf(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  let a = 0x811c9dc5
  let b = 0x1234567
  for (let i = 0; i < words.length; i++) {
    a = Math.imul(a ^ words.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ (words.charCodeAt(i) + i), 0x01000193)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
