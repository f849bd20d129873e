/** The list of words, read once in a window, when the first word is written in it, and while nothing else is to be done. */
import { speller, type Speller, type SpellingLanguage } from '../../../shared/model/spelling/speller.ts'
import { wordsByStretches, type Words } from '../../../shared/model/spelling/words.ts'

/** As soon as the window rests, and at the latest after so many milliseconds. */
const patience = 50

export const whenIdle = (work: () => void): (() => void) => {
  // jsdom never rests
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(work, { timeout: patience })
  return () => cancelIdleCallback(asked)
}

const rest = (): Promise<void> => new Promise((resolve) => void whenIdle(resolve))

const readWords = async (): Promise<Words> => {
  const { default: packed } = await import('../../../shared/model/spelling/english.txt?raw')
  const reading = wordsByStretches(packed)
  for (;;) {
    await rest()
    const { done, value } = reading.next()
    if (done) return value
  }
}

let words: Promise<Words> | undefined
const spellers = new Map<SpellingLanguage, Speller>()

export const spellerOf = async (language: SpellingLanguage): Promise<Speller> => {
  const known = spellers.get(language)
  if (known) return known
  const made = speller(await (words ??= readWords()), language)
  spellers.set(language, made)
  return made
}
