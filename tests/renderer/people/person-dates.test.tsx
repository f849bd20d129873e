import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { asUsual, readMilestone } from '../../../renderer/lib/milestone-date.ts'
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
    await screen.findByText(/^Every 12 June from 1974\. Next on Friday,? 12 June 2026: turns 52\.$/)
    await user.keyboard('{Enter}')
    await screen.findByText('turns 52')
    expect((await list())[0]).toMatchObject({
      kind: 'birthday',
      date: { month: 6, day: 12, year: 1974 },
      repeats: { every: 'year' },
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
    expect((await list())[0]?.date).toEqual({ form: 'on', certainty: 'known', month: 6, day: 12 })
    expect(document.body.textContent).not.toMatch(/1604|1900|turns/)
  })

  test('ask-22: a 29 February asks where it is kept in other years, without an answer of its own', async () => {
    const { user, add, list } = await open()
    await add('29 February 1988')
    const [february, march] = within(await screen.findByRole('radiogroup')).getAllByRole('radio')
    expect([february, march].map((radio) => radio?.getAttribute('aria-checked'))).toEqual(['false', 'false'])
    await user.keyboard('{Enter}')
    await screen.findByText('Choose one: only you know which it is.')
    expect(await list()).toEqual([])
    await expectAccessible()
    await user.click(march!)
    await screen.findByText(/Next on Monday,? 1 March 2027: turns 39/)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/on 1 March in other years/)
    expect((await list())[0]).toMatchObject({
      repeats: { every: 'year', missing: 'later' },
      date: { month: 2, day: 29, year: 1988 },
    })
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
    often = asUsual,
  ) => readMilestone({ text }, kind, often, today, order)

  test.each([
    ['12 June 1974', { month: 6, day: 12, year: 1974 }],
    ['12 June', { month: 6, day: 12 }],
    ['12/6/1974', { month: 6, day: 12, year: 1974 }],
    // the year follows from today: it was not said
    ['tomorrow', { month: 6, day: 10 }],
    ['about 1984', { certainty: 'about', year: 1984 }],
    ['June', { month: 6 }],
    ['5 Adar I 5744', { calendar: 'hebrew', year: 5744, month: 5, leap: true, day: 5 }],
  ])('a birthday on %j', (text, date) => {
    const found = read(text)
    expect(found).toMatchObject({ kind: 'date', date, repeats: { every: 'year' } })
    if (!('year' in date) && found.kind === 'date') expect(found.date).not.toHaveProperty('year')
  })

  test('what is still to come in a year that was said, or is counted from today, happens once', () => {
    expect(read('18 June 2026', 'other')).toMatchObject({ repeats: { every: 'once' }, date: { year: 2026 } })
    expect(read('in two weeks', 'other')).toMatchObject({
      repeats: { every: 'once' },
      date: { year: 2026, month: 6, day: 23 },
    })
    expect(read('4 July 2006', 'other')).toMatchObject({ repeats: { every: 'year' }, date: { year: 2006 } })
    expect(read('12 May', 'other', 'day-first', { ...asUsual, every: 'once' })).toMatchObject({
      date: { year: 2027, month: 5, day: 12 },
    })
  })

  test('a rule that was said stays the rule: the third Monday of September', () => {
    expect(read('third Monday of September', 'other')).toMatchObject({
      date: { month: 9 },
      repeats: { every: 'weekday', nth: 3, weekday: 1 },
    })
    expect(read('third Monday of September', 'other', 'day-first', { ...asUsual, every: 'once' })).toMatchObject({
      date: { year: 2026, month: 9, day: 21 },
      repeats: { every: 'once' },
    })
  })

  test('every month and every week need a whole day to begin with, and so many years are counted from the first', () => {
    const monthly = { ...asUsual, every: 'month' as const, interval: 3 }
    expect(read('30 June 2026', 'other', 'day-first', monthly)).toMatchObject({
      repeats: { every: 'month', interval: 3 },
    })
    expect(read('June', 'other', 'day-first', monthly)).toMatchObject({ kind: 'problem', problem: 'dates.needsDay' })
    expect(read('12 June', 'other', 'day-first', monthly)).toMatchObject({ date: { year: 2026, month: 6, day: 12 } })
  })

  test('6/12 is read as the reader’s language writes it', () => {
    expect(read('6/12/1974', 'birthday', 'month-first')).toMatchObject({ date: { month: 6, day: 12 } })
    expect(read('6/12/1974')).toMatchObject({ date: { month: 12, day: 6 } })
  })

  test('what has no certain meaning is asked about, and what does not exist has days near it', () => {
    expect(read('Friday', 'other')).toMatchObject({ kind: 'problem', problem: 'dates.ask.which-week' })
    expect(read('31 April')).toMatchObject({ kind: 'problem', problem: 'dates.problem.no-such-date' })
    expect(read('12 June 0')).toMatchObject({ kind: 'problem' })
    expect(read('12 June 1234567890')).toMatchObject({ kind: 'problem' })
  })
})

describe('a date that is not known whole', () => {
  test('ask-21: about 1984 is kept as said, shown with an age, and never told of on a day', async () => {
    const { user, add, list } = await open()
    await add('about 1984')
    await screen.findByText('About 1984: 41 or so now. On which day is not known, so nothing is told of it.')
    await user.keyboard('{Enter}')
    const row = await screen.findByRole('region', { name: 'Day not known' })
    expect(row.textContent).toMatch(/about 42 now|about 41 now/)
    expect((await list())[0]).toMatchObject({ date: { form: 'on', certainty: 'about', year: 1984 }, next: null })
    await expectAccessible()
  })

  test('a date of another calendar is written back in full, and stays what it was when only its title changes', async () => {
    const { user, add, list } = await open()
    await add('30 Kislev 5745')
    await user.keyboard('{Enter}')
    const choices = await screen.findByRole('radiogroup', { name: 'In years that have no such day, keep it' })
    await user.click(within(choices).getByRole('radio', { name: 'on the day after' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const line = await screen.findByText(/30 Kislev 5745 \(24 December 1984\), every year/)
    const before = (await list())[0]
    await user.click(within(line.closest('li')!).getAllByRole('button')[0]!)
    await user.type(screen.getByLabelText('In words, if you like'), 'Bubbe{Enter}')
    await screen.findByText('Bubbe')
    expect((await list())[0]).toMatchObject({ title: 'Bubbe', date: before!.date, repeats: before!.repeats })
  })

  test('one of two readings is chosen by a button, and stays chosen', async () => {
    const { user, add, list } = await open()
    await add('Friday')
    const choices = await screen.findByRole('group', { name: 'What was meant' })
    await user.click(within(choices).getAllByRole('button')[1]!)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect(await list()).toHaveLength(1))
  })
})

describe('how a date that matters is told', () => {
  test('leads, so many years and an end are under More, and kept', async () => {
    const { user, add, list } = await open()
    await add('12 June 2020')
    await user.click(screen.getByRole('button', { name: 'More about this date' }))
    const every = screen.getByLabelText('Every how many')
    await user.clear(every)
    await user.type(every, '5')
    await user.type(screen.getByLabelText('Until'), '12 June 2040')
    await user.click(screen.getByRole('combobox', { name: 'When you are told' }))
    await user.click(await screen.findByRole('option', { name: 'Chosen here' }))
    await user.click(screen.getByRole('button', { name: 'Two weeks before' }))
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(async () =>
      expect((await list())[0]).toMatchObject({
        leads: [14, 0],
        repeats: { every: 'year', interval: 5, until: '2040-06-12' },
        next: '2030-06-12',
      }),
    )
  })
})
