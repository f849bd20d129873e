import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, openPerson, undoLast } from './people-screen.tsx'

const section = async () => within(await screen.findByRole('region', { name: 'Meetings' }))

test('what is coming stands first, then the last few, newest first; others in it are named, the person is not', async () => {
  await openPerson('dates', async (vault, id) => {
    const conor = (await vault.call('people.add', { name: 'Conor Keeley' })).id
    const people = [id as never]
    await vault.call('meetings.add', { people, start: '2026-06-01T10:00', title: 'Lunch' })
    await vault.call('meetings.add', { people, start: '2026-05-01T10:00', title: 'Call' })
    await vault.call('meetings.add', { people: [...people, conor], start: '2026-06-11T14:00', place: 'Howth' })
    await vault.call('meetings.add', { people: [conor], start: '2026-06-12T14:00', title: 'Not hers' })
  })
  const meetings = await section()
  await meetings.findByText('Conor Keeley')
  expect(meetings.getByText('14:00–15:00 · Howth')).toBeTruthy()
  expect(meetings.queryByText('Not hers')).toBeNull()
  const past = within(meetings.getByRole('region', { name: 'Met before' }))
  expect(past.getAllByRole('listitem').map((line) => /Lunch|Call/.exec(line.textContent)?.[0])).toEqual([
    'Lunch',
    'Call',
  ])
  await expectAccessible()
})

test('a meeting is added with that person, echoed in full, and taken back', async () => {
  const { user, vault, id } = await openPerson('dates')
  const meetings = await section()
  await meetings.findByText(/None to come/)
  await user.click(meetings.getByRole('button', { name: 'Add a meeting' }))
  await user.type(await screen.findByLabelText('When'), 'Thursday 14:00')
  await screen.findByText(/^Thursday,? 11 June 2026, 14:00/)
  await expectAccessible()
  await user.keyboard('{Enter}')
  await meetings.findByText('14:00–15:00')
  const list = () => vault.call('meetings.of', { personId: id as never })
  expect((await list()).coming).toMatchObject([{ start: '2026-06-11T14:00', people: [{ id }] }])
  await hasFocus(() => meetings.getByRole('button', { name: 'Add a meeting' }))
  await undoLast(user)
  expect((await list()).coming).toEqual([])
})

test('Escape leaves it as it was, whoever is in it', async () => {
  const { user, vault, id } = await openPerson('dates', (vault, person) =>
    vault.call('meetings.add', { people: [person as never], start: '2026-06-11T14:00', title: 'Pumps' }),
  )
  const meetings = await section()
  await user.click(await meetings.findByRole('button', { name: 'Pumps' }))
  await hasFocus(() => screen.getByRole('combobox', { name: 'With whom' }))
  await user.keyboard('{Escape}')
  await hasFocus(() => meetings.getByRole('button', { name: 'Pumps' }))
  expect((await vault.call('meetings.of', { personId: id as never })).coming).toMatchObject([{ people: [{ id }] }])
})

test('it is changed where it stands, and removed to the bin', async () => {
  const { user, vault, id } = await openPerson('dates', (vault, person) =>
    vault.call('meetings.add', { people: [person as never], start: '2026-06-11T14:00', title: 'Pumps' }),
  )
  const meetings = await section()
  await user.click(await meetings.findByRole('button', { name: 'Pumps' }))
  const when = await screen.findByLabelText('When')
  await user.clear(when)
  await user.type(when, '12 June 2026 at 9{Enter}')
  await meetings.findByText('09:00–10:00')
  await hasFocus(() => meetings.getByRole('button', { name: 'Pumps' }))
  await user.click(meetings.getByRole('button', { name: /^Delete Pumps, Friday/ }))
  await waitFor(async () => expect((await vault.call('meetings.of', { personId: id as never })).coming).toEqual([]))
  await hasFocus(() => meetings.getByRole('button', { name: 'Add a meeting' }))
  await undoLast(user)
  await meetings.findByRole('button', { name: 'Pumps' })
})

test('the brief begins with the next meeting: when, about what, who else, where; and says nothing where there is none', async () => {
  const { vault, id, bridge } = await openPerson('brief', async (vault, id) => {
    const conor = (await vault.call('people.add', { name: 'Conor Keeley' })).id
    const people = [id as never, conor]
    await vault.call('meetings.add', { people, start: '2026-06-09T14:00', title: 'Pumps', place: 'Howth' })
  })
  const line = await screen.findByText(/Pumps · Conor Keeley · Howth/)
  expect(line.textContent).toBe('Today, 14:00–15:00 Pumps · Conor Keeley · Howth')
  await expectAccessible()
  const [next] = (await vault.call('meetings.of', { personId: id as never })).coming
  await vault.call('meetings.remove', { id: next!.id })
  bridge.changed(['meeting'])
  await waitFor(() => expect(screen.queryByText(/Pumps/)).toBeNull())
})
