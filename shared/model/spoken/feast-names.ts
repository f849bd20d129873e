/** What the days are called. */

/** On the same day each year. */
export const FIXED: readonly (readonly [names: RegExp, month: number, day: number])[] = [
  [/^(?:christmas|xmas|chrimbo)(?: day)?$/u, 12, 25],
  [/^(?:christmas|xmas) eve$/u, 12, 24],
  [/^(?:boxing day|st stephen's day)$/u, 12, 26],
  [/^(?:new year'?s eve|hogmanay|nye)$/u, 12, 31],
  [/^(?:the )?new year(?:'?s)?(?: day)?$/u, 1, 1],
  [/^(?:epiphany|twelfth night|three kings)$/u, 1, 6],
  [/^(?:st )?valentine'?s?(?: day)?$/u, 2, 14],
  [/^st patrick'?s day$/u, 3, 17],
  [/^april fools?'?(?: day)?$/u, 4, 1],
  [/^(?:may day)$/u, 5, 1],
  [/^midsummer'?s? day$/u, 6, 24],
  [/^(?:independence day)$/u, 7, 4],
  [/^bastille day$/u, 7, 14],
  [/^hallowe'?en$/u, 10, 31],
  [/^(?:bonfire night|guy fawkes(?: night| day)?)$/u, 11, 5],
  [/^(?:armistice day|veterans'? day)$/u, 11, 11],
]
/** Days from Easter Sunday. */
export const MOVING: readonly (readonly [names: RegExp, days: number])[] = [
  [/^easter(?: sunday| day)?$/u, 0],
  [/^good friday$/u, -2],
  [/^easter monday$/u, 1],
  [/^easter eve$|^holy saturday$/u, -1],
  [/^palm sunday$/u, -7],
  [/^ash wednesday$/u, -46],
  [/^(?:shrove tuesday|pancake day|mardi gras)$/u, -47],
  [/^ascension(?: day)?$/u, 39],
  [/^(?:pentecost|whit ?sunday)$/u, 49],
  [/^whit ?monday$/u, 50],
]
