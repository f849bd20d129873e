import { act, renderHook } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { useSelection } from '../../../renderer/features/lists/use-selection.ts'
import { nearest } from '../../../renderer/features/lists/walked.ts'
import { keyOf } from '../../../renderer/features/lists/table-keys.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const shown = () => renderHook(({ ids }) => useSelection(ids), { initialProps: { ids: order } })

describe('a selection', () => {
  test('goes from where it began to where one is, either way', () => {
    const { result } = shown()
    act(() => result.current.toggle(2))
    act(() => result.current.extendTo(4, 2))
    expect(result.current.ids).toEqual(['c', 'd', 'e'])
    act(() => result.current.extendTo(1, 4))
    expect(result.current.ids).toEqual(['b', 'c'])
  })

  test('begins where one stands, if nobody was selected', () => {
    const { result } = shown()
    act(() => result.current.extendTo(1, 0))
    expect(result.current.ids).toEqual(['a', 'b'])
  })

  test('keeps whoever was selected before it, one by one', () => {
    const { result } = shown()
    act(() => result.current.toggle(0))
    act(() => result.current.toggle(3))
    act(() => result.current.extendTo(4, 3))
    expect(result.current.ids).toEqual(['a', 'd', 'e'])
    act(() => result.current.extendTo(2, 4))
    expect(result.current.ids).toEqual(['a', 'c', 'd'])
  })

  test('takes nobody along whom one only walked past', () => {
    const { result } = shown()
    act(() => result.current.toggle(0))
    act(() => result.current.leave())
    act(() => result.current.extendTo(4, 3))
    expect(result.current.ids).toEqual(['a', 'd', 'e'])
  })

  test('counts only those that are still there, in the order they are shown', () => {
    const { result, rerender } = shown()
    act(() => result.current.all())
    rerender({ ids: ['e', 'b'] })
    expect(result.current.ids).toEqual(['e', 'b'])
    act(() => result.current.clear())
    expect(result.current.ids).toEqual([])
  })
})

const press = (key: string, more = {}) =>
  keyOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

test.each([
  ['ArrowDown', {}, { does: 'walk', by: 1 }],
  ['ArrowUp', { shiftKey: true }, { does: 'extend', by: -1 }],
  [' ', {}, { does: 'toggle', by: 0 }],
  ['x', {}, { does: 'toggle', by: 0 }],
  ['a', { ctrlKey: true }, { does: 'all', by: 0 }],
  ['a', { metaKey: true }, { does: 'all', by: 0 }],
  ['a', {}, undefined],
  ['z', { ctrlKey: true }, undefined],
  ['ArrowLeft', { altKey: true }, undefined],
  ['Escape', {}, { does: 'clear', by: 0 }],
  ['Delete', {}, { does: 'remove', by: 0 }],
])('%s %o', (key, more, does) => {
  expect(press(key, more)).toEqual(does)
})

test('whoever goes leaves one with the next who is still there, or the last', () => {
  const all = order.map((id) => ({ id }))
  const without = (...gone: readonly string[]) => all.filter(({ id }) => !gone.includes(id))
  expect(nearest(all, without('c'), 'c')).toBe('d')
  expect(nearest(all, without('b', 'c', 'd'), 'c')).toBe('e')
  expect(nearest(all, without('d', 'e'), 'e')).toBe('c')
  expect(nearest(all, [], 'e')).toBeUndefined()
})
