import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { fold, initials, matchesName } from '../../shared/model/names.ts'

describe('initials', () => {
  test.each([
    ['Ann Smith', 'AS'],
    ['Ann', 'A'],
    ['ann smith', 'AS'],
    ['Mary Jane Watson', 'MW'],
    ['Ludwig van Beethoven', 'LB'],
    ['Dr. Ann Smith', 'AS'],
    ['Dr', 'D'],
    ['  Ann   Smith ', 'AS'],
    ['Ann (Annie) Smith', 'AS'],
    ['Émile Zola', 'ÉZ'],
    ['E\u0301mile Zola', 'E\u0301Z'],
    ['王小明', '王'],
    ['محمد علي', 'مع'],
    ['דנה כהן', 'דכ'],
    ['👩‍👩‍👧 Family', '👩‍👩‍👧F'],
    ['🇮🇪 Aoife', '🇮🇪A'],
    ['ß', 'S'],
    ['3M', '3'],
    ['—', ''],
    ['', ''],
  ])('%j: %j', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})

describe('folding', () => {
  test.each([
    ['Łukasz Größe', 'lukasz grosse'],
    ['Søren Ærø', 'soren aero'],
    ['Œuvre', 'oeuvre'],
    ['ÞÓRA Guðmundsdóttir', 'thora gudmundsdottir'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['O’Brien', "o'brien"],
    ['Ana‑María', 'ana-maria'],
    ['ﬁnance', 'finance'],
    ['Ｆｕｌｌ', 'full'],
    ['أحمد', 'احمد'],
    ['\u202bדנה\u202c', 'דנה'],
    ['が', 'が'],
    ['김철수', '김철수'],
    ['हिन्दी', 'हिन्दी'],
  ])('%j: %j', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('a name is found however its accents are composed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })
})

describe('matching a name', () => {
  test.each<[string, string[], number | undefined]>([
    ['ann smith', ['Ann Smith'], 0],
    ['ann', ['Ann Smith'], 1],
    ['smi', ['Ann Smith'], 2],
    ['an sm', ['Ann Smith'], 2],
    ['sm an', ['Ann Smith'], 2],
    ['nn', ['Ann Smith'], 3],
    ['bob', ['Ann Smith'], undefined],
    ['brien', ['Siobhán O’Brien'], 2],
    ['obrien', ['Siobhán O’Brien'], 2],
    ['siobhan', ['Siobhán O’Brien'], 1],
    ['marie', ['Anne-Marie Roux'], 2],
    ['grosse', ['Größe'], 0],
    ['annie', ['Ann Smith', 'Annie'], 0],
    ['', ['Ann Smith'], 0],
    ['ann', [], undefined],
    ['.', ['Ann Smith'], undefined],
  ])('%j against %j: %s', (query, names, rank) => {
    expect(matchesName(query, names)).toBe(rank)
  })

  test('the beginning of any word beats the inside, and equals keep their order', () => {
    const people = ['Joanna', 'Tom Annan', 'Hannah', 'Ann Smith', 'Bob', 'Anna Lee']
    const rank = (name: string) => matchesName('ann', [name]) ?? Infinity
    expect(people.filter((name) => rank(name) < Infinity).toSorted((a, b) => rank(a) - rank(b))).toEqual([
      'Ann Smith',
      'Anna Lee',
      'Tom Annan',
      'Joanna',
      'Hannah',
    ])
  })
})
