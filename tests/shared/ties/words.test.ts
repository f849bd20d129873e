import { describe, expect, test } from 'vitest'
import { byCare, groupOf, inverseOf, tieKinds } from '../../../shared/model/ties/kinds.ts'
import { namelessName } from '../../../shared/model/ties/nameless.ts'
import { isSameTie } from '../../../shared/model/ties/same.ts'
import { isBackwards, overlap } from '../../../shared/model/ties/spans.ts'
import {
  answersTo,
  answerTo,
  formOf,
  kindBetween,
  kindOfWord,
  pluralOf,
  singularOf,
  usualWords,
  wordFor,
} from '../../../shared/model/ties/words.ts'

describe('kinds of ties', () => {
  test('seen from the other end and back, each is what it was', () => {
    expect(tieKinds.length).toBeGreaterThan(40)
    for (const kind of tieKinds) {
      expect(inverseOf(inverseOf(kind)), kind).toBe(kind)
      expect(groupOf(inverseOf(kind)), kind).toBe(groupOf(kind))
    }
    expect(inverseOf('sibling')).toBe('sibling')
    expect(inverseOf('parent')).not.toBe('parent')
  })

  test('every kind has a word that means it, and so has its other end', () => {
    for (const kind of tieKinds)
      for (const form of ['plain', 'she', 'he'] as const) expect(kindOfWord(wordFor(kind, form)), kind).toBe(kind)
    expect(new Set(usualWords).size).toBe(usualWords.length)
  })

  test('come as people care about them, and what ended comes last', () => {
    const order = (
      ['friend', 'manager', 'assistant', 'aunt-uncle', 'sibling', 'parent', 'child', 'partner', ''] as const
    )
      .map((kind) => ({ kind, until: null as string | null }))
      .concat({ kind: 'partner' as never, until: '2015' })
      .toSorted(byCare)
    expect(order.map(({ kind }) => kind)).toEqual([
      ...['partner', 'child', 'parent', 'sibling', 'assistant', 'aunt-uncle', 'manager', 'friend', '', 'partner'],
    ])
  })
})

describe('ask-27: words for ties', () => {
  test.each([
    ['Mother', 'parent'],
    ['mam', 'parent'],
    ['Fiancée', 'partner'],
    ['fiancee', 'partner'],
    ['sons', 'child'],
    ['kids', 'child'],
    ['daughters-in-law', 'child-in-law'],
    ['neighbor', 'neighbour'],
    ['co-worker', 'colleague'],
    ['apprentice and goddaughter', undefined],
    ['cat', undefined],
    ['', undefined],
  ])('%s means %s', (word, kind) => expect(kindOfWord(word)).toBe(kind))

  test.each([
    ['mother', ['child', 'daughter', 'son']],
    ['husband', ['spouse', 'partner', 'wife', 'husband']],
    ['partner', ['partner', 'wife', 'husband']],
    ['assistant', ['principal']],
    ['boatbuilder', []],
  ])('the other end of %s may be %j', (word, answers) => expect(answersTo(word)).toEqual(answers))

  test('the word that is always right is filled in, the one that fits where it is known', () => {
    expect(answerTo('mother')).toBe('child')
    expect(answerTo('mother', 'he')).toBe('son')
    expect(answerTo('wife', 'he')).toBe('husband')
    expect(answerTo('friend', 'she')).toBe('friend')
    expect(answerTo('godless')).toBeUndefined()
    expect(formOf(['daughter', 'friend', 'wife'])).toBe('she')
    expect(formOf(['daughter', 'father'])).toBe('plain')
    expect(formOf(['friend'])).toBe('plain')
  })

  test('the word that is known decides; two that contradict each other leave it open', () => {
    expect(kindBetween('mother', 'my little one')).toBe('parent')
    expect(kindBetween('old girl', 'son')).toBe('parent')
    expect(kindBetween('mother', 'nephew')).toBe('')
    expect(kindBetween('boatbuilder', 'customer')).toBe('')
  })

  test.each([
    ['child', 'children'],
    ['step-child', 'step-children'],
    ['wife', 'wives'],
    ['son-in-law', 'sons-in-law'],
    ['niece or nephew', 'nieces or nephews'],
    ['boy', 'boys'],
    ['baby', 'babies'],
    ['boss', 'bosses'],
  ])('several of %s are %s', (one, many) => {
    expect(pluralOf(one)).toBe(many)
    if (kindOfWord(one)) expect(singularOf(many)).toBe(one)
  })
})

describe('ask-29: who has no name is called by whose they are', () => {
  test.each([
    ['partner', 1, 'Siobhán Keeley’s partner'],
    ['child', 2, 'Two children of Siobhán Keeley'],
    ['kids', 3, 'Three kids of Siobhán Keeley'],
    ['grandson', 13, '13 grandsons of Siobhán Keeley'],
    ['crew', 4, 'Four crew of Siobhán Keeley'],
    ['', 1, 'Someone around Siobhán Keeley'],
    ['', 2, 'Two people around Siobhán Keeley'],
  ])('%s, %s of them', (is, heads, name) => expect(namelessName({ of: 'Siobhán Keeley', is, heads })).toBe(name))

  test('is no longer than a name may be, and cut between letters', () => {
    const name = namelessName({ of: '🙂'.repeat(1000), is: 'partner', heads: 1 })
    expect(Array.from(name)).toHaveLength(1000)
    expect(() => encodeURIComponent(name)).not.toThrow()
  })
})

describe('the same tie', () => {
  const tie = {
    person_id: 'a',
    other_is: 'mother',
    person_is: 'son',
    kind: 'parent',
    since: null,
    until: null,
  } as const
  const married = { ...tie, kind: 'partner', other_is: 'wife', person_is: 'husband' } as const

  test('is the same from the other end, and in other words for it', () => {
    expect(isSameTie(tie, { ...tie, other_is: 'mam', person_is: '' })).toBe(true)
    expect(isSameTie(tie, { ...tie, person_id: 'b', other_is: 'son', person_is: 'mother', kind: 'child' })).toBe(true)
    expect(isSameTie(tie, { ...tie, kind: 'child' })).toBe(false)
  })

  test('in words of one’s own is one where both are the same', () => {
    const own = { ...tie, kind: '', other_is: 'Skipper', person_is: 'crew' } as const
    expect(isSameTie(own, { ...own, other_is: 'skipper ' })).toBe(true)
    expect(isSameTie(own, { ...own, person_id: 'b', other_is: 'crew', person_is: 'skipper' })).toBe(true)
    expect(isSameTie(own, { ...own, other_is: 'landlord' })).toBe(false)
  })

  test('married twice is two ties', () => {
    expect(isSameTie({ ...married, since: '1990', until: '1999' }, { ...married, since: '2004' })).toBe(false)
    expect(isSameTie({ ...married, since: '1990', until: '2005' }, { ...married, since: '2004' })).toBe(true)
    expect(isSameTie({ ...married, until: '1999' }, { ...married })).toBe(true)
  })
})

describe('ask-28: rough dates of ties', () => {
  test.each([
    ['2019', '2018', true],
    ['2019', '2019-04', false],
    ['2019-04', '2019', false],
    ['2019-04', '2019-03-30', true],
    [null, '2018', false],
  ])('from %s to %s runs backwards: %s', (since, until, wrong) => expect(isBackwards({ since, until })).toBe(wrong))

  test('what is not known may be any time', () => {
    expect(overlap({ since: null, until: null }, { since: '1990', until: '1991' })).toBe(true)
    expect(overlap({ since: null, until: '1989' }, { since: '1990', until: null })).toBe(false)
  })
})
