/** A yes as a draft keeps it: one short text each. Those read in the text are found again by their key; typed ones are written out. */
import { Missing, PartialDate, Repeats } from '../../../shared/contract/dates.ts'
import { factCategories } from '../../../shared/contract/facts.ts'
import { followUpKinds } from '../../../shared/contract/follow-ups.ts'
import { partsOf } from '../../../shared/model/days.ts'
import { signalKinds } from '../../../shared/model/evidence.ts'
import { lifeEventKinds } from '../../../shared/model/life-events/taxonomy.ts'
import { readAll, readingOf, type ReadAs } from './chips.ts'
import { OWN, UNIT } from './own-key.ts'
import type { Accepted, Reading, Yes } from './yes.ts'

/** What a typed one may say, so that it fits a draft's 800 characters. */
export const OWN_LENGTH = 240

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const ownReading = ([kind = '', first = '', second = '', third = '']: readonly string[]): Reading | undefined => {
  if (kind === 'fact') {
    const category = factCategories.find((each) => each === first)
    return category && second !== '' ? { kind, category, text: second } : undefined
  }
  if (kind === 'milestone') {
    const [date, repeats] = [PartialDate.safeParse(parsed(first)), Repeats.safeParse(parsed(second))]
    if (!date.success || !repeats.success || third === '') return undefined
    return { kind, date: date.data, repeats: repeats.data, title: third }
  }
  if (kind === 'life-event' || kind === 'arc') {
    const event = lifeEventKinds.find((each) => each === first)
    if (!event) return undefined
    return kind === 'arc'
      ? { kind, event, relative: third }
      : { kind, event, relative: third, on: partsOf(second) ? second : null }
  }
  if (kind === 'signal') {
    const signal = signalKinds.find((each) => each === first)
    return signal && { kind, signal, words: third }
  }
  if (kind === 'disagreement') return first === '' ? undefined : { kind, theirs: first, ours: second }
  const followUp = followUpKinds.find((each) => each === kind)
  if (!followUp || (first !== 'me' && first !== 'them') || third === '') return undefined
  return { kind: followUp, by: first, text: third, ...(partsOf(second) && { due: second }) }
}

export const toKeep = (accepted: Accepted): string[] =>
  accepted.slice(0, 50).map(({ key, missing }) => (missing ? `${key}|${missing}` : key))

const STRIDE = 3000
const FURTHEST = 400_000

/** The yeses of a draft, found again in its text. */
export const fromKept = (kept: readonly string[], text: string, as: Omit<ReadAs, 'caret'>): Accepted => {
  const wanted = new Map<string, Missing | undefined>()
  const found: Yes[] = []
  for (const each of kept) {
    const bar = each.lastIndexOf('|')
    const missing = Missing.safeParse(bar === -1 ? '' : each.slice(bar + 1))
    const key = missing.success ? each.slice(0, bar) : each
    const [own, ...fields] = key.split(UNIT)
    const reading = own === OWN ? ownReading(fields) : undefined
    if (reading) found.push({ key, reading, raw: null, missing: missing.data })
    else wanted.set(key, missing.data)
  }
  // from the end, where the caret stood, towards the beginning
  for (let caret = text.length; wanted.size > 0 && caret > Math.max(0, text.length - FURTHEST); caret -= STRIDE)
    for (const suggestion of readAll(text, { ...as, caret })) {
      const { key, start, end, person } = suggestion
      if (!wanted.has(key)) continue
      found.push({ key, reading: readingOf(suggestion), raw: text.slice(start, end), person, missing: wanted.get(key) })
      wanted.delete(key)
    }
  return found
}
