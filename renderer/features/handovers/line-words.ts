/** What a line of a hand-over is, in words of the catalogue. */
import type { HandoverLine } from '../../../shared/contract/handovers.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import type { Dates } from '../../lib/dates.ts'
import type { Say } from '../../lib/say.ts'

export type Talk = {
  readonly say: Say
  readonly dates: Dates
  readonly today: string
  readonly amount: (bytes: number) => string
  readonly spell: (date: PartialDate) => string
}

const kindOf = ({ noun, kind }: HandoverLine, say: Say): string => {
  if (kind === '') return ''
  switch (noun) {
    case 'fact':
      return say(`people.category.${kind}`)
    case 'channel':
      return say(`people.channel.kind.${kind}`)
    case 'milestone':
      return say(`people.milestone.kind.${kind}`)
    case 'follow-up':
      return say(`handovers.by.${kind}`)
    case 'gift':
      return say(`handovers.gift.${kind}`)
    case 'entry':
      return say(`jot.channel.${kind}`)
    case 'role':
      return say('handovers.past-role')
    case 'tie':
    case 'boundary':
      return kind
    case 'photo':
    case 'met':
    case 'note':
    case 'tags':
    case 'file':
      return ''
  }
}

/** The words themselves; a birthday and a photo have none of their own. */
export const wordsOfLine = (line: HandoverLine, say: Say): string => {
  if (line.text !== '') return line.more ? `${line.text} …` : line.text
  return line.noun === 'photo' ? say('handovers.photo') : kindOf(line, say)
}

/** Beneath them: the kind, the day, the size, whom else it is about. */
export const detailOfLine = (line: HandoverLine, { say, dates, today, amount, spell }: Talk): string =>
  [
    line.text === '' ? '' : kindOf(line, say),
    line.date === null ? '' : spell(line.date),
    line.on === '' ? '' : dates.medium(line.on, today),
    line.bytes === null ? '' : amount(line.bytes),
    line.others.length === 0 ? '' : say('handovers.give.others', { names: line.others.join(', ') }),
  ]
    .filter(Boolean)
    .join(' · ')
