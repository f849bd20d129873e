/** Words as the rules read them: small letters, numbers in figures, straight quotes, one space between two words. */

const ONES = 'one two three four five six seven eight nine'.split(' ')
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const NTHS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

const SMALL = [...ONES, ...TEENS]
const numberOf = (word: string): number => {
  const ten = TENS.indexOf(word)
  return ten < 0 ? SMALL.indexOf(word) + 1 : (ten + 2) * 10
}

const one = ONES.join('|')
const small = SMALL.toReversed().join('|')
const tens = TENS.join('|')
/** "nineteen eighty-four", "two thousand and six" */
const YEAR = new RegExp(`\\b(eighteen|nineteen|twenty)[ -](?:(${tens})(?:[ -](${one}))?|(${TEENS.join('|')}))\\b`, 'gu')
const THOUSAND = new RegExp(`\\btwo thousand(?:(?: and)? (?:(${small})|(${tens})(?:[ -](${one}))?))?\\b`, 'gu')
const NTH = new RegExp(`\\b(?:(twenty|thirty)[ -])?(${NTHS.toReversed().join('|')}|thirtieth)\\b`, 'gu')
const NUMBER = new RegExp(`\\b(?:(${tens})(?:[ -](${one}))?|(${small}))(?=\\b|ish\\b)`, 'gu')

const sum = (...words: readonly (string | undefined)[]): number =>
  words.reduce((total, word) => total + (word === undefined ? 0 : numberOf(word)), 0)

const inFigures = (words: string): string =>
  words
    .replace(NTH, (_, ten: string | undefined, nth: string) => {
      const unit = nth === 'thirtieth' ? 30 : NTHS.indexOf(nth) + 1
      return `${unit + (ten === undefined ? 0 : numberOf(ten))}th`
    })
    .replace(YEAR, (_, century: string, ten?: string, unit?: string, teen?: string) =>
      String(numberOf(century) * 100 + sum(ten, unit, teen)),
    )
    .replace(THOUSAND, (_, few?: string, ten?: string, unit?: string) => String(2000 + sum(few, ten, unit)))
    .replace(NUMBER, (_, ten?: string, unit?: string, few?: string) => String(sum(ten, unit, few)))

const UNITS: Readonly<Record<string, string>> = {
  wk: ' weeks',
  yr: ' years',
  mth: ' months',
  mo: ' months',
  hr: ' hours',
}
const ENDS: Readonly<Record<string, string>> = { m: 'month', y: 'year', w: 'week', q: 'quarter' }

/** "a year and a half": 18 months. Of what cannot be halved the half is about. */
const halves = (said: string, unit: string): string => {
  const count = /^an?$/u.test(said) ? 1 : Number(inFigures(said))
  const of = { year: [12, 'months'], month: [30, 'days'], week: [7, 'days'], day: [1, 'days'] }[unit] ?? [1, 'days']
  return Number.isNaN(count)
    ? `${said} ${unit} and a half`
    : `about ${Math.ceil((count + 0.5) * Number(of[0]))} ${of[1]}`
}

/** What was said, with its own letters: spaces and quotes made plain, so that parts of it can be shown. */
export const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()

export const plain = (text: string): string =>
  inFigures(
    tidied(text)
      .toLowerCase()
      .replace(/["“”()[\];!]/gu, ' ')
      .replace(/,/gu, ' ')
      .replace(/\b(c|ca|b|d|dob)\.(?=\d)/gu, '$1 ')
      // "12.6." is a day, 12.6 may be anything
      .replace(/\b(\d{1,2})\.(\d{1,2})\.(?=\s|$)/gu, '$1..$2')
      .replace(/[.:]+(?=\s|$)/gu, ' ')
      .replace(/[–—‒‑]/gu, '-')
      .replace(/\b(\d+|an?|[a-z]+) (day|week|month|year)s? and a half\b/gu, (_, count: string, unit: string) =>
        halves(count, unit),
      )
      .replace(/\b(\d+|[a-z]+) and a half (day|week|month|year)s?\b/gu, (_, count: string, unit: string) =>
        halves(count, unit),
      )
      .replace(/(?<=\d ?)(?:wks?|yrs?|mths?|mos?|hrs?)\b/gu, (unit) => UNITS[unit.trim().replace(/s$/u, '')] ?? unit)
      .replace(/\b(?:yday|yest)\b/gu, 'yesterday')
      .replace(/\b2moro?\b/gu, 'tomorrow')
      .replace(/\beo([mywq])\b/gu, (_, unit: string) => `end of the ${ENDS[unit] ?? ''}`)
      .replace(/\bexactly /gu, '')
      .replace(/\bfirst thing(?: on| in the)?\b/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )

const AT =
  "(?:at )?(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m\\.?|p\\.m\\.?)|\\d{1,2}:\\d{2}|noon|midday|lunchtime|\\d{1,2} o'clock)"
const PART =
  '(?:first thing|(?:late |early )?(?:in the )?(?:morning|lunchtime|afternoon|evening)|night|at (?:lunch|breakfast|dinner|night|\\d{1,2})|am|pm|eod|cob|cop|end of (?:the )?(?:day|play|business)|close of (?:business|play)|before lunch|after lunch|sharp|latest|at the latest)'
// "last night" and "this morning" are days of their own
const AFTER = new RegExp(
  `(?<!\\b(?:last|this|other|every|each|the))(?:,? (?:${AT}|by ${AT}|before ${AT}|${PART}))+$`,
  'iu',
)
const BEFORE = new RegExp(`^(?:by |before |at )?(?:${AT}|${PART})(?: on| of)? (?=\\p{L}|the )`, 'iu')

/** The times of day around a day, set apart: they say nothing about which. */
export const withoutTime = (tidy: string): { readonly words: string; readonly unread: readonly string[] } => {
  const after = AFTER.exec(tidy)?.[0] ?? ''
  const rest = tidy.slice(0, tidy.length - after.length)
  const before = BEFORE.exec(rest)?.[0] ?? ''
  return {
    words: rest.slice(before.length),
    unread: [before, after].flatMap((part) => part.replace(/^[\s,]+|\s+$/gu, '') || []),
  }
}
