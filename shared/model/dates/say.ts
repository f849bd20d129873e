/** What the sentences are made of. Dates among the values are in words already; the keys say what stands around them. */
export type SpellValues = {
  about: { date: string }
  estimated: { date: string }
  before: { date: string }
  after: { date: string }
  between: { from: string; to: string }
  decade: { year: string }
  /** On a day, or in a year. */
  age: { age: number; at: string; isDay: boolean }
  day: { weekday: string; date: string }
  /** A day of a month nobody knows. */
  'day-alone': { day: number }
  'day-in-year': { day: number; year: string }
  /** Of a calendar that numbers its months. */
  'lunar-day': { day: number | undefined; month: number; leap: boolean; year: number | undefined }
  /** In its own calendar, and as a day of the Gregorian one. */
  'also-gregorian': { date: string; gregorian: string }
  'in-words': { date: string; words: string }
  /** `from` is the year it began. */
  'every-year': { date: string; from: string | undefined; isDay: boolean; interval: number }
  'every-day': { from: string; interval: number }
  'every-week': { weekday: string; from: string; interval: number }
  'every-month': { day: number; from: string; interval: number }
  'every-weekday': { nth: number; weekday: string; month: string | undefined; interval: number }
  until: { date: string; end: string }
  times: { date: string; count: number }
  /** On a day, or in a month. */
  next: { date: string; next: string; isDay: boolean }
}
export type SpellKey = keyof SpellValues
export type Say = <K extends SpellKey>(key: K, values: SpellValues[K]) => string
