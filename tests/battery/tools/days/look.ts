/** What one look at the clock told, against the book. */
import type { Book, Now } from './book.ts'
import { keyOf, type Telling } from './tellings.ts'
import { plus, wall } from './walls.ts'

export type ToldRow = {
  readonly noun: 'milestone' | 'follow-up'
  readonly id: string
  readonly occurrence: string
  readonly lead: number
  readonly round: number
  readonly how: string
}
export type Standing = { readonly one: Telling; readonly how: string }

export const place = ({ ms, zone }: Now): string => `${wall(ms, zone).at} ${zone}`
export const nameOf = ({ noun, id, occurrence }: Telling): string => `${noun} ${id} ${occurrence}`

/**
 * What was claimed is what was due, no more and no less; of several tellings of one occurrence the last stands for all. Answers with those
 * that stand.
 */
export const settle = (
  book: Book,
  now: Now,
  due: readonly Telling[],
  rows: readonly ToldRow[],
  fault: (words: string) => void,
): readonly Standing[] => {
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  const wanted = new Map(due.map((one) => [one.key, one]))
  for (const one of due) {
    if (!found.has(one.key)) fault(`not told by ${place(now)}: ${one.key}, of ${one.day}`)
    book.claim(one)
  }
  const standing: Standing[] = []
  for (const [key, row] of found) {
    const one = wanted.get(key)
    const before = book.claimed.get(key)
    if (one && row.how !== 'superseded') standing.push({ one, how: row.how })
    // what popped up and was never seen is named among what was missed, once more
    else if (!one && before) {
      if (row.how === 'gone' && book.falls(before)) book.owed.set(key, before)
    } else if (!one && book.over.has(key)) book.claim(book.over.get(key) as Telling)
    else if (!one) fault(`told early, or nothing to tell, at ${place(now)}: ${key} ${row.how}`)
  }
  const oldest = plus(wall(now.ms, now.zone).day, -7)
  for (const { one, how } of standing) {
    const isGone = one.noun === 'milestone' && one.putOff === undefined && (one.until ?? one.occurrence) < oldest
    const by = one.putOff !== undefined && one.by === 'today' ? 'pop-up' : one.by
    const wants = isGone ? 'gone' : by
    if (how !== wants) fault(`told as ${how}, and should be as ${wants}, at ${place(now)}: ${one.key}`)
  }
  const stand = standing.map(({ one }) => nameOf(one))
  for (const name of new Set(due.filter(({ key }) => found.has(key)).map(nameOf)))
    if (stand.filter((other) => other === name).length !== 1)
      fault(`of several tellings due at once not one stands, at ${place(now)}: ${name}`)
  return standing
}

type Named = {
  readonly unshown: readonly { readonly key: { readonly id: string; readonly occurrence: string } }[]
  readonly asks: readonly { readonly id: string }[]
  readonly nudges: readonly { readonly id: string }[]
  readonly followUps: Readonly<Record<'overdue' | 'today' | 'week', readonly { readonly id: string }[]>>
  readonly dates: Readonly<
    Record<
      'lately' | 'today' | 'week' | 'month',
      readonly { readonly milestone: { readonly id: string }; readonly on: string }[]
    >
  >
}

/** Those of some tellings that Today does not name. */
export const missingOn = (today: Named, tellings: Iterable<Telling>): readonly Telling[] => {
  const { asks, nudges, followUps, dates } = today
  const missed = new Set(today.unshown.map(({ key }) => `${key.id} ${key.occurrence}`))
  const tasks = new Set([asks, nudges, followUps.overdue, followUps.today, followUps.week].flat().map(({ id }) => id))
  const days = new Set(
    [dates.lately, dates.today, dates.week, dates.month].flat().map(({ milestone, on }) => `${milestone.id} ${on}`),
  )
  return [...tellings].filter(
    ({ noun, id, occurrence }) =>
      !missed.has(`${id} ${occurrence}`) && (noun === 'milestone' ? !days.has(`${id} ${occurrence}`) : !tasks.has(id)),
  )
}
