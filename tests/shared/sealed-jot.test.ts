import { describe, expect, test } from 'vitest'
import { packJot, unpackJot } from '../../shared/model/sealed-jot.ts'
import { jotWith } from '../support/sealed.ts'

describe('what is inside a sealed jot', () => {
  test.each([
    ['plain words', 'Nora rang.'],
    ['several lines', 'One\n\nTwo\n'],
    ['spaces at both ends', '  x  '],
    ['a text that looks like the line before it', '{"version":2}\n{"version":2}'],
    ['characters beyond the first plane, controls and marks', '𝔄𠀀 \u0007 \ufeff 👩‍👩‍👧'],
    ['a long text', 'ö'.repeat(1_999_999)],
  ])('comes back as it was: %s', (_name, text) => {
    expect(unpackJot(packJot(jotWith({ text })))).toEqual(jotWith({ text }))
  })

  test('is as long as others of about its length', () => {
    const lengths = ['x', 'x'.repeat(40), 'x'.repeat(700)].map((text) => packJot(jotWith({ text })).length)
    expect(new Set(lengths)).toEqual(new Set([1024]))
    expect(packJot(jotWith({ text: 'x'.repeat(1000) })).length).toBe(2048)
  })

  const packed = packJot(jotWith())
  test.each([
    ['nothing', ''],
    ['no line', packed.replace('\n', ' ')],
    ['no JSON', `x${packed}`],
    ['words cut short', packed.trimEnd().slice(0, -3)],
    ['no words', packJot(jotWith({ text: '   ' }))],
    ['words nobody could have typed', packJot(jotWith({ text: 'a\0b' }))],
    ['an id that is a path', packed.replace('jot00000001', '../../jot01')],
    ['a day that does not exist', packed.replace('2026-03-10', '2026-02-30')],
    ['a way of talking nobody knows', packed.replace('"phone"', '"smoke"')],
    ['something more', packed.replace('"zone"', '"people":[],"zone"')],
    ['a version that is a word', packed.replace('"version":1', '"version":"2"')],
    ['a version before the first', packed.replace('"version":1', '"version":0')],
  ])('is damaged with %s', (_name, text) => {
    expect(unpackJot(text)).toBe('damaged')
  })

  test('of a newer Rapport is told apart from a damaged one', () => {
    expect(unpackJot(packed.replace('"version":1', '"version":2').replace('"zone"', '"with":[],"zone"'))).toBe('newer')
  })
})
