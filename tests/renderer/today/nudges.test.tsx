import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Today } from '../../../renderer/features/today/today.tsx'
import { followUp, todayWith } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const promise = followUp({ due: '2026-06-11', personName: 'Siobhán Keeley' })
const ask = (heardBy: string) =>
  followUp({ id: 'ask0000001', kind: 'ask', text: 'Look it over', saidOn: '2026-06-05', heardBy })
const show = (is: Parameters<typeof todayWith>[0] = { nudges: [promise] }) =>
  showScreen(<Today />, { 'today.get': () => todayWith(is) })
const near = () => screen.findByRole('region', { name: 'Before they are late' })

test('a promise whose day is near says to whom and by when, once, and what can be done', async () => {
  await show({ nudges: [promise], followUps: { overdue: [], today: [], week: [promise] } })
  expect((await near()).textContent).toContain(
    'You promised Siobhán Keeley, by Thu 11 June. If it will be late, tell them now.',
  )
  expect(screen.getAllByRole('button', { name: 'Send the mezzanine drawings' })).toHaveLength(1)
  await expectAccessible()
})

test.each([
  ['It is done: Send the mezzanine drawings', 'followUps.close', { id: 'followup01', state: 'done' }],
  ['They know it will be late: Send the mezzanine drawings', 'followUps.tellLate', { id: 'followup01' }],
] as const)('with one press: %s', async (name, channel, input) => {
  const { bridge, user } = await show()
  await user.click(within(await near()).getByRole('button', { name }))
  await waitFor(() => expect(bridge.calls(channel)).toEqual([input]))
})

test('a new day is agreed where it stands', async () => {
  const { bridge, user } = await show()
  await user.click(
    within(await near()).getByRole('button', { name: 'Agree on a new day: Send the mezzanine drawings' }),
  )
  await user.type(await screen.findByLabelText('New day'), '19 June')
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(bridge.calls('followUps.renegotiate')).toEqual([{ id: 'followup01', due: '2026-06-19', agreedBy: 'them' }]),
  )
})

test('the sentence at the head counts it, once: one that is due today is counted among those', async () => {
  const due = followUp({ id: 'followup02', due: '2026-06-09' })
  await show({ nudges: [due, promise], followUps: { overdue: [], today: [due], week: [promise] } })
  await screen.findByText('One follow-up is due and one promise is nearly due.')
})

test('where nothing is near there is no such heading', async () => {
  await show({ nudges: [] })
  await screen.findByRole('region', { name: 'Follow-ups' })
  expect(screen.queryByRole('region', { name: 'Before they are late' })).toBeNull()
})

test.each([
  ['2026-06-11', 'Acknowledge it by Thu 11 June, in 2 days.'],
  ['2026-06-09', 'Acknowledge it today.'],
  ['2026-06-05', 'It was to be acknowledged by Fri 5 June, 4 days ago.'],
])('an ask says the time that is left, or has passed: %s', async (heardBy, words) => {
  await show({ asks: [ask(heardBy)] })
  expect((await screen.findByRole('region', { name: 'Waiting for your answer' })).textContent).toContain(words)
})
