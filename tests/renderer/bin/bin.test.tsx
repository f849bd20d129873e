import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Bin } from '../../../renderer/features/bin/bin.tsx'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const left = { whoseDeleted: false, daysLeft: 12 } as const
const items = [
  {
    noun: 'person',
    id: 'person0009',
    title: 'Graham Maddern',
    whose: null,
    deletedAt: '2026-06-09T08:12:00.000Z',
    ...left,
  },
  {
    noun: 'entry',
    id: 'entry00009',
    title: 'Walked the pump hall.',
    whose: null,
    deletedAt: '2026-06-08T23:30:00.000Z',
    ...left,
  },
  {
    noun: 'milestone',
    id: 'milestone9',
    title: 'birthday',
    whose: 'Aoife Keeley',
    deletedAt: '2026-06-04T12:00:00.000Z',
    ...left,
  },
  {
    noun: 'fact',
    id: 'fact000009',
    title: 'Plays the cello',
    whose: 'Aoife Keeley',
    deletedAt: '2026-06-04T11:00:00.000Z',
    ...left,
  },
  {
    noun: 'follow-up',
    id: 'followup09',
    title: 'Send the drawings',
    whose: 'Aoife Keeley',
    deletedAt: '2026-06-04T10:00:00.000Z',
    ...left,
  },
  {
    noun: 'boundary',
    id: 'boundary09',
    title: 'nothing',
    whose: 'Harbour Authority',
    deletedAt: '2026-06-04T09:30:00.000Z',
    ...left,
  },
  {
    noun: 'gift',
    id: 'gift000009',
    title: 'A book of charts',
    whose: 'Aoife Keeley',
    deletedAt: '2026-06-04T09:20:00.000Z',
    ...left,
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
  ['Graham Maddern', 'person', 'person0009'],
  ['Walked the pump hall.', 'entry', 'entry00009'],
  ['A birthday', 'milestone', 'milestone9'],
  ['Plays the cello', 'fact', 'fact000009'],
  ['Send the drawings', 'follow-up', 'followup09'],
  ['Nothing may be given', 'boundary', 'boundary09'],
  ['A book of charts', 'gift', 'gift000009'],
] as const)('ask-53: “%s”, a %s, is restored', async (title, noun, id) => {
  const { bridge, user } = await show()
  await user.click(await screen.findByRole('button', { name: `Restore “${title}”` }))
  expect(bridge.calls('bin.restore')).toEqual([{ noun, id }])
  expect(await screen.findByText(`Back where it was: ${title}`)).toBeTruthy()
})

test('a birthday says whose it is', async () => {
  await show()
  expect(await screen.findByText(/^Date about Aoife Keeley/)).toBeTruthy()
})

test('when one is restored, focus goes to the one that takes its place', async () => {
  let rest: readonly (typeof items)[number][] = items
  const { user } = await show({
    'bin.list': () => rest,
    'bin.restore': () => {
      rest = items.slice(1)
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
  ...left,
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

test('without files in the bin nothing is said of the room they take', async () => {
  await show()
  await screen.findByText('A birthday')
  expect(screen.queryByText(/takes up room/)).toBe(null)
})

describe('what is in the bin', () => {
  test('says how long it stays', async () => {
    const [one, ...rest] = items
    await show({ 'bin.list': () => [{ ...one, daysLeft: 1 }, { ...rest[0]!, daysLeft: 0 }, ...rest.slice(1)] })
    expect(await screen.findByText('one day left')).toBeTruthy()
    expect(screen.getByText('goes for good today')).toBeTruthy()
    expect(screen.getAllByText('12 days left')).toHaveLength(items.length - 2)
  })

  test('is deleted for good after a question that says what goes along, and Escape is no', async () => {
    const { user, bridge } = await show({
      'bin.weigh': () => [
        { noun: 'entry', count: 3 },
        { noun: 'follow-up', count: 1 },
      ],
      'bin.erase': () => ({ count: 5 }),
    })
    const trash = await screen.findByRole('button', { name: 'Delete “Graham Maddern” for good…' })
    await user.click(trash)
    expect(await screen.findByText('3 entries')).toBeTruthy()
    expect(screen.getByText('one follow-up')).toBeTruthy()
    expect(screen.getByText(/Entries others took part in stay/)).toBeTruthy()
    await expectAccessible()
    await user.keyboard('{Escape}')
    expect(bridge.calls('bin.erase')).toEqual([])
    await user.click(trash)
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }))
    expect(bridge.calls('bin.erase')).toEqual([{ items: [{ noun: 'person', id: 'person0009' }] }])
    expect(await screen.findByText('Deleted for good: Graham Maddern')).toBeTruthy()
  })

  test('is asked about by the key Delete on its line', async () => {
    const { user } = await show({ 'bin.weigh': () => [] })
    ;(await screen.findByRole('button', { name: 'Restore “Plays the cello”' })).focus()
    await user.keyboard('{Delete}')
    expect(await screen.findByText('Delete “Plays the cello” for good?')).toBeTruthy()
  })

  test('goes all at once after one question', async () => {
    const { user, bridge } = await show({ 'bin.weigh': () => [], 'bin.erase': () => ({ count: items.length }) })
    await user.click(await screen.findByRole('button', { name: 'Empty the bin…' }))
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }))
    expect(bridge.calls('bin.erase')).toEqual([{ items: items.map(({ noun, id }) => ({ noun, id })) }])
    expect(await screen.findByText(`${items.length} things are deleted for good`)).toBeTruthy()
  })

  test('stays, and that is said, when it cannot be deleted', async () => {
    const { user } = await show({
      'bin.weigh': () => [],
      'bin.erase': () => {
        throw new AppError('no-space')
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Empty the bin…' }))
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }))
    expect(await screen.findByText(/The disk is full/)).toBeTruthy()
  })

  test('about someone who is there too says so', async () => {
    await show({ 'bin.list': () => [{ ...items[3], whoseDeleted: true }] })
    expect(await screen.findByText(/who is in the bin too/)).toBeTruthy()
  })
})
