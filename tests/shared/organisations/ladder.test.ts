import { describe, expect, test } from 'vitest'
import { ladderOf, type Ours, type Theirs, type Touch } from '../../../shared/model/ladder.ts'

const today = '2026-06-09'
const me: Ours = { id: null, name: '', me: true, level: 'executive' }
const greta: Ours = { id: 'greta', name: 'Greta', me: false, level: 'practitioner' }
const their = (id: string, level: Theirs['level']): Theirs => ({
  id,
  roleId: `r-${id}`,
  name: id.toUpperCase(),
  title: '',
  level,
})
const boss = their('boss', 'executive')
const lead = their('lead', 'manager')
const desk = their('desk', '')

let entries = 0
const spoke = (theirs: string, on: string, ours: string | null = null, entry = `e${(entries += 1)}`): Touch => ({
  ...{ entry, on, theirs, ours },
})
const ladder = (theirs: readonly Theirs[], touches: readonly Touch[], ours: readonly Ours[] = [me, greta]) =>
  ladderOf({ ours, theirs, touches, today })
const rung = (found: ReturnType<typeof ladder>, level: string) => found.rungs.find((one) => one.level === level)

describe('the rungs', () => {
  test('are always all four, the uppermost first, empty ones too', () => {
    const { rungs } = ladder([lead], [])
    expect(rungs.map(({ level, theirs }) => [level, theirs.length])).toEqual([
      ['executive', 0],
      ['manager', 1],
      ['practitioner', 0],
      ['support', 0],
    ])
  })

  test('hold ours on the same level, and those without a level stand apart on both sides', () => {
    const nobody: Ours = { id: 'x', name: 'X', me: false, level: '' }
    const found = ladder([boss, desk], [], [me, greta, nobody])
    expect(rung(found, 'executive')?.ours).toEqual([me])
    expect(rung(found, 'practitioner')?.ours).toEqual([greta])
    expect(found.unset).toMatchObject([{ id: 'desk', roleId: 'r-desk' }])
    expect(found.oursUnset).toEqual([nobody])
  })

  test('say who of ours spoke with each, how often and when last, the latest first', () => {
    const found = ladder(
      [boss],
      [spoke('boss', '2026-05-01', 'greta'), spoke('boss', '2026-04-01'), spoke('boss', '2026-05-20')],
    )
    expect(rung(found, 'executive')).toMatchObject({
      last: '2026-05-20',
      theirs: [
        {
          last: '2026-05-20',
          by: [
            { id: null, me: true, times: 2, last: '2026-05-20' },
            { id: 'greta', times: 1, last: '2026-05-01' },
          ],
        },
      ],
    })
  })

  test('leave out what is to come, and whoever is not there any more', () => {
    const found = ladder([boss], [spoke('boss', '2026-06-10'), spoke('left', '2026-05-01')])
    expect(rung(found, 'executive')?.last).toBeNull()
    expect(found.risks).toEqual([{ kind: 'never' }])
  })
})

describe('what hangs by one thread', () => {
  const kinds = (theirs: readonly Theirs[], touches: readonly Touch[], ours?: readonly Ours[]) =>
    ladder(theirs, touches, ours).risks.map(({ kind }) => kind)

  test.each<readonly [string, readonly Theirs[], readonly Touch[], readonly string[]]>([
    ['nobody there: nothing to say', [], [], []],
    ['nobody ever spoke with anybody', [boss], [], ['never']],
    ['nothing for a year', [boss], [spoke('boss', '2025-06-09')], ['silent']],
    [
      'a year less a day is recent',
      [boss, lead],
      [spoke('boss', '2025-06-10'), spoke('lead', '2026-01-01', 'greta')],
      [],
    ],
    [
      'two of ours with one of theirs',
      [boss, lead],
      [spoke('boss', '2026-01-01'), spoke('boss', '2026-02-01', 'greta')],
      ['one-of-theirs'],
    ],
    [
      'one of ours with two of theirs',
      [boss, lead],
      [spoke('boss', '2026-01-01'), spoke('lead', '2026-02-01')],
      ['one-of-ours'],
    ],
    ['one with one', [boss, lead], [spoke('boss', '2026-01-01', 'greta')], ['one-of-theirs', 'one-of-ours']],
    [
      'what was long ago does not help',
      [boss, lead],
      [spoke('boss', '2026-01-01'), spoke('lead', '2020-01-01', 'greta')],
      ['one-of-theirs', 'one-of-ours'],
    ],
    ['levels do not matter', [boss, desk], [spoke('desk', '2026-01-01'), spoke('boss', '2026-02-01', 'greta')], []],
  ])('%s', (_, theirs, touches, risks) => {
    expect(kinds(theirs, touches)).toEqual(risks)
  })

  test('whoever works alone is not told that they do', () => {
    expect(kinds([boss, lead], [spoke('boss', '2026-01-01'), spoke('lead', '2026-02-01')], [me])).toEqual([])
  })

  test('comes with its evidence: entries within the year, the last of them, and who else there is', () => {
    const both = [spoke('boss', '2026-03-01', null, 'one'), spoke('boss', '2026-03-01', 'greta', 'one')]
    const { risks } = ladder([boss, lead, desk], [...both, spoke('boss', '2020-01-01', 'greta')])
    expect(risks).toEqual([
      { kind: 'one-of-theirs', id: 'boss', name: 'BOSS', me: false, times: 1, last: '2026-03-01', others: 2 },
    ])
  })

  test('is never a number of merit', () => {
    expect(Object.keys(ladder([boss], [spoke('boss', '2026-03-01')])).toSorted()).toEqual([
      'oursUnset',
      'risks',
      'rungs',
      'since',
      'unset',
    ])
  })
})
