import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { FollowUps } from '../../../renderer/features/follow-ups/follow-ups.tsx'
import { Promises } from '../../../renderer/features/follow-ups/promises.tsx'
import { followUp } from '../../support/fake-samples.ts'
import type { FollowUpSample } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const day = { id: 'followup90', text: 'Two pages', due: '2026-06-04', saidOn: '2026-05-20' }
const lines: readonly FollowUpSample[] = [
  followUp({ text: 'Late one', due: '2026-06-05', wordsOf: 'me' }),
  followUp({ id: 'followup02', text: 'Kept one', state: 'done', due: '2026-06-04', closedOn: '2026-06-03' }),
  followUp({ id: 'followup03', text: 'Kept late', state: 'done', due: '2026-06-04', closedOn: '2026-06-06' }),
  followUp({
    ...{ id: 'followup04', text: 'Moved one', due: '2026-06-18', personId: 'person0002', personName: 'Mateo Arriaga' },
    earlier: [{ ...day, agreedBy: 'them', agreedOn: '2026-06-03', why: 'The survey is late.' }],
  }),
  followUp({ id: 'followup05', text: 'Theirs', by: 'them', state: 'dropped', closedOn: '2026-06-02', why: 'No room.' }),
]

const show = async (all: readonly FollowUpSample[] = lines) => {
  const shown = await showScreen(<FollowUps />, { 'followUps.ledger': () => all }, { path: '/follow-ups' })
  await shown.user.click(await screen.findByRole('tab', { name: 'Ledger' }))
  return shown
}
const mine = () => screen.findByRole('region', { name: 'You promised' })
const theirs = () => screen.findByRole('region', { name: 'They promised' })
const pick = async (user: Awaited<ReturnType<typeof show>>['user'], what: string, item: string): Promise<void> => {
  await user.click(await screen.findByRole('combobox', { name: what }))
  await user.click(await screen.findByRole('option', { name: item }))
}
const titles = (side: HTMLElement): readonly (string | null)[] =>
  [...side.querySelectorAll('li[data-line] p button')].map(({ textContent }) => textContent)

describe('the ledger', () => {
  test('has both sides, each counted in words, late first', async () => {
    await show()
    expect(titles(await mine())).toEqual(['“Late one”', 'Moved one', 'Kept late', 'Kept one'])
    expect(within(await mine()).getByText('One open, two late, one kept and one given a new day.')).toBeTruthy()
    expect(within(await theirs()).getByText('One dropped.')).toBeTruthy()
    await expectAccessible()
  })

  test('says of each whose it is, when and in whose words it was said, and what became of it', async () => {
    await show()
    const side = await mine()
    expect(within(side).getByText(/It was for Fri 5 June, 4 days ago\./).textContent).toContain(
      'To Seun Adeyemi-Clarke. Said Wed 20 May, in your words.',
    )
    expect(within(side).getByText(/Kept Wed 3 June\./)).toBeTruthy()
    expect(within(side).getByText(/Kept Sat 6 June, 2 days late\./)).toBeTruthy()
    expect(within(await theirs()).getByText(/Dropped Tue 2 June\. “No room\.”/)).toBeTruthy()
  })

  test('keeps the days agreed before, folded under the line', async () => {
    const { user } = await show()
    const fold = within(await mine()).getByText('The day before this one')
    expect(fold.closest('details')?.open).toBe(false)
    await user.click(fold)
    expect(fold.closest('details')?.open).toBe(true)
    expect(
      screen.getByText(/^For Thu 4 June\. Mateo Arriaga agreed to another, Wed 3 June\. “The survey is late\.”$/),
    ).toBeTruthy()
  })

  test('can be of one person, of how they stand, and of all years', async () => {
    const { bridge, user } = await show()
    expect(bridge.calls('followUps.ledger')[0]).toEqual({ since: '2026-01-01' })
    await pick(user, 'How it stands', 'Late')
    expect(titles(await mine())).toEqual(['“Late one”', 'Kept late'])
    await pick(user, 'How it stands', 'Given a new day')
    expect(titles(await mine())).toEqual(['Moved one'])
    await pick(user, 'Whose', 'Mateo Arriaga')
    await pick(user, 'How it stands', 'Kept')
    expect(await screen.findByText('No promise stands like that.')).toBeTruthy()
    await pick(user, 'Since when', 'All years')
    await waitFor(() => expect(bridge.calls('followUps.ledger').at(-1)).toEqual({}))
  })

  test('says what would fill it', async () => {
    await show([])
    expect(await screen.findByText('Nothing was promised')).toBeTruthy()
  })

  test('is worked in as the other list is: a letter, and its undo', async () => {
    const { bridge, user } = await show()
    within(await mine())
      .getByRole('button', { name: 'Moved one' })
      .focus()
    await user.keyboard('d')
    expect(bridge.calls('followUps.close')).toEqual([{ id: 'followup04', state: 'done' }])
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy()
  })
})

test('of one person is headed by their name, and does not repeat it', async () => {
  await showScreen(<Promises personId="person0001" />, { 'followUps.ledger': () => lines.slice(0, 1) })
  const side = await screen.findByRole('region', { name: 'You promised' })
  expect(within(side).queryByText(/To Seun/)).toBeNull()
  expect(await screen.findByRole('region', { name: 'Seun Adeyemi-Clarke promised' })).toBeTruthy()
})
