/** RFC 5545 rules from the terminal: the days, or the times, they fall on. */
import { addDays, type IsoDate } from '../../shared/model/days.ts'
import { expand } from '../../shared/model/recurrence/rrule-expand.ts'
import { mostDays, rruleProblems, type Item } from './occurrence-items.ts'

/** Days looked at, one stretch after the other until there are enough; the last is the longest there is. */
const stretches = [40, 400, 4000, 40_000, 73_000] as const

const until = (from: IsoDate, days: number): IsoDate => {
  try {
    return addDays(from, days)
  } catch {
    return '9999-12-31'
  }
}

/** At most `limit`, in order, as days or as times of `start`'s zone; or what is wrong as a sentence. */
export const ofRrule = (
  { rrule, start = '', zone, exdates, rdates }: Item,
  { from, to, limit }: { readonly from: IsoDate; readonly to: IsoDate | undefined; readonly limit: number },
): readonly string[] | string => {
  let found: readonly string[] = []
  for (const days of stretches) {
    const end = until(from, days)
    const isLast = to !== undefined && to <= end
    const request = { rrule, start, zone, exdates, rdates, from, to: isLast ? to : end, limit: mostDays }
    const expanded = expand(request)
    if ('problem' in expanded) {
      // what was found in a shorter stretch is right, and is all that can be told
      if (expanded.problem === 'too-many' && found.length > 0) break
      return rruleProblems[expanded.problem]
    }
    found = expanded
    if (isLast || found.length >= limit) break
  }
  return found.slice(0, limit)
}
