// Keep in touch: whom touch is being lost with, who is due and upcoming, who is put off or paused, and the handful.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import type { TestHost } from '../../support/vault.ts'
import { hasFocus, undoLast } from '../people/people-screen.tsx'
import { addPerson, contactsVault, line, rule, showContacts, spoke } from './contacts-screen.tsx'

const people = [
  ['Lost', '2026-03-01'],
  ['Longest lost', '2026-02-01'],
  ['Due', '2026-05-01'],
  ['Soon', '2026-05-20'],
] as const

const clients = async (): Promise<TestHost> => {
  const ids = new Map<string, string>()
  const vault = await contactsVault(async (made) => {
    await rule(made, 'default', '', [28, 56])
    for (const [name] of people) ids.set(name, await addPerson(made, { name }))
  })
  for (const [name, day] of people) await spoke(vault, ids.get(name)!, day)
  return vault
}

const heads = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
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

describe('putting off', () => {
  test('by menu, a week: the line goes to its own list, the focus to the next, and it is taken back', async () => {
    const { user, vault } = await showContacts(await clients())
    await line('Due')
    await user.click(screen.getByRole('button', { name: 'More for Due' }))
    await expectAccessible()
    await user.click(await screen.findByRole('menuitem', { name: /^A week/ }))
    await waitFor(() => expect(heads()).toContain('Put off1'))
    expect((await vault.call('contacts.list', {})).snoozed[0]?.snoozedUntil).toBe('2026-06-16')
    await undoLast(user)
    await waitFor(() => expect(heads()).not.toContain('Put off1'))
    expect((await vault.call('contacts.list', {})).due).toHaveLength(1)
  })

  test('by keys, on the line: M is a month, D asks for a day', async () => {
    const { user, vault } = await showContacts(await clients())
    const due = await line('Due')
    due.querySelector('button')!.focus()
    await user.keyboard('d')
    const until = await screen.findByLabelText('Until')
    await hasFocus(() => until)
    // nothing of what is typed is a key of the line
    await user.type(until, '9 June{Enter}')
    await screen.findByText('Say a day after today.')
    await expectAccessible()
    await user.clear(until)
    await user.type(until, 'in two weeks')
    await screen.findByText(/^Tuesday,? 23 June 2026$/)
    await user.keyboard('{Enter}')
    await screen.findByText(/^Due is put off until Tuesday,? 23 June 2026$/)
    expect((await vault.call('contacts.list', {})).snoozed[0]?.snoozedUntil).toBe('2026-06-23')
    ;(await line('Lost')).querySelector('button')!.focus()
    await user.keyboard('m')
    await screen.findByText(/^Lost is put off until Thursday,? 9 July 2026$/)
  })

  test('is ended from its own list', async () => {
    const vault = await clients()
    const [due] = (await vault.call('contacts.list', {})).due
    await vault.call('cadence.snooze', { personId: due!.person.id, until: '2026-07-01' })
    const { user } = await showContacts(vault)
    expect((await line('Due')).textContent).toMatch(/^1 July/)
    await user.click(screen.getByRole('button', { name: 'More for Due' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Put off no longer' }))
    await waitFor(() => expect(heads()).toContain('Due1'))
  })

  test('Escape leaves everything as it was, and the focus on the line', async () => {
    const { user } = await showContacts(await clients())
    ;(await line('Due')).querySelector('button')!.focus()
    await user.keyboard('d')
    await screen.findByLabelText('Until')
    await user.keyboard('{Escape}')
    await hasFocus(() => screen.getByRole('button', { name: 'Due' }))
    expect(heads()).not.toContain('Put off1')
  })
})

test('pausing by its key, with a reason; ended from the list of the paused, and each taken back', async () => {
  const { user } = await showContacts(await clients())
  ;(await line('Lost')).querySelector('button')!.focus()
  await user.keyboard('p')
  await user.type(await screen.findByLabelText('Reason'), 'Asked for quiet{Enter}')
  await waitFor(() => expect(heads()).toContain('Paused1'))
  expect((await line('Lost')).textContent).toContain('Paused since Tue 9 June: Asked for quiet.')
  await undoLast(user)
  await waitFor(() => expect(heads()).not.toContain('Paused1'))
  ;(await line('Lost')).querySelector('button')!.focus()
  await user.keyboard('p')
  await user.type(await screen.findByLabelText('Reason'), 'Asked{Enter}')
  await waitFor(() => expect(heads()).toContain('Paused1'))
  ;(await line('Lost')).querySelector('button')!.focus()
  await user.keyboard('e')
  await waitFor(() => expect(heads()).toContain('Losing touch2'))
})

test('arrows walk the lines, Enter opens the person, J jots about them', async () => {
  const jotted: unknown[] = []
  const { user, place } = await showContacts(await clients(), '/contacts', {
    'shell.jot': (input: unknown) => (jotted.push(input), {}),
  })
  ;(await line('Longest lost')).querySelector('button')!.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  await hasFocus(() => screen.getByRole('button', { name: 'Due' }))
  await user.keyboard('j')
  expect(jotted).toHaveLength(1)
  await user.keyboard('{Enter}')
  expect(place()).toMatch(/^\/people\/\w+\/brief$/)
})

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
