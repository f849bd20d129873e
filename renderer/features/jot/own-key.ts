/** The key of something that was not read in the text: all it says, so that a draft keeps it. */
import type { Reading } from './yes.ts'

export const UNIT = '\u001F'
export const OWN = 'own'
export const ownKey = (reading: Reading): string => [OWN, ...fieldsOf(reading)].join(UNIT)

const fieldsOf = (reading: Reading): readonly string[] => {
  if (reading.kind === 'fact') return ['fact', reading.category, reading.text]
  if (reading.kind === 'milestone')
    return ['milestone', JSON.stringify(reading.date), JSON.stringify(reading.repeats), reading.title]
  if (reading.kind === 'life-event') return [reading.kind, reading.event, reading.on ?? '', reading.relative]
  if (reading.kind === 'arc') return [reading.kind, reading.event, '', reading.relative]
  if (reading.kind === 'signal') return [reading.kind, reading.signal, '', reading.words]
  if (reading.kind === 'disagreement') return [reading.kind, reading.theirs, reading.ours]
  if (reading.kind === 'tie') return [reading.kind, reading.word, reading.name]
  if (reading.kind === 'person') return [reading.kind, reading.name]
  if (reading.kind === 'boundary') {
    const { kind, words, ...rule } = reading
    return [kind, JSON.stringify(rule), words]
  }
  return [reading.kind, reading.by, reading.due ?? '', reading.text]
}
