/**
 * ladder: our people against the levels of an organisation. Which rungs nobody is known on, who of ours speaks with whom, and
 * whether everything hangs by one thread. Evidence in entries and days, never a score.
 */
import { addMonths } from './days.ts'
import { levels, type Level } from './organisations.ts'

export type Ours = {
  /** null: whoever keeps the journal, where they are not in it themselves. */
  readonly id: string | null
  readonly name: string
  readonly me: boolean
  /** Their own level, with us. */
  readonly level: Level | ''
}
export type Theirs = {
  readonly id: string
  readonly roleId: string
  readonly name: string
  readonly title: string
  readonly level: Level | ''
}
/** One of ours and one of theirs in one entry. */
export type Touch = {
  readonly entry: string
  readonly on: string
  readonly theirs: string
  readonly ours: string | null
}

export type Spoken = {
  readonly id: string | null
  readonly name: string
  readonly me: boolean
  /** Entries. */
  readonly times: number
  readonly last: string
}
export type Placed = Theirs & {
  readonly last: string | null
  /** Who of ours spoke with them, the latest first. */
  readonly by: readonly Spoken[]
}
export type Rung = {
  readonly level: Level
  readonly theirs: readonly Placed[]
  readonly ours: readonly Ours[]
  /** The last contact with anybody on it. */
  readonly last: string | null
}
type Thread = {
  readonly id: string | null
  readonly name: string
  readonly me: boolean
  /** Entries within the year. */
  readonly times: number
  readonly last: string
  /** How many more there are on that side. */
  readonly others: number
}
export type Risk =
  | { readonly kind: 'never' }
  | { readonly kind: 'silent'; readonly last: string }
  | ({ readonly kind: 'one-of-theirs' } & Thread)
  | ({ readonly kind: 'one-of-ours' } & Thread)

export type Ladder = {
  /** The uppermost first; always all of them. */
  readonly rungs: readonly Rung[]
  /** Theirs whose level nobody has said. */
  readonly unset: readonly Placed[]
  /** Ours whose level nobody has said. */
  readonly oursUnset: readonly Ours[]
  readonly risks: readonly Risk[]
  /** What counts as recent begins the day after. */
  readonly since: string
}

/** Months that a thread holds. */
const recent = 12

const latest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((a, b) => (a && a > b ? a : b), null)

const entriesOf = (touches: readonly Touch[]): number => new Set(touches.map(({ entry }) => entry)).size

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

const spokenBy = (ours: readonly Ours[], touches: readonly Touch[]): readonly Spoken[] =>
  ours
    .flatMap(({ id, name, me }) => {
      const mine = touches.filter((touch) => touch.ours === id)
      const last = latest(mine.map(({ on }) => on))
      return last === null ? [] : [{ id, name, me, times: entriesOf(mine), last }]
    })
    .toSorted((a, b) => (a.last > b.last ? -1 : a.last < b.last ? 1 : 0))

const risksOf = (
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  touches: readonly Touch[],
  since: string,
): readonly Risk[] => {
  if (theirs.length === 0) return []
  const last = latest(touches.map(({ on }) => on))
  if (last === null) return [{ kind: 'never' }]
  const lately = touches.filter(({ on }) => on > since)
  if (lately.length === 0) return [{ kind: 'silent', last }]
  const thread = { times: entriesOf(lately), last }
  const one = only(theirs.filter(({ id }) => lately.some((touch) => touch.theirs === id)))
  const own = only(ours.filter(({ id }) => lately.some((touch) => touch.ours === id)))
  return [
    ...(one
      ? [
          {
            ...{ kind: 'one-of-theirs' as const, id: one.id, name: one.name, me: false },
            ...thread,
            others: theirs.length - 1,
          },
        ]
      : []),
    // whoever works alone has nobody else to send
    ...(own && ours.length > 1
      ? [
          {
            ...{ kind: 'one-of-ours' as const, id: own.id, name: own.name, me: own.me },
            ...thread,
            others: ours.length - 1,
          },
        ]
      : []),
  ]
}

/** `touches` of later days than `today` are of what is to come, and count as nothing. */
export const ladderOf = ({
  ours,
  theirs,
  touches: all,
  today,
}: {
  readonly ours: readonly Ours[]
  readonly theirs: readonly Theirs[]
  readonly touches: readonly Touch[]
  readonly today: string
}): Ladder => {
  const here = new Set(theirs.map(({ id }) => id))
  const touches = all.filter((touch) => touch.on <= today && here.has(touch.theirs))
  const placed = theirs.map((one): Placed => {
    const own = touches.filter((touch) => touch.theirs === one.id)
    return { ...one, last: latest(own.map(({ on }) => on)), by: spokenBy(ours, own) }
  })
  const since = addMonths(today, -recent)
  return {
    rungs: levels.map((level) => {
      const on = placed.filter((one) => one.level === level)
      return {
        level,
        theirs: on,
        ours: ours.filter((one) => one.level === level),
        last: latest(on.flatMap(({ last }) => last ?? [])),
      }
    }),
    unset: placed.filter(({ level }) => level === ''),
    oursUnset: ours.filter(({ level }) => level === ''),
    risks: risksOf(ours, theirs, touches, since),
    since,
  }
}
