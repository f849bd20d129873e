// Settings → Keeping in touch: the rules, what counts, and the weekly handful.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, undoLast } from '../people/people-screen.tsx'
import { addPerson, contactsVault, rule, showContacts } from './contacts-screen.tsx'

const open = async (before?: Parameters<typeof contactsVault>[0]) => {
  const view = await showContacts(await contactsVault(before), '/settings/contact')
  await screen.findByRole('region', { name: 'Clients' })
  const part = (name: string) => within(screen.getByRole('region', { name }))
  return { ...view, part, rules: () => view.vault.call('cadence.rules', {}) }
}

test('an empty room says what each part would do', async () => {
  await open()
  expect(screen.getByText('No rhythm. Clients come up in the weekly handful only.')).toBeTruthy()
  expect(screen.getByText(/^No tag has a rhythm/)).toBeTruthy()
  await expectAccessible()
})

test('the rule for clients is set, changed, removed and taken back', async () => {
  const { user, part, rules } = await open()
  await user.click(part('Clients').getByRole('button', { name: 'Say how often' }))
  await user.keyboard('{Enter}')
  await screen.findByText('About every 4 weeks, at most 8.')
  await user.click(part('Clients').getByRole('button', { name: 'Change the rule for Clients' }))
  const most = screen.getByLabelText('At most')
  await user.clear(most)
  await user.type(most, '10{Enter}')
  await screen.findByText('About every 4 weeks, at most 10.')
  expect(await rules()).toMatchObject([{ level: 'default', cadence: { ideal: 28, most: 70 } }])
  await user.click(part('Clients').getByRole('button', { name: 'Remove the rule for Clients' }))
  await screen.findByText(/^No rhythm\./)
  await undoLast(user)
  await screen.findByText('About every 4 weeks, at most 10.')
})

describe('a rule for a tag', () => {
  test('ask-17: is for a tag somebody has, said by how many, and one that has a rule is not offered again', async () => {
    const { user, part, rules } = await open(async (vault) => {
      await addPerson(vault, { tags: ['board', 'sailing'] })
      await rule(vault, 'tag', 'sailing', null)
    })
    expect(part('By tag').getByText(/^No reminders\./)).toBeTruthy()
    await user.click(part('By tag').getByRole('button', { name: 'Add a tag' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Choose whom it is for.')
    await user.click(screen.getByRole('combobox', { name: 'Tag' }))
    await user.keyboard('{ArrowDown}')
    const options = await screen.findAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['boardone person'])
    await user.click(options[0]!)
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('About every 4 weeks, at most 8.')
    expect(await rules()).toMatchObject([{ subject: 'board' }, { subject: 'sailing', cadence: null }])
    await hasFocus(() => screen.getByRole('button', { name: 'Add a tag' }))
  })

  test('can be that nobody is reminded', async () => {
    const { user, part, rules } = await open((vault) => rule(vault, 'tag', 'board', [28, 56]))
    await user.click(part('By tag').getByRole('button', { name: 'board' }))
    await user.click(screen.getByRole('radio', { name: 'Do not remind me' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await part('By tag').findByText(/^No reminders\./)
    expect(await rules()).toMatchObject([{ cadence: null }])
  })
})

test('a rule for an organisation is for one there is', async () => {
  const { user, part, rules } = await open(async (vault) => {
    const id = await addPerson(vault)
    await vault.call('roles.add', { personId: id, organisation: 'Northmere', title: '' })
  })
  await user.click(part('By organisation').getByRole('button', { name: 'Add an organisation' }))
  await user.type(screen.getByRole('combobox', { name: 'Organisation' }), 'north')
  await user.click(await screen.findByRole('option', { name: /Northmere/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await part('By organisation').findByText('About every 4 weeks, at most 8.')
  expect(await rules()).toMatchObject([{ level: 'organisation', name: 'Northmere' }])
})

test('people with a rule of their own are listed, and their page is a press away', async () => {
  const { user, part, place } = await open(async (vault) => {
    await rule(vault, 'person', await addPerson(vault), null)
  })
  expect(part('People with a rule of their own').getByText('Nobody reminds you here.')).toBeTruthy()
  await user.click(part('People with a rule of their own').getByRole('button', { name: 'Ilse Vermaak' }))
  expect(place()).toMatch(/^\/people\//)
})

describe('at once holds', () => {
  test('which kinds of entry count as contact', async () => {
    const { user, vault } = await open()
    await user.click(screen.getByRole('checkbox', { name: 'By e-mail' }))
    await waitFor(async () => expect((await vault.call('settings.get', {})).contactBy).not.toContain('email'))
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) if (box.checked) await user.click(box)
    await screen.findByText(/^Nothing counts now/)
    expect((await vault.call('settings.get', {})).contactBy).toEqual([])
  })

  test('within how many months everyone comes up, and how many a week at least', async () => {
    const { user, vault } = await open()
    await user.click(screen.getByRole('combobox', { name: /Everyone comes up within/ }))
    await user.click(await screen.findByRole('option', { name: '6 months' }))
    await user.click(screen.getByRole('combobox', { name: /At least, every week/ }))
    await user.click(await screen.findByRole('option', { name: '5 people' }))
    await waitFor(async () =>
      expect(await vault.call('settings.get', {})).toMatchObject({ handfulMonths: 6, handfulLeast: 5 }),
    )
  })
})
