import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Today } from '../../../renderer/features/today/today.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { addSiobhan, peopleVault, served } from '../people/people-screen.tsx'

test('the meetings of today and tomorrow are on Today, each with the brief a press away', async () => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  const people = [id as never]
  await vault.call('meetings.add', { people, start: '2026-06-09T14:00', end: '2026-06-09T15:30', place: 'Dublin' })
  await vault.call('meetings.add', { people, start: '2026-06-10', title: 'Site visit' })
  await vault.call('meetings.add', { people, start: '2026-06-12T09:00', title: 'Too far away' })
  const { user, place } = await showScreen(<Today />, served(vault))
  const section = within(await screen.findByRole('region', { name: 'Meetings' }))
  const lines = section.getAllByRole('listitem').map((line) => line.textContent)
  expect(lines[0]).toMatch(/^14:00.*Siobhán Keeley.*until 15:30 · Dublin/)
  expect(lines[1]).toMatch(/Site visit: Siobhán Keeley.*The whole day/)
  expect(lines).toHaveLength(2)
  await expectAccessible()
  await user.click(section.getAllByRole('button', { name: 'Brief' })[0]!)
  expect(place()).toBe(`/people/${id}/brief`)
})

test('without meetings their place says what would fill it', async () => {
  const vault = await peopleVault()
  await addSiobhan(vault)
  await showScreen(<Today />, served(vault))
  const section = within(await screen.findByRole('region', { name: 'Meetings' }))
  section.getByText(/Nothing is on today or tomorrow. Meetings are written in the calendar/)
  section.getByRole('button', { name: 'Calendar' })
})
