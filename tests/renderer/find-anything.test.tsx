import { useRouterState } from '@tanstack/react-router'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../shared/result.ts'
import { FindAnything } from '../../renderer/app/find-anything.tsx'
import type { FinderMode } from '../../renderer/app/find-anything.tsx'
import type { FakeHandlers } from '../support/fake-bridge.ts'
import { todayWith } from '../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../support/fake-screen.tsx'

const fact = {
  noun: 'fact' as const,
  id: 'fact000001',
  personId: 'person0001' as never,
  entryId: null,
  title: 'Ruth Okafor',
  snippet: [{ text: 'Binds books now', found: false }],
  when: null,
}

const Frame = () => {
  const [mode, setMode] = useState<FinderMode | null>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <>
      <button type="button" onClick={() => setMode('find')}>
        Open
      </button>
      <main key={path} tabIndex={-1} aria-label="The page" />
      <FindAnything mode={mode} onClose={() => setMode(null)} />
    </>
  )
}

const show = async (handlers: FakeHandlers = {}) => {
  const view = await showScreen(<Frame />, {
    'search.find': () => [fact],
    'today.get': () => todayWith({}),
    ...handlers,
  })
  await view.user.click(screen.getByRole('button', { name: 'Open' }))
  await screen.findByRole('combobox')
  return view
}

test('a place of exactly the name that is typed stands first, so that Enter leads there', async () => {
  const { user, place } = await show()
  await user.keyboard('bin')
  await screen.findByRole('option', { name: /Binds books/ })
  await user.keyboard('{Enter}')
  expect(place()).toBe('/settings/bin')
})

test('a smart list is found by its name, and offered only once one types', async () => {
  const list = { id: 'list000001' as never, name: 'Quiet clients', filter: { match: 'all' as const, of: [] } }
  const { user, place } = await show({ 'lists.all': () => [{ ...list, count: null, referred: null }] })
  await screen.findByRole('option', { name: /^Journal/ })
  expect(screen.queryByRole('option', { name: /Quiet clients/ })).toBeNull()
  await user.keyboard('quiet cl')
  await screen.findByRole('option', { name: /^Quiet clients.*Smart list/ })
  await user.keyboard('{Enter}')
  expect(place()).toBe('/lists/list000001')
})

test('a place whose name only has the letters in it stands after what was written', async () => {
  const { user, place } = await show()
  await user.keyboard('bi')
  await screen.findByRole('option', { name: /Binds books/ })
  await user.keyboard('{Enter}')
  expect(place()).toBe('/people/person0001/facts')
})

