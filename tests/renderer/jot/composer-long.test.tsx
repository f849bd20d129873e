import { act, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useCaretInSight } from '../../../renderer/features/jot/use-caret.ts'
import { newEditor, moveTo } from '../../../renderer/features/jot/editor.ts'
import { showJot } from './jot-screen.tsx'

const paste = (field: HTMLElement, text: string): void => {
  fireEvent.paste(field, { clipboardData: { getData: () => text } })
}
const frames = (): Promise<void> =>
  act(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  })

afterEach(() => vi.restoreAllMocks())

test('a long text is drawn in blocks whose height is guessed from their lines until they are seen', async () => {
  const { field, container, text } = await showJot()
  const long = `${'A line of a long note about ferries.\n'.repeat(400)}${'word '.repeat(60)}`
  paste(field, long)
  expect(text()).toBe(long)
  const blocks = [...container.querySelectorAll('[data-line]')].map(({ parentElement }) => parentElement)
  const guesses = [...new Set(blocks)].map((block) => block?.style.containIntrinsicBlockSize)
  expect(guesses.length).toBeGreaterThan(2)
  // 400 lines of one row each, and one of 300 letters: four rows of 75
  const rows = guesses.reduce((sum, guess) => sum + Number(/^auto (\d+)px$/.exec(guess ?? '')?.[1]) / 30, 0)
  expect(rows).toBe(404)
})

test('Delete at the end of the text leaves nothing to take back', async () => {
  const { user, text } = await showJot()
  await user.keyboard('Ring Ana{Delete}{Delete}{Control>}z{/Control}')
  expect(text()).toBe('Ring ')
})

test('a caret that moved is brought into sight until its text has found its height, and is then left where it is', async () => {
  const scrollIntoView = vi.fn<() => void>()
  const mark = { current: Object.assign(document.createElement('span'), { scrollIntoView }) }
  const first = newEditor('one two')
  const box = (top: number) => ({ left: 0, top, bottom: top + 30 })
  const { rerender } = renderHook(({ editor, top }) => useCaretInSight(mark, editor, true, box(top)), {
    initialProps: { editor: first, top: 0 },
  })
  await frames()
  scrollIntoView.mockClear()
  const moved = moveTo(first, 3)
  rerender({ editor: moved, top: 60 })
  rerender({ editor: moved, top: 90 })
  expect(scrollIntoView).toHaveBeenCalledTimes(2)
  await frames()
  rerender({ editor: moved, top: 120 })
  expect(scrollIntoView).toHaveBeenCalledTimes(2)
})
