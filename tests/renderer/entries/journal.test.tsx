import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { excerpt } from '../../../renderer/features/entries/excerpt.ts'
import { Journal } from '../../../renderer/features/entries/journal.tsx'
import { entry } from '../../support/fake-samples.ts'
import type { EntrySample } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const { more: _, files: __, marks: ___, ...plain } = entry()
const two = [
  entry(),
  entry({
    id: 'entry00002',
    happenedAt: '2026-06-08T09:05',
    channel: 'video',
    text: 'The yard has no berth.',
    people: [
      { id: 'person0001', name: 'Siobhán Keeley' },
      { id: 'person0002', name: 'Dermot Fay' },
    ],
  }),
]

const show = (entries: readonly EntrySample[] = two) =>
  showScreen(<Journal />, {
    'entries.list': () => ({ entries, next: null }),
    'entries.get': ({ id }) => ({ ...plain, id, text: 'The whole of it.' }),
    'people.complete': () => [
      { id: 'person0009', name: 'Ilse Vermaak', nickname: '', client: true, role: null, lastContact: null },
    ],
  })

const choose = async (user: Awaited<ReturnType<typeof show>>['user'], item: string): Promise<void> => {
  await user.click((await screen.findAllByRole('button', { name: /^More for the entry of/ }))[0]!)
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

describe('the journal', () => {
  test('is newest first, day by day, with when, how and with whom', async () => {
    await show()
    const days = (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)
    expect(days).toEqual([
      expect.stringMatching(/^Today, Tuesday,? 9 June 2026$/),
      expect.stringMatching(/^Yesterday, Monday,? 8 June 2026$/),
    ])
    const [, second] = screen.getAllByRole('article')
    expect(second?.textContent).toBe('09:05Siobhán Keeley and Dermot FayThe yard has no berth.By video')
  })

  test('a name leads to the person', async () => {
    const { place, user } = await show()
    await user.click(await screen.findByRole('button', { name: 'Dermot Fay' }))
    expect(place()).toBe('/people/person0002/brief')
  })

  test('Esc in a line leads out of the list, to the field over it; an open menu only closes', async () => {
    const { user } = await show()
    const more = (await screen.findAllByRole('button', { name: /^More for the entry of/ }))[1]!
    more.focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('menuitem', { name: 'Edit' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(more))
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Words in an entry' }))
  })

  test('reads on when the end comes into sight', async () => {
    const entries = Array.from({ length: 60 }, (_each, at) =>
      entry({
        id: `entry${10_000 + at}`,
        text: `Entry ${at}`,
        happenedAt: `2026-05-${String(28 - Math.floor(at / 5)).padStart(2, '0')}T10:00`,
      }),
    )
    const { bridge } = await showScreen(<Journal />, {
      'entries.list': ({ before, limit }) => {
        const from = Number(before ?? 0)
        return {
          entries: entries.slice(from, from + limit),
          next: from + limit < entries.length ? String(from + limit) : null,
        }
      },
    })
    await screen.findByText('Entry 0')
    expect(screen.queryByText('Entry 50')).toBeNull()
    const page = screen.getByRole('main')
    page.scrollTop = 10_000
    fireEvent.scroll(page)
    expect(await screen.findByText('Entry 50')).toBeTruthy()
    expect(bridge.calls('entries.list').map(({ before }) => before)).toEqual([undefined, '50'])
  })

  test('what changed elsewhere is read again', async () => {
    const { bridge } = await show()
    await screen.findByText('The yard has no berth.')
    bridge.answer({ 'entries.list': () => ({ entries: [entry({ text: 'Jotted just now.' })], next: null }) })
    bridge.changed(['entry'])
    expect(await screen.findByText('Jotted just now.')).toBeTruthy()
  })

  test('empty, it says what would fill it and offers to jot', async () => {
    const { bridge, user } = await show([])
    await user.click(await screen.findByRole('button', { name: 'Jot' }))
    expect(bridge.calls('shell.jot')).toHaveLength(1)
  })
})

describe('a long entry', () => {
  test('is cut between words, never inside a character', () => {
    expect(excerpt('short')).toBe('short')
    expect(excerpt('word '.repeat(400))).toMatch(/^(word )+word…$/)
    expect(excerpt('👩'.repeat(1000))).toMatch(/^(👩)+…$/u)
    expect(excerpt('line\n'.repeat(100)).split('\n')).toHaveLength(8)
  })

  test('shows all when asked, the rest of it read from the vault', async () => {
    const { bridge, user } = await show([entry({ text: 'word '.repeat(800), more: true })])
    await user.click(
      await screen.findByRole('button', { name: /^Show all of the entry of Tuesday,? 9 June 2026, 14:47$/ }),
    )
    expect(await screen.findByText('The whole of it.')).toBeTruthy()
    expect(bridge.calls('entries.get')).toEqual([{ id: 'entry00001' }])
    await user.click(screen.getByRole('button', { name: 'Show less' }))
    expect(screen.queryByText('The whole of it.')).toBeNull()
  })
})

describe('editing an entry', () => {
  test('never saves the beginning of a long one in place of the whole', async () => {
    const { bridge, user } = await show([entry({ text: 'word '.repeat(800), more: true })])
    await choose(user, 'Edit')
    const words = await screen.findByLabelText('What happened or was said')
    expect(words).toHaveProperty('value', 'The whole of it.')
    await waitFor(() => expect(document.activeElement).toBe(words))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(bridge.calls('entries.edit')).toHaveLength(1))
    expect(bridge.calls('entries.edit')[0]).toEqual({
      id: 'entry00001',
      fields: {
        text: 'The whole of it.',
        channel: 'phone',
        happenedAt: '2026-06-09T14:47',
        people: ['person0001'],
        tags: [],
      },
    })
  })

  test('keeps the tags it had', async () => {
    const { bridge, user } = await show([entry({ tags: ['pump hall'] })])
    bridge.answer({ 'entries.get': () => ({ ...plain, tags: ['pump hall'] }) })
    await choose(user, 'Edit')
    await user.type(await screen.findByLabelText('What happened or was said'), '!')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(bridge.calls('entries.edit')[0]?.fields.tags).toEqual(['pump hall']))
  })

  test('a day without its year is the last one there was', async () => {
    const { bridge, user } = await show()
    await choose(user, 'Edit')
    const day = await screen.findByLabelText('Which day')
    await user.clear(day)
    await user.type(day, '4 December')
    expect(screen.getByText(/^Thursday,? 4 December 2025$/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(bridge.calls('entries.edit')[0]?.fields.happenedAt).toBe('2025-12-04T14:47'))
  })

  test('people are added by name', async () => {
    const { bridge, user } = await show()
    await choose(user, 'Edit')
    await user.type(await screen.findByLabelText('With whom'), 'ilse')
    await user.click(await screen.findByRole('option', { name: 'Ilse Vermaak' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(bridge.calls('entries.edit')[0]?.fields.people).toEqual(['person0001', 'person0009']))
  })

  test('Esc leaves it as it was', async () => {
    const { bridge, user } = await show()
    await choose(user, 'Edit')
    await user.type(await screen.findByLabelText('What happened or was said'), 'x{Escape}')
    expect(screen.queryByRole('form')).toBeNull()
    expect(bridge.calls('entries.edit')).toEqual([])
  })
})

test('ask-53: an entry goes to the bin and can be taken back', async () => {
  const { bridge, user } = await show()
  await choose(user, 'Move to the bin')
  expect(bridge.calls('entries.remove')).toEqual([{ id: 'entry00001' }])
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(bridge.calls('changes.undo')).toHaveLength(1)
})

test('axe finds nothing, while editing too', async () => {
  const { user } = await show()
  await choose(user, 'Edit')
  await screen.findByRole('form')
  await expectAccessible()
})
