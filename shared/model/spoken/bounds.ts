/** Before, after, between, and one or the other. */
import { notAfter, notBefore, open } from './open-ends.ts'
import { isPlain, range } from './ranges.ts'
import { ask, meaningOf, partial, rule, type Meaning, type Reading, type Spoken, type SpokenRule } from './reading.ts'
import { ANY_WEEKDAY, MONTH, ORDINAL } from './words.ts'

const yearOnly = (reading: Reading): number | undefined =>
  isPlain(reading) && reading.date.month === undefined && reading.date.day === undefined ? reading.date.year : undefined

const either = (one: string, two: string, on: Spoken): Reading | undefined => {
  const both = [on.read(one), on.read(two)]
  const [first, second] = both.map(yearOnly)
  if (first !== undefined && second !== undefined && second === first + 1)
    return partial({ form: 'between', from: { year: first }, to: { year: second } })
  const meanings = both.flatMap((reading): readonly Meaning[] =>
    reading.kind === 'date' ? [meaningOf(reading)] : reading.kind === 'ask' ? reading.choices : [],
  )
  return both.some((reading) => reading.kind === 'nothing') ? undefined : ask('several', meanings)
}

const D = `\\d{1,2}(?:${ORDINAL})?`
const REST = `(?:of )?${MONTH}(?: '?\\d+)?`

export const boundRules: readonly SpokenRule[] = [
  rule('(?:on|by|at) or before (?<what>.+)', (g, on) => on.read(g['what'] ?? '')),
  rule(
    '(?:some ?time |any ?time |just |shortly |well |right |the day )?(?:before|prior to|earlier than|pre-?) ?(?<what>.+)',
    (g, on) => open('before', g, on),
  ),
  rule(
    '(?:some ?time |any ?time |just |right |soon |straight |immediately |shortly |not long )?(?:after|later than|post-?) ?(?<what>.+)',
    (g, on) => open('after', g, on),
  ),
  rule(
    '(?:not before|not earlier than|no earlier than|no sooner than|not until) (?<what>.+?)(?: on| onwards?)?(?: at the earliest)?',
    (g, on) => notBefore(on.read(g['what'] ?? '')),
  ),
  rule('(?<what>.+) (?:or (?:later|after)|onwards?|at the earliest)', (g, on) => notBefore(on.read(g['what'] ?? ''))),
  rule('(?:no later than |not later than |by )?(?<what>.+?) (?:or (?:earlier|before)|at the latest)', (g, on) => {
    const of = on.read(g['what'] ?? '')
    return on.tense === 'future' ? of : notAfter(of)
  }),
  // "12 to 14 June": the month stands once
  rule(
    `(?:between |from )?(?:the )?(?<from>${D}) ?(?:-|to|until|till|and|through) ?(?:the )?(?<to>${D}) (?<rest>${REST})`,
    (g, on) => range(`${g['from']} ${g['rest']}`, `${g['to']} ${g['rest']}`, on),
  ),
  rule(`(?<month>${MONTH}) (?<from>${D}) ?(?:-|to|until|till|through) ?(?<to>${D})(?<year> '?\\d{4})?`, (g, on) =>
    range(`${g['from']} ${g['month']}${g['year'] ?? ''}`, `${g['to']} ${g['month']}${g['year'] ?? ''}`, on),
  ),
  rule(`(?:the )?(?<one>${D}) or (?:the )?(?<two>${D}) (?<rest>${REST})`, (g, on) =>
    either(`${g['one']} ${g['rest']}`, `${g['two']} ${g['rest']}`, on),
  ),
  rule('(?:between |from )?(?<from>\\d{4}) ?(?:-|to|and|until) ?(?<to>\\d{2})', (g, on) =>
    range(g['from'] ?? '', `${(g['from'] ?? '').slice(0, 2)}${g['to']}`, on),
  ),
  rule(`(?:between |from )?(?<from>${MONTH}) ?(?:-|to|and|until) ?(?<to>${MONTH}) (?<year>'?\\d{2,4})`, (g, on) =>
    range(`${g['from']} ${g['year']}`, `${g['to']} ${g['year']}`, on),
  ),
  rule('(?:some ?time )?between (?<from>.+?) and (?<to>.+)', (g, on) => range(g['from'] ?? '', g['to'] ?? '', on)),
  rule('from (?<from>.+?) (?:to|until|till|through) (?<to>.+)', (g, on) => range(g['from'] ?? '', g['to'] ?? '', on)),
  rule('(?<from>.{3,40}?) ?(?: to | until | through |(?<=\\d{4}) ?- ?(?=\\d{4}$)| - )(?<to>.{3,40})', (g, on) => {
    const found = range(g['from'] ?? '', g['to'] ?? '', on)
    return found.kind === 'nothing' ? undefined : found
  }),
  rule('(?:either )?(?<one>.+?) (?:or|\\/) (?<two>.+)', (g, on) =>
    /^so$|^there ?abouts$/u.test(g['two'] ?? '') ? undefined : either(g['one'] ?? '', g['two'] ?? '', on),
  ),
  rule(`(?<one>${ANY_WEEKDAY}) and (?<two>${ANY_WEEKDAY})`, (g, on) => either(g['one'] ?? '', g['two'] ?? '', on)),
]
