/** How often a person wants to be in touch, where that comes from, and how it stands today. */
import { addDays, daysBetween, type IsoDate } from '../days.ts'

export type Cadence = {
  /** Days between contacts as they should be, 1 to 3,660. */
  readonly ideal: number
  /** Days after which touch is being lost; not less than `ideal`. */
  readonly most: number
}

/** The nearest that says anything decides. `null` says: nobody is to be reminded here. */
export type CadenceRule = {
  readonly level: 'person' | 'organisation' | 'tag' | 'default'
  /** Of the organisation or the tag. */
  readonly name?: string | undefined
  readonly cadence: Cadence | null
}
export type Resolved = CadenceRule & {
  /** Rules of the same level that were more patient, or farther ones that this one stands before: for saying so in words. */
  readonly over: readonly CadenceRule[]
}

const levels = ['person', 'organisation', 'tag', 'default'] as const

export type CadenceProblem = 'ideal' | 'most' | 'order'

/** Days. */
export const longestCadence = 3660

const isDays = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= longestCadence

export const problemOfCadence = ({ ideal, most }: Cadence): CadenceProblem | undefined => {
  if (!isDays(ideal)) return 'ideal'
  if (!isDays(most)) return 'most'
  return most < ideal ? 'order' : undefined
}

/** Of two tags or two organisations the more frequent: being in touch too often with a few is the smaller mistake. */
const eager = (a: CadenceRule, b: CadenceRule): number =>
  (a.cadence?.ideal ?? Infinity) - (b.cadence?.ideal ?? Infinity) ||
  (a.cadence?.most ?? Infinity) - (b.cadence?.most ?? Infinity) ||
  ((a.name ?? '') < (b.name ?? '') ? -1 : 1)

/** person before organisation before tag before default. Undefined where nothing is said at all. */
export const resolveCadence = (rules: readonly CadenceRule[]): Resolved | undefined => {
  const sorted = levels.flatMap((level) => rules.filter((rule) => rule.level === level).toSorted(eager))
  const [first, ...over] = sorted
  return first && { ...first, over }
}

export type Pause = {
  readonly from: IsoDate
  /** The last day of it; undefined: until it is taken back. */
  readonly until?: IsoDate | undefined
  readonly reason: string
}

export type ContactInput = {
  readonly cadence: Cadence | null
  /** The last day of a contact that counts; undefined: never yet. */
  readonly last?: IsoDate | undefined
  /** The day this began to be watched: with someone never spoken to, it counts from there. */
  readonly since: IsoDate
  readonly today: IsoDate
  readonly pause?: Pause | undefined
  /** Put off on screen. It hides, and moves nothing. */
  readonly snoozedUntil?: IsoDate | undefined
}

export type ContactState = {
  /** losing: past `latestOn`. due: past `idealOn`. */
  readonly state: 'none' | 'paused' | 'fine' | 'due' | 'losing'
  /** The day contact should be made, and the last before touch is being lost. */
  readonly idealOn?: IsoDate | undefined
  readonly latestOn?: IsoDate | undefined
  /** Whole days since the last contact. */
  readonly quietFor?: number | undefined
  /** Put off: due or losing, and not to be shown again before its day. */
  readonly isSnoozed: boolean
}

const isIn = ({ from, until }: Pause, day: IsoDate): boolean => from <= day && (until === undefined || day <= until)

/** The day contact should be made and the last before touch is being lost, pauses that are over or have an end included. */
export const contactDays = ({
  cadence,
  last,
  since,
  pause,
}: Pick<ContactInput, 'last' | 'since' | 'pause'> & { readonly cadence: Cadence }): {
  readonly idealOn: IsoDate
  readonly latestOn: IsoDate
} => {
  const from = last ?? since
  const after = pause?.until !== undefined && pause.until >= from ? addDays(pause.until, 1) : from
  const idealOn = later(addDays(from, cadence.ideal), after)
  // what was due in the pause gets the patience it had, from its end on
  const patience = cadence.most - cadence.ideal
  return { idealOn, latestOn: later(addDays(from, cadence.most), addDays(idealOn, patience)) }
}

/**
 * A pause is not made up for: what fell due in it is due on the day after it, at the earliest. A contact moves both days; a snooze
 * neither.
 */
export const contactState = ({ cadence, last, since, today, pause, snoozedUntil }: ContactInput): ContactState => {
  // a contact that was dated ahead by mistake must not silence a person for years
  const known = last === undefined || last > today ? undefined : last
  const quietFor = known === undefined ? undefined : daysBetween(known, today)
  if (!cadence || problemOfCadence(cadence)) return { state: 'none', quietFor, isSnoozed: false }
  if (pause && isIn(pause, today)) return { state: 'paused', quietFor, isSnoozed: false }
  const { idealOn, latestOn } = contactDays({ cadence, last: known, since, pause })
  const state = today > latestOn ? 'losing' : today >= idealOn ? 'due' : 'fine'
  const isSnoozed = state !== 'fine' && snoozedUntil !== undefined && today < snoozedUntil
  return { state, idealOn, latestOn, quietFor, isSnoozed }
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b)
