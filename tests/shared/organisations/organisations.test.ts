import { describe, expect, test } from 'vitest'
import { isBackwards, isHeldOn, problemOfPart, wholesOf } from '../../../shared/model/organisations.ts'

const wholeIn = (parts: Readonly<Record<string, string>>) => (id: string) => parts[id]

describe('what an organisation is part of', () => {
  test.each([
    ['nothing', {}, []],
    ['one', { a: 'b' }, ['b']],
    ['a chain, nearest first', { a: 'b', b: 'c', c: 'd' }, ['b', 'c', 'd']],
    ['a loop round itself, gone round once', { a: 'b', b: 'c', c: 'a' }, ['b', 'c']],
    ['a loop further up, gone round once', { a: 'b', b: 'c', c: 'b' }, ['b', 'c']],
    ['itself, which is nothing', { a: 'a' }, []],
  ])('%s', (_, parts, wholes) => {
    expect(wholesOf('a', wholeIn(parts))).toEqual(wholes)
  })

  test.each([
    ['itself', 'a', {}, 'itself'],
    ['its own part', 'b', { b: 'a' }, 'loop'],
    ['a part of its part', 'd', { b: 'a', c: 'b', d: 'c' }, 'loop'],
    ['one beside it', 'c', { b: 'a', a: 'x', c: 'x' }, undefined],
    ['one of a loop it is not in', 'b', { b: 'c', c: 'b' }, undefined],
  ])('may it be part of %s', (_, whole, parts, problem) => {
    expect(problemOfPart('a', whole, wholeIn(parts))).toBe(problem)
  })

  test('a loop of a thousand is a loop', () => {
    const parts = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`o${at + 1}`, `o${at}`]))
    expect(problemOfPart('o0', 'o1000', wholeIn(parts))).toBe('loop')
  })
})

describe('a rough span', () => {
  test.each([
    ['2019', '2018', true],
    ['2019', '2019-04', false],
    ['2019-04', '2019', false],
    ['2019-04', '2019-03-31', true],
    ['2019-04-02', '2019-04-01', true],
    ['2019-04-02', '2019-04-02', false],
    [null, '2019', false],
    ['2019', null, false],
  ])('from %s to %s is backwards: %s', (since, until, backwards) => {
    expect(isBackwards({ since, until })).toBe(backwards)
  })

  test.each([
    [null, null, true],
    ['2019', '2019', true],
    ['2019-06', null, false],
    [null, '2019-05', true],
    [null, '2019-04', false],
    [null, '2019-05-01', true],
    ['2019-05-02', null, false],
  ])('from %s to %s holds on 1 May 2019: %s', (since, until, held) => {
    expect(isHeldOn({ since, until }, '2019-05-01')).toBe(held)
  })
})
