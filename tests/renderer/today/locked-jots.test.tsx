import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Today } from '../../../renderer/features/today/today.tsx'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { followUp, personLine, todayWith } from '../../support/fake-samples.ts'
import type { EntrySample } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const jot = (is: Partial<EntrySample> = {}): EntrySample => ({
  id: 'entry00001',
  kind: 'note',
  happenedAt: '2026-06-09T07:40',
  zone: 'Europe/Dublin',
  channel: 'phone',
  text: 'She is moving to Cork in May.',
  people: [],
  tags: [],
  deleted: false,
  more: false,
  files: 0,
  marks: { events: [], signals: [] },
  ...is,
})
const marit = personLine({ id: 'person0002', name: 'Marit Lofthus' })
const kept = { damaged: 0, otherKey: 0, newer: 0, notNow: 0 }

const show = async (jots: readonly EntrySample[] = [jot()], handlers: FakeHandlers = {}) => {
  let left = jots
  const settled = new Set<string>()
  const view = await showScreen(<Today />, {
    'today.get': () => todayWith({ people: 3 }),
    'inbox.filed': () => left.filter(({ id }) => !settled.has(id)),
    'inbox.settle': ({ id, settled: isSettled }) => {
      if (isSettled) settled.add(id)
      else settled.delete(id)
      return {}
    },
    'people.complete': () => [marit],
    'entries.edit': ({ id }) => {
      left = left.filter((each) => each.id !== id)
      return { change: 'change0001' }
    },
    'entries.remove': ({ id }) => {
      left = left.filter((each) => each.id !== id)
      return { change: 'change0001' }
    },
    ...handlers,
  })
  return { ...view, section: () => screen.queryByRole('region', { name: 'Jotted while locked' }) }
}

test('what they asked and nobody has acknowledged stands before it', async () => {
  const asks = [followUp({ kind: 'ask', text: 'Could you look over the quote?' })]
  await show([jot()], { 'today.get': () => todayWith({ people: 3, asks }) })
  await screen.findByText('She is moving to Cork in May.')
  const titles = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(titles[0]).toBe('Waiting for your answer')
})

describe('what was jotted while locked', () => {
  test('is not mentioned when there is none', async () => {
    const { section } = await show([])
    expect(section()).toBeNull()
  })

  test('stands on Today until someone takes part: when, how, and its words', async () => {
    const { section } = await show([jot(), jot({ id: 'entry00002', happenedAt: '2026-06-04T19:05', channel: 'video' })])
    await waitFor(() => expect(section()).toBeTruthy())
    const lines = within(section()!).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/07:40.*She is moving to Cork in May\..*By phone\. With nobody yet\./),
      expect.stringMatching(/4 June.*By video\. With nobody yet\./),
    ])
    await expectAccessible()
  })

  test('one key and a name say with whom it was; the line goes and the focus stays among the lines', async () => {
    const { user, bridge, section } = await show([jot(), jot({ id: 'entry00002', text: 'The reed beds.' })])
    await waitFor(() => expect(section()).toBeTruthy())
    screen.getByRole('button', { name: 'She is moving to Cork in May.' }).focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'With whom' }))
    await user.keyboard('mar')
    await screen.findByRole('option', { name: /Marit Lofthus/ })
    await user.keyboard('{Enter}')
    await expectAccessible()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() =>
      expect(bridge.calls('entries.edit')).toEqual([{ id: 'entry00001', fields: { people: ['person0002'] } }]),
    )
    await screen.findByText('Entry saved')
    await waitFor(() => expect(within(section()!).getAllByRole('listitem')).toHaveLength(1))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'The reed beds.' })))
  })

  test('is not saved with nobody, which is said; Escape leaves it as it was', async () => {
    const { user, bridge, section } = await show()
    await user.click(await screen.findByRole('button', { name: /^With whom was this/ }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/Choose at least one person/)).toBeTruthy()
    await user.keyboard('{Escape}{Escape}')
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'With whom' })).toBeNull())
    expect(bridge.calls('entries.edit')).toHaveLength(0)
    expect(section()).toBeTruthy()
  })

  test('can be left without anyone, and that can be taken back', async () => {
    const { user, section } = await show()
    await user.click(await screen.findByRole('button', { name: /^More for/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Leave it without anyone' }))
    await screen.findByText('Left without anyone. It stays in the journal.')
    await waitFor(() => expect(section()).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(section()).toBeTruthy())
  })

  test('can be moved to the bin', async () => {
    const { user, bridge, section } = await show()
    await user.click(await screen.findByRole('button', { name: /^More for/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }))
    await waitFor(() => expect(section()).toBeNull())
    expect(bridge.calls('entries.remove')).toEqual([{ id: 'entry00001' }])
  })

  test('what fails is said, and the line stays', async () => {
    const { user, section } = await show([jot()], {
      'inbox.settle': () => {
        throw new AppError('no-space')
      },
    })
    await user.click(await screen.findByRole('button', { name: /^More for/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Leave it without anyone' }))
    await screen.findByText(/disk is full/)
    expect(section()).toBeTruthy()
  })

  test('appears when it has been filed a moment after the unlock', async () => {
    let jots: readonly EntrySample[] = []
    const { bridge, section } = await show([], { 'inbox.filed': () => jots })
    expect(section()).toBeNull()
    jots = [jot()]
    bridge.changed(['inbox', 'entry', 'person', 'change'])
    await waitFor(() => expect(section()).toBeTruthy())
  })
})

describe('sealed jots that could not be filed', () => {
  test.each([
    ['otherKey', 1, /^One jot you sealed while locked cannot be opened: it was sealed to another key/],
    ['otherKey', 3, /^3 jots you sealed while locked cannot be opened/],
    ['damaged', 1, /^One jot you sealed while locked cannot be read any more/],
    ['newer', 2, /^2 jots were sealed by a newer Rapport\. They are kept/],
    ['notNow', 1, /^One jot you sealed while locked could not be filed just now\. It is kept sealed/],
  ] as const)('%s: %i of them, and where they are', async (reason, count, sentence) => {
    await show([], {
      'inbox.status': () => ({ recipient: null, waiting: count, begun: 0, kept: { ...kept, [reason]: count } }),
    })
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  test('are told in a journal with nobody in it too', async () => {
    await show([], {
      'today.get': () => todayWith({ people: 0 }),
      'inbox.status': () => ({ recipient: null, waiting: 1, begun: 0, kept: { ...kept, damaged: 1 } }),
    })
    expect(await screen.findByText(/cannot be read any more/)).toBeTruthy()
    expect(screen.getByText('Nobody is in this journal yet')).toBeTruthy()
  })
})
