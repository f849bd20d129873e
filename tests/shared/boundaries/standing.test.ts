// How rules stand when nothing is added: which hold, what is left of each limit, and what may be given at all.
import { describe, expect, test } from 'vitest'
import type { Gift } from '../../../shared/model/boundaries/counted.ts'
import type { Reaching } from '../../../shared/model/boundaries/decide.ts'
import { holdsOn, linesOn, mayOn, standingsOn } from '../../../shared/model/boundaries/standing.ts'
import type { Boundary } from '../../../shared/model/boundaries/rule.ts'

const day = '2026-06-10'
const euro = (amount: number, currency = 'EUR') => ({ amount: amount * 100, currency })
const rule = (is: Partial<Boundary> = {}): Boundary => ({
  ...{ id: 'rule', direction: 'given', kinds: [], allows: 'nothing', limits: [], family: true, declined: false },
  ...{ year: '01-01', instead: false, words: '' },
  ...is,
})
const within = (is: Partial<Boundary> = {}): Boundary =>
  rule({
    allows: 'within',
    limits: [
      { per: 'occasion', most: euro(50) },
      { per: 'year', most: euro(150) },
    ],
    ...is,
  })
const at = (distance: number, of: Boundary): Reaching => ({
  rule: { ...of, id: `${of.id}${distance}` },
  distance,
  from: { noun: distance === 0 ? 'person' : 'organisation', id: 'x', name: 'Harbour Authority' },
})
const gift = (is: Partial<Gift> = {}): Gift => ({
  ...{ id: 'gift', on: '2026-03-01', direction: 'given', kind: 'present', state: 'given' },
  ...{ value: euro(40), self: true, family: 0, giver: '' },
  ...is,
})

describe('a rule', () => {
  test.each<readonly [title: string, rule: Partial<Boundary>, expected: string]>([
    ['without dates holds', {}, 'holds'],
    ['holds on the day it begins', { from: day }, 'holds'],
    ['holds on the day it ends', { until: day }, 'holds'],
    ['from a later day is to come', { from: '2026-06-11' }, 'coming'],
    ['until an earlier day is over', { until: '2026-06-09' }, 'over'],
  ])('%s', (_title, is, expected) => expect(holdsOn(at(0, rule(is)), [], day)).toBe(expected))

  const nearer = (is: Partial<Boundary>): string =>
    holdsOn(
      at(1, rule({ kinds: ['meal', 'present'] })),
      [at(0, rule({ allows: 'anything', instead: true, ...is }))],
      day,
    )
  test.each<readonly [title: string, rule: Partial<Boundary>, expected: string]>([
    ['stands back for a nearer one instead of it', {}, 'stood-before'],
    ['stands back for one of as many kinds', { kinds: ['present', 'meal'] }, 'stood-before'],
    ['holds where the nearer leaves a kind of it', { kinds: ['meal'] }, 'holds'],
    ['holds where the nearer speaks of the other way', { direction: 'received' }, 'holds'],
    ['holds where the nearer leaves the family out', { family: false }, 'holds'],
    ['holds where the nearer is only added', { instead: false }, 'holds'],
    ['holds where the nearer is over', { until: '2026-01-01' }, 'holds'],
  ])('that is inherited %s', (_title, is, expected) => expect(nearer(is)).toBe(expected))

  test('of two ways holds where a nearer one stands instead of one of them', () => {
    const both = at(1, rule({ direction: 'both' }))
    expect(holdsOn(both, [at(0, rule({ allows: 'anything', instead: true }))], day)).toBe('holds')
  })
})

describe('what is left', () => {
  const left = (of: Boundary, gifts: readonly Gift[]) =>
    standingsOn(of, day, gifts).map((held) => [
      held.limit.per,
      held.direction,
      held.giver,
      held.spent / 100,
      held.left / 100,
    ])

  test('of a limit is what was not given yet, and of an occasion all of it', () => {
    expect(left(within(), [gift(), gift({ id: 'b', value: euro(60) })])).toEqual([
      ['occasion', 'given', '', 0, 50],
      ['year', 'given', '', 100, 50],
    ])
  })
  test('is below nothing where too much was given', () => {
    expect(left(within(), [gift({ value: euro(200) })])[1]).toEqual(['year', 'given', '', 200, -50])
  })
  test('is said for each way of a rule of both', () => {
    const both = within({ direction: 'both', limits: [{ per: 'year', most: euro(100) }] })
    expect(left(both, [gift(), gift({ id: 'b', direction: 'received', value: euro(10) })])).toEqual([
      ['year', 'given', '', 40, 60],
      ['year', 'received', '', 10, 90],
    ])
  })
  test('by the giver is said for us, and for those who gave something this year', () => {
    const by = within({ limits: [{ per: 'giver-year', most: euro(100) }] })
    const gifts = [gift({ giver: 'nora' }), gift({ id: 'b', giver: 'otto', on: '2025-03-01' })]
    expect(left(by, gifts)).toEqual([
      ['giver-year', 'given', '', 0, 100],
      ['giver-year', 'given', 'nora', 40, 60],
    ])
  })
  test('says how many could not be added up', () => {
    const gifts = [gift({ value: null }), gift({ id: 'b', value: euro(5, 'USD') })]
    expect(standingsOn(within(), day, gifts)[1]).toMatchObject({ spent: 0, left: 15_000, unknown: ['gift', 'b'] })
  })
  test('of a rule without limits is nothing to say', () => expect(left(rule(), [gift()])).toEqual([]))
})

describe('what may be given', () => {
  const may = (rules: readonly Reaching[], kind: Gift['kind'] = 'present', gifts: readonly Gift[] = []) =>
    mayOn(rules, { direction: 'given', kind, day }, gifts).level
  const meals = [
    at(1, rule({ kinds: ['present', 'event', 'travel', 'other'] })),
    at(1, within({ id: 'meal', kinds: ['meal'] })),
  ]

  test('is open where nobody set anything down', () => expect(may([])).toBe('open'))
  test('is barred by a rule that allows nothing', () => expect(may([at(1, rule())])).toBe('barred'))
  test('differs by kind', () => expect([may(meals), may(meals, 'meal')]).toEqual(['barred', 'limited']))
  test('is full when nothing is left of the year', () =>
    expect(may([at(1, within())], 'present', [gift({ value: euro(150) })])).toBe('full'))
  test('is open again where a rule of their own stands instead', () =>
    expect(may([at(1, rule()), at(0, rule({ allows: 'anything', instead: true }))])).toBe('open'))
  test('is not touched by a rule on what we may take', () =>
    expect(may([at(1, rule({ direction: 'received' }))])).toBe('open'))

  const lines = (rules: readonly Reaching[], gifts: readonly Gift[] = []) =>
    linesOn(rules, 'given', day, gifts).map(({ level, kinds, by }) => [level, kinds.join(' '), by.rule.id])
  test('is one line a rule, the gravest first, with the kinds it decides about', () => {
    expect(lines(meals)).toEqual([
      ['barred', 'present event travel other', 'rule1'],
      ['limited', 'meal', 'meal1'],
    ])
  })
  test('is one line for every kind where a rule speaks of all', () =>
    expect(lines([at(1, rule()), at(0, within())])).toEqual([['barred', '', 'rule1']]))
  test('is the nearest first where several limit', () =>
    expect(lines([at(1, within()), at(0, within())])).toEqual([
      ['limited', '', 'rule0'],
      ['limited', '', 'rule1'],
    ]))
  test('is nothing to say where nothing was set down', () => expect(lines([])).toEqual([]))
})
