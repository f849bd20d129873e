/** The observer's own reckoning of a follow-up: on its day, and what is told before it, after it, or because nobody acknowledged it. */
import { keyOf, type Hours, type Telling } from './tellings.ts'
import { apart, plus, weekday } from './walls.ts'

export type Task = {
  readonly id: string
  readonly kind: 'to-do' | 'promise' | 'ask'
  readonly by: 'me' | 'them'
  /** The day it was promised for, and the day it comes up, which may have been put off. */
  readonly due: string
  readonly day: string
  readonly said: string
  readonly since: number
  /** Its person has died. */
  readonly isDead: boolean
  /** They know that it will be late. */
  readonly isTold: boolean
  /** It was acknowledged. */
  readonly isHeard: boolean
}

/** One look at each day, until so many that somebody works on were seen. */
const worked = (from: string, count: number, step: 1 | -1, { workingDays }: Hours): string => {
  const seen: string[] = []
  let day = from
  while (seen.length < count) {
    day = plus(day, step)
    if (workingDays.length === 0 || workingDays.includes(weekday(day))) seen.push(day)
  }
  return day
}

/** Two working days before a promise, as is usual; one in which to acknowledge an ask. */
const [before, within] = [2, 1]

export const tellingsOfTask = (task: Task, hours: Hours): readonly Telling[] => {
  const { id, kind, by, due, day, since } = task
  const telling = (occurrence: string, lead: number, is: Partial<Telling>): Telling => {
    const own = { noun: 'follow-up' as const, id, occurrence, lead, round: 0 }
    return { ...own, key: keyOf(own), day: occurrence, zone: '', isMovable: false, since, by: 'pop-up', ...is }
  }
  const isAskedAfter = kind === 'promise' && by === 'them' && !task.isDead && day === due
  const own = isAskedAfter ? telling(day, 0, { day: plus(due, 1), by: 'silent' }) : telling(day, 0, { isMovable: true })
  const all = [own]
  if (kind === 'promise' && by === 'me' && !task.isDead && !task.isTold) {
    const on = worked(due, before, -1, hours)
    all.push(telling(due, apart(on, due), { day: on, lapses: true, once: 'nudge' }))
  }
  const morning = plus(worked(task.said, within, 1, hours), 1)
  if (kind === 'ask' && by === 'me' && !task.isDead && !task.isHeard && morning !== day)
    all.push(telling(morning, 0, { once: 'acknowledge' }))
  return all
}
