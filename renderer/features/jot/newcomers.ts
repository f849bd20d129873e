/** Somebody a jot brings into the journal. Until it is filed they have an id of this window's, made of their name: the same name is the same one. */
import { fold } from '../../../shared/model/names.ts'

const MARK = 'newcomer'

/** Two 32-bit FNV-1a sums of the folded name: letters and digits, as ids are. */
export const newcomerId = (name: string): string => {
  const words = fold(name).replace(/\s+/gu, ' ').trim()
  let first = 0x811c9dc5
  let second = 0x1234567
  for (const letter of words) {
    const code = letter.codePointAt(0) ?? 0
    first = Math.imul(first ^ code, 0x01000193)
    second = Math.imul(second ^ (code + words.length), 0x01000193)
  }
  return MARK + [first, second].map((sum) => (sum >>> 0).toString(36).padStart(7, '0')).join('')
}

export const isNewcomer = (id: string): boolean => id.startsWith(MARK)
