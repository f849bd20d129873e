import { readDateParts } from '../days.ts'
import { withDates } from './dated-part.ts'
import { readFact } from './facts.ts'
import { readLifeEvent } from './life-events.ts'
import { readMilestone } from './milestones.ts'
import { partsOf } from './parts.ts'
import { personFinder } from './people.ts'
import { readFollowUp } from './promises.ts'
import type { Reading, ReadJotOptions, Suggestion } from './types.ts'
import { nameOf } from './wording.ts'

const MOST_SUGGESTIONS = 4

/** Patterns know the straight apostrophe; what is filed keeps the one that was written. */
function curly(reading: Reading): Reading {
  const back = (words: string): string => words.replaceAll("'", '’')
  if (reading.kind === 'life-event') return { ...reading, relative: back(reading.relative) }
  if (reading.kind === 'tie' || reading.kind === 'person') return { ...reading, name: back(reading.name) }
  if (reading.kind === 'boundary') return { ...reading, words: back(reading.words) }
  return reading.kind === 'milestone'
    ? { ...reading, title: back(reading.title) }
    : { ...reading, text: back(reading.text) }
}

/**
 * What could be filed from a text being jotted: at most four suggestions in reading order, one for each part of a sentence, nothing where
 * the words leave room for doubt. English. Nothing is filed here or anywhere without a yes.
 *
 * Only the 4,000 characters around the caret are read, whole sentences of up to 400 characters, so the cost does not grow with the text.
 * Pure: the same text, people and day give the same suggestions. `today` must be `YYYY-MM-DD` (RangeError otherwise).
 */
export function readJot(text: string, options: ReadJotOptions): Suggestion[] {
  const { today, people, caret, answered, order = 'day-first' } = options
  readDateParts(today)
  const personIn = personFinder(people)
  const seen = new Map<string, number>()
  const suggestions: Suggestion[] = []
  for (const part of partsOf(text, caret)) {
    if (suggestions.length === MOST_SUGGESTIONS) break
    const dated = withDates(part, today, order)
    const reading = readFollowUp(dated) ?? readLifeEvent(dated) ?? readMilestone(dated) ?? readFact(dated)
    if (!reading) continue
    const name = `${reading.kind}-${nameOf(part.work)}`
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    const key = times === 0 ? name : `${name}-${times}`
    if (answered?.has(key)) continue
    const person = personIn(part.raw)
    suggestions.push({
      ...(part.raw.includes('’') ? curly(reading) : reading),
      key,
      start: part.start,
      end: part.start + part.raw.length,
      ...(person !== undefined && { person }),
    })
  }
  return suggestions
}
