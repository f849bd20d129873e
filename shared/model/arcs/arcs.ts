/**
 * An arc: what follows a life event. A few steps after set times, each a small thing to be done; while a grave one runs nobody is prompted to be
 * cheerful with whoever it is about.
 */
import { addDays, addMonths, type IsoDate } from '../days.ts'

/** How long after the day it began. */
const after = {
  'days-later': { days: 3 },
  week: { days: 7 },
  fortnight: { days: 14 },
  month: { months: 1 },
  'six-weeks': { days: 42 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  year: { months: 12 },
} as const satisfies Readonly<Record<string, { readonly days: number } | { readonly months: number }>>

export type ArcStep = keyof typeof after
export const arcSteps = Object.keys(after) as readonly ArcStep[]

type Kind = {
  /** Cheerful prompts wait while it runs. */
  readonly grave: boolean
  /** In order of time. */
  readonly steps: readonly [ArcStep, ...ArcStep[]]
}

export const arcs = {
  bereavement: { grave: true, steps: ['week', 'month', 'quarter', 'year'] },
  illness: { grave: true, steps: ['week', 'month', 'quarter'] },
  surgery: { grave: true, steps: ['days-later', 'fortnight', 'six-weeks'] },
  separation: { grave: true, steps: ['week', 'month', 'quarter', 'half-year'] },
  'job-loss': { grave: true, steps: ['week', 'month', 'quarter'] },
  hardship: { grave: true, steps: ['days-later', 'month'] },
  birth: { grave: false, steps: ['week', 'six-weeks', 'half-year', 'year'] },
  wedding: { grave: false, steps: ['week', 'month', 'year'] },
  'new-job': { grave: false, steps: ['week', 'month', 'quarter'] },
  retirement: { grave: false, steps: ['week', 'month', 'half-year', 'year'] },
  move: { grave: false, steps: ['fortnight', 'quarter'] },
} as const satisfies Readonly<Record<string, Kind>>

export type ArcKind = keyof typeof arcs
export const arcKinds = Object.keys(arcs) as readonly ArcKind[]

export const isGrave = (kind: ArcKind): boolean => arcs[kind].grave
export const graveKinds: readonly ArcKind[] = arcKinds.filter(isGrave)

export const stepsOf = (kind: ArcKind): readonly ArcStep[] => arcs[kind].steps

/** The day of one step. A day its month lacks is the last of that month. */
export const dueOf = (step: ArcStep, startedOn: IsoDate): IsoDate => {
  const by = after[step]
  return 'days' in by ? addDays(startedOn, by.days) : addMonths(startedOn, by.months)
}

/** Days a step that was passed before anybody knew is still worth taking. */
const graceDays = 7

/**
 * The steps that are still to be taken, and when: of an event heard of late those whose day is long over are left out, and one of the last week is
 * for today.
 */
export const stepsAhead = (
  kind: ArcKind,
  startedOn: IsoDate,
  today: IsoDate,
): readonly { readonly step: ArcStep; readonly due: IsoDate }[] =>
  stepsOf(kind).flatMap((step) => {
    const due = dueOf(step, startedOn)
    if (due >= today) return [{ step, due }]
    return addDays(due, graceDays) >= today ? [{ step, due: today }] : []
  })

export type Arc = {
  readonly kind: ArcKind
  readonly startedOn: IsoDate
  /** Its last day. */
  readonly until: IsoDate
  /** The day somebody said it is over; null: it runs to its end. */
  readonly endedOn: IsoDate | null
}

export const isRunning = ({ startedOn, until, endedOn }: Arc, day: IsoDate): boolean =>
  startedOn <= day && day <= until && (endedOn === null || day < endedOn)

/** The grave arc that keeps cheerful prompts quiet on a day: the one that began last. Undefined: nothing does. */
export const silenced = <T extends Arc>(all: readonly T[], day: IsoDate): T | undefined =>
  all
    .filter((arc) => isGrave(arc.kind) && isRunning(arc, day))
    .toSorted((a, b) => (a.startedOn < b.startedOn ? 1 : -1))[0]
