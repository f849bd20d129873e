import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readValue } from '../../../shared/model/fields/value.ts'
import type { FieldKind } from '../../../shared/model/fields/value.ts'

const read = (kind: FieldKind, typed: string) => {
  const found = readValue(kind, ['Gold', 'Silver'], typed)
  return 'value' in found ? found.value : found.problem
}

describe('ask-42 what may stand in a field', () => {
  test.each<[FieldKind, string, string]>([
    ['text', '  as it is ', 'as it is'],
    ['number', '12', '12'],
    ['number', '-12.50', '-12.50'],
    ['number', '−3', '-3'],
    ['number', '1,234', '1234'],
    ['number', '1.234', '1234'],
    ['number', '1,5', '1.5'],
    ['number', '1.234,5', '1234.5'],
    ['number', '1,234,567.89', '1234567.89'],
    ['number', "12'000", '12000'],
    ['number', '12 000,5', '12000.5'],
    ['number', '007', '7'],
    ['number', '.5', '0.5'],
    ['number', '0.125', '0.125'],
    ['number', '1,23,456', 'not-a-number'],
    ['number', '1.2.3,4', 'not-a-number'],
    ['number', 'about 12', 'not-a-number'],
    ['number', '12 people', 'not-a-number'],
    ['number', '-', 'not-a-number'],
    ['number', '1e9', 'not-a-number'],
    ['date', '2026-02-28', '2026-02-28'],
    ['date', '2026-02-30', 'no-such-date'],
    ['date', 'soon', 'no-such-date'],
    ['yes-no', 'yes', 'yes'],
    ['yes-no', 'no', 'no'],
    ['yes-no', 'maybe', 'not-yes-or-no'],
    ['choice', 'Gold', 'Gold'],
    ['choice', 'gold', 'no-such-choice'],
    ['choice', 'Bronze', 'no-such-choice'],
    ['link', 'https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['link', 'example.org', 'https://example.org'],
    ['link', 'mailto:ann@example.org', 'mailto:ann@example.org'],
    ['link', 'javascript:alert(1)', 'not-a-link'],
    ['link', 'file:///etc/passwd', 'not-a-link'],
    ['link', 'https://user:secret@example.org', 'not-a-link'],
    ['link', 'two words.org', 'not-a-link'],
    ['link', 'nothing', 'not-a-link'],
  ])('%s: %j is %j', (kind, typed, wanted) => {
    expect(read(kind, typed)).toBe(wanted)
  })

  test('what was read is read again as the same', () => {
    const kinds = ['text', 'number', 'date', 'yes-no', 'choice', 'link'] as const
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ minLength: 1 }), (kind, typed) => {
        const once = readValue(kind, ['a'], typed)
        // a number is grouped in threes as people write it, and not as it is kept
        if (!('value' in once) || once.value === '' || /^-?\d{1,3}\.\d{3}$/.test(once.value)) return
        expect(readValue(kind, ['a'], once.value)).toEqual(once)
      }),
    )
  })
})
