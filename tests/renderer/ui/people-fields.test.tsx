import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Combobox, type ComboItem } from '../../../renderer/ui/combobox.tsx'
import { ComboboxMany } from '../../../renderer/ui/combobox-many.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const items: readonly ComboItem[] = [
  { key: 'a', label: 'Mateo Arriaga', detail: 'Brightwater Ferries' },
  { key: 'b', label: 'Siobhán Keeley', detail: 'Northmere Water Authority' },
  { key: 'c', label: 'Marit Lofthus', detail: 'Northmere Water Authority' },
]
const words = { items, empty: 'Nobody by that name', createLabel: (text: string) => `Add “${text}”` }

const One = ({ onCreate = () => undefined }: { readonly onCreate?: (text: string) => void }) => {
  const [value, setValue] = useState<ComboItem | null>(null)
  return (
    <>
      <Combobox {...words} label="Person" value={value} onChange={setValue} onCreate={onCreate} clearLabel="Clear" />
      <p data-testid="chosen">{value?.key ?? 'none'}</p>
    </>
  )
}

describe('choosing one person', () => {
  it('finds a name without its accents and takes it with Enter', async () => {
    const { user } = await showScreen(<One />)
    await user.tab()
    await user.keyboard('siobhan')
    await screen.findByRole('option', { name: /Siobhán Keeley/ })
    await user.keyboard('{Enter}')
    expect(screen.getByTestId('chosen').textContent).toBe('b')
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Person' }).value).toBe('Siobhán Keeley')
    await expectAccessible()
  })

  it('finds by what tells two apart', async () => {
    const { user } = await showScreen(<One />)
    await user.tab()
    await user.keyboard('northmere mar')
    expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual([
      'Marit LofthusNorthmere Water Authority',
      'Add “northmere mar”',
    ])
  })

  it('offers to make what was typed, and does not leave that offer in the field', async () => {
    const onCreate = vi.fn()
    const { user } = await showScreen(<One onCreate={onCreate} />)
    await user.tab()
    await user.keyboard('Zora')
    await user.click(await screen.findByRole('option', { name: 'Add “Zora”' }))
    expect(onCreate).toHaveBeenCalledWith('Zora')
    expect(screen.getByTestId('chosen').textContent).toBe('none')
    expect(screen.getByRole<HTMLInputElement>('combobox').value).not.toContain('Add')
  })

  it('asks the caller for each thing typed when it looks things up', async () => {
    const onSearch = vi.fn()
    const { user } = await showScreen(
      <Combobox
        {...words}
        label="Person"
        value={null}
        onChange={() => undefined}
        onSearch={onSearch}
        clearLabel="Clear"
      />,
    )
    await user.tab()
    await user.keyboard('xyz')
    expect(onSearch).toHaveBeenLastCalledWith('xyz')
    expect(await screen.findByRole('option', { name: /Mateo/ })).toBeTruthy()
  })
})

describe('choosing several people', () => {
  const Many = ({ onCreate = () => undefined }: { readonly onCreate?: (text: string) => void }) => {
    const [value, setValue] = useState<readonly ComboItem[]>(items.slice(0, 1))
    return (
      <>
        <ComboboxMany
          {...words}
          label="With"
          value={value}
          onChange={setValue}
          onCreate={onCreate}
          removeLabel={(item) => `Remove ${item.label}`}
        />
        <p data-testid="chosen">{value.map((item) => item.key).join(' ')}</p>
      </>
    )
  }

  it('adds with Enter, takes the last out with Backspace, and offers nobody twice', async () => {
    const { user } = await showScreen(<Many />)
    await user.click(screen.getByRole('combobox', { name: 'With' }))
    await user.keyboard('mar')
    await screen.findByRole('option', { name: /Marit/ })
    expect(screen.queryByRole('option', { name: /Mateo/ })).toBeNull()
    await user.keyboard('{Enter}')
    expect(screen.getByTestId('chosen').textContent).toBe('a c')
    await user.keyboard('{Backspace}')
    expect(screen.getByTestId('chosen').textContent).toBe('a')
    await expectAccessible()
  })

  it('Escape closes the list and takes nobody out, however often it is pressed', async () => {
    const { user } = await showScreen(<Many />)
    await user.click(screen.getByRole('combobox', { name: 'With' }))
    await user.keyboard('mar')
    await screen.findByRole('option', { name: /Marit/ })
    await user.keyboard('{Escape}')
    const field = screen.getByRole('combobox', { name: 'With' })
    await waitFor(() => expect(field.getAttribute('aria-expanded')).toBe('false'))
    await user.keyboard('{Escape}{Escape}')
    expect(screen.getByTestId('chosen').textContent).toBe('a')
  })

  it('removes one by its cross', async () => {
    const { user } = await showScreen(<Many />)
    await user.click(screen.getByRole('button', { name: 'Remove Mateo Arriaga' }))
    expect(screen.getByTestId('chosen').textContent).toBe('')
  })

  it('offers to make what was typed without choosing it', async () => {
    const onCreate = vi.fn()
    const { user } = await showScreen(<Many onCreate={onCreate} />)
    await user.click(screen.getByRole('combobox'))
    await user.keyboard('Zora')
    await user.click(await screen.findByRole('option', { name: 'Add “Zora”' }))
    expect(onCreate).toHaveBeenCalledWith('Zora')
    expect(screen.getByTestId('chosen').textContent).toBe('a')
  })
})
