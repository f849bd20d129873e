import { describe, expect, test } from 'vitest'
import { chord, layMap, type Box, type MapGroup, type MapPerson, type TieMap } from '../../../shared/model/ties/map.ts'
import { fitText, textWidth } from '../../../shared/model/ties/text-width.ts'

const titles = { family: 'Family', work: 'Work', others: 'Others', was: 'Before' }
const groups: readonly MapGroup[] = ['family', 'work', 'others', 'was']
const long = 'Bartholomew Featherstonehaugh-Cholmondeley von und zu Hohenstein-Wittgenstein'
const people = (count: number, name = (at: number) => `${long} ${at}`): MapPerson[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `p${at}`, name: name(at), word: 'daughter-in-law of the first marriage, twice removed' },
    group: groups[Math.floor((at * groups.length) / count)]!,
  }))
const places = (count: number) => [
  {
    id: 'north',
    name: 'Northmere Water Authority and Harbour Commission',
    people: people(count).flatMap(({ id }, at) => (at % 3 === 0 ? [id] : [])),
  },
  { id: 'calder', name: 'Calder', people: ['p1', 'p2', 'p4'] },
]

const boxesOf = ({ nodes, heads, arcs }: TieMap): Box[] => [
  ...nodes.flatMap(({ name, word }) => [name.box, word.box]),
  ...heads.map(({ box }) => box),
  ...arcs.map(({ label }) => label.box),
]
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('the map of people around someone', () => {
  test.each(Array.from({ length: 60 }, (_, at) => at + 1))(
    'of %i, with long names: no two labels overlap, and all are inside',
    (count) => {
      const map = layMap(long, people(count), places(count), titles)
      const boxes = boxesOf(map)
      expect(map.nodes).toHaveLength(count)
      for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) expect(meet(one, other)).toBe(false)
        expect(one.x).toBeGreaterThanOrEqual(0)
        expect(one.y).toBeGreaterThanOrEqual(0)
        expect(one.x + one.width).toBeLessThanOrEqual(map.width)
        expect(one.y + one.height).toBeLessThanOrEqual(map.height)
      }
    },
  )

  test('nobody is drawn over the one in the middle', () => {
    for (const count of [1, 2, 3, 7, 60]) {
      const { nodes, middle } = layMap(long, people(count), [], titles)
      for (const { x, y } of nodes) expect(Math.abs(x - middle.x) > 20 || Math.abs(y - middle.y) > 30).toBe(true)
    }
  })

  test('goes round in the order of the list, a heading before each group, again where a group goes on on the other side', () => {
    const { nodes, heads } = layMap('Ann', people(12), [], titles)
    expect(nodes.map(({ id }) => id)).toEqual(people(12).map(({ id }) => id))
    expect(heads.map(({ text }) => text)).toEqual(['Family', 'Work', 'Others', 'Before'])
    const one = people(9).map((person) => ({ ...person, group: 'family' as const }))
    expect(layMap('Ann', one, [], titles).heads.map(({ text }) => text)).toEqual(['Family', 'Family'])
  })

  test('those at one place stand together, under one arc', () => {
    const { nodes, arcs } = layMap(
      'Ann',
      people(8).map((person) => ({ ...person, group: 'work' })),
      [{ id: 'x', name: 'Northmere', people: ['p0', 'p2', 'p3'] }],
      titles,
    )
    expect(nodes.map(({ id }) => id).slice(0, 4)).toEqual(['p0', 'p2', 'p3', 'p1'])
    expect(arcs.map(({ label }) => label.text)).toEqual(['Northmere'])
    expect(arcs[0]!.from.y).toBeLessThan(nodes[0]!.y)
    expect(arcs[0]!.to.y).toBeGreaterThan(nodes[2]!.y)
  })

  test('of nobody is empty, and still a picture', () => {
    const map = layMap('Ann', [], [], titles)
    expect(map).toMatchObject({ nodes: [], heads: [], arcs: [] })
    expect(map.height).toBeGreaterThan(100)
  })

  test('lines among people bend towards the middle', () => {
    expect(chord({ x: 200, y: 0 }, { x: 200, y: 100 }, { x: 100, y: 50 })).toBe('M200 0Q150 50 200 100')
  })
})

describe('texts that must fit', () => {
  test('are cut between letters, with an ellipsis, and never wider than the room', () => {
    for (const text of [
      long,
      '久保田 佳乃子 アンネリーゼ ロート 山本',
      '👩‍👩‍👧‍👦'.repeat(20),
      'WWWWWWWWWWWWWWWWWWWWWW',
      'x'.repeat(1000),
    ]) {
      const fitted = fitText(text, 13, 150)
      expect(fitted.endsWith('…')).toBe(true)
      expect(textWidth(fitted, 13)).toBeLessThanOrEqual(150)
      expect(() => encodeURIComponent(fitted)).not.toThrow()
    }
    expect(fitText(' Ann\n Lee ', 13, 150)).toBe('Ann Lee')
  })
})
