import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { readMilestone } from '../../../renderer/features/people/milestone-date.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { addSiobhan, hasFocus, peopleVault, showPeople, undoLast } from './people-screen.tsx'

const today = '2026-06-09'

const open = async () => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  const view = await showPeople(vault, `/people/${id}/dates`)
  const add = async (text: string): Promise<void> => {
    await view.user.click(await screen.findByRole('button', { name: 'Add a date' }))
    await view.user.type(screen.getByLabelText('When'), text)
  }
  return { ...view, id, add, list: () => vault.call('milestones.list', { personId: id }) }
}

describe('a date that matters', () => {
  test('is typed as people say it and said back in full, with the age it brings', async () => {
    const { user, add, list } = await open()
    await add('June 12 1974')
    await screen.findByText(/^12 June 1974, every year\. Next on Friday,? 12 June 2026: turns 52\.$/)
    await user.keyboard('{Enter}')
    await screen.findByText('turns 52')
    expect((await list())[0]).toMatchObject({
      kind: 'birthday',
      date: { month: 6, day: 12, year: 1974 },
      recurs: 'yearly',
    })
    await hasFocus(() => screen.getByRole('button', { name: 'Add a date' }))
    await expectAccessible()
    await undoLast(user)
    expect(await list()).toEqual([])
  })

  test('ask-24: a year nobody knows is not made up: neither 1604 nor 1900 nor an age is shown', async () => {
    const { user, add, list } = await open()
    await add('12 June')
    await screen.findByText(/the year is not known/)
    await user.keyboard('{Enter}')
    await screen.findByText('12 June, every year')
    expect((await list())[0]?.date).toEqual({ month: 6, day: 12 })
    expect(document.body.textContent).not.toMatch(/1604|1900|turns/)
  })

  test('ask-22: a 29 February asks where it is kept in other years, without an answer of its own', async () => {
    const { user, add, list } = await open()
    await add('29 February 1988')
    const [february, march] = within(await screen.findByRole('radiogroup')).getAllByRole('radio')
    expect([february, march].map((radio) => radio?.getAttribute('aria-checked'))).toEqual(['false', 'false'])
    await user.keyboard('{Enter}')
    await screen.findByText('Choose one of the two: only you know which it is.')
    expect(await list()).toEqual([])
    await expectAccessible()
    await user.click(march!)
    await screen.findByText(/Next on Monday,? 1 March 2027: turns 39/)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/on 1 March in other years/)
    expect((await list())[0]).toMatchObject({ leap: '1-mar', date: { month: 2, day: 29, year: 1988 } })
  })

  test('a day that does not exist is said to be one', async () => {
    const { user, add, list } = await open()
    await add('31 June')
    await screen.findByText('That day does not exist.')
    await user.keyboard('{Enter}')
    expect(await list()).toEqual([])
  })

  test('is edited where it stands, deleted, and brought back', async () => {
    const { user, add, list } = await open()
    await add('12 June 1974')
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Birthday turns 52' }))
    expect((screen.getByLabelText('When') as HTMLInputElement).value).toBe('12 June 1974')
    await user.clear(screen.getByLabelText('When'))
    await user.type(screen.getByLabelText('When'), '13 June 1974{Enter}')
    await screen.findByText('13 June 1974, every year')
    await hasFocus(() => screen.getByRole('button', { name: 'Birthday turns 52' }))
    await user.click(screen.getByRole('button', { name: 'Delete Birthday' }))
    await waitFor(async () => expect(await list()).toEqual([]))
    await hasFocus(() => screen.getByRole('button', { name: 'Add a date' }))
    await undoLast(user)
    await screen.findByText('13 June 1974, every year')
  })
})

describe('reading a date', () => {
  const read = (
    text: string,
    kind: 'birthday' | 'other' = 'birthday',
    order: 'day-first' | 'month-first' = 'day-first',
  ) => readMilestone(text, kind, null, today, order)

  test.each([
    ['12 June 1974', { month: 6, day: 12, year: 1974 }],
    ['12 June', { month: 6, day: 12 }],
    ['12/6/1974', { month: 6, day: 12, year: 1974 }],
    // the year follows from today: it was not said
    ['tomorrow', { month: 6, day: 10 }],
    ['Thursday', { month: 6, day: 11 }],
  ])('a birthday on %j', (text, date) => {
    expect(read(text)).toMatchObject({ kind: 'date', date, recurs: 'yearly' })
  })

  test('what is still to come in a year that was said, or is counted from today, happens once', () => {
    expect(read('18 June 2026', 'other')).toMatchObject({ recurs: 'once', date: { year: 2026 } })
    expect(read('in two weeks', 'other')).toMatchObject({ recurs: 'once', date: { year: 2026, month: 6, day: 23 } })
    expect(read('4 July 2006', 'other')).toMatchObject({ recurs: 'yearly', date: { year: 2006 } })
    expect(readMilestone('12 May', 'other', 'once', today, 'day-first')).toMatchObject({
      date: { year: 2027, month: 5, day: 12 },
    })
  })

  test('6/12 is read as the reader’s language writes it', () => {
    expect(read('6/12/1974', 'birthday', 'month-first')).toMatchObject({ date: { month: 6, day: 12 } })
    expect(read('6/12/1974')).toMatchObject({ date: { month: 12, day: 6 } })
  })

  test.each(['June', '1974', 'June 2027'])('%j lacks a day', (text) => {
    expect(read(text)).toEqual({ kind: 'problem', problem: 'people.date.needsDay' })
  })
})
