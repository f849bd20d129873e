/** `rapport understand`: what is understood of a jot, as the window would offer it. Needs no vault and files nothing. */
import { toEdtf } from '../../shared/model/dates/edtf.ts'
import { sayEnglish } from '../../shared/model/dates/say-english.ts'
import { spell } from '../../shared/model/dates/spell.ts'
import type { IsoDate } from '../../shared/model/days.ts'
import type { DateOrder } from '../../shared/model/spoken/words.ts'
import type { Suggestion } from '../../shared/model/understand/types.ts'
import { understand } from '../../shared/model/understand/understand.ts'
import { dayGiven, todayIn } from './clock.ts'
import type { Answer } from './commands.ts'
import { exit, Refusal } from './words.ts'

export type UnderstandOptions = {
  readonly today?: string | undefined
  readonly zone?: string | undefined
  readonly order?: string | undefined
  readonly with?: readonly string[] | undefined
}

const orderGiven = (text: string | undefined): DateOrder | undefined => {
  if (text === undefined || text === 'day-first' || text === 'month-first') return text
  throw new Refusal('--order takes one of day-first, month-first.', exit.usage)
}

/** What it says, in a few words. */
const saying = (suggestion: Suggestion, today: IsoDate): string => {
  switch (suggestion.kind) {
    case 'person':
      return suggestion.name
    case 'tie':
      return `${suggestion.word}: ${suggestion.name}`
    case 'milestone': {
      const when = spell(suggestion.date, 'en-GB', sayEnglish, today)
      return `${suggestion.title}: ${when}${suggestion.repeats.every === 'once' ? '' : `, every ${suggestion.repeats.every}`}`
    }
    case 'fact':
      return `${suggestion.category}: ${suggestion.text}`
    case 'life-event':
      return [suggestion.event, suggestion.relative && `of ${suggestion.relative}`, suggestion.on ?? '']
        .filter(Boolean)
        .join(' ')
    case 'boundary': {
      const { direction, kinds, allows, limits } = suggestion
      const most = limits.map(
        ({ per, most: { amount, currency } }) => `${amount} ${currency} (smallest units) per ${per}`,
      )
      return [direction, kinds.join(', ') || 'anything', allows, ...most].join('; ')
    }
    default:
      return `by ${suggestion.by}: ${suggestion.text}${suggestion.due === undefined ? '' : ` (${suggestion.due})`}`
  }
}

const asData = (suggestion: Suggestion, text: string): object => {
  const { start, end, because = [] } = suggestion
  const edtf = suggestion.kind === 'milestone' ? toEdtf(suggestion.date) : undefined
  return {
    ...suggestion,
    ...(edtf !== undefined && { edtf }),
    words: text.slice(start, end),
    because: because.map((place) => ({ ...place, words: text.slice(place.start, place.end) })),
  }
}

export const understandText = (text: string, options: UnderstandOptions): Answer => {
  const today = dayGiven('today', options.today) ?? todayIn(options.zone)
  if (options.zone !== undefined) todayIn(options.zone)
  const order = orderGiven(options.order)
  const people = (options.with ?? []).map((name) => ({ id: name, name }))
  const found = understand(text, { today, people, ...(order && { order }) })
  const rows = found.map((one) => [
    one.kind,
    saying(one, today),
    one.person ?? '',
    text.slice(one.start, one.end).replace(/\s+/gu, ' '),
  ])
  const widths = [0, 1, 2].map((column) => Math.min(60, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 3 ? `“${cell}”` : cell.padEnd(widths[column] ?? 0)))
      .filter((_cell, column) => column !== 2 || (widths[2] ?? 0) > 0)
      .join('  '),
  )
  return {
    json: found.map((one) => asData(one, text)),
    lines: lines.length > 0 ? lines : ['Nothing would be offered.'],
  }
}
