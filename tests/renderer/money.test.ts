// Money as people type it, and as it is written back.
import { describe, expect, test } from 'vitest'
import { moneyFor, readAmount, unitOf, usualCurrency, writeAmount } from '../../renderer/lib/money.ts'

const read = (text: string, currency = 'EUR') => {
  const answer = readAmount(text, currency)
  return answer.kind === 'amount' ? answer.amount : answer.kind === 'wrong' ? answer.why : answer.kind
}

describe('an amount', () => {
  test.each<readonly [typed: string, currency: string, cents: number | string]>([
    ['', 'EUR', 'nothing'],
    ['  ', 'EUR', 'nothing'],
    ['12', 'EUR', 1200],
    ['12.5', 'EUR', 1250],
    ['12,50', 'EUR', 1250],
    ['1,234', 'EUR', 123_400],
    ['1.234', 'EUR', 123_400],
    ['1,234.50', 'EUR', 123_450],
    ['1.234,50', 'EUR', 123_450],
    ['1 234,50', 'EUR', 123_450],
    ['1’234.50', 'CHF', 123_450],
    ['1.234.567', 'EUR', 123_456_700],
    ['€ 20', 'EUR', 2000],
    ['20€', 'EUR', 2000],
    ['0', 'EUR', 0],
    ['0.05', 'EUR', 5],
    ['１２', 'JPY', 12],
    ['5000', 'JPY', 5000],
    ['5,000', 'JPY', 5000],
    ['5.5', 'JPY', 'too-fine'],
    ['1.234', 'KWD', 1234],
    ['1,234.567', 'KWD', 1_234_567],
    ['12.345', 'EUR', 1_234_500],
    ['12.3456', 'EUR', 'too-fine'],
    ['-5', 'EUR', 'not-a-number'],
    ['about 20', 'EUR', 'not-a-number'],
    ['20,', 'EUR', 'not-a-number'],
    ['1,23,4', 'EUR', 'not-a-number'],
    ['1.2.3', 'EUR', 'not-a-number'],
    ['1e3', 'EUR', 'not-a-number'],
    ['999999999999', 'EUR', 'too-much'],
  ])('typed “%s” in %s is %s', (typed, currency, expected) => expect(read(typed, currency)).toBe(expected))

  test('written into a field is read back as it was', () => {
    for (const [amount, currency] of [
      [123_450, 'EUR'],
      [5, 'EUR'],
      [2000, 'EUR'],
      [5000, 'JPY'],
      [1_234_567, 'KWD'],
      [1_000, 'KWD'],
    ] as const)
      expect(read(writeAmount({ amount, currency }), currency)).toBe(amount)
  })
})

test('money is written as the locale does, without cents where there are none', () => {
  expect(moneyFor('en-IE')({ amount: 5000, currency: 'EUR' })).toBe('€50')
  expect(moneyFor('en-IE')({ amount: 1_234_550, currency: 'EUR' })).toBe('€12,345.50')
  expect(moneyFor('de-DE')({ amount: 5050, currency: 'EUR' }).replace(/\s/u, ' ')).toBe('50,50 €')
  expect(moneyFor('en-GB')({ amount: 5000, currency: 'JPY' })).toBe('JP¥5,000')
  expect([unitOf('EUR'), unitOf('JPY'), unitOf('KWD')]).toEqual([100, 1, 1000])
})

test('a currency to begin with is that of the region, and never nothing', () => {
  expect(['en-IE', 'de', 'en-GB', 'de-CH', 'el', 'ja', 'eo'].map(usualCurrency)).toEqual([
    ...['EUR', 'EUR', 'GBP', 'CHF', 'EUR', 'JPY', 'USD'],
  ])
})
