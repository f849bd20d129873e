import { describe, expect, test } from 'vitest'
import { chipLines, followingOf, readAll, readingOf, stillAccepted } from '../../../renderer/features/jot/chips.ts'
import { asksMissing, filed } from '../../../renderer/features/jot/filing.ts'
import { fromKept, toKeep } from '../../../renderer/features/jot/kept-yes.ts'
import { ownKey } from '../../../renderer/features/jot/own-key.ts'
import { stepsOf, type ArcKind } from '../../../shared/model/arcs/arcs.ts'
import { dateOf, knownDate } from '../../../shared/model/dates/partial-date.ts'
import { mentionAt, fitIn } from '../../../renderer/features/jot/mention.ts'
import { noAnswers, offers } from '../../../renderer/features/jot/whom.ts'
import type { Accepted, Yes } from '../../../renderer/features/jot/yes.ts'

const today = '2026-06-09'
const siobhan = { id: 'siobhan00', name: 'Siobhán Keeley' }
const dermot = { id: 'dermot000', name: 'Dermot Fay' }
const people = [siobhan, dermot]
const diabetes = 'Her father has diabetes'
const as = { day: today, today, steps: (kind: ArcKind) => [{ step: stepsOf(kind)[0]!, text: 'x' }], checkBack: 'x' }
const note = 'I said she’d have our note by Thursday'
const results = 'Aoife’s results come 21 August'

const read = (text: string, caret = text.length) => readAll(text, { today, people, caret })
const yesTo = (text: string, kind: string): Yes => {
  const found = read(text).find((each) => each.kind === kind)
  if (!found) throw new Error(`nothing read as ${kind}`)
  return { key: found.key, reading: readingOf(found), raw: text.slice(found.start, found.end), person: found.person }
}
const still = (accepted: Accepted, text: string, caret = text.length): Accepted =>
  stillAccepted(accepted, text, caret, read(text, caret))

test('a yes stays while its sentence stays, wherever that moves to', () => {
  const accepted = [yesTo(diabetes, 'fact')]
  expect(still(accepted, `${results}. ${diabetes}. More.`)).toEqual(accepted)
})

test('a yes goes when its sentence goes, or becomes a question', () => {
  const accepted = [yesTo(diabetes, 'fact')]
  expect(still(accepted, 'She rang.')).toEqual([])
  expect(still(accepted, `${diabetes}?`)).toEqual([])
})

test('a sentence that is only continued keeps its yes and reads anew', () => {
  const [yes] = still([yesTo('I promised to send the report', 'promise')], 'I promised to send the report by Friday')
  expect(yes?.reading).toMatchObject({ kind: 'promise', due: '2026-06-12' })
})

test('a yes far from the caret is kept for as long as its words stand there', () => {
  const accepted = [yesTo(results, 'milestone')]
  const text = `${results}. ${'Nothing much else was said about it. '.repeat(300)}`
  expect(still(accepted, text)).toEqual(accepted)
  expect(still(accepted, text.replace('21 August', 'whenever'))).toEqual([])
})

