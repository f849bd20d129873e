/** How wide each column of the table of people is. */
import type { Column } from '../../../shared/contract/lists.ts'

/** Pixels at the least, and how much of what is left a column takes; 0: no more than that. */
const widths: Partial<Record<string, readonly [least: number, share: number]>> = {
  ...{ name: [184, 1.4], level: [116, 0], side: [104, 0], promises: [132, 0], phone: [148, 0] },
  // the usual ones have room beside each other in a window as large as it first opens
  ...{ role: [122, 1], organisation: [122, 1], tags: [120, 1], next: [156, 0.8], rhythm: [140, 0.8] },
  ...{ last: [108, 0], first: [108, 0], created: [108, 0] },
}
const pick = 36

/** Every row is as wide as the widest need be, so that columns stand under each other. */
export const sizesOf = (columns: readonly Column[]): Readonly<Record<string, string>> => {
  const all = ['name', ...columns].map((column) => widths[column] ?? ([140, 1] as const))
  const tracks = all.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`))
  return {
    '--columns': [`${pick}px`, ...tracks].join(' '),
    '--least': `${all.reduce((sum, [least]) => sum + least, pick)}px`,
  }
}
