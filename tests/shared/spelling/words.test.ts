import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack } from '../../../shared/model/spelling/pack.ts'
import { find, readWords, said } from '../../../shared/model/spelling/words.ts'

const ofWords = (words: Readonly<Record<string, number>>) => readWords(pack(new Map(Object.entries(words))))

describe('a list of words', () => {
  test('says of each word what was said of it, and nothing of any other', () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcAB'"), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.dictionary(word, fc.integer({ min: 1, max: 31 }), { minKeys: 1 }),
        fc.array(word),
        (all, others) => {
          const words = ofWords(all)
          for (const [one, info] of Object.entries(all)) expect(find(words, one)).toBe(info)
          for (const one of others) expect(find(words, one)).toBe(Object.hasOwn(all, one) ? all[one] : 0)
        },
      ),
    )
  })

  test('has neither the beginning of a word, nor more than it, nor letters it does not know', () => {
    const words = ofWords({ meeting: said.american, meet: said.british })
    expect(['mee', 'meetings', 'meeting!', 'été', ''].map((each) => find(words, each))).toEqual([0, 0, 0, 0, 0])
    expect(find(words, 'meet')).toBe(said.british)
  })

  test('that was cut off is refused rather than read wrongly', () => {
    expect(() => readWords('abc\n1\nAAA')).toThrow('not a list of words')
    expect(() => readWords('')).toThrow('not a list of words')
  })
})
