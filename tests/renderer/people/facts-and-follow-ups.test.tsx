import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, openPerson as open, undoLast } from './people-screen.tsx'

describe('facts', () => {
  test('are added one after the other, stand under their category, and can be undone', async () => {
    const { user, vault, id } = await open('facts')
    await user.type(await screen.findByLabelText('What you know'), 'Plays the cello{Enter}')
    const family = within(await screen.findByRole('region', { name: 'Family' }))
    family.getByRole('button', { name: 'Plays the cello' })
    await hasFocus(() => screen.getByLabelText('What you know'))
    expect((screen.getByLabelText('What you know') as HTMLInputElement).value).toBe('')
    await expectAccessible()
    await undoLast(user)
    expect(await vault.call('facts.list', { personId: id })).toEqual([])
  })

  test('show where they come from to whoever listens', async () => {
    await open('facts', async (vault, id) => {
      const entry = await vault.call('entries.jot', {
        happenedAt: '2026-05-12T14:00',
        channel: 'phone',
        text: 'Swims all year.',
        people: [id],
      })
      await vault.call('facts.add', { personId: id, category: 'interest', text: 'Swims', entryId: entry.id })
    })
    const fact = (await screen.findByRole('button', { name: 'Swims' })).closest('[role=group]')
    const source = document.getElementById(fact?.getAttribute('aria-describedby') ?? '')
    expect(source?.textContent).toBe('Phone, Tue 12 May: “Swims all year.”')
  })

  test('say how they may be used, and that is changed where they stand', async () => {
    const { user, vault, id } = await open('facts', (vault, id) =>
      vault.call('facts.add', { personId: id, category: 'health', text: 'Her father is ill' }),
    )
    const use = await screen.findByRole('combobox', { name: 'How “Her father is ill” may be used' })
    expect(use.textContent).toContain('Only if they raise it')
    await user.click(use)
    await user.click(await screen.findByRole('option', { name: 'Never mention' }))
    await waitFor(async () => expect((await vault.call('facts.list', { personId: id }))[0]?.use).toBe('never'))
  })

  test('are edited and deleted; the focus stays near', async () => {
    const { user, vault, id } = await open('facts', async (vault, id) => {
      await vault.call('facts.add', { personId: id, category: 'taste', text: 'Black coffee' })
      await vault.call('facts.add', { personId: id, category: 'taste', text: 'Rye bread' })
    })
    await user.click(await screen.findByRole('button', { name: 'Black coffee' }))
    await user.keyboard('{Control>}a{/Control}Green tea{Enter}')
    await hasFocus(() => screen.getByRole('button', { name: 'Green tea' }))
    await user.click(screen.getByRole('button', { name: 'Delete Green tea' }))
    await hasFocus(() => screen.getByRole('button', { name: 'Rye bread' }))
    await undoLast(user)
    expect(await vault.call('facts.list', { personId: id })).toHaveLength(2)
  })
})

describe('follow-ups', () => {
  test('are added with a day as it is said, which is said back', async () => {
    const { user, vault, id } = await open('follow-ups')
    await user.click(await screen.findByRole('button', { name: 'Add a follow-up' }))
    await user.type(screen.getByLabelText('What'), 'Send the drawings')
    await user.type(screen.getByLabelText('By when'), 'in two weeks')
    await screen.findByText(/^Tuesday,? 23 June 2026$/)
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: 'Send the drawings' })
    expect(await vault.call('followUps.list', { personId: id })).toMatchObject([
      { text: 'Send the drawings', kind: 'to-do', by: 'me', due: '2026-06-23' },
    ])
    await hasFocus(() => screen.getByRole('button', { name: 'Add a follow-up' }))
    await expectAccessible()
  })

  test('a day nobody can tell keeps the form open and says how to write one', async () => {
    const { user, vault, id } = await open('follow-ups')
    await user.click(await screen.findByRole('button', { name: 'Add a follow-up' }))
    await user.type(screen.getByLabelText('What'), 'Send the drawings')
    await user.type(screen.getByLabelText('By when'), 'soon{Enter}')
    await screen.findByText(/says no day yet/)
    expect(await vault.call('followUps.list', { personId: id })).toEqual([])
  })

  test('are done, opened again, put off and let go', async () => {
    const { user, vault, id } = await open('follow-ups', (vault, id) =>
      vault.call('followUps.add', { personId: id, kind: 'promise', by: 'me', text: 'two pages', due: '2026-06-08' }),
    )
    const state = async () => (await vault.call('followUps.list', { personId: id, state: 'all' }))[0]
    await screen.findByText('You promised · due yesterday')
    await user.click(screen.getByRole('button', { name: 'Done: two pages' }))
    await user.click(await screen.findByRole('button', { name: 'Take up again: two pages' }))
    await user.click(await screen.findByRole('button', { name: 'More for “two pages”' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Next Monday/ }))
    await screen.findByText(/put off; it was due/)
    expect(await state()).toMatchObject({ state: 'open', snoozedUntil: '2026-06-15' })
    await user.click(screen.getByRole('button', { name: 'More for “two pages”' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Drop/ }))
    await user.type(await screen.findByLabelText('Why, if it is worth remembering'), 'The board said no.{Enter}')
    await screen.findByText('You promised · let go · “The board said no.”')
    expect(await state()).toMatchObject({ state: 'dropped', why: 'The board said no.' })
  })

  test('an ask is acknowledged where it stands', async () => {
    const { user, vault, id } = await open('follow-ups', (vault, id) =>
      vault.call('followUps.add', { personId: id, kind: 'ask', text: 'the wording' }),
    )
    await user.click(await screen.findByRole('button', { name: 'They know I heard it' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'They know I heard it' })).toBeNull())
    expect((await vault.call('followUps.list', { personId: id }))[0]?.acknowledgedAt).not.toBeNull()
  })
})
