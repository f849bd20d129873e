import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { PasswordField } from '../../../renderer/ui/password-field.tsx'
import { Select } from '../../../renderer/ui/select.tsx'
import { TextArea } from '../../../renderer/ui/text-area.tsx'
import { TextField } from '../../../renderer/ui/text-field.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

describe('a text field', () => {
  it('is tied to its label, hint and error', async () => {
    await showScreen(
      <TextField
        label="Mail"
        hint="As they gave it."
        error="That is not an address."
        value="x"
        onChange={() => undefined}
      />,
    )
    const field = screen.getByRole('textbox', { name: 'Mail' })
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'That is not an address.',
      'As they gave it.',
    ])
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible()
  })

  it('never offers what was typed elsewhere', async () => {
    await showScreen(
      <>
        <TextField label="Name" value="" onChange={() => undefined} />
        <TextArea label="Entry" value="" onChange={() => undefined} />
      </>,
    )
    for (const field of screen.getAllByRole('textbox')) expect(field.getAttribute('autocomplete')).toBe('off')
    await expectAccessible()
  })

  it('hands over plain text', async () => {
    const onChange = vi.fn()
    const { user } = await showScreen(<TextArea label="Entry" value="" onChange={onChange} />)
    await user.type(screen.getByRole('textbox', { name: 'Entry' }), 'a')
    expect(onChange).toHaveBeenCalledWith('a')
  })
})

describe('a passphrase field', () => {
  const Some = () => {
    const [value, setValue] = useState('')
    return (
      <PasswordField label="Passphrase" showLabel="Show it" hideLabelText="Hide it" value={value} onChange={setValue} />
    )
  }

  it('stays a password field while its letters are shown', async () => {
    const { user } = await showScreen(<Some />)
    const field = screen.getByLabelText('Passphrase')
    await user.type(field, 'between walls')
    await user.click(screen.getByRole('button', { name: 'Show it' }))
    expect(field.getAttribute('type')).toBe('password')
    expect(screen.getByText('between walls')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Hide it' }))
    expect(screen.queryByText('between walls')).toBeNull()
    await expectAccessible()
  })

  it('keeps shown letters out of the accessibility tree, which another process reads', async () => {
    const { user } = await showScreen(<Some />)
    await user.type(screen.getByLabelText('Passphrase'), 'between walls')
    await user.click(screen.getByRole('button', { name: 'Show it' }))
    expect(screen.getByText('between walls').closest('[aria-hidden="true"]')).toBeTruthy()
  })
})

describe('a select', () => {
  const options = [
    { value: 'phone', label: 'Phone' },
    { value: 'video', label: 'Video' },
    { label: 'In person', options: [{ value: 'office', label: 'Their office' }] },
  ] as const

  it('opens, moves and chooses by keyboard, and gives focus back', async () => {
    const onChange = vi.fn()
    const { user } = await showScreen(<Select label="Channel" options={options} value="phone" onChange={onChange} />)
    await user.tab()
    const trigger = screen.getByRole('combobox', { name: 'Channel' })
    expect(document.activeElement).toBe(trigger)
    expect(trigger.textContent).toBe('Phone')
    await user.keyboard('{Enter}')
    await screen.findByRole('option', { name: 'Video' })
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onChange).toHaveBeenCalledWith('video')
    await waitFor(() => expect(document.activeElement).toBe(trigger))
    await expectAccessible()
  })

  it('shows its groups', async () => {
    const { user } = await showScreen(
      <Select label="Channel" options={options} value={null} placeholder="Choose" onChange={() => undefined} />,
    )
    expect(screen.getByRole('combobox').textContent).toBe('Choose')
    await user.click(screen.getByRole('combobox'))
    expect(await screen.findByRole('group', { name: 'In person' })).toBeTruthy()
  })
})
