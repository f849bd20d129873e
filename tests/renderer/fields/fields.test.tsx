import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { FieldLines } from '../../../renderer/features/fields/field-lines.tsx'
import { FieldsRoom } from '../../../renderer/features/fields/fields-room.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { hasFocus, peopleVault, served, undoLast } from '../people/people-screen.tsx'

type Vault = Awaited<ReturnType<typeof peopleVault>>
const field = async (vault: Vault, name: string, kind = 'text', choices: string[] = []) =>
  (await vault.call('customFields.add', { name, kind: kind as 'text', choices, applies: 'both' })).id

const openPerson = async (before: (vault: Vault) => Promise<unknown> = () => Promise.resolve()) => {
  const vault = await peopleVault()
  const { id } = await vault.call('people.add', { name: 'Siobhán Keeley' })
  await before(vault)
  const on = { noun: 'person', id } as const
  const view = await showScreen(<FieldLines on={on} />, served(vault))
  const values = async () =>
    Object.fromEntries((await vault.call('customFields.of', on)).fields.map(({ name, value }) => [name, value]))
  return { ...view, vault, values }
}

describe('ask-42 fields of one’s own, where they stand', () => {
  test('are filled where they are read, and taken back', async () => {
    const { user, values } = await openPerson((vault) => field(vault, 'Club'))
    await user.click(await screen.findByRole('button', { name: 'Club: nothing yet' }))
    await user.keyboard('Howth Yacht Club{Enter}')
    await hasFocus(() => screen.getByRole('button', { name: 'Howth Yacht Club' }))
    expect(await values()).toEqual({ Club: 'Howth Yacht Club' })
    await expectAccessible()
    await undoLast(user)
    expect(await values()).toEqual({ Club: '' })
  })

  test.each([
    ['number', 'about twelve', 'This field holds a number, such as 12 or 1,234.5.', '12'],
    ['link', 'no link', 'This field holds an address of the web or of mail, such as example.org.', 'example.org'],
  ])('what cannot stand in a %s is said there, and what was typed is kept', async (kind, bad, said, good) => {
    const { user, values } = await openPerson((vault) => field(vault, 'Berths', kind))
    await user.click(await screen.findByRole('button', { name: 'Berths: nothing yet' }))
    await user.keyboard(`${bad}{Enter}`)
    await screen.findByText(said)
    const box = screen.getByLabelText<HTMLInputElement>('Berths')
    expect(box.value).toBe(bad)
    expect(await values()).toEqual({ Berths: '' })
    await user.clear(box)
    await user.type(box, `${good}{Enter}`)
    await waitFor(async () => expect((await values())['Berths']).toContain(good))
  })

  test('a date is typed as it is said, and said back in full', async () => {
    const { user, values } = await openPerson((vault) => field(vault, 'Ends', 'date'))
    await user.click(await screen.findByRole('button', { name: 'Ends: nothing yet' }))
    await user.keyboard('soon{Enter}')
    await screen.findByText(/says no day yet/)
    await user.keyboard('{Control>}a{/Control}in two weeks{Enter}')
    await screen.findByRole('button', { name: /23 June 2026/ })
    expect(await values()).toEqual({ Ends: '2026-06-23' })
  })

  test('yes or no, and one of several, are chosen at once and emptied again', async () => {
    const { user, values } = await openPerson(async (vault) => {
      await field(vault, 'Member', 'yes-no')
      await field(vault, 'Tier', 'choice', ['Gold', 'Silver'])
    })
    const choose = async (name: string, option: string) => {
      await user.click(await screen.findByRole('combobox', { name }))
      await user.click(await screen.findByRole('option', { name: option }))
    }
    await choose('Member', 'No')
    await choose('Tier', 'Gold')
    await waitFor(async () => expect(await values()).toEqual({ Member: 'no', Tier: 'Gold' }))
    await choose('Tier', 'Nothing yet')
    await waitFor(async () => expect(await values()).toEqual({ Member: 'no', Tier: '' }))
  })

  test('a set is put on and taken off, and what was filled in stays', async () => {
    const { user, values } = await openPerson(async (vault) => {
      const id = await field(vault, 'Gift register')
      await vault.call('fieldSets.add', { name: 'Public client', fields: [id] })
    })
    await screen.findByText(/No set is put here/)
    const put = async () => {
      await user.click(screen.getByRole('button', { name: 'Sets' }))
      await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Public client' }))
    }
    await put()
    await user.click(await screen.findByRole('button', { name: 'Gift register: nothing yet' }))
    await user.keyboard('Nothing{Enter}')
    await screen.findByRole('button', { name: 'Nothing' })
    await put()
    await screen.findByText('Public client is taken off; what was filled in stays')
    expect(await values()).toEqual({ 'Gift register': 'Nothing' })
  })

  test('with none, it says what would stand there', async () => {
    await openPerson()
    await screen.findByText(/Fields of your own stand here/)
    screen.getByRole('button', { name: 'Fields in Settings' })
  })
})