test('who goes somewhere by the finder reads on there: the page has the focus', async () => {
  const { user } = await show()
  await user.keyboard('bin{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})

test('who leaves the finder without going anywhere is where they were', async () => {
  const { user } = await show()
  await user.keyboard('bin{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })))
})

const person = {
  ...{ noun: 'person' as const, id: 'person0001', personId: 'person0001' as never, entryId: null },
  ...{ title: 'Ruth Okafor', snippet: [{ text: 'Bookbinder', found: false }], when: null },
}
const entry = {
  ...{ noun: 'entry' as const, id: 'entry00007', personId: null, entryId: 'entry00007' as never, title: '' },
  ...{ snippet: [{ text: 'the wharf', found: true }], when: '2026-05-04T10:00' },
}

describe('what is found leads to the very thing', () => {
  test('an entry, with people or without, to the journal at that entry', async () => {
    const { user, place } = await show({ 'search.find': () => [entry] })
    await user.keyboard('wharf')
    await screen.findByRole('option', { name: /the wharf/ })
    await user.keyboard('{Enter}')
    expect(place()).toBe('/journal/entry00007')
  })

  test('a file of nobody to the entry it is of', async () => {
    const file = { ...entry, noun: 'file' as const, id: 'file000001', title: 'plan.pdf', snippet: [] }
    const { user, place } = await show({ 'search.find': () => [file] })
    await user.keyboard('plan')
    await screen.findByRole('option', { name: /plan/ })
    await user.keyboard('{Enter}')
    expect(place()).toBe('/journal/entry00007')
  })
})

describe('somebody who is found', () => {
  test('is jotted about with Ctrl and Enter', async () => {
    const { user, bridge } = await show({ 'search.find': () => [person] })
    await user.keyboard('ruth')
    await screen.findByRole('option', { name: /Ruth/ })
    expect(screen.getByText(/Enter opens the brief/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(bridge.calls('shell.jot')).toEqual([{ personId: 'person0001' }])
  })

  test.each(['{Tab}', '{ArrowRight}'])(
    'has more to be done with %s, and Escape goes back to what was found',
    async (key) => {
      const { user, place } = await show({ 'search.find': () => [person] })
      await user.keyboard('ruth')
      await screen.findByRole('option', { name: /Ruth/ })
      await user.keyboard(key)
      expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
        expect.stringContaining('Brief on Ruth Okafor'),
        expect.stringContaining('Jot about Ruth Okafor'),
        expect.stringContaining('Follow-ups with Ruth Okafor'),
        expect.stringContaining('What was said with Ruth Okafor'),
        expect.stringContaining('What is known of Ruth Okafor'),
      ])
      await expectAccessible()
      await user.keyboard('{Escape}')
      expect(await screen.findByRole('option', { name: /Bookbinder/ })).toBeTruthy()
      await user.keyboard(`${key}{ArrowDown}{ArrowDown}{Enter}`)
      expect(place()).toBe('/people/person0001/follow-ups')
    },
  )
})

describe('where nothing is typed', () => {
  const lately = [
    { noun: 'person' as const, id: 'person0001', title: 'Ruth Okafor', detail: 'Bookbinder', when: null },
    { noun: 'entry' as const, id: 'entry00007', title: '', detail: 'The wharf', when: '2026-05-04T10:00' },
    { noun: 'room' as const, id: '/settings/bin', title: '', detail: '', when: null },
    { noun: 'room' as const, id: '/nowhere', title: '', detail: '', when: null },
  ]

  test('stands where one was lately, then what can be done, each with its key', async () => {
    await show({ 'recents.list': () => lately })
    const options = await screen.findAllByRole('option')
    await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('Ruth Okafor'))
    expect(options.length).toBeGreaterThan(10)
    const [, second, third, fourth] = screen.getAllByRole('option').map(({ textContent }) => textContent)
    expect([second, third]).toEqual([expect.stringContaining('The wharf'), 'Bin'])
    expect(fourth).toContain('Jot')
    expect(screen.getByRole('option', { name: /^Lock/ }).getAttribute('aria-keyshortcuts')).toBe('Control+L')
    await expectAccessible()
  })

  test('Enter goes where one was last', async () => {
    const { user, place } = await show({ 'recents.list': () => lately })
    await screen.findByRole('option', { name: /Ruth/ })
    await user.keyboard('{ArrowDown}{Enter}')
    expect(place()).toBe('/journal/entry00007')
  })
})

describe('operators', () => {
  test('are gone on with by Tab, and so are their values', async () => {
    const { user } = await show({
      'search.find': () => [],
      'tags.list': () => [{ name: 'pump hall', colour: null, people: 0, entries: 2 }],
    })
    const field = screen.getByRole('combobox')
    await user.keyboard('ta')
    expect(await screen.findByText('Tab goes on with tag:')).toBeTruthy()
    await user.keyboard('{Tab}')
    expect(field).toHaveProperty('value', 'tag:')
    expect(await screen.findByRole('option', { name: 'pump hall' })).toBeTruthy()
    await user.keyboard('{Tab}')
    expect(field).toHaveProperty('value', 'tag:"pump hall" ')
  })

  test('take people by their names', async () => {
    const { user } = await show({
      'search.find': () => [],
      'people.complete': () => [
        { id: 'person0009', name: 'Ilse Vermaak', nickname: '', client: true, role: null, lastContact: null },
      ],
    })
    await user.keyboard('with:il')
    await screen.findByRole('option', { name: 'Ilse Vermaak' })
    await user.keyboard('{Enter}')
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'with:"Ilse Vermaak" ')
  })
})

describe('while one types', () => {
  test('one question is under way at most, and the last that is asked is what is typed', async () => {
    const waiting: (() => void)[] = []
    const { user, bridge } = await show({
      'search.find': () => new Promise((done) => waiting.push(() => done([fact]))),
    })
    await user.keyboard('binds books')
    expect(bridge.calls('search.find')).toHaveLength(1)
    waiting.shift()?.()
    await waitFor(() => expect(bridge.calls('search.find')).toEqual([{ text: 'b' }, { text: 'binds books' }]))
    waiting.shift()?.()
    expect(await screen.findByRole('option', { name: /Binds books/ })).toBeTruthy()
    expect(bridge.calls('search.find')).toHaveLength(2)
  })

  test('what was found for fewer letters is not opened where it does not fit the rest', async () => {
    let isLate = false
    const { user, place } = await show({
      'search.find': () => (isLate ? new Promise(() => undefined) : [fact]),
    })
    await user.keyboard('bi')
    await screen.findByRole('option', { name: /Binds books/ })
    isLate = true
    await user.keyboard('xx{Enter}')
    expect(place()).toBe('/today')
  })

  test.each([
    '"',
    '*',
    'NEAR(',
    '--',
    'from:',
    'tag:"',
    'before:31 February',
    '\u202E',
    'x'.repeat(200),
    '(((a+)+)+)$',
  ])('“%.20s” brings a list or says that there is nothing', async (text) => {
    const { user } = await show({ 'search.find': () => [] })
    await user.click(screen.getByRole('combobox'))
    await user.paste(text)
    await waitFor(() =>
      expect(screen.queryAllByRole('option').length > 0 || screen.queryByText(/Nothing here says/) !== null).toBe(true),
    )
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('a failure of the search is an empty list, not an error', async () => {
    const { user } = await show({
      'search.find': () => {
        throw new AppError('invalid')
      },
    })
    await user.keyboard('zzzz')
    expect(await screen.findByText(/Nothing here says/)).toBeTruthy()
  })
})

test('a command is found by other words for the same', async () => {
  const { user, place } = await show({ 'search.find': () => [] })
  await user.keyboard('preferences{Enter}')
  await waitFor(() => expect(place()).toBe('/settings'))
})
