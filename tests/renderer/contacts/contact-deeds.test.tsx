// What is done about someone on their line: put off, paused, jotted, opened; by menu and by keys.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, undoLast } from '../people/people-screen.tsx'
import { clients, heads, line, showContacts } from './contacts-screen.tsx'

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
