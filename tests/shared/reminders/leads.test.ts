// How long before its day something is told of.
import { describe, expect, test } from 'vitest'
import { daysToTell, resolveLeads, tidyLeads, type LeadRule } from '../../../shared/model/reminders/leads.ts'

const standard: LeadRule = { level: 'default', leads: [0] }
const birthdays: LeadRule = { level: 'kind', name: 'birthday', leads: [7, 0] }
const board: LeadRule = { level: 'tag', name: 'board', leads: [14] }
const golf: LeadRule = { level: 'tag', name: 'golf', leads: [3, 0] }
const clients: LeadRule = { level: 'tier', name: 'client', leads: [10, 0] }

describe('ask-08 different people, different lead times: the nearest wish counts, whole', () => {
  test.each<[string, LeadRule[], LeadRule | undefined]>([
    ['the default', [standard], standard],
    ['a kind before it', [standard, birthdays], birthdays],
    ['a tier before a kind', [birthdays, clients, standard], clients],
    ['a tag before a tier', [birthdays, clients, board], board],
    ['two tags together', [golf, board], { level: 'tag', name: 'golf, board', leads: [14, 3, 0] }],
    ['a person before a tag', [board, { level: 'person', leads: [21] }], { level: 'person', leads: [21] }],
    ['its own before everything', [{ level: 'own', leads: [1] }, board, standard], { level: 'own', leads: [1] }],
    ['its own wish for none is one', [{ level: 'own', leads: [] }, standard], { level: 'own', leads: [] }],
    ['nothing said', [], undefined],
  ])('%s', (_, rules, found) => {
    expect(resolveLeads(rules)).toEqual(found)
  })
})

test('leads are whole days of at most a year, each once, the longest first', () => {
  expect(tidyLeads([0, 7, 7, -1, 1.5, 400, NaN, 30])).toEqual([30, 7, 0])
  expect(tidyLeads(Array.from({ length: 100 }, (_, index) => index))).toHaveLength(8)
})

describe('the days to tell', () => {
  test.each<[string, string, number[], string | undefined, [string, number][]]>([
    [
      'on the day and before it',
      '2027-06-12',
      [0, 14],
      undefined,
      [
        ['2027-05-29', 14],
        ['2027-06-12', 0],
      ],
    ],
    ['across the new year', '2027-01-03', [7], undefined, [['2026-12-27', 7]]],
    [
      'never before the one before is over',
      '2027-06-14',
      [14, 0],
      '2027-06-07',
      [
        ['2027-06-08', 14],
        ['2027-06-14', 0],
      ],
    ],
    [
      'two on one day are one, the shortest',
      '2027-06-14',
      [14, 7, 6, 0],
      '2027-06-07',
      [
        ['2027-06-08', 6],
        ['2027-06-14', 0],
      ],
    ],
    ['of something daily the day itself', '2027-06-14', [3, 1], '2027-06-13', [['2027-06-14', 1]]],
    ['nothing before there is a calendar', '0001-01-02', [7, 0], undefined, [['0001-01-02', 0]]],
  ])('%s', (_, on, leads, previous, days) => {
    expect(daysToTell(on, leads, previous).map(({ day, lead }) => [day, lead])).toEqual(days)
  })
})
