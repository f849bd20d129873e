import { expect, test } from 'vitest'
import { chipLines, readAll, readingOf, stillAccepted } from '../../../renderer/features/jot/chips.ts'
import { asksMissing, filed } from '../../../renderer/features/jot/filing.ts'
import { fromKept, ownKey, toKeep } from '../../../renderer/features/jot/kept-yes.ts'
import { dateOf, knownDate } from '../../../shared/model/dates/partial-date.ts'
import { mentionAt, fitIn } from '../../../renderer/features/jot/mention.ts'
import type { Accepted, Yes } from '../../../renderer/features/jot/yes.ts'

const today = '2026-06-09'
const siobhan = { id: 'siobhan00', name: 'Siobhán Keeley' }
const dermot = { id: 'dermot000', name: 'Dermot Fay' }
const people = [siobhan, dermot]
const hospital = 'Her father is back in hospital'
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
  const accepted = [yesTo(hospital, 'fact')]
  expect(still(accepted, `${results}. ${hospital}. More.`)).toEqual(accepted)
})

test('a yes goes when its sentence goes, or becomes a question', () => {
  const accepted = [yesTo(hospital, 'fact')]
  expect(still(accepted, 'She rang.')).toEqual([])
  expect(still(accepted, `${hospital}?`)).toEqual([])
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
  const text = `${hospital}. ${note}. ${results}. She loves sailing. She has a new dog.`
  const all = read(text)
  expect(all.length).toBeGreaterThan(4)
  expect(chipLines(text, all, [], people).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  const accepted = all
    .slice(0, 4)
    .map((each): Yes => ({ key: each.key, reading: readingOf(each), raw: text.slice(each.start, each.end) }))
  const lines = chipLines(text, all, accepted, people)
  expect(lines.filter(({ number }) => number !== undefined).map(({ key }) => key)).toEqual([all[4]?.key])
  expect(lines.filter(({ number }) => number === undefined).every(({ yes }) => yes)).toBe(true)
})

test('what is filed goes to the one named in the sentence, or else to the first who took part', () => {
  const text = 'Dermot’s mother is in hospital. I promised to send the report.'
  const input = filed([yesTo(text, 'fact'), yesTo(text, 'promise')], people)
  expect(input.facts?.[0]?.personId).toBe(dermot.id)
  expect(input.followUps?.[0]?.personId).toBe(siobhan.id)
  expect(filed([yesTo(text, 'promise')], [])).toEqual({ facts: [], milestones: [], followUps: [] })
})

test('her own birthday needs no title; someone else’s has one', () => {
  expect(filed([yesTo('Her birthday is 12 June', 'milestone')], people).milestones?.[0]).toMatchObject({
    kind: 'birthday',
    title: '',
  })
  expect(filed([yesTo('Her son’s birthday is 12 June', 'milestone')], people).milestones?.[0]).toMatchObject({
    kind: 'other',
  })
})

test('ask-22: only a yearly 29 February asks on which day it is kept', () => {
  expect(asksMissing(yesTo('Her birthday is 29 February', 'milestone').reading)).toBe(true)
  expect(asksMissing(yesTo('Her birthday is 28 February', 'milestone').reading)).toBe(false)
})

test('a draft keeps each yes, those typed on their own and the day of a 29 February included', () => {
  const text = `${hospital}. Her birthday is 29 February.`
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
  expect(filed(again, people)).toEqual(filed([...own, ...accepted.slice(0, 2)], people))
})

test('a yes of a draft is found again deep in a long text', () => {
  const text = `${hospital}. ${'Nothing much else was said about it. '.repeat(500)}`
  const kept = toKeep([yesTo(hospital, 'fact')])
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
