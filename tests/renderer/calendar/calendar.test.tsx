import { useRouter } from '@tanstack/react-router'
import { screen, waitFor, within } from '@testing-library/react'
import { useSyncExternalStore } from 'react'
import { describe, expect, test } from 'vitest'
import { Calendar } from '../../../renderer/features/calendar/calendar.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import type { TestHost } from '../../support/vault.ts'
import { addSiobhan, hasFocus, peopleVault, served, undoLast } from '../people/people-screen.tsx'

const Routed = () => {
  const { history } = useRouter()
  const [, , at] = useSyncExternalStore(history.subscribe, () => history.location.pathname).split('/')
  return <Calendar at={at ?? ''} />
}

const open = async (before?: (vault: TestHost, id: string) => Promise<unknown>, path = '/calendar') => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  await before?.(vault, id)
  const view = await showScreen(<Routed />, served(vault), { path })
  return { ...view, vault, id }
}
const birthday = (vault: TestHost, personId: string, month: number, day: number, more: object = {}) =>
  vault.call('milestones.add', {
    personId,
    kind: 'birthday',
    date: { form: 'on', certainty: 'known', month, day, year: 1976 },
    repeats: { every: 'year' },
    ...more,
  } as never)

describe('a month', () => {
  test('shows dates, follow-ups and meetings on their days, and each leads to where it belongs', async () => {
    const { user, place, id } = await open(async (vault, id) => {
      await birthday(vault, id, 6, 12)
      await vault.call('followUps.add', { personId: id, kind: 'to-do', text: 'Send the note', due: '2026-06-11' })
      await vault.call('meetings.add', { people: [id as never], start: '2026-06-10T14:00' })
    })
    const cell = async (day: string) => (await screen.findByRole('button', { name: new RegExp(day) })).closest('td')!
    expect(within(await cell('12 June 2026')).getByText('Siobhán Keeley turns 50')).toBeTruthy()
    expect(within(await cell('11 June 2026')).getByText('Send the note (Siobhán Keeley)')).toBeTruthy()
    expect(within(await cell('10 June 2026')).getByText('14:00')).toBeTruthy()
    await expectAccessible()
    await user.click(within(await cell('12 June 2026')).getByText('Siobhán Keeley turns 50'))
    expect(place()).toBe(`/people/${id}/dates`)
  })

  test('arrows go from day to day and over the end of the month; Page Down brings the next', async () => {
    const { user, place } = await open()
    const today = await screen.findByRole('button', { name: /^Tuesday,? 9 June 2026/ })
    expect(today.getAttribute('aria-current')).toBe('date')
    today.focus()
    await user.keyboard('{ArrowRight}{ArrowDown}')
    await hasFocus(() => screen.getByRole('button', { name: /^Wednesday,? 17 June 2026/ }))
    await user.keyboard('{PageDown}')
    await waitFor(() => expect(place()).toBe('/calendar/2026-07'))
    await screen.findByRole('heading', { level: 1, name: 'July 2026' })
    await hasFocus(() => screen.getByRole('button', { name: /^Friday,? 17 July 2026/ }))
    await user.keyboard('{Home}{ArrowLeft}')
    await screen.findByRole('heading', { level: 1, name: 'June 2026' })
    await hasFocus(() => screen.getByRole('button', { name: /^Tuesday,? 30 June 2026/ }))
  })

  test('a day with more than fits says how many more, and lists all of them when it is chosen', async () => {
    const { user } = await open(async (vault, id) => {
      for (const text of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
        await vault.call('followUps.add', { personId: id, kind: 'to-do', text, due: '2026-06-18' })
    })
    await user.click(await screen.findByRole('button', { name: '3 more' }))
    const panel = screen.getByRole('region', { name: /18 June 2026/ })
    expect(within(panel).getAllByRole('listitem')).toHaveLength(6)
  })

  test('someone who has died is remembered, not congratulated', async () => {
    await open(async (vault, id) => {
      await birthday(vault, id, 6, 12)
      await vault.call('people.edit', { id, fields: { died: { form: 'on', certainty: 'known', year: 2025 } } })
    })
    expect(await screen.findByText('In memory of Siobhán Keeley: Birthday')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/turns/)
  })

  test('an empty journal has an empty month that can be walked', async () => {
    const vault = await peopleVault()
    const { user } = await showScreen(<Routed />, served(vault), { path: '/calendar' })
    await screen.findByText('Nothing on this day.')
    await user.click(screen.getByRole('button', { name: 'Month after' }))
    await screen.findByRole('heading', { level: 1, name: 'July 2026' })
    await expectAccessible()
  })
})

describe('a meeting', () => {
  test('is typed in two fields, echoed in full, and taken back', async () => {
    const { user, vault } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add a meeting' }))
    await user.type(screen.getByRole('combobox', { name: 'With whom' }), 'sio')
    await user.click(await screen.findByRole('option', { name: /Siobhán Keeley/ }))
    const when = screen.getByLabelText('When')
    await user.clear(when)
    await user.type(when, 'Thursday 14:00-15:30')
    await screen.findByText(/^Thursday,? 11 June 2026, 14:00–15:30$/)
    await expectAccessible()
    await user.keyboard('{Enter}')
    await waitFor(async () =>
      expect(await vault.call('meetings.list', { first: '2026-06-01', last: '2026-06-30' })).toMatchObject([
        { start: '2026-06-11T14:00', end: '2026-06-11T15:30', people: [{ name: 'Siobhán Keeley' }] },
      ]),
    )
    await undoLast(user)
    expect(await vault.call('meetings.list', { first: '2026-06-01', last: '2026-06-30' })).toEqual([])
  })

  test('without anyone, or at no time of day, it is not kept and says why', async () => {
    const { user, vault } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add a meeting' }))
    const when = screen.getByLabelText('When')
    await user.clear(when)
    await user.type(when, 'Thursday 25:00{Enter}')
    await screen.findByText('Say with whom.')
    await screen.findByText('There is no such time of day.')
    expect(await vault.call('meetings.list', { first: '2026-06-01', last: '2026-06-30' })).toEqual([])
  })

  test('moved to another hour it stays as long as it was; removed it is in the bin and comes back', async () => {
    const { user, vault } = await open((vault, id) =>
      vault.call('meetings.add', { people: [id as never], start: '2026-06-09T14:00', end: '2026-06-09T14:20' }),
    )
    const list = () => vault.call('meetings.list', { first: '2026-06-01', last: '2026-06-30' })
    const panel = await screen.findByRole('region', { name: /9 June 2026/ })
    await user.click(await within(panel).findByRole('button', { name: 'Siobhán Keeley' }))
    const when = await screen.findByLabelText('When')
    expect((when as HTMLInputElement).value).toBe('Tuesday 9 June 2026 14:00-14:20')
    await user.clear(when)
    await user.type(when, '10 June 2026 at 9{Enter}')
    await waitFor(async () =>
      expect(await list()).toMatchObject([{ start: '2026-06-10T09:00', end: '2026-06-10T09:20' }]),
    )
    await user.click(await screen.findByRole('button', { name: /^Wednesday,? 10 June 2026/ }))
    const next = await screen.findByRole('region', { name: /10 June 2026/ })
    await user.click(await within(next).findByRole('button', { name: 'Siobhán Keeley' }))
    await user.click(await screen.findByRole('button', { name: 'Remove this meeting' }))
    await waitFor(async () => expect(await list()).toEqual([]))
    await undoLast(user)
    expect(await list()).toHaveLength(1)
  })
})

describe('a year', () => {
  test('has a mark on every day with something, and a day leads to its month', async () => {
    const { user, place } = await open((vault, id) => birthday(vault, id, 3, 3), '/calendar/2027')
    await screen.findByRole('heading', { level: 1, name: '2027' })
    const day = await screen.findByRole('button', { name: /3 March 2027, 1 on it/ })
    expect(day.getAttribute('data-marks')).toBe('date')
    await expectAccessible()
    await user.click(day)
    expect(place()).toBe('/calendar/2027-03')
  })
})
