import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksAfter, marksIn, markBy, overlaps } from '../../../renderer/lib/spell-check/marks.ts'
import { speller } from '../../../shared/model/spelling/speller.ts'
import { englishWords } from '../../support/english-words.ts'

const british = speller(englishWords, 'british')
const wordsOf = (text: string, marks: ReturnType<typeof marksIn>) =>
  marks.map(({ start, end }) => text.slice(start, end))

describe('where marks stand', () => {
  test('they are the words that are wrong', () => {
    const text = 'We recieve it. “Tommorow”, she sayd.'
    expect(wordsOf(text, marksIn(british, text, 0))).toEqual(['recieve', 'Tommorow', 'sayd'])
  })

  test('after any edit each stands at the same word, or is gone where the edit touched it', () => {
    const before = 'We recieve it tommorow, she sayd so.'
    const marks = marksIn(british, before, 0)
    const place = fc.integer({ min: 0, max: before.length })
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 8 }), (one, other, insert) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const after = before.slice(0, from) + insert + before.slice(to)
        for (const { start, end, word } of marksAfter(marks, before, after)) expect(after.slice(start, end)).toBe(word)
      }),
    )
  })

  test('a word that is written on is no longer the word that was marked', () => {
    const marks = marksIn(british, 'she sayd', 0)
    expect(marksAfter(marks, 'she sayd', 'she sayde')).toEqual([])
    expect(marksAfter(marks, 'she sayd', 'she sayd ')).toEqual(marks)
    expect(marksAfter(marks, 'she sayd', 'so she sayd')).toEqual([{ ...marks[0], start: 7, end: 11 }])
  })

  test('of a long text only what is near the caret is looked at, whole words, and no more than a window shows', () => {
    const text = 'this wrod and that one here '.repeat(10_000)
    const marks = marksIn(british, text, 25_002)
    expect(marks.length).toBeGreaterThan(280)
    expect(marks.length).toBeLessThanOrEqual(300)
    expect(new Set(wordsOf(text, marks))).toEqual(new Set(['wrod']))
    expect(Math.max(...marks.map(({ start }) => Math.abs(start - 25_002)))).toBeLessThan(6_000)
  })

  test('a line of another language has none, and the lines around it have theirs', () => {
    const text = 'We recieve it.\nElla quiere hablar mañana con nosotros sobre las cifras.\nShe sayd so.'
    expect(wordsOf(text, marksIn(british, text, 0))).toEqual(['recieve', 'sayd'])
  })

  test('after a key in a text of a million letters they are found again at once', () => {
    const text = `${'word '.repeat(200_000)}wrod`
    const marks = [{ start: 1_000_000, end: 1_000_004, word: 'wrod' }]
    expect(marksAfter(marks, text, `x${text}`)).toEqual([{ start: 1_000_001, end: 1_000_005, word: 'wrod' }])
    expect(marksAfter(marks, text, `${text} x`)).toEqual(marks)
  })
})

test('what is meant is the word at the caret, else the one before it, else the first', () => {
  const text = 'recieve it tommorow then'
  const marks = marksIn(british, text, 0)
  const by = (caret: number) => markBy(marks, caret)?.word
  expect([0, 7, 9, 11, 19, 24].map(by)).toEqual([
    ...['recieve', 'recieve', 'recieve', 'tommorow', 'tommorow', 'tommorow'],
  ])
  expect(markBy(marks.slice(1), 3)?.word).toBe('tommorow')
  expect(markBy([], 3)).toBeUndefined()
})

test('a stretch is overlapped by what has a letter of it, not by what touches it', () => {
  expect(overlaps([{ start: 3, end: 6 }], { start: 5, end: 9 })).toBe(true)
  expect(overlaps([{ start: 3, end: 6 }], { start: 6, end: 9 })).toBe(false)
})
