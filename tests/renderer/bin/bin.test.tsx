import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Bin } from '../../../renderer/features/bin/bin.tsx'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const items = [
  { noun: 'person', id: 'person0009', title: 'Graham Maddern', whose: null, deletedAt: '2026-06-09T08:12:00.000Z' },
  {
    noun: 'entry',
    id: 'entry00009',
    title: 'Walked the pump hall.',
    whose: null,
    deletedAt: '2026-06-08T23:30:00.000Z',
  },
  {
    noun: 'milestone',
    id: 'milestone9',
    title: 'birthday',
    whose: 'Aoife Keeley',
    deletedAt: '2026-06-04T12:00:00.000Z',
  },
  {
    noun: 'fact',
    id: 'fact000009',
    title: 'Plays the cello',
    whose: 'Aoife Keeley',
    deletedAt: '2026-06-04T11:00:00.000Z',
  },
  {
    noun: 'follow-up',
    id: 'followup09',
    title: 'Send the drawings',
    whose: 'Aoife Keeley',
    deletedAt: '2026-06-04T10:00:00.000Z',
  },
] as const

const show = (more: FakeHandlers = {}) => showScreen(<Bin />, { 'bin.list': () => items, ...more })

test('what was deleted stands under its day, in the zone of the journal', async () => {
  await show()
  // half past eleven in the evening UTC is half past midnight in Dublin
  expect((await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)).toEqual([
    'Today',
    expect.stringMatching(/^Thursday,? 4 June 2026$/),
  ])
  expect(screen.getByText('00:30')).toBeTruthy()
  expect(screen.getByText('A birthday')).toBeTruthy()
})

test.each([
  ['Graham Maddern', 'people.restore', 'person0009'],
  ['Walked the pump hall.', 'entries.restore', 'entry00009'],
  ['A birthday', 'milestones.restore', 'milestone9'],
  ['Plays the cello', 'facts.restore', 'fact000009'],
  ['Send the drawings', 'followUps.restore', 'followup09'],
] as const)('ask-53: “%s” is restored with %s', async (title, channel, id) => {
  const { bridge, user } = await show()
  await user.click(await screen.findByRole('button', { name: `Restore “${title}”` }))
  expect(bridge.calls(channel)).toEqual([{ id }])
  expect(await screen.findByText(`Back where it was: ${title}`)).toBeTruthy()
})

test('a birthday says whose it is', async () => {
  await show()
  expect(await screen.findByText('Date about Aoife Keeley')).toBeTruthy()
})

test('when one is restored, focus goes to the one that takes its place', async () => {
  let left: readonly (typeof items)[number][] = items
  const { user } = await show({
    'bin.list': () => left,
    'people.restore': () => {
      left = items.slice(1)
      return { change: 'change0000' }
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Restore “Graham Maddern”' }))
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Restore “Walked the pump hall.”'),
  )
})

test('an empty bin says what it is for', async () => {
  await showScreen(<Bin />)
  expect(await screen.findByText('The bin is empty')).toBeTruthy()
})

test('axe finds nothing', async () => {
  await show()
  await screen.findByText('Graham Maddern')
  await expectAccessible()
})

const file = {
  noun: 'file',
  id: 'file000009',
  title: 'offer.pdf',
  whose: 'Aoife Keeley',
  deletedAt: '2026-06-04T09:00:00.000Z',
} as const

test('files in the bin say what they take up, and are deleted for good only after a question', async () => {
  const { user, bridge } = await show({
    'bin.list': () => [...items, file],
    'files.amount': () => ({ files: 4, bytes: 9e6, inBin: { files: 1, bytes: 2_400_000 } }),
    'files.erase': () => ({}),
  })
  expect(await screen.findByText('One file here, 2.4 MB. It takes up room until deleted for good.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Delete it for good…' }))
  expect(await screen.findByText(/this cannot be undone/)).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(bridge.calls('files.erase')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Delete it for good…' }))
  await user.click(await screen.findByRole('button', { name: 'Delete for good' }))
  expect(await screen.findByText('One file is deleted for good')).toBeTruthy()
  expect(bridge.calls('files.erase')).toEqual([{ ids: ['file000009'] }])
})

test('without files in the bin there is nothing to delete for good', async () => {
  await show()
  await screen.findByText('A birthday')
  expect(screen.queryByRole('button', { name: /for good/ })).toBe(null)
})
