// What a person's form asks besides the name: where they live by the clock, when one is told, and that they died.
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { undoLast } from '../people/people-screen.tsx'
import { openOne, rule } from './contacts-screen.tsx'

describe('who has died', () => {
  test('ask-10: is said quietly, without a rhythm or a local time', async () => {
    const { user, of, vault, id } = await openOne((made) => rule(made, 'default', '', [28, 56]), { zone: 'Asia/Tokyo' })
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.type(screen.getByLabelText('Died'), 'March 2026')
    await screen.findByText(/^March 2026\. Their birthday is remembered quietly then/)
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Died March 2026')
    expect(screen.queryByText(/Tokyo|Losing touch|Say how often/)).toBeNull()
    expect((await of()).state).toBe('none')
    expect((await vault.call('people.get', { id: id as never })).died).toMatchObject({ year: 2026, month: 3 })
    await undoLast(user)
    await screen.findByText(/Losing touch since/)
  })

  test('did not die on a day to come', async () => {
    const { user, vault, id } = await openOne()
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.type(screen.getByLabelText('Died'), '12 March 2031')
    await screen.findByText('That is still to come.')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect((await vault.call('people.get', { id: id as never })).died).toBeNull()
  })
})

describe('the time where someone lives', () => {
  test('ask-07: is chosen by its place and said back, and stands on the page where it is another than mine', async () => {
    const { user, vault, id } = await openOne()
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.type(screen.getByLabelText('Time zone'), 'tokyo')
    await user.click(await screen.findByRole('option', { name: /Asia, Tokyo/ }))
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^\d\d:\d\d in Tokyo, [89] hours ahead of you$/)
    expect((await vault.call('people.get', { id: id as never })).zone).toBe('Asia/Tokyo')
  })

  test('is not said where it is mine', async () => {
    await openOne(undefined, { zone: 'Europe/London' })
    await screen.findByText('You have not spoken yet')
    expect(screen.queryByText(/London/)).toBeNull()
  })
})

test('ask-08: how long before someone’s dates one is told is chosen for them', async () => {
  const { user, vault, id } = await openOne()
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const leads = screen.getByRole('group', { name: 'When you are told of their dates' })
  await user.click(within(leads).getByRole('combobox'))
  await user.click(await screen.findByRole('option', { name: 'Chosen here' }))
  await user.click(within(leads).getByRole('button', { name: 'A week before' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(/^Saved Ilse Vermaak/)
  expect((await vault.call('people.get', { id: id as never })).leads).toEqual([7, 0])
})
