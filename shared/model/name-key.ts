/** Names as they are compared. */
import { fold } from './names.ts'

const titles = /^(?:(?:dr|prof|mr|mrs|ms|miss|mx|sir|dame|ing|mag)\.? )+/

/** Folded, punctuation as spaces, without a leading title: "Dr. Siobhán Ní Bhriain" is "siobhan ni bhriain". */
export function nameKey(name: string): string {
  const plain = fold(name.slice(0, 1_000))
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
  return plain.replace(titles, '')
}
