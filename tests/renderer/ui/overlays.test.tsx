import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AlertDialog } from '../../../renderer/ui/alert-dialog.tsx'
import { Button } from '../../../renderer/ui/button.tsx'
import { Dialog } from '../../../renderer/ui/dialog.tsx'
import { Finder, type FinderGroup } from '../../../renderer/ui/finder.tsx'
import { IconButton } from '../../../renderer/ui/icon-button.tsx'
import { Menu } from '../../../renderer/ui/menu.tsx'
import { TextField } from '../../../renderer/ui/text-field.tsx'
import { useToasts } from '../../../renderer/ui/toast.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

afterEach(() => vi.useRealTimers())

describe('a menu', () => {
  it('opens, moves and acts by keyboard; Escape gives focus back', async () => {
    const onEdit = vi.fn()
    const onDelete = vi.fn()
    const { user } = await showScreen(
      <Menu
        trigger={<IconButton icon="more" label="More" />}
        items={[
          { key: 'edit', label: 'Edit', keys: 'Mod+E', onSelect: onEdit },
          'line',
          { heading: 'For good', items: [{ key: 'delete', label: 'Delete', tone: 'danger', onSelect: onDelete }] },
        ]}
      />,
    )
    const trigger = screen.getByRole('button', { name: 'More' })
    await user.tab()
    await user.keyboard('{Enter}')
    await screen.findByRole('menuitem', { name: /Edit/ })
    await expectAccessible()
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(onDelete).toHaveBeenCalledTimes(1))
    expect(onEdit).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    await screen.findByRole('menu')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    expect(document.activeElement).toBe(trigger)
  })
})

describe('a dialog', () => {
  const Some = () => {
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button onClick={() => setOpen(true)}>Add</Button>
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title="Add a person"
          description="A name is enough."
          closeLabel="Close"
        >
          <TextField label="Name" value="" onChange={() => undefined} />
        </Dialog>
      </>
    )
  }

  it('starts in its first field, closes with Escape and gives focus back', async () => {
    const { user } = await showScreen(<Some />)
    await user.tab()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('dialog', { name: 'Add a person', description: 'A name is enough.' })).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })))
    await expectAccessible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add' })))
  })

  it('that asks before destroying starts on the harmless answer', async () => {
    const onConfirm = vi.fn()
    const onOpenChange = vi.fn()
    const { user } = await showScreen(
      <AlertDialog
        open
        onOpenChange={onOpenChange}
        title="Erase Mateo?"
        description="It cannot be brought back."
        confirmLabel="Erase"
        cancelLabel="Keep"
        tone="danger"
        onConfirm={onConfirm}
      />,
    )
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' })))
    await user.keyboard('{Enter}')
    expect(onOpenChange).toHaveBeenCalledWith(false)
    expect(onConfirm).not.toHaveBeenCalled()
    await expectAccessible(screen.getByRole('alertdialog'))
  })
})

describe('a toast', () => {
  const Some = ({ onUndo = () => undefined }: { readonly onUndo?: () => void }) => {
    const toasts = useToasts()
    return (
      <>
        <Button onClick={() => toasts.show({ text: 'Moved to the bin', actionLabel: 'Undo', onAction: onUndo })}>
          Delete
        </Button>
        <Button onClick={() => toasts.show({ text: 'The photo could not be read', tone: 'problem' })}>Fail</Button>
      </>
    )
  }
  const pass = (milliseconds: number): Promise<void> => act(async () => void vi.advanceTimersByTime(milliseconds))

  it('is announced and takes back what was done', async () => {
    const onUndo = vi.fn()
    const { user } = await showScreen(<Some onUndo={onUndo} />)
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(screen.getByText('Moved to the bin').closest('[aria-live="polite"]')).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(onUndo).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('Moved to the bin')).toBeNull()
  })

  it('goes after eight seconds, but waits while focus is on it', async () => {
    await showScreen(<Some />)
    vi.useFakeTimers()
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    act(() => screen.getByRole('button', { name: 'Undo' }).focus())
    await pass(20_000)
    expect(screen.getByText('Moved to the bin')).toBeTruthy()
    act(() => screen.getByRole('button', { name: 'Undo' }).blur())
    await pass(7900)
    expect(screen.getByText('Moved to the bin')).toBeTruthy()
    await pass(200)
    expect(screen.queryByText('Moved to the bin')).toBeNull()
  })

  it('about a problem stays until dismissed', async () => {
    await showScreen(<Some />)
    vi.useFakeTimers()
    fireEvent.click(screen.getByRole('button', { name: 'Fail' }))
    await pass(60_000)
    expect(screen.getByText('The photo could not be read')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByText('The photo could not be read')).toBeNull()
  })

  it('never stands among more than three', async () => {
    const { user } = await showScreen(<Some />)
    for (let time = 0; time < 5; time += 1) await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(screen.getAllByText('Moved to the bin')).toHaveLength(3)
  })
})

describe('the finder', () => {
  const groups: readonly FinderGroup[] = [
    {
      key: 'people',
      label: 'People',
      items: [
        { key: 'a', label: 'Mateo Arriaga' },
        { key: 'b', label: 'Marit Lofthus' },
      ],
    },
    { key: 'commands', label: 'Commands', items: [{ key: 'c', label: 'Make a backup', voice: 'tool', keys: 'Mod+B' }] },
  ]
  const show = async (onPick = vi.fn(), found = groups) => {
    const Some = () => {
      const [query, setQuery] = useState('')
      return (
        <Finder
          open
          onOpenChange={() => undefined}
          label="Find"
          placeholder="Find anyone"
          query={query}
          onQueryChange={setQuery}
          groups={found}
          onPick={onPick}
          count="3 found"
          empty="Nothing found"
        />
      )
    }
    const { user } = await showScreen(<Some />)
    const field = screen.getByRole('combobox', { name: 'Find' })
    await waitFor(() => expect(document.activeElement).toBe(field))
    const marked = (): string | null | undefined =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent
    return { user, onPick, marked }
  }

  it('moves through all groups with arrows, around both ends, and goes with Enter', async () => {
    const { user, onPick, marked } = await show()
    expect(marked()).toContain('Mateo')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(marked()).toContain('Make a backup')
    await user.keyboard('{ArrowDown}')
    expect(marked()).toContain('Mateo')
    await user.keyboard('{ArrowUp}{Enter}')
    expect(onPick).toHaveBeenCalledWith('c', false)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(onPick).toHaveBeenLastCalledWith('c', true)
    await expectAccessible(screen.getByRole('dialog'))
  })

  it('returns to the first line when something else is typed', async () => {
    const { user, marked } = await show()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await user.keyboard('m')
    expect(marked()).toContain('Mateo')
  })

  it('says how many were found, and says so when nothing was', async () => {
    await show(vi.fn(), [])
    expect(screen.getByText('3 found').getAttribute('aria-live')).toBe('polite')
    expect(screen.getByText('Nothing found')).toBeTruthy()
  })
})
