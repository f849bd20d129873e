import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Today } from '../../../renderer/features/today/today.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { addSiobhan, peopleVault, served } from '../people/people-screen.tsx'

test('what was jotted on this day of earlier years stands last on Today, and opens with whom it was', async () => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  await vault.call('entries.jot', {
    ...{ happenedAt: '2024-06-09T09:10', channel: 'phone', text: 'She has sold the boat.', people: [id as never] },
  })
  const { user, place } = await showScreen(<Today />, served(vault))
  const section = within(await screen.findByRole('region', { name: 'On this day' }))
  const line = await section.findByRole('listitem')
  expect(line.textContent).toMatch(
    /^2024Siobhán KeeleySunday, 9 June 2024She has sold the boat\.2 years ago\. By phone\./,
  )
  expect(screen.getAllByRole('heading', { level: 2 }).at(-1)?.textContent).toBe('On this day')
  await expectAccessible()
  await user.click(section.getByRole('button', { name: 'Siobhán Keeley' }))
  expect(place()).toBe(`/people/${id}/timeline`)
})

test('where there is nothing it says what will stand there', async () => {
  const vault = await peopleVault()
  await addSiobhan(vault)
  await showScreen(<Today />, served(vault))
  await screen.findByText('Nothing was jotted on 9 June of an earlier year. What you jot today stands here next year.')
})
