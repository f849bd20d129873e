/** The journal from any day: the strip of a year, dates in words, what is chosen, and one entry of it. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { readPlace } from '../../../renderer/features/entries/go-to-date.tsx'
import { Journal } from '../../../renderer/features/entries/journal.tsx'
import { journalPlaceOf } from '../../../renderer/features/entries/journal-place.ts'
import { inkOf, weeksOfYear } from '../../../renderer/features/entries/year-weeks.ts'
import { Remembering } from '../../../renderer/lib/remembered.tsx'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { entry, today } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const { more: _, files: __, marks: ___, ...plain } = entry()
const march = entry({ id: 'entry00003', happenedAt: '2019-03-15T11:00', text: 'The slip was new then.', people: [] })
const handlers: FakeHandlers = {
  'entries.list': ({ before, after, upTo }) => ({
    entries: after !== undefined ? [entry()] : before !== undefined || upTo !== undefined ? [march] : [entry(), march],
    next: null,
  }),
  'entries.months': () => [
    { month: '2026-06', count: 1 },
    { month: '2019-03', count: 1 },
  ],
  'entries.days': ({ year }) =>
    year === '2019' ? [{ day: '2019-03-15', count: 1 }] : year === '2026' ? [{ day: today, count: 3 }] : [],
}
const plainEntry = { ...plain, id: march.id, happenedAt: march.happenedAt, text: march.text, people: [] }
const show = (at?: string, more: FakeHandlers = {}) =>
  showScreen(<Journal at={at} />, { ...handlers, 'entries.get': () => plainEntry, ...more })

describe('a year in days', () => {
  test('has every day of it once, in weeks of seven', () => {
    for (const [year, days] of [
      ['2024', 366],
      ['2025', 365],
      ['0002', 365],
      ['9998', 365],
    ] as const)
      for (const start of [1, 6, 7]) {
        const weeks = weeksOfYear(year, start)
        expect(weeks.every((week) => week.length === 7)).toBe(true)
        expect(new Set(weeks.flat().filter((day) => day !== null)).size).toBe(days)
      }
  })

  test.each([
    [0, 9, 0],
    [1, 1, 1],
    [3, 3, 3],
    [1, 40, 1],
    [21, 40, 3],
    [40, 40, 4],
  ])('%i of at most %i is step %i', (count, most, step) => {
    expect(inkOf(count, most)).toBe(step)
  })

  test('is a table of days, each saying how many entries it has', async () => {
    await show()
    const strip = await screen.findByRole('table', { name: /^The days of 2026/ })
    expect(await within(strip).findByRole('button', { name: /^Tuesday,? 9 June 2026: 3 entries$/ })).toBeTruthy()
    expect(within(strip).getByRole('button', { name: /^Monday,? 8 June 2026: no entries$/ })).toBeTruthy()
    expect(within(strip).getAllByRole('button', { name: /2026: / })).toHaveLength(365)
    expect(strip.querySelectorAll('td [tabindex="0"]')).toHaveLength(1)
    await expectAccessible()
  })

  test('arrows go by days and weeks, Page Up by months, with Shift by years, Home and End to its ends; Enter goes there', async () => {
    const { user, place } = await show()
    const day = await screen.findByRole('button', { name: /^Tuesday,? 9 June 2026: 3 entries$/ })
    day.focus()
    const at = () => document.activeElement?.getAttribute('data-day')
    for (const [key, where] of [
      ['{ArrowLeft}', '2026-06-08'],
      ['{ArrowUp}', '2026-06-01'],
      ['{ArrowRight}', '2026-06-02'],
      ['{ArrowDown}', '2026-06-09'],
      ['{PageUp}', '2026-05-09'],
      ['{Home}', '2026-01-01'],
      ['{End}', '2026-12-31'],
      ['{Home}{ArrowLeft}', '2025-12-31'],
      ['{Shift>}{PageUp}{/Shift}', '2024-12-31'],
    ] as const) {
      await user.keyboard(key)
      await waitFor(() => expect(at()).toBe(where))
    }
    await user.keyboard('{Enter}')
    expect(place()).toBe('/journal/2024-12-31')
  })

  test('has its numbers behind it', async () => {
    const { user } = await show()
    await user.click(await screen.findByRole('button', { name: 'As a table' }))
    expect(screen.getByRole('rowheader', { name: 'June' })).toBeTruthy()
    expect(screen.getByText('One entry in 2026')).toBeTruthy()
  })
})

describe('a date in words', () => {
  test.each([
    ['March 2019', '2019-03-31'],
    ['15 March 2019', '2019-03-15'],
    ['2019', '2019-12-31'],
    ['yesterday', '2026-06-08'],
    ['2030', today],
  ])('“%s” is read from %s down', (text, day) => {
    expect(readPlace(text, today, 'day-first')).toEqual({ day })
  })

  test.each(['31 February 2019', '99/99/2019', 'when pigs fly', '\u202e2019', '"; --', 'x'.repeat(10_000)])(
    '“%.20s” is a sentence',
    (text) => {
      expect(readPlace(text, today, 'day-first')).toEqual({ problem: expect.stringMatching(/^dates\./) })
    },
  )

  test('goes there; one that does not exist is said and stays typed', async () => {
    const { user, place } = await show()
    const field = await screen.findByLabelText('Go to a date')
    await user.type(field, '31 February 2019{Enter}')
    expect(field).toHaveProperty('value', '31 February 2019')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await user.clear(field)
    await user.type(field, 'March 2019{Enter}')
    expect(place()).toBe('/journal/2019-03-31')
  })

  test.each([
    ['2019-03-31', { kind: 'day', day: '2019-03-31' }],
    ['entry00003', { kind: 'entry', id: 'entry00003' }],
    ['2019-02-31', { kind: 'newest' }],
    ['../people', { kind: 'newest' }],
    [undefined, { kind: 'newest' }],
  ])('the place “%s” is read for what it is', (at, place) => {
    expect(journalPlaceOf(at)).toEqual(place)
  })
})

describe('a day', () => {
  test('is read from its last entry down, what is newer lies above, and the first entry has the focus', async () => {
    const { bridge } = await show('2019-03-31')
    await screen.findByText('The slip was new then.')
    expect(bridge.calls('entries.list').map(({ before, after }) => before ?? after)).toEqual([
      '2019-04-01',
      '2019-03-15T11:00 entry00003',
    ])
    await waitFor(() => expect(document.activeElement?.getAttribute('data-entry')).toBe('entry00003'))
  })
})

describe('one entry', () => {
  test('without people too is shown at its day, marked, and has the focus', async () => {
    await show('entry00003')
    await waitFor(() => expect(document.activeElement?.getAttribute('data-entry')).toBe('entry00003'))
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true')
    expect(screen.getByRole('heading', { level: 2, name: /15 March 2019/ })).toBeTruthy()
  })

  test('in the bin says so, and leads there', async () => {
    const { user, place } = await show('entry00003', { 'entries.get': () => ({ ...plainEntry, deleted: true }) })
    expect(await screen.findByText(/That entry is in the bin/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Open the bin' }))
    expect(place()).toBe('/settings/bin')
  })

  test('deleted for good says so, and shows the newest', async () => {
    await show('entry00003', {
      'entries.get': () => {
        throw new AppError('not-found')
      },
    })
    expect(await screen.findByText(/deleted for good/)).toBeTruthy()
    expect(await screen.findByText(entry().text)).toBeTruthy()
  })
})

describe('what is chosen', () => {
  const form = async (user: Awaited<ReturnType<typeof show>>['user']) =>
    user.click(await screen.findByRole('button', { name: 'Filter' }))

  test('holds at once and together, says how many, and is taken off word by word', async () => {
    const { user, bridge } = await show(undefined, {
      'people.complete': () => [
        { id: 'person0009', name: 'Ilse Vermaak', nickname: '', client: true, role: null, lastContact: null },
      ],
    })
    expect(await screen.findByText('2 entries')).toBeTruthy()
    await form(user)
    await user.type(screen.getByLabelText('With whom'), 'ilse')
    await user.click(await screen.findByRole('option', { name: 'Ilse Vermaak' }))
    await user.type(screen.getByLabelText('From'), '1 March 2019')
    await user.click(screen.getByLabelText('Only with files'))
    await waitFor(() =>
      expect(bridge.calls('entries.list').at(-1)).toMatchObject({
        people: ['person0009'],
        from: '2019-03-01',
        files: true,
      }),
    )
    await user.click(screen.getByRole('button', { name: 'With files: take this off' }))
    await user.click(screen.getByRole('button', { name: 'With Ilse Vermaak: take this off' }))
    expect(screen.getByRole('button', { name: 'From 1 March 2019: take this off' })).toBeTruthy()
    await waitFor(() => expect(bridge.calls('entries.list').at(-1)).not.toHaveProperty('people'))
    await user.click(screen.getByRole('button', { name: 'Show everything' }))
    await waitFor(() => expect(screen.queryByRole('list', { name: 'What is chosen' })).toBeNull())
    await expectAccessible()
  })

  test('what no entry is like is said, and what is chosen stays there to be taken off', async () => {
    const { user } = await show(undefined, {
      'entries.list': ({ text }) => ({ entries: text === undefined ? [entry()] : [], next: null }),
      'entries.months': ({ text }) => (text === undefined ? [{ month: '2026-06', count: 1 }] : []),
    })
    await user.type(await screen.findByLabelText('Words in an entry'), '"*--(')
    expect(await screen.findByText(/No entry is like that/)).toBeTruthy()
    expect(screen.getByText('No entries')).toBeTruthy()
  })

  test('is still chosen when one comes back', async () => {
    const { user, rerender } = await showScreen(
      <Remembering>
        <Journal />
      </Remembering>,
      handlers,
    )
    await user.type(await screen.findByLabelText('Words in an entry'), 'slip')
    rerender(
      <Remembering>
        <p>Elsewhere</p>
      </Remembering>,
    )
    rerender(
      <Remembering>
        <Journal />
      </Remembering>,
    )
    expect(await screen.findByLabelText('Words in an entry')).toHaveProperty('value', 'slip')
  })
})

test('on this day: all of them are counted, not only those Today has room for', async () => {
  const many = (most = 5) => Array.from({ length: Math.min(most, 9) }, (_, at) => ({ years: at + 1, entry: march }))
  await show(undefined, { 'today.onThisDay': ({ most }) => many(most) })
  await screen.findByRole('button', { name: '9 entries of 9 June in earlier years' })
})

describe('the focus', () => {
  test('goes on to the next word that is taken off, and to the field after the last', async () => {
    const { user } = await show()
    await user.click(await screen.findByRole('button', { name: 'Filter' }))
    await user.click(screen.getByLabelText('Only with files'))
    await user.type(screen.getByLabelText('From'), '1 March 2019')
    const from = await screen.findByRole('button', { name: /^From .*: take this off$/ })
    from.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('With files'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Words in an entry')))
  })
})

test('on this day: earlier years are folded until one asks, and lead to their entry', async () => {
  const { user, place } = await show(undefined, { 'today.onThisDay': () => [{ years: 7, entry: march }] })
  await user.click(await screen.findByRole('button', { name: 'One entry of 9 June in earlier years' }))
  const section = screen.getByRole('region', { name: 'On this day' })
  await user.click(within(section).getByRole('button', { name: /Some other way|By phone/ }))
  expect(place()).toBe('/journal/entry00003')
})
