/** A few weeks, over a year: counts that are none. */
import type { IsoDate } from '../days.ts'
import { ago, ahead, N, UNIT } from './counted.ts'
import { later } from './from-today.ts'
import {
  ask,
  askDays,
  change,
  meaningOf,
  rule,
  vaguely,
  type Groups,
  type Reading,
  type SpokenRule,
} from './reading.ts'

const FEW =
  '(?:(?:about |around )?(?:a |the next )?(?:few|several|some|many|handful of|number of|good few)(?: more)?|\\d+(?: or |-)\\d+|(?:a|an|1) (?:\\d|couple) or \\d+)'

const few = (g: Groups, sign: 1 | -1, today: IsoDate): Reading =>
  askDays(
    'vague',
    [2, 3, 4].map((count) => later(sign * count, g['unit'] ?? '', today)),
  )

export const vagueCountRules: readonly SpokenRule[] = [
  rule(`${FEW} ${UNIT} (?:before|after|from|past|prior to) (?<what>.+)`, (g, on) => {
    const from = on.read(g['what'] ?? '')
    return from.kind === 'nothing' ? undefined : ask('vague')
  }),
  rule(
    `(?:over|more than|well over|less than|under|at least|not quite|just over|just under) ${N} ${UNIT}(?: ago| back| from now| away)`,
    () => ask('vague'),
  ),
  rule(`(?:nearly|almost|close to|getting on for) (?<what>.+ ago)`, (g, on) =>
    change(on.read(g['what'] ?? ''), vaguely('about')),
  ),
  // "two weeks": from now, or for so long?
  rule(`${N} ${UNIT}`, (g, { today, tense }) => {
    const found = tense === 'date' ? undefined : tense === 'past' ? ago(g, today) : ahead(g, today)
    return found?.kind === 'date' ? ask('vague', [meaningOf(found)]) : undefined
  }),
  rule(`(?:in |within )?${FEW} ${UNIT}(?:'? time| from now)?`, (g, { today, tense }) =>
    few(g, tense === 'past' ? -1 : 1, today),
  ),
  rule(`${FEW} ${UNIT} (?:ago|back)`, (g, { today }) => few(g, -1, today)),
]
