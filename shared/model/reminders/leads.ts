/** How long before its day something is told of, and whose wish that is. */
import { addDays, daysBetween, type IsoDate } from '../days.ts'

/** Days before, 0 (the day itself) to 366. */
export type Lead = number

/** The nearest that says anything decides, whole: leads of two levels are not mixed. */
export type LeadRule = {
  readonly level: 'own' | 'person' | 'tag' | 'tier' | 'kind' | 'default'
  /** Of the tag, the tier or the kind. */
  readonly name?: string | undefined
  readonly leads: readonly Lead[]
}

export const mostLeads = 8
export const longestLead = 366

const levels = ['own', 'person', 'tag', 'tier', 'kind', 'default'] as const

/** No lead is below a day, none above a year, none is there twice; longest first. */
export const tidyLeads = (leads: readonly Lead[]): Lead[] =>
  [...new Set(leads.filter((lead) => Number.isInteger(lead) && lead >= 0 && lead <= longestLead))]
    .toSorted((a, b) => b - a)
    .slice(0, mostLeads)

/** Of two tags all that either wishes. Undefined where nobody says anything: then there is no reminder. */
export const resolveLeads = (rules: readonly LeadRule[]): LeadRule | undefined => {
  for (const level of levels) {
    const found = rules.filter((rule) => rule.level === level)
    const [first] = found
    if (!first) continue
    const names = found.map(({ name }) => name).filter((name) => name !== undefined)
    return {
      level,
      ...(names.length > 0 && { name: names.join(', ') }),
      leads: tidyLeads(found.flatMap(({ leads }) => leads)),
    }
  }
  return undefined
}

/**
 * The days on which an occurrence is told of, earliest first, each with its lead; never on or before the occurrence before it: two weeks
 * ahead of something weekly is the day after the last one. Leads that fall on the same day are one, the shortest.
 */
export const daysToTell = (
  on: IsoDate,
  leads: readonly Lead[],
  previous: IsoDate | undefined,
): readonly { readonly day: IsoDate; readonly lead: Lead }[] => {
  const longest = previous === undefined ? Infinity : Math.max(0, daysBetween(previous, on) - 1)
  const byDay = new Map<IsoDate, Lead>()
  for (const lead of tidyLeads(leads)) {
    const days = Math.min(lead, longest)
    // before the year 1 there is nobody to tell
    if (on > addDays('0001-01-01', days)) byDay.set(addDays(on, -days), lead)
  }
  return [...byDay].map(([day, lead]) => ({ day, lead }))
}
