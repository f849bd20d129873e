// What of an organisation's page a household has.
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { peopleVault } from '../people/people-screen.tsx'
import { showOrganisations } from './organisations-screen.tsx'

test('a household has no ladder; whoever comes for one is with its people', async () => {
  const vault = await peopleVault()
  const { id } = await vault.call('organisations.add', { fields: { name: 'The Keeleys', kind: 'household' } })
  await showOrganisations(vault, `/organisations/${id}/ladder`)
  expect((await screen.findAllByRole('tab')).map(({ textContent }) => textContent)).not.toContain('Ladder')
  expect(screen.getByRole('tab', { name: 'People', selected: true })).toBeTruthy()
})
