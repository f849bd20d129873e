import type { MilestoneKind } from '../../../shared/contract/milestones.ts'
import { ageOn, oneAge, yearsOn } from '../../../shared/model/dates/ages.ts'
import { hasItsDay, isWholeDate } from '../../../shared/model/dates/partial-date.ts'
import { spanOf } from '../../../shared/model/dates/span.ts'
import { nextComing } from '../../../shared/model/recurrence/dated.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { useSpell } from '../../lib/spelling.ts'
import type { MilestoneRead } from '../../lib/milestone-date.ts'
import { yearsOf } from './milestone-words.ts'

/** What was understood, in full: “every 12 June from 1974. Next on Friday 12 June 2026: turns 52.” */
export const useEcho = (read: MilestoneRead, kind: MilestoneKind, today: string): string | undefined => {
  const say = useSay()
  const dates = useDates()
  const spell = useSpell()
  if (read.kind !== 'date') return undefined
  const { date, repeats } = read
  // of a year alone nothing comes back
  const isOnce = repeats.every === 'once' || date.form !== 'on' || date.month === undefined
  const said = capital(isOnce ? spell(date) : spell({ date, repeats }))
  if (repeats.every === 'once') {
    const latest = spanOf(date)?.latest
    return latest !== undefined && latest < today
      ? say('people.echo.over', { said })
      : say('people.echo.once', { date: said })
  }
  // a day some years have not got has no next one until it was said where it is kept
  if (read.asksMissing && (repeats.every !== 'year' || repeats.missing === undefined)) return said
  const next = nextComing({ date, repeats }, today)
  if (!next) {
    const age = kind === 'birthday' ? ageOn(date, today) : undefined
    const one = age && oneAge(age)
    if (one !== undefined && !isWholeDate(date)) return say('people.echo.age', { said, age: one })
    return hasItsDay(date) ? say('people.echo.over', { said }) : say('people.echo.no-day', { said })
  }
  const when =
    next.until === undefined ? dates.full(next.on) : say('people.milestone.month', { when: dates.month(next.on) })
  const years = yearsOf(say, { kind }, yearsOn(date, next.on) ?? null)
  const unknown = date.form === 'on' && date.year === undefined && repeats.every === 'year'
  const key = unknown ? 'people.echo.noYear' : years === undefined ? 'people.echo.next' : 'people.echo.nextYears'
  return say(key, { said, next: when, ...(years !== undefined && { years }) })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
