import { describe, expect, test } from 'vitest'
import { careerOf } from '../../../shared/model/career.ts'

const today = '2026-06-09'
type Job = readonly [name: string, since: string | null, until: string | null]

const told = (...jobs: readonly Job[]) =>
  careerOf(
    jobs.map(([name, since, until]) => ({ name, since, until })),
    today,
  ).map((line) => (line.kind === 'role' ? line.role.name : `${line.after}…${line.before ?? ''}`))

// newest first, as it is shown
describe('ask-31: a career', () => {
  test.each<readonly [string, readonly Job[], readonly string[]]>([
    ['nothing', [], []],
    ['one job', [['a', '2019', null]], ['a']],
    [
      'one after the other',
      [
        ['b', '2019-04-02', null],
        ['a', '2015', '2019-04-01'],
      ],
      ['b', 'a'],
    ],
    [
      'a gap',
      [
        ['b', '2019', null],
        ['a', '2010', '2016'],
      ],
      ['b', '2016…2019', 'a'],
    ],
    [
      'two gaps',
      [
        ['c', '2020', null],
        ['b', '2010', '2012-03'],
        ['a', null, '2005'],
      ],
      ['c', '2012-03…2020', 'b', '2005…2010', 'a'],
    ],
    [
      'years that touch have no gap',
      [
        ['b', '2016', null],
        ['a', '2010', '2015'],
      ],
      ['b', 'a'],
    ],
    [
      'a year that may have lasted has none',
      [
        ['b', '2016-02', null],
        ['a', '2010', '2015'],
      ],
      ['b', 'a'],
    ],
    [
      'a month between is usual',
      [
        ['b', '2016-03-15', null],
        ['a', '2010', '2016-02-10'],
      ],
      ['b', 'a'],
    ],
    [
      'another job fills it',
      [
        ['c', '2020', null],
        ['side', '2010', null],
        ['a', '2005', '2012'],
      ],
      ['c', 'side', 'a'],
    ],
    [
      'one that outlasts a later one',
      [
        ['c', '2022', null],
        ['b', '2014', '2015'],
        ['a', '2010', '2020'],
      ],
      ['c', 'b', '2020…2022', 'a'],
    ],
    [
      'no beginning known: no gap before it',
      [
        ['b', null, null],
        ['a', '2001', '2003'],
      ],
      ['b', 'a'],
    ],
    ['nothing since', [['a', '2010', '2020']], ['2020…', 'a']],
    ['ended a moment ago', [['a', '2010', '2026-05']], ['a']],
    ['ends in days to come', [['a', '2010', '2027']], ['a']],
  ])('%s', (_, jobs, lines) => {
    expect(told(...jobs)).toEqual(lines)
  })
})
