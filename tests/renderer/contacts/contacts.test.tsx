// Keep in touch: whom touch is being lost with, who is due and upcoming, who is put off or paused.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { addPerson, clients, contactsVault, heads, line, rule, showContacts } from './contacts-screen.tsx'

const names = () =>
  [...document.querySelectorAll('[data-line]')].map((each) => each.querySelector('button')?.textContent)

describe('the page', () => {
  test('ask-19 ask-20: losing touch, due and upcoming, most pressing first, each with its reason and its days', async () => {
    await showContacts(await clients())
    const lost = await line('Longest lost')
    expect(names()).toEqual(['Longest lost', 'Lost', 'Due', 'Soon'])
    expect(heads()).toEqual(['Losing touch2', 'Due1', 'Upcoming1'])
    expect(lost.textContent).toMatch(/^4 months.*Every 4 weeks by your rule for clients; last spoke on Sun,? 1 Feb\./)
    expect(lost.textContent).toMatch(/Ideally by Sun,? 1 March, at the latest by Sun,? 29 March\./)
    expect((await line('Soon')).textContent).toMatch(/^17 June/)
    expect(screen.getByText('2 people are being lost, and one is due.')).toBeTruthy()
    await expectAccessible()
  })

  test('says what would fill it where nothing says how often yet, and leads there', async () => {
    const { user, place } = await showContacts(await contactsVault())
    await screen.findByText('Nobody has a rhythm yet')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Say how often' }))
    expect(place()).toBe('/settings/contact')
  })

  test('an empty list says what would fill it', async () => {
    await showContacts(await contactsVault((vault) => rule(vault, 'default', '', [28, 56])))
    await screen.findByText(/^Nobody\. Whoever you have not spoken with/)
    await screen.findByText(/^Nobody in this time\. Whoever is next/)
  })

  test('one person is one line, with the one thing to do', async () => {
    await showContacts(
      await contactsVault(async (vault) => {
        await rule(vault, 'default', '', [28, 56])
        await addPerson(vault)
      }),
    )
    expect((await line('Ilse Vermaak')).textContent).toContain('by your rule for clients; not spoken with yet.')
    expect(screen.getByText('One person is being lost, and nobody is due.')).toBeTruthy()
  })

  test('looks as far ahead as is chosen', async () => {
    const vault = await clients()
    await rule(vault, 'default', '', [150, 300])
    const { user } = await showContacts(vault)
    await screen.findByText(/^Nobody\. Whoever is to be spoken with/)
    expect(names()).not.toContain('Soon')
    await user.click(screen.getByRole('combobox', { name: /How far ahead/ }))
    await user.click(await screen.findByRole('option', { name: 'Next year' }))
    await line('Soon')
  })

  test('two hundred are filtered by name and by rule, and only those in sight are in the document', async () => {
    const long = 'Ann '.repeat(200).trim()
    const vault = await contactsVault(async (made) => {
      await rule(made, 'default', '', [28, 56])
      await rule(made, 'tag', 'board', [28, 56])
      for (let n = 0; n < 200; n += 1) await addPerson(made, { name: `Client ${n}` })
      await addPerson(made, { name: long, tags: ['board'] })
    })
    const { user } = await showContacts(vault)
    await screen.findByText('201 people are being lost, and nobody is due.')
    expect(document.querySelectorAll('[data-line]').length).toBeLessThan(60)
    const filter = screen.getByRole('searchbox', { name: 'Filter by name or rule' })
    await user.type(filter, 'client 19')
    await waitFor(() => expect(names()).toHaveLength(11))
    await user.clear(filter)
    await user.type(filter, 'board')
    await waitFor(() => expect(names()).toEqual([long]))
    await user.type(filter, 'x')
    await screen.findByText('Nobody here is called “boardx”, and no rule is.')
    await expectAccessible()
  }, 60_000)
})
