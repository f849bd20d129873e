// Keep in touch on Today, and this week’s handful wherever it stands.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, undoLast } from '../people/people-screen.tsx'
import { addPerson, clients, contactsVault, heads, line, rule, showContacts } from './contacts-screen.tsx'

describe('this week’s handful', () => {
  const dormant = () =>
    contactsVault(async (vault) => {
      await addPerson(vault, { name: 'Dormant' })
    })

  test('stands apart, says why it is there, and is put off and paused like the others', async () => {
    const { user } = await showContacts(await dormant())
    await line('Dormant')
    expect(heads()).toEqual(['This week’s handful1'])
    await screen.findByText('Clients without a rhythm: each comes up within a year.')
    await user.click(screen.getByRole('button', { name: 'More for Dormant' }))
    await user.click(await screen.findByRole('menuitem', { name: /^A week/ }))
    await waitFor(() => expect(heads()).toEqual(['Put off1']))
    await undoLast(user)
    await waitFor(() => expect(heads()).toEqual(['This week’s handful1']))
  })

  test('on Today it stands under its own small heading', async () => {
    await showContacts(await dormant(), '/today')
    const region = await screen.findByRole('region', { name: 'This week’s handful' })
    expect(within(region).getByRole('button', { name: 'Dormant' })).toBeTruthy()
    await expectAccessible()
  })
})

describe('on Today', () => {
  test('who is being lost stands before who is due, each with the reason, and what is put off goes', async () => {
    const { user } = await showContacts(await clients(), '/today')
    const region = await screen.findByRole('region', { name: 'Keep in touch' })
    expect(
      [...region.querySelectorAll('[data-line]')].map((each) => each.querySelector('button')?.textContent),
    ).toEqual(['Longest lost', 'Lost', 'Due'])
    expect((await line('Lost')).textContent).toMatch(
      /^3 months.*Losing touch: every 4 weeks by your rule for clients; last spoke on Sun,? 1 March\.$/,
    )
    expect((await line('Due')).textContent).toMatch(
      /Every 4 weeks by your rule for clients; last spoke on Fri,? 1 May\.$/,
    )
    expect(screen.getByText('Three people are to be spoken with.')).toBeTruthy()
    ;(await line('Lost')).querySelector('button')!.focus()
    await user.keyboard('w')
    await hasFocus(() => screen.getByRole('button', { name: 'Due' }))
    await undoLast(user)
    await line('Lost')
  })

  test('eight stand here, and the rest is a press away', async () => {
    const vault = await contactsVault(async (made) => {
      await rule(made, 'default', '', [28, 56])
      for (let n = 0; n < 11; n += 1) await addPerson(made, { name: `Client ${n}` })
    })
    const { user, place } = await showContacts(vault, '/today')
    const region = await screen.findByRole('region', { name: 'Keep in touch' })
    expect(region.querySelectorAll('[data-line]')).toHaveLength(8)
    await user.click(within(region).getByRole('button', { name: '3 more' }))
    expect(place()).toBe('/contacts')
  })

  test('where nothing says how often, it says what would fill it and leads there', async () => {
    const { user, place } = await showContacts(
      await contactsVault((vault) => addPerson(vault, { client: false })),
      '/today',
    )
    await user.click(await screen.findByRole('button', { name: 'Say how often' }))
    expect(place()).toBe('/settings/contact')
  })
})
