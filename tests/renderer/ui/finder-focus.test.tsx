import { act, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { expect, test } from 'vitest'
import { Finder } from '../../../renderer/ui/finder.tsx'

const Opened = ({ onReady }: { readonly onReady: (open: () => void) => void }) => {
  const [isOpen, setOpen] = useState(false)
  onReady(() => flushSync(() => setOpen(true)))
  return (
    <>
      <button type="button">Before</button>
      <Finder
        open={isOpen}
        onOpenChange={setOpen}
        label="Find"
        placeholder=""
        query=""
        onQueryChange={() => undefined}
        groups={[]}
        onPick={() => undefined}
      />
    </>
  )
}

test('the key that opens the finder gives its field the focus before another key can be pressed, and Esc gives it back', async () => {
  let open = (): void => undefined
  render(<Opened onReady={(ready) => (open = ready)} />)
  const before = screen.getByRole('button', { name: 'Before' })
  before.focus()
  let focused: Element | null = null
  act(() => {
    open()
    focused = document.activeElement
  })
  expect((focused as Element | null)?.getAttribute('role')).toBe('combobox')
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'))
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await waitFor(() => expect(document.activeElement).toBe(before))
})
