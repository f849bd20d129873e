import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { FollowUps } from '../../../renderer/features/follow-ups/follow-ups.tsx'
import { AppError } from '../../../shared/result.ts'
import { followUp, source } from '../../support/fake-samples.ts'
import type { FollowUpSample } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

// Tuesday 9 June 2026
const promise = followUp({ due: '2026-06-11' })
const ask = followUp({ id: 'followup02', text: 'Look over the quote', kind: 'ask', heardBy: '2026-06-10' })
const toDo = followUp({ id: 'followup03', text: 'Ask about the boat', kind: 'to-do' })

const show = (all: readonly FollowUpSample[] = [promise, ask, toDo]) =>
  showScreen(<FollowUps />, { 'followUps.list': () => all }, { path: '/follow-ups' })
type Shown = Awaited<ReturnType<typeof show>>

const choose = async ({ user }: Shown, what: string, item: RegExp | string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: `More for “${what}”` }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}
const focusOn = async (name: string): Promise<void> => (await screen.findByRole('button', { name })).focus()

describe('a new day', () => {
  test('is agreed under the line: which day, who agreed, when and why', async () => {
    const shown = await show()
    await choose(shown, 'Send the mezzanine drawings', /^Agree on a new day/)
    const form = await screen.findByRole('form', { name: 'A new day for Send the mezzanine drawings' })
    await shown.user.type(within(form).getByLabelText('New day'), 'next Friday')
    await shown.user.type(within(form).getByLabelText('Agreed on'), 'yesterday')
    await shown.user.type(within(form).getByLabelText(/^Why/), 'The survey is late.')
    await expectAccessible()
    await shown.user.click(within(form).getByRole('button', { name: 'Keep the new day' }))
    await waitFor(() => expect(shown.bridge.calls('followUps.renegotiate')).toHaveLength(1))
    expect(shown.bridge.calls('followUps.renegotiate')[0]).toMatchObject({
      ...{ id: 'followup01', agreedBy: 'them', agreedOn: '2026-06-08', why: 'The survey is late.' },
    })
    await shown.user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(shown.bridge.calls('changes.undo')).toHaveLength(1)
  })

  test.each([
    ['', 'Say which day it is now. The old one still holds.'],
    ['11 June', 'That is the day it has already.'],
  ])('typed as “%s” keeps the form open and says why', async (typed, why) => {
    const shown = await show()
    await choose(shown, 'Send the mezzanine drawings', /^Agree on a new day/)
    const form = await screen.findByRole('form')
    if (typed !== '') await shown.user.type(within(form).getByLabelText('New day'), typed)
    await shown.user.click(within(form).getByRole('button', { name: 'Keep the new day' }))
    expect(await screen.findByText(why)).toBeTruthy()
    expect(shown.bridge.calls('followUps.renegotiate')).toEqual([])
  })

  test('is not offered for a to-do: nobody was told', async () => {
    const { user } = await show()
    await user.click(await screen.findByRole('button', { name: 'More for “Ask about the boat”' }))
    await screen.findByRole('menuitem', { name: /^Edit/ })
    expect(screen.queryByRole('menuitem', { name: /^Agree/ })).toBeNull()
  })

  test('Esc leaves everything as it was, and gives the line its focus back', async () => {
    const shown = await show()
    await choose(shown, 'Send the mezzanine drawings', /^Agree on a new day/)
    await screen.findByRole('form')
    await shown.user.keyboard('{Escape}')
    expect(screen.queryByRole('form')).toBeNull()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Send the mezzanine drawings'))
  })
})

