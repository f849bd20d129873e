/** What is shown for one look at the clock: a pop-up for one reminder, or one for many. */
export type PopUp<T> =
  | { readonly kind: 'single'; readonly item: T }
  | { readonly kind: 'digest'; readonly items: readonly T[] }

const MOST_AT_ONCE = 3

/**
 * Up to three reminders of one look get a pop-up each. More than three, or more than one that is late (after sleep, after days off),
 * come as one digest of them all: nobody reads a stack of pop-ups. Pure, keeps the order, and every item is in exactly one pop-up.
 */
export function planPopUps<T extends { readonly late: boolean }>(due: readonly T[]): PopUp<T>[] {
  if (due.length === 0) return []
  const late = due.filter((item) => item.late).length
  if (due.length > MOST_AT_ONCE || late > 1) return [{ kind: 'digest', items: due }]
  return due.map((item) => ({ kind: 'single', item }))
}
