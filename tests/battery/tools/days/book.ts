/** The observer's book: what is to be told and was not yet, what popped up, and what has yet to be seen on Today. */
import { dueAt, quietUntil, type Hours, type Telling } from './tellings.ts'
import { plus, wall } from './walls.ts'

export type Now = { readonly ms: number; readonly zone: string }

export type Book = {
  hours: Hours
  /** Takes the place of every telling of this milestone or follow-up that is still to come. */
  readonly expect: (id: string, tellings: readonly Telling[]) => void
  /** What is reckoned in working days, reckoned anew: what is told once and was told is not told again. */
  readonly reckon: (id: string, tellings: readonly Telling[]) => void
  readonly putOff: (telling: Telling) => void
  /** It is still a day of its date, as that is kept now. */
  readonly falls: (telling: Telling) => boolean
  /** It was told, or missed and said to be. */
  readonly claim: (telling: Telling) => void
  readonly dueAt: (telling: Telling, zone: string) => number
  readonly due: (now: Now) => readonly Telling[]
  /**
   * What was over when it was written down, where and by what hours that was. It need not be told any more; that it is, in another zone or by
   * other hours, in which it was not yet over, is no fault.
   */
  readonly over: Map<string, Telling>
  readonly passOver: (now: Now) => void
  /** What is told of later, with when, as far as so many days ahead. */
  readonly coming: (now: Now, days: number) => readonly { readonly one: Telling; readonly at: number }[]
  /** When there is next something to look for: something falls due, or a quiet ends. */
  readonly next: (now: Now) => number
  readonly claimed: Map<string, Telling>
  readonly popped: Map<string, number>
  /** To be named on Today the next time somebody looks at it. */
  readonly owed: Map<string, Telling>
}

/** Days back beyond which nobody is told any more, as the journal has it. */
const longestBack = 60

export const newBook = (hours: Hours): Book => {
  const pending = new Map<string, Telling>()
  const claimed = new Map<string, Telling>()
  const owed = new Map<string, Telling>()
  const over = new Map<string, Telling>()
  const falling = new Map<string, ReadonlySet<string>>()
  const times = new WeakMap<Telling, Map<string, number>>()

  const at = (one: Telling, zone: string): number => {
    const known = times.get(one) ?? new Map<string, number>()
    times.set(one, known)
    const { remindAt, quiet, daysOff, workingDays } = book.hours
    const key = [zone, remindAt, quiet?.from, quiet?.to, daysOff, workingDays].join(' ')
    const found = known.get(key) ?? dueAt(one, book.hours, zone)
    known.set(key, found)
    return found
  }

  /** What was over when it was written down is no news. */
  const isNews = (one: Telling, ms: number): boolean => one.putOff !== undefined || ms >= one.since

  /** A nudge is told once for each day promised, and an ask once. */
  const wasTold = ({ id, once, occurrence }: Telling): boolean =>
    once !== undefined &&
    [...claimed.values()].some(
      (one) => one.id === id && one.once === once && (once === 'acknowledge' || one.occurrence === occurrence),
    )

  function* near({ ms, zone }: Now, days: number): Generator<{ readonly one: Telling; readonly at: number }> {
    const today = wall(ms, zone).day
    const [first, last] = [plus(today, -longestBack - 10), plus(today, days + 10)]
    for (const one of pending.values()) {
      if (one.putOff === undefined && (one.day < first || one.day > last)) continue
      if (one.lapses === true && one.occurrence < today) continue
      const due = at(one, zone)
      if (isNews(one, due)) yield { one, at: due }
    }
  }

  const book: Book = {
    hours,
    claimed,
    owed,
    over,
    passOver: ({ ms, zone }) => {
      const today = wall(ms, zone).day
      for (const [key, one] of pending) {
        if (one.day > plus(today, 10) || one.putOff !== undefined) continue
        const due = at(one, zone)
        // nobody looked for so long that it is on its person's page alone
        const isTooOld = one.day < plus(today, 2 - longestBack)
        if (!isTooOld && (due > ms || isNews(one, due))) continue
        pending.delete(key)
        over.set(key, one)
      }
    },
    popped: new Map(),
    falls: ({ id, occurrence }) => falling.get(id)?.has(occurrence) ?? false,
    expect: (id, tellings) => {
      falling.set(id, new Set(tellings.map(({ occurrence }) => occurrence)))
      for (const list of [pending, owed, over]) for (const [key, one] of list) if (one.id === id) list.delete(key)
      for (const one of tellings) if (!claimed.has(one.key) && !wasTold(one)) pending.set(one.key, one)
    },
    reckon: (id, tellings) => {
      for (const list of [pending, over])
        for (const [key, one] of list) if (one.id === id && one.once !== undefined) list.delete(key)
      for (const one of tellings)
        if (one.once !== undefined && !claimed.has(one.key) && !wasTold(one)) pending.set(one.key, one)
    },
    putOff: (one) => void pending.set(one.key, one),
    claim: (one) => {
      claimed.set(one.key, one)
      pending.delete(one.key)
      over.delete(one.key)
    },
    dueAt: at,
    due: (now) =>
      quietUntil(book.hours, now) === undefined
        ? [...near(now, 0)].filter((found) => found.at <= now.ms).map(({ one }) => one)
        : [],
    coming: (now, days) => {
      const quiet = quietUntil(book.hours, now)
      return [...near(now, days)].flatMap((found) => {
        if (found.at > now.ms) return found.at > now.ms + days * 86_400_000 ? [] : [found]
        return quiet === undefined ? [] : [{ one: found.one, at: quiet }]
      })
    },
    next: (now) => {
      let soonest = quietUntil(book.hours, now) ?? Infinity
      for (const found of near(now, 1)) if (found.at > now.ms && found.at < soonest) soonest = found.at
      return soonest
    },
  }
  return book
}