describe('by one letter, while the line has the focus', () => {
  test.each([
    ['D is done', 'd', 'followUps.close', { id: 'followup01', state: 'done' }],
    ['T is that they know', 't', 'followUps.tellLate', { id: 'followup01' }],
  ] as const)('%s', async (_rule, key, channel, input) => {
    const { bridge, user } = await show()
    await focusOn('Send the mezzanine drawings')
    await user.keyboard(key)
    expect(bridge.calls(channel)).toEqual([input])
  })

  test.each([
    ['N writes a new day', 'n', 'A new day for Send the mezzanine drawings'],
    ['X says why it is dropped', 'x', 'Drop Send the mezzanine drawings'],
    ['E edits', 'e', 'What is to be done'],
  ])('%s', async (_rule, key, name) => {
    const { user } = await show()
    await focusOn('Send the mezzanine drawings')
    await user.keyboard(key)
    expect(await screen.findByRole('form', { name })).toBeTruthy()
  })

  test('A acknowledges an ask; and a letter that is typed is only a letter', async () => {
    const { bridge, user } = await show()
    await focusOn('Look over the quote')
    await user.keyboard('e')
    await screen.findByRole('form')
    await user.keyboard('a')
    expect(bridge.calls('followUps.acknowledge')).toEqual([])
    await user.keyboard('{Escape}')
    await focusOn('Look over the quote')
    await user.keyboard('a')
    expect(bridge.calls('followUps.acknowledge')).toEqual([{ id: 'followup02' }])
  })
})

test('an ask says by when it is to be acknowledged, and can say how it was', async () => {
  const shown = await show()
  expect(await screen.findByText(/Acknowledge by Wed 10 June\./)).toBeTruthy()
  await choose(shown, 'Look over the quote', 'By phone')
  expect(shown.bridge.calls('followUps.acknowledge')).toEqual([{ id: 'followup02', how: 'phone' }])
})

test('dropped says why, and whether they were told', async () => {
  const shown = await show()
  await choose(shown, 'Send the mezzanine drawings', /^Drop/)
  const form = await screen.findByRole('form')
  await shown.user.type(within(form).getByLabelText(/^Why/), 'The board said no.')
  await shown.user.click(within(form).getByRole('checkbox', { name: 'Seun Adeyemi-Clarke was told' }))
  await shown.user.click(within(form).getByRole('button', { name: 'Drop' }))
  await waitFor(() =>
    expect(shown.bridge.calls('followUps.close')).toEqual([
      { id: 'followup01', state: 'dropped', why: 'The board said no.', told: true },
    ]),
  )
})

test('done on another day is done on that day', async () => {
  const shown = await show()
  await choose(shown, 'Send the mezzanine drawings', /^Done on another day/)
  await shown.user.type(await screen.findByLabelText('Done on'), 'yesterday{Enter}')
  await waitFor(() =>
    expect(shown.bridge.calls('followUps.close')).toEqual([{ id: 'followup01', state: 'done', on: '2026-06-08' }]),
  )
})

test.each([
  [new AppError('conflict', { state: 'done' }), 'It is done already. Nothing was changed.'],
  [new AppError('conflict', { told: 'already' }), 'They know already. Nothing was changed.'],
])('what cannot be done says why: %s', async (failure, words) => {
  const { bridge, user } = await show()
  bridge.answer({
    'followUps.tellLate': () => {
      throw failure
    },
  })
  await focusOn('Send the mezzanine drawings')
  await user.keyboard('t')
  expect(await screen.findByText(words)).toBeTruthy()
})

test('when it was said, in whose words and by when it is to be acknowledged are edited with it', async () => {
  const shown = await show()
  await choose(shown, 'Look over the quote', /^Edit/)
  const form = await screen.findByRole('form')
  const said = within(form).getByLabelText('Asked on')
  await shown.user.clear(said)
  await shown.user.type(said, '5 June')
  await shown.user.type(within(form).getByLabelText('Acknowledge by'), '12 June')
  await shown.user.click(within(form).getByRole('combobox', { name: 'In whose words' }))
  await shown.user.click(await screen.findByRole('option', { name: 'Seun Adeyemi-Clarke’s' }))
  await shown.user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(shown.bridge.calls('followUps.edit')[0]).toMatchObject({
      ...{ saidOn: '2026-06-05', acknowledgeBy: '2026-06-12', wordsOf: 'them' },
    }),
  )
})

test('a line says what became of it: put off past a new day, told, and that they have died', async () => {
  const day = { id: 'followup09', text: 'x', due: '2026-06-04', saidOn: '2026-05-20' }
  const earlier = [{ ...day, agreedBy: 'them' as const, agreedOn: '2026-06-03', why: '' }]
  await show([followUp({ due: '2026-06-11', earlier, toldAt: '2026-06-08T09:00:00.000Z', mourned: true, source })])
  expect(
    await screen.findByText(/A new day was agreed once\. They know it will be late\. They have died;/, {
      exact: false,
    }),
  ).toBeTruthy()
})
