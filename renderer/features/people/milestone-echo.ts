import type { Leap, MilestoneKind } from '../../../shared/contract/milestones.ts'
import { nextOccurrence, yearsAt } from '../../../shared/model/occurrences.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import type { MilestoneRead } from './milestone-date.ts'
import { yearsOf } from './milestone-words.ts'

/** What was understood, in full: “12 June 1974, every year. Next on Friday 12 June 2026, turns 52.” */
export const useEcho = (
  read: MilestoneRead,
  kind: MilestoneKind,
  leap: Leap | null,
  today: string,
): string | undefined => {
  const say = useSay()
  const dates = useDates()
  if (read.kind !== 'date') return undefined
  const { date, recurs } = read
  const said =
    recurs === 'once'
      ? say('people.echo.once', { date: dates.full(isoOf(date)) })
      : say(date.year === undefined ? 'people.echo.noYear' : 'people.echo.yearly', { date: dates.partial(date) })
  // a 29 February has no next day until it was said where it is kept
  if (read.asksLeap && leap === null) return said
  const rule = { date, recurs, ...(leap !== null && { leap }) }
  const next = nextOccurrence(rule, today)
  if (next === undefined) return say('people.echo.over', { said })
  if (recurs === 'once') return said
  const years = yearsOf(say, { kind }, yearsAt(rule, next) ?? null)
  return say(years === undefined ? 'people.echo.next' : 'people.echo.nextYears', {
    said,
    next: dates.full(next),
    ...(years !== undefined && { years }),
  })
}

const isoOf = ({
  year,
  month,
  day,
}: {
  readonly year?: number | undefined
  readonly month: number
  readonly day: number
}): string =>
  `${String(year ?? 2000).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
