import { describe, expect, test } from 'vitest'
import {
  countsOf,
  isWanted,
  outcomeOf,
  sortLedger,
  type LedgerLine,
  type Outcome,
  type Standing,
} from '../../../shared/model/follow-ups/outcome.ts'

const today = '2026-03-10'
const line = (is: Partial<LedgerLine> = {}): LedgerLine => ({
  ...{ state: 'open', due: null, closedOn: null, earlier: [] },
  ...is,
})

describe('how a promise stands', () => {
  test.each<[string, Partial<Standing>, Outcome]>([
    ['without a day it is open', {}, 'open'],
    ['on its day it is open', { due: today }, 'open'],
    ['past its day it is late', { due: '2026-03-09' }, 'late'],
    ['done on its day it is kept', { state: 'done', due: '2026-03-09', closedOn: '2026-03-09' }, 'kept'],
    ['done the day after it is late', { state: 'done', due: '2026-03-09', closedOn: '2026-03-10' }, 'late'],
    ['done without a day it is kept', { state: 'done', closedOn: today }, 'kept'],
    ['dropped past its day it is dropped', { state: 'dropped', due: '2026-03-01', closedOn: today }, 'dropped'],
    [
      'with a new day the old is renegotiated',
      { state: 'renegotiated', due: '2026-03-01', closedOn: today },
      'renegotiated',
    ],
  ])('%s', (_rule, is, expected) => {
    expect(outcomeOf(line(is), today)).toBe(expected)
  })
})

const late = line({ due: '2026-03-01' })
const kept = line({ state: 'done', closedOn: '2026-03-02' })
const keptLate = line({ state: 'done', due: '2026-03-01', closedOn: '2026-03-08' })
const moved = line({ due: '2026-03-20', earlier: [{}] })
const dropped = line({ state: 'dropped', closedOn: '2026-03-03' })
const undated = line()

describe('the ledger', () => {
  test('has what is open and late first, then open by its day, then closed, newest first', () => {
    expect(sortLedger([kept, undated, moved, keptLate, late, dropped], today)).toEqual([
      late,
      moved,
      undated,
      keptLate,
      dropped,
      kept,
    ])
  })

  test.each<[Outcome | 'all', readonly LedgerLine[]]>([
    ['all', [late, kept, keptLate, moved, dropped, undated]],
    ['open', [late, moved, undated]],
    ['late', [late, keptLate]],
    ['kept', [kept]],
    ['renegotiated', [moved]],
    ['dropped', [dropped]],
  ])('of those that are %s', (wanted, expected) => {
    const all = [late, kept, keptLate, moved, dropped, undated]
    expect(all.filter((each) => isWanted(each, wanted, today))).toEqual(expected)
  })

  test('counts each as it stands, and a new day besides', () => {
    expect(countsOf([late, kept, keptLate, moved, dropped, undated], today)).toEqual({
      ...{ open: 2, late: 2, kept: 1, renegotiated: 1, dropped: 1 },
    })
  })
})
