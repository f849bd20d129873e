import { describe, expect, test } from 'vitest'
import { colleaguesFrom, type Held } from '../../../shared/model/ties/colleagues.ts'
import { impliedTies, turned, type Denied, type Step } from '../../../shared/model/ties/implied.ts'
import { tieKinds, type AnyTieKind } from '../../../shared/model/ties/kinds.ts'

/** "x is the kind of p", seen from both ends. */
type Said = readonly [p: string, kind: AnyTieKind, x: string, ended?: boolean]
const steps = (all: readonly Said[]): Step[] =>
  all.flatMap(([from, kind, to, ended = false]) => {
    const step = { from, to, kind, ended }
    return [step, turned(step)]
  })
const impliedFor = (who: string, all: readonly Said[], denied: readonly Denied[] = []) => {
  const both = steps(all)
  const near = both.filter(({ from }) => from === who)
  const around = new Set(near.map(({ to }) => to))
  return impliedTies(
    who,
    near,
    both.filter(({ from }) => around.has(from)),
    denied,
  )
}
const short = (who: string, all: readonly Said[], denied?: readonly Denied[]) =>
  impliedFor(who, all, denied).map(({ otherId, kinds, via }) => [otherId, kinds[0], via])

describe('ask-26: ties that follow from others', () => {
  test.each<[string, readonly Said[], AnyTieKind]>([
    [
      'two parents of one child may be partners',
      [
        ['me', 'child', 'c'],
        ['c', 'parent', 'x'],
      ],
      'partner',
    ],
    [
      'a parent’s partner may be a parent',
      [
        ['me', 'parent', 'p'],
        ['p', 'partner', 'x'],
      ],
      'parent',
    ],
    [
      'my partner’s child may be mine',
      [
        ['me', 'partner', 'p'],
        ['p', 'child', 'x'],
      ],
      'child',
    ],
    [
      'children of one parent are siblings',
      [
        ['me', 'parent', 'p'],
        ['p', 'child', 'x'],
      ],
      'sibling',
    ],
    [
      'siblings share parents',
      [
        ['me', 'sibling', 's'],
        ['s', 'parent', 'x'],
      ],
      'parent',
    ],
    [
      'a child of my sibling is a niece or nephew',
      [
        ['me', 'sibling', 's'],
        ['s', 'child', 'x'],
      ],
      'niece-nephew',
    ],
    [
      'a sibling of my parent is an aunt or uncle',
      [
        ['me', 'parent', 'p'],
        ['p', 'sibling', 'x'],
      ],
      'aunt-uncle',
    ],
    [
      'a parent’s parent is a grandparent',
      [
        ['me', 'parent', 'p'],
        ['p', 'parent', 'x'],
      ],
      'grandparent',
    ],
    [
      'a child’s child is a grandchild',
      [
        ['me', 'child', 'c'],
        ['c', 'child', 'x'],
      ],
      'grandchild',
    ],
    [
      'a partner’s parent is a parent-in-law',
      [
        ['me', 'partner', 'p'],
        ['p', 'parent', 'x'],
      ],
      'parent-in-law',
    ],
    [
      'a child’s partner is a child-in-law',
      [
        ['me', 'child', 'c'],
        ['c', 'partner', 'x'],
      ],
      'child-in-law',
    ],
    [
      'a sibling’s partner is a sibling-in-law',
      [
        ['me', 'sibling', 's'],
        ['s', 'partner', 'x'],
      ],
      'sibling-in-law',
    ],
    [
      'an aunt’s child is a cousin',
      [
        ['me', 'aunt-uncle', 'a'],
        ['a', 'child', 'x'],
      ],
      'cousin',
    ],
  ])('%s', (_, said, kind) => {
    expect(impliedFor('me', said)[0]).toMatchObject({ otherId: 'x', kinds: expect.arrayContaining([kind]) })
    expect(impliedFor('me', said)[0]!.kinds[0]).toBe(kind)
  })

  test('says whom it follows from, and how', () => {
    expect(
      impliedFor('me', [
        ['me', 'child', 'aoife'],
        ['x', 'child', 'aoife'],
      ]),
    ).toEqual([{ otherId: 'x', kinds: ['partner', 'ex-partner'], via: 'aoife', first: 'child', second: 'parent' }])
  })

  test('a marriage that is over makes no relations, blood does not end', () => {
    expect(
      short('me', [
        ['me', 'partner', 'p', true],
        ['p', 'parent', 'x'],
      ]),
    ).toEqual([])
    expect(
      short('me', [
        ['me', 'parent', 'p'],
        ['p', 'partner', 'x', true],
      ]),
    ).toEqual([])
    expect(
      short('me', [
        ['me', 'parent', 'p', true],
        ['p', 'parent', 'x'],
      ]),
    ).toEqual([['x', 'grandparent', 'p']])
  })

  test('nothing is suggested where something is said: family, or a word of one’s own', () => {
    const parents: Said[] = [
      ['me', 'child', 'c'],
      ['c', 'parent', 'x'],
    ]
    expect(short('me', [...parents, ['me', 'ex-partner', 'x', true]])).toEqual([])
    expect(short('me', [...parents, ['me', '', 'x']])).toEqual([])
    expect(short('me', [...parents, ['me', 'colleague', 'x']])).toEqual([['x', 'partner', 'c']])
    expect(
      short('me', [
        ['me', 'friend', 'f'],
        ['f', 'friend', 'x'],
      ]),
    ).toEqual([])
  })

  test('what was said no to is not suggested again', () => {
    const parents: Said[] = [
      ['me', 'child', 'c'],
      ['c', 'parent', 'x'],
    ]
    expect(short('me', parents, [{ otherId: 'x', kind: 'partner' }])).toEqual([])
    expect(short('me', parents, [{ otherId: 'x', kind: 'cousin' }])).toEqual([['x', 'partner', 'c']])
    expect(short('me', parents, [{ otherId: 'y', kind: 'partner' }])).toEqual([['x', 'partner', 'c']])
  })

  test('each is suggested once, for the likeliest reason', () => {
    expect(
      short('me', [
        ['me', 'sibling', 's'],
        ['me', 'parent', 'p'],
        ['p', 'partner', 'x'],
        ['s', 'parent', 'x'],
      ]),
    ).toEqual([['x', 'parent', 'p']])
  })

  test('nobody is suggested to themselves', () => {
    expect(
      short('me', [
        ['me', 'child', 'c'],
        ['c', 'sibling', 'd'],
        ['me', 'child', 'd'],
      ]),
    ).toEqual([])
  })

  test('sixty ties in a family of forty are looked through in no time', () => {
    const family = Array.from({ length: 40 }, (_, at) => `p${at}`)
    const said: Said[] = family.flatMap((one, at) =>
      family.slice(at + 1).map((other, by): Said => [one, tieKinds[(at * 7 + by) % tieKinds.length]!, other]),
    )
    const both = steps([...said, ...Array.from({ length: 60 }, (_, at): Said => ['me', 'sibling', `p${at}`])])
    const begun = performance.now()
    for (let round = 0; round < 10; round += 1)
      impliedTies(
        'me',
        both.filter(({ from }) => from === 'me'),
        both,
        [],
      )
    expect((performance.now() - begun) / 10).toBeLessThan(50)
  })
})

describe('ask-26: colleagues', () => {
  const held = (personId: string, since: string | null, until: string | null, placeId = 'north'): Held => ({
    ...{ personId, placeId, place: placeId, since, until },
  })
  const from = (roles: readonly Held[], near: readonly Step[] = [], denied: readonly Denied[] = []) =>
    colleaguesFrom('me', roles, near, denied).map(({ otherId }) => otherId)

  test('were at one place at one time', () => {
    expect(from([held('me', '2010', '2015'), held('x', '2014', null), held('y', '2016', null)])).toEqual(['x'])
    expect(from([held('me', null, null), held('x', null, null, 'south')])).toEqual([])
  })

  test('are not suggested where any tie is known, or a no was said', () => {
    const roles = [held('me', null, null), held('x', null, null)]
    expect(from(roles, [{ from: 'me', to: 'x', kind: 'manager', ended: false }])).toEqual([])
    expect(from(roles, [], [{ otherId: 'x', kind: 'colleague' }])).toEqual([])
  })
})
