import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../renderer/features/follow-ups/buckets.ts'
import { FollowUps } from '../../../renderer/features/follow-ups/follow-ups.tsx'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { followUp, today } from '../../support/fake-samples.ts'
import type { FollowUpSample } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const ask = followUp({ id: 'followup02', text: 'Look over the quote', kind: 'ask', due: '2026-06-12' })
const undated = followUp({ id: 'followup03', text: 'Ask about the boat', kind: 'to-do' })
const open = [
  followUp({ due: '2026-06-01' }),
  ask,
  followUp({ id: 'followup04', text: 'Pension question', due: '2026-08-01' }),
  undated,
]
const closed = [
  followUp({
    id: 'followup05',
    text: 'Reading list',
    state: 'done',
    closedAt: '2026-06-09T06:30:00.000Z',
    closedOn: '2026-06-08',
  }),
]

const show = (all: readonly FollowUpSample[] = open) =>
  showScreen(
    <FollowUps />,
    { 'followUps.list': ({ state }) => (state === 'closed' ? closed : all) },
    { path: '/follow-ups' },
  )

const choose = async (user: Awaited<ReturnType<typeof show>>['user'], what: string, item: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: `More for “${what}”` }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

describe('the lines', () => {
  test('stand under when they come up; those without a date last', () => {
    const lines = linesOf(open as never as FollowUp[], [], 'all', today)
    expect(lines.map((line) => ('head' in line ? line.head : line.followUp.text))).toEqual([
      'overdue',
      'Send the mezzanine drawings',
      'week',
      'Look over the quote',
      'later',
      'Pension question',
      'undated',
      'Ask about the boat',
    ])
  })

  test('are shown with headings, and an ask nobody answered says so', async () => {
    await show()
    expect(await screen.findByText('Four are open.')).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Overdue',
      'Within a week',
      'Later',
      'Without a date',
    ])
    expect(screen.getByText('Not acknowledged yet.', { exact: false })).toBeTruthy()
  })

  test('can be of one kind', async () => {
    const { user } = await show()
    await user.click(await screen.findByRole('combobox', { name: 'Kind' }))
    await user.click(await screen.findByRole('option', { name: 'Asks' }))
    expect(screen.getByRole('button', { name: 'Look over the quote' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Ask about the boat' })).toBeNull()
  })

  test('of 200 are not all in the document at once', async () => {
    await show(Array.from({ length: 200 }, (_, at) => followUp({ id: `followup${100 + at}`, text: `Thing ${at}` })))
    expect(await screen.findByText('200 are open.')).toBeTruthy()
    const shown = (await screen.findAllByRole('button', { name: /^Thing / })).length
    expect(shown).toBeGreaterThan(5)
    expect(shown).toBeLessThan(60)
  })
})

describe('closed ones', () => {
  test('stay out of sight until asked for, and are taken up again', async () => {
    const { bridge, user } = await show()
    await screen.findByText('Four are open.')
    expect(screen.queryByText('Reading list')).toBeNull()
    await user.click(screen.getByRole('switch', { name: 'Show closed ones' }))
    // the day it was done is its own: it may be ticked the morning after
    expect(await screen.findByText(/Done Mon 8 June\./)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Take up again: Reading list' }))
    expect(bridge.calls('followUps.reopen')).toEqual([{ id: 'followup05' }])
  })
})

describe('editing', () => {
  test('starts in the words, and Esc leaves everything as it was and gives the line its focus back', async () => {
    const { bridge, user } = await show()
    await choose(user, 'Ask about the boat', 'Edit')
    const form = await screen.findByRole('form', { name: 'What is to be done' })
    await waitFor(() => expect(document.activeElement).toBe(within(form).getByLabelText('In words')))
    await user.keyboard(' and the mooring{Escape}')
    expect(screen.queryByRole('form')).toBeNull()
    expect(bridge.calls('followUps.edit')).toEqual([])
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ask about the boat'))
  })

  test('a date is typed as it is said, and said back in full', async () => {
    const { bridge, user } = await show()
    await choose(user, 'Ask about the boat', 'Edit')
    const due = await screen.findByLabelText('By when')
    await user.type(due, 'in two weeks')
    expect(screen.getByText(/^Tuesday,? 23 June 2026$/)).toBeTruthy()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(bridge.calls('followUps.edit')).toHaveLength(1))
    expect(bridge.calls('followUps.edit')[0]).toEqual({
      id: 'followup03',
      text: 'Ask about the boat',
      kind: 'to-do',
      by: 'me',
      due: '2026-06-23',
    })
  })

  test('a day that does not exist is said to, and nothing is saved', async () => {
    const { bridge, user } = await show()
    await choose(user, 'Ask about the boat', 'Edit')
    await user.type(await screen.findByLabelText('By when'), '31 June')
    expect(screen.getByText('That day does not exist.')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(bridge.calls('followUps.edit')).toEqual([])
  })

  test('without words it is not saved, says why, and the caret is where something is missing', async () => {
    const { bridge, user } = await show()
    await choose(user, 'Ask about the boat', 'Edit')
    await user.clear(await screen.findByLabelText('In words'))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByText(/Say what is to be done/)).toBeTruthy()
    expect(bridge.calls('followUps.edit')).toEqual([])
    expect(document.activeElement).toBe(screen.getByLabelText('In words'))
  })

  test('a due date that was not touched stays', async () => {
    const { bridge, user } = await show()
    await choose(user, 'Look over the quote', 'Edit')
    await user.type(await screen.findByLabelText('In words'), ' again')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() =>
      expect(bridge.calls('followUps.edit')[0]).toMatchObject({ text: 'Look over the quote again', due: '2026-06-12' }),
    )
  })
})

test('writing goes on after the last word', async () => {
  const { bridge, user } = await show()
  await choose(user, 'Ask about the boat', 'Edit')
  await screen.findByRole('form', { name: 'What is to be done' })
  await user.keyboard(' and the mooring{Enter}')
  await waitFor(() =>
    expect(bridge.calls('followUps.edit')[0]).toMatchObject({ text: 'Ask about the boat and the mooring' }),
  )
})

test('ask-53: deleting goes to the bin and can be taken back', async () => {
  const { bridge, user } = await show()
  await choose(user, 'Ask about the boat', 'Move to the bin')
  expect(bridge.calls('followUps.remove')).toEqual([{ id: 'followup03' }])
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(bridge.calls('changes.undo')).toHaveLength(1)
})

test('an ask is acknowledged from its menu', async () => {
  const { bridge, user } = await show()
  await choose(user, 'Look over the quote', 'Acknowledge')
  expect(bridge.calls('followUps.acknowledge')).toEqual([{ id: 'followup02' }])
})

test('when nothing is open the page says what would fill it', async () => {
  const { place, user } = await show([])
  expect(await screen.findByText('Nothing is open')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Choose a person' }))
  expect(place()).toBe('/people')
})

test('axe finds nothing, while editing too', async () => {
  const { user } = await show()
  await choose(user, 'Ask about the boat', 'Edit')
  await screen.findByRole('form')
  await expectAccessible()
})
