// Before a meeting: what may be given, in a line or two.
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BoundaryLines } from '../../../renderer/features/boundaries/boundary-lines.tsx'
import type { BoundaryRule } from '../../../shared/contract/boundaries.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { addSiobhan, peopleVault, served } from '../people/people-screen.tsx'
import { euro, limits, lunch, nothing } from './boundaries-screen.tsx'

const open = async (rules: readonly BoundaryRule[], given: readonly number[] = []) => {
  const vault = await peopleVault()
  const id = (await addSiobhan(vault)) as never
  await vault.call('roles.add', { personId: id, organisation: 'Harbour Authority' })
  const [organisation] = await vault.call('organisations.list', {})
  for (const value of given) await vault.call('gifts.add', lunch(id, { value: euro(value) }))
  for (const rule of rules)
    await vault.call('boundaries.add', { on: { noun: 'organisation', id: organisation!.id }, rule })
  const view = await showScreen(<BoundaryLines personId={id} />, served(vault), { shell: { locale: 'en-IE' } })
  return { ...view, id: id as string }
}
const says = (words: string): Promise<void> =>
  waitFor(() => expect(document.body.textContent.replaceAll(/[\u2068\u2069]/gu, '')).toContain(words))

test('nothing, not even lunch, says whose rule it is and what is welcome', async () => {
  await open([{ ...nothing, from: '2024-03-01' }])
  await screen.findByText('Nothing, not even lunch')
  await says(
    'From Harbour Authority · family counts · from 1 March 2024. A call, a thank-you or an article is welcome.',
  )
  await expectAccessible()
})

test('within limits it says what is left of the year', async () => {
  await open([limits], [30])
  await screen.findByText('Up to €50 an occasion and €150 a year')
  await says('€120 left of €150 a year')
})

test('a year that is used up says so', async () => {
  await open([{ ...limits, limits: [{ per: 'year', most: euro(100) }] }], [40, 60])
  await screen.findByText('Nothing more for now: €100 a year is reached')
  await says('is welcome.')
})

test('two lines at most; the rest is one press away', async () => {
  const kinds = ['present', 'meal', 'event', 'travel'] as const
  const { user, place, id } = await open(kinds.map((kind) => ({ ...nothing, kinds: [kind] })))
  await screen.findByText('No presents')
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: '2 more boundaries' }))
  expect(place()).toBe(`/people/${id}/boundaries`)
})

test('where nothing is set down there is nothing to read', async () => {
  await open([])
  await waitFor(() => expect(screen.queryByRole('region', { name: 'May be given' })).toBeNull())
})