const openRoom = async (before: (vault: Vault) => Promise<unknown> = () => Promise.resolve()) => {
  const vault = await peopleVault()
  await before(vault)
  const view = await showScreen(<FieldsRoom />, served(vault))
  const names = async () => (await vault.call('customFields.list', {})).map(({ name }) => name)
  return { ...view, vault, names }
}

describe('ask-42 fields of one’s own, in Settings', () => {
  test('are added: a name, what it holds, where it stands', async () => {
    const { user, vault } = await openRoom()
    await screen.findByText(/No fields yet/)
    await user.click(screen.getByRole('button', { name: 'Add a field' }))
    await user.keyboard('{Enter}')
    await screen.findByText('Write something here first.')
    await user.keyboard('Tier')
    await user.click(screen.getByRole('combobox', { name: 'What it holds' }))
    await user.click(await screen.findByRole('option', { name: 'One of several' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Write at least one to choose from.')
    await user.type(screen.getByLabelText('To choose from'), 'Gold{Enter}Gold')
    await screen.findByText('One of these is there twice.')
    await user.type(screen.getByLabelText('To choose from'), 'en')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('One of several · People · empty everywhere')
    expect(await vault.call('customFields.list', {})).toMatchObject([{ name: 'Tier', choices: ['Gold', 'Golden'] }])
    await hasFocus(() => screen.getByRole('button', { name: 'Add a field' }))
  })

  test('are moved by keyboard, renamed, and deleted with a way back', async () => {
    const { user, names } = await openRoom(async (vault) => {
      for (const name of ['A', 'B', 'C']) await field(vault, name)
    })
    const line = await screen.findByRole('button', { name: 'A' })
    line.focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(async () => expect(await names()).toEqual(['B', 'A', 'C']))
    await user.click(await screen.findByRole('button', { name: 'Move C up' }))
    await waitFor(async () => expect(await names()).toEqual(['B', 'C', 'A']))
    await user.click(screen.getByRole('button', { name: 'Edit A' }))
    await user.keyboard('nchor{Enter}')
    await screen.findByRole('button', { name: 'Anchor' })
    await user.click(screen.getByRole('button', { name: 'Delete Anchor' }))
    await waitFor(async () => expect(await names()).toEqual(['B', 'C']))
    await undoLast(user)
    expect(await names()).toEqual(['B', 'C', 'Anchor'])
  })

  test('are gathered into sets', async () => {
    const { user, vault } = await openRoom(async (vault) => {
      for (const name of ['A', 'B']) await field(vault, name)
    })
    await user.click(await screen.findByRole('button', { name: 'Add a set' }))
    await user.keyboard('Family')
    await user.click(screen.getByRole('checkbox', { name: 'B' }))
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await expectAccessible()
    await user.keyboard('{Control>}{Enter}{/Control}')
    const sets = within(await screen.findByRole('region', { name: 'Sets' }))
    await sets.findByText('A, B')
    await user.click(sets.getByRole('button', { name: 'Family' }))
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await vault.call('fieldSets.list', {}))[0]!.fields).toHaveLength(1))
    await user.click(sets.getByRole('button', { name: 'Delete Family' }))
    await waitFor(async () => expect(await vault.call('fieldSets.list', {})).toEqual([]))
  })
})
