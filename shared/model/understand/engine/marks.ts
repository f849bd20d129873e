/**
 * Signs that stand for something already read, so that a rule can ask for "a name" or "a date" without knowing any: each letter of it is
 * replaced, offsets stay. They are of the private use area and are dropped from what is typed.
 */
export const NAME = '\uE000'
export const NAME_ON = '\uE001'
export const DATE = '\uE002'
export const DATE_ON = '\uE003'
/** Words that are somebody else's, or too long to be words. */
export const BLANK = '\uE004'

export const isMark = (code: number): boolean => code >= 0xe000 && code <= 0xe004

/** As long as what it stands for. */
export const masked = (text: string, start: number, end: number, first: string, rest: string): string =>
  text.slice(0, start) + first + rest.repeat(Math.max(0, end - start - 1)) + text.slice(end)
