/** How something found in a jot is said on a chip. */
import type { Dates } from '../../lib/dates.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { isWholeDate } from '../../../shared/model/dates/partial-date.ts'
import type { Say } from '../../lib/say.ts'
import type { Spell } from '../../lib/spelling.ts'
import type { ArcKind } from '../../../shared/model/arcs/arcs.ts'
import { formatDate } from '../../../shared/model/days.ts'
import { arcOf } from '../../../shared/model/life-events/taxonomy.ts'
import type { RuleWords } from '../../lib/boundaries/rule-words.ts'
import { eventWords, signalWords } from '../../lib/marks/words.ts'
import type { Who } from './whom.ts'
import type { Reading } from './yes.ts'

export const kindWords = (reading: Reading, say: Say, who?: Who): string => {
  if (reading.kind === 'fact') return say('jot.chip.fact', { category: say(`jot.category.${reading.category}`) })
  if (reading.kind === 'milestone') return say('jot.chip.date')
  if (reading.kind === 'life-event' || reading.kind === 'signal' || reading.kind === 'disagreement')
    return say(`jot.chip.${reading.kind}`)
  if (reading.kind === 'arc') return say('arc.offer')
  if (reading.kind === 'person') return who ? say(`jot.chip.person.${who.is}`) : say('jot.chip.person.known')
  if (reading.kind === 'tie' || reading.kind === 'boundary') return say(`jot.chip.${reading.kind}`)
  if (reading.kind === 'promise') return say(reading.by === 'me' ? 'jot.chip.promise' : 'jot.chip.their-promise')
  if (reading.kind === 'ask') return say('jot.chip.ask')
  return say(reading.by === 'me' ? 'jot.chip.to-do' : 'jot.chip.their-to-do')
}

export type DateWords = {
  readonly dates: Dates
  readonly partial: (date: PartialDate) => string
  readonly spell: Spell
  /** The steps of an arc: "a week and a month". */
  readonly steps: (kind: ArcKind) => string
  /** By when an ask of today is to be acknowledged; undefined where nobody knows. */
  readonly hearBy?: string | undefined
  /** What a boundary allows. */
  readonly rule: RuleWords['rule']
}

/** "Paul, brother", "Paul Ruiz, brother", "Paul, brother, new": who is meant is said whole. */
const tieWords = (
  { name, word }: Extract<Reading, { readonly kind: 'tie' }>,
  say: Say,
  who: Who | undefined,
): string => {
  if (!who || who.is === 'asks') return name === '' ? word : say('jot.chip.tie.words', { word, name })
  if (who.is === 'known') return say('jot.chip.tie.words', { word, name: who.name })
  return name === '' ? say('jot.chip.tie.nameless', { word }) : say('jot.chip.tie.new', { word, name })
}

/** What a chip says: what is cut where there is no room for it, and the day, which never is. */
export type ChipText = { readonly what: string; readonly when?: string }

export const chipText = (reading: Reading, say: Say, words: DateWords, today: string, who?: Who): ChipText => {
  const { dates, partial, spell, steps, hearBy } = words
  const dated = (what: string, when: string): ChipText => ({ what: say('jot.chip.dated', { what }), when })
  if (reading.kind === 'fact') return { what: reading.text }
  if (reading.kind === 'life-event') {
    const what = eventWords(say, reading)
    return reading.on === null ? { what } : dated(what, dates.medium(reading.on, today))
  }
  if (reading.kind === 'arc') {
    const kind = arcOf(reading.event, reading.relative)
    return { what: kind === undefined ? '' : say('arc.offer.steps', { steps: steps(kind) }) }
  }
  if (reading.kind === 'signal') return { what: signalWords(say, { kind: reading.signal, words: reading.words }) }
  if (reading.kind === 'disagreement') return { what: reading.theirs }
  if (reading.kind === 'person')
    return { what: who?.is === 'asks' || !who ? say('jot.who.ask', { name: reading.name }) : who.name }
  if (reading.kind === 'tie') return { what: tieWords(reading, say, who) }
  if (reading.kind === 'boundary')
    return { what: words.rule({ ...reading, kinds: [...reading.kinds], limits: [...reading.limits] }) }
  if (reading.kind !== 'milestone') {
    const { kind, text, due } = reading
    const hear = kind === 'ask' && hearBy !== undefined ? dates.medium(hearBy, today) : undefined
    if (due) {
      const on = dates.medium(due, today)
      return dated(text, hear === undefined ? on : say('jot.chip.due-hear', { due: on, when: hear }))
    }
    return hear === undefined
      ? { what: text }
      : { what: say('jot.chip.heard', { what: text }), when: say('jot.chip.hear', { when: hear }) }
  }
  const { date, title, repeats } = reading
  if (repeats.every === 'year') return dated(title, say('jot.chip.yearly', { when: partial(date) }))
  if (repeats.every !== 'once') return dated(title, spell({ date, repeats }))
  const isDay = isWholeDate(date) && (date.calendar ?? 'gregory') === 'gregory'
  return dated(title, isDay ? dates.medium(formatDate(date), today) : partial(date))
}
