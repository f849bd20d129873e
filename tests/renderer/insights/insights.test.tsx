import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Insights } from '../../../renderer/features/insights/insights.tsx'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { personLine } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const ilse = personLine()
const last = { kind: 'referred' as const, at: '2025-01-09T10:00', entryId: 'entry00001' }
const offered = {
  ...{ person: ilse, reviewedOn: null, since: '2020-01-01T10:00' },
  ...{ stopped: [{ channel: 'in-person' as const, before: 4 }], contacts: { before: 6, since: 1 } },
}
const insights = {
  ...{ day: '2026-06-09', clients: 3, disagreements: [] },
  quiet: [
    { person: personLine({ id: 'person0004', name: 'Anneliese Roth' }), last: null },
    { person: ilse, last },
  ],
  sides: [{ person: ilse, care: null, competence: last, lacks: ['care' as const] }],
}
const show = (handlers: FakeHandlers = {}) =>
  showScreen(<Insights />, { 'insights.get': () => insights, 'reviews.next': () => offered, ...handlers })

test('the quiet year names people with the reason in words, in the order the vault has them: by name', async () => {
  const { user, place } = await show()
  expect(await screen.findByText('No sign of commitment in the journal.')).toBeTruthy()
  expect(screen.getByText(/^The last: referred us,/)).toBeTruthy()
  expect(screen.getByText('Care: nothing in the journal.')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Anneliese Roth' }))
  expect(place()).toBe('/people/person0004/evidence')
})

test('one relationship is offered with what was stopped; not now moves on', async () => {
  const { bridge, user } = await show()
  expect(await screen.findByText('The year before there was in person (4); since then none.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Not now' }))
  await waitFor(() => expect(bridge.calls('reviews.putOff')).toEqual([{ personId: ilse.id }]))
})

test('a review that answers nothing is not written, and a day without a deed asks for one', async () => {
  const { bridge, user } = await show()
  await user.click(await screen.findByRole('button', { name: 'Review it' }))
  await user.click(screen.getByRole('button', { name: 'Write the review' }))
  expect(screen.getByText('Answer at least one of the three.')).toBeTruthy()
  await user.type(screen.getByLabelText('What would make it better?'), 'Lunch')
  await user.type(screen.getByLabelText(/^By when/), '21 June')
  await user.click(screen.getByRole('button', { name: 'Write the review' }))
  expect(screen.getByText('Say what will be done by then.')).toBeTruthy()
  await user.type(screen.getByLabelText('What will you do next?'), 'Ask her')
  await user.click(screen.getByRole('button', { name: 'Write the review' }))
  await waitFor(() =>
    expect(bridge.calls('reviews.add')[0]).toMatchObject({
      ...{ better: 'Lunch', next: 'Ask her', followUp: { text: 'Ask her', due: '2026-06-21' } },
      text: 'What would make it better: Lunch\nNext: Ask her',
    }),
  )
})

test('without clients it says what would fill it, and leads there', async () => {
  const { user, place } = await show({ 'insights.get': () => ({ ...insights, clients: 0, quiet: [], sides: [] }) })
  await user.click(await screen.findByRole('button', { name: 'To the people' }))
  expect(place()).toBe('/people')
})

test('with nothing amiss it says so', async () => {
  await show({ 'insights.get': () => ({ ...insights, quiet: [], sides: [] }), 'reviews.next': () => null })
  expect(await screen.findByText(/^Every client known for a year gave a sign/)).toBeTruthy()
  expect(screen.getByText(/^Both sides were shown/)).toBeTruthy()
  expect(screen.getByText('No disagreement is open.')).toBeTruthy()
})
