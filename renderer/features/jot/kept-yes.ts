/** A yes as a draft keeps it: one short text each. Those read in the text are found again by their key; typed ones are written out. */
import { RuleShape } from '../../../shared/contract/boundaries.ts'
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

const RuleRead = RuleShape.pick({ direction: true, kinds: true, allows: true, limits: true })

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
  if (kind === 'tie') return first === '' ? undefined : { kind, word: first, name: second }
  if (kind === 'person') return first === '' ? undefined : { kind, name: first }
  if (kind === 'boundary') {
    const rule = RuleRead.safeParse(parsed(first))
    return rule.success ? { kind, ...rule.data, words: second } : undefined
  }
  const followUp = followUpKinds.find((each) => each === kind)
  if (!followUp || (first !== 'me' && first !== 'them') || third === '') return undefined
  return { kind: followUp, by: first, text: third, ...(partsOf(second) && { due: second }) }
}

/** Behind the key: where a day is kept in years without it, who is meant by a name, and what it was put in the place of. */
export const toKeep = (accepted: Accepted): string[] =>
  accepted
    .slice(0, 50)
    .map(({ key, missing, meant, instead }) =>
      [
        key,
        ...(missing ? [missing] : []),
        ...(meant ? [`${WHO}${meant}`] : []),
        ...(instead ? [`${INSTEAD}${instead}`] : []),
      ].join('|'),
    )

const WHO = '@'
const INSTEAD = '='
const BEHIND = /\|(?:(?<missing>[a-z]+)|@(?<meant>[0-9a-z]{8,40})|=(?<instead>[a-z-]+-[0-9a-z]{2,20}(?:-\d{1,4})?))$/u

type Said = Pick<Yes, 'missing' | 'meant' | 'instead'>

/** A key, and what was kept behind it. */
const apart = (kept: string): readonly [key: string, said: Said] => {
  const behind = BEHIND.exec(kept)
  const { missing, meant, instead } = behind?.groups ?? {}
  if (!behind) return [kept, {}]
  const before = kept.slice(0, behind.index)
  if (meant !== undefined || instead !== undefined) {
    const [key, said] = apart(before)
    return [key, { ...said, ...(meant !== undefined && { meant }), ...(instead !== undefined && { instead }) }]
  }
  const read = Missing.safeParse(missing)
  return read.success ? [before, { missing: read.data }] : [kept, {}]
}

const STRIDE = 3000
const FURTHEST = 400_000

/** The yeses of a draft, found again in its text. */
export const fromKept = (kept: readonly string[], text: string, as: Omit<ReadAs, 'caret'>): Accepted => {
  const wanted = new Map<string, Said>()
  const found: Yes[] = []
  for (const each of kept) {
    const [key, said] = apart(each)
    const [own, ...fields] = key.split(UNIT)
    const reading = own === OWN ? ownReading(fields) : undefined
    if (reading) found.push({ key, reading, raw: null, ...said })
    else wanted.set(key, said)
  }
  // from the end, where the caret stood, towards the beginning
  for (let caret = text.length; wanted.size > 0 && caret > Math.max(0, text.length - FURTHEST); caret -= STRIDE)
    for (const suggestion of readAll(text, { ...as, caret })) {
      const { key, start, end, person } = suggestion
      const said = wanted.get(key)
      if (!said) continue
      found.push({ key, reading: readingOf(suggestion), raw: text.slice(start, end), person, ...said })
      wanted.delete(key)
    }
  return found
}