test('at most four have a number; when all four have a yes, the next four get them', () => {
  const text = `${diabetes}. ${note}. ${results}. She loves sailing. She lives in Cork.`
  const all = offers(read(text), [], people, noAnswers)
  expect(all.length).toBeGreaterThan(4)
  expect(chipLines({ text, all, accepted: [], people, today }).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  const accepted = all
    .slice(0, 4)
    .map((each): Yes => ({ key: each.key, reading: readingOf(each), raw: text.slice(each.start, each.end) }))
  const lines = chipLines({ text, all, accepted, people, today })
  expect(lines.filter(({ number }) => number !== undefined).map(({ key }) => key)).toEqual([all[4]?.key])
  expect(lines.filter(({ number }) => number === undefined).every(({ yes }) => yes)).toBe(true)
})

test('what is filed goes to the one named in the sentence, or else to the first who took part', () => {
  const text = 'Dermot’s mother has diabetes. I promised to send the report.'
  const input = filed([yesTo(text, 'fact'), yesTo(text, 'promise')], people, as)
  expect(input.facts?.[0]?.personId).toBe(dermot.id)
  expect(input.followUps?.[0]?.personId).toBe(siobhan.id)
  expect(filed([yesTo(text, 'promise')], [], as)).toEqual({ facts: [], milestones: [], followUps: [] })
})

test('her own birthday needs no title; someone else’s has one', () => {
  expect(filed([yesTo('Her birthday is 12 June', 'milestone')], people, as).milestones?.[0]).toMatchObject({
    kind: 'birthday',
    title: '',
  })
  expect(filed([yesTo('Her son’s birthday is 12 June', 'milestone')], people, as).milestones?.[0]).toMatchObject({
    kind: 'other',
  })
})

test('ask-22: only a yearly 29 February asks on which day it is kept', () => {
  expect(asksMissing(yesTo('Her birthday is 29 February', 'milestone').reading)).toBe(true)
  expect(asksMissing(yesTo('Her birthday is 28 February', 'milestone').reading)).toBe(false)
})

test('a draft keeps each yes, those typed on their own and the day of a 29 February included', () => {
  const text = `${diabetes}. Her birthday is 29 February.`
  const own: Yes[] = [
    { kind: 'fact', category: 'taste', text: 'Drinks tea | no milk' } as const,
    { kind: 'milestone', title: 'Viva', date: dateOf('2026-09-03'), repeats: { every: 'once' } } as const,
    {
      kind: 'milestone',
      title: 'Name day',
      date: knownDate({ month: 3, day: 19 }),
      repeats: { every: 'year' },
    } as const,
    { kind: 'promise', by: 'them', text: 'Send the drawings', due: '2026-06-12' } as const,
    { kind: 'to-do', by: 'me', text: 'Ring the harbour' } as const,
  ].map((reading) => ({ key: ownKey(reading), reading, raw: null }))
  const accepted = [yesTo(text, 'fact'), { ...yesTo(text, 'milestone'), missing: 'later' as const }, ...own]
  const kept = toKeep(accepted)
  expect(kept.every((each) => each.length <= 800)).toBe(true)
  const again = fromKept(kept, text, { today, people })
  expect(filed(again, people, as)).toEqual(filed([...own, ...accepted.slice(0, 2)], people, as))
})

test('a yes of a draft is found again deep in a long text', () => {
  const text = `${diabetes}. ${'Nothing much else was said about it. '.repeat(500)}`
  const kept = toKeep([yesTo(diabetes, 'fact')])
  expect(fromKept(kept, text, { today, people })).toHaveLength(1)
})

test('an @ begins a mention at the beginning of a word only, and a name already mentioned is finished', () => {
  const at = (text: string, names: readonly string[] = []) => mentionAt(text, text.length, names)?.query
  expect(at('Lunch with @ma')).toBe('ma')
  expect(at('@')).toBe('')
  expect(at('(@Jo')).toBe('Jo')
  expect(at('write to ana@firm')).toBeUndefined()
  expect(at('@Siobhán Keeley was', ['Siobhán Keeley'])).toBeUndefined()
  expect(at('@one two three four')).toBeUndefined()
  expect(at('@ma\n')).toBeUndefined()
})

test('what was typed is marked in a name whatever its accents', () => {
  expect('Siobhán Keeley'.slice(...(fitIn('Siobhán Keeley', 'siobhan') ?? [0, 0]))).toBe('Siobhán')
  expect('Graham Maddern'.slice(...(fitIn('Graham Maddern', 'ma') ?? [0, 0]))).toBe('Ma')
  expect(fitIn('Graham', 'xy')).toBeUndefined()
})

describe('a life event in the text', () => {
  const text = 'Her father died on 2 June'
  const event = yesTo(text, 'life-event')

  test('is offered, and what follows is offered once it is said yes to', () => {
    const lines = (accepted: Accepted) => chipLines({ text, all: read(text), accepted, people, today })
    expect(lines([]).map(({ reading, yes }) => [reading.kind, yes])).toEqual([['life-event', false]])
    expect(lines([event]).map(({ reading, yes, number }) => [reading.kind, yes, number])).toEqual([
      ['life-event', true, 1],
      ['arc', false, 2],
    ])
  })

  test('stands before a fact: a stay in hospital has its steps, and what lasts is a fact', () => {
    expect(read('Her father is back in hospital').map(({ kind }) => kind)).toEqual(['life-event'])
    expect(read('Her father has diabetes').map(({ kind }) => kind)).toEqual(['fact'])
    expect(followingOf([yesTo('Her father is back in hospital', 'life-event')], today)).toHaveLength(1)
  })

  test('is filed with its day and whose it was; its steps only where they were said yes to', () => {
    const filedOf = (accepted: Accepted) => filed(accepted, people, as).lifeEvents
    const plain = { personId: siobhan.id, event: 'death', relative: 'her father', on: '2026-06-02', arc: null }
    expect(filedOf([event])).toEqual([plain])
    const [follows] = followingOf([event], today)
    expect(filedOf([event, follows!])).toEqual([{ ...plain, arc: [{ step: 'week', text: 'x' }] }])
    expect(filedOf([follows!])).toBeUndefined()
  })

  test('that nothing follows offers nothing more', () => {
    expect(followingOf([yesTo('She ran her first marathon', 'life-event')], today)).toEqual([])
  })

  test('marks, and what follows, are kept in a draft', () => {
    const own: Yes[] = [
      { kind: 'signal', signal: 'other', words: 'Lent us the hall' } as const,
      { kind: 'signal', signal: 'care', words: '' } as const,
      { kind: 'disagreement', theirs: 'Too late', ours: '' } as const,
      { kind: 'life-event', event: 'married', relative: '', on: '2026-06-01' } as const,
      { kind: 'arc', event: 'death', relative: 'her father' } as const,
    ].map((reading) => ({ key: ownKey(reading), reading, raw: null }))
    const again = fromKept(toKeep([...own, event]), text, { today, people })
    expect(filed(again, people, as)).toEqual(filed([...own, event], people, as))
    expect(filed(again, people, as)).toMatchObject({
      signals: [{ kind: 'other', words: 'Lent us the hall' }, { kind: 'care' }],
      disagreements: [{ theirs: 'Too late', checkBack: { on: '2026-06-23' } }],
    })
  })
})
