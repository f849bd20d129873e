import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Today } from '../../../renderer/features/today/today.tsx'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { AppError } from '../../../shared/result.ts'
import { followUp, occurrence, source, todayWith } from '../../support/fake-samples.ts'
import type { TodaySample } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const show = (is: Partial<TodaySample> = {}) => showScreen(<Today />, { 'today.get': () => todayWith(is) })

const full: Partial<TodaySample> = {
  asks: [
    followUp({
      id: 'ask0000001',
      kind: 'ask',
      personName: 'Mateo Arriaga',
      text: 'Could you look over the quote?',
      saidOn: '2026-06-05',
      source,
    }),
  ],
  dates: {
    lately: [],
    today: [occurrence('2026-06-09', 50)],
    week: [
      occurrence('2026-06-11', 1, {
        id: 'milestone2',
        personName: 'Ruud Hakvoort',
        kind: 'other',
        title: 'Els died',
        tone: 'quiet',
      }),
    ],
    month: [occurrence('2026-07-04', null, { id: 'milestone3', personName: 'Yuki Hoshino' })],
  },
  followUps: {
    overdue: [followUp({ due: '2026-06-01', source })],
    today: [followUp({ id: 'followup02', text: 'Ask about the move', kind: 'to-do', due: '2026-06-09' })],
    week: [followUp({ id: 'followup03', text: 'Framework contract', by: 'them', due: '2026-06-12' })],
  },
  later: 7,
}

describe('the head of the page', () => {
  test('is the day, and one sentence made of what there is', async () => {
    await show(full)
    expect(await screen.findByRole('heading', { level: 1, name: 'Tuesday 9 June' })).toBeTruthy()
    expect(
      screen.getByText('One ask waits for your answer, two follow-ups are due and one date falls today.'),
    ).toBeTruthy()
  })

  test('says so when nothing is due', async () => {
    await show()
    expect(await screen.findByText('Nothing is due today, nor in the next seven days.')).toBeTruthy()
  })

  test('looks ahead a week when nothing is due today', async () => {
    await show({
      dates: {
        lately: [],
        today: [],
        week: [occurrence('2026-06-11', null), occurrence('2026-06-12', null, { id: 'milestone2' })],
        month: [],
      },
    })
    expect(await screen.findByText('Nothing is due today; two dates fall in the next seven days.')).toBeTruthy()
  })

  test('ask-41: jotting is offered under the lede', async () => {
    await showScreen(<Today jot={<textarea aria-label="Jot" />} />, { 'today.get': () => todayWith(full) })
    const lede = await screen.findByText(/^One ask waits/)
    expect(lede.compareDocumentPosition(screen.getByLabelText('Jot')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })
})

describe('asks', () => {
  test('come first, with how long they have waited and where they were heard', async () => {
    await show(full)
    const asks = await screen.findByRole('region', { name: 'Waiting for your answer' })
    expect(within(asks).getByText('4 days')).toBeTruthy()
    expect(within(asks).getByText('By phone, Fri 5 June.')).toBeTruthy()
    expect(screen.getAllByRole('region')[0]).toBe(asks)
  })

  test('one is acknowledged with one press, and can be taken back', async () => {
    const { bridge, user } = await show(full)
    await user.click(await screen.findByRole('button', { name: /^Acknowledge what Mateo Arriaga asked/ }))
    expect(bridge.calls('followUps.acknowledge')).toEqual([{ id: 'ask0000001' }])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(bridge.calls('changes.undo')).toEqual([{ change: 'change0000' }])
  })
})

describe('an ask', () => {
  const ask = followUp({
    id: 'ask0000001',
    kind: 'ask',
    personName: 'Mateo Arriaga',
    text: 'Could you look over the quote?',
  })

  test('is done with one press, without being acknowledged first', async () => {
    const { bridge, user } = await show(full)
    await user.click(await screen.findByRole('button', { name: 'Done: Could you look over the quote?' }))
    expect(bridge.calls('followUps.close')).toEqual([{ id: 'ask0000001', state: 'done' }])
  })

  test('is put off from its menu', async () => {
    const { bridge, user } = await show(full)
    await user.click(await screen.findByRole('button', { name: 'More for “Could you look over the quote?”' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Tomorrow/ }))
    expect(bridge.calls('followUps.snooze')).toEqual([{ id: 'ask0000001', until: '2026-06-10' }])
  })

  test('that was put off is out of sight, and out of the count, until its day', async () => {
    const { unmount } = await show({ asks: [{ ...ask, snoozedUntil: '2026-06-10' }] })
    expect(await screen.findByText('Nothing is due today, nor in the next seven days.')).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Waiting for your answer' })).toBeNull()
    unmount()
    await show({ asks: [{ ...ask, snoozedUntil: '2026-06-09' }] })
    expect(await screen.findByText('One ask waits for your answer.')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Waiting for your answer' })).toBeTruthy()
  })
})

describe('dates', () => {
  test('ask-11: an age stands where the year is known', async () => {
    await show(full)
    expect(await screen.findByRole('button', { name: 'Anneliese Roth turns 50' })).toBeTruthy()
  })

  test('ask-24: no age is invented where the year is not known', async () => {
    await show(full)
    expect(await screen.findByRole('button', { name: 'Yuki Hoshino’s birthday' })).toBeTruthy()
  })

  test('a sad date says to mark it quietly', async () => {
    await show(full)
    const line = (await screen.findByRole('button', { name: 'Ruud Hakvoort, Els died, a year on' })).closest('li')
    expect(within(line as HTMLElement).getByText('Mark quietly.')).toBeTruthy()
  })

  test('ask-25: a 29 February kept on another day says why it is on this one', async () => {
    await show({
      dates: {
        lately: [],
        today: [],
        week: [],
        month: [
          occurrence('2027-02-28', 31, {
            date: knownDate({ month: 2, day: 29 }),
            repeats: { every: 'year', missing: 'earlier' },
          }),
        ],
      },
    })
    expect(await screen.findByText('Kept on this day in a year without 29 February.')).toBeTruthy()
  })

  test('some day of a month that has begun stands by the last it may be', async () => {
    const june = { ...occurrence('2026-06-01', null), until: '2026-06-30' }
    await show({ dates: { lately: [], today: [], week: [], month: [june] } })
    const line = (await screen.findByRole('button', { name: 'Anneliese Roth’s birthday' })).closest('li')
    expect(line?.querySelector('time')?.getAttribute('datetime')).toBe('2026-06-30')
    expect(line?.textContent).toContain('Some day until')
  })

  test('one leads to the dates of its person', async () => {
    const { place, user } = await show(full)
    await user.click(await screen.findByRole('button', { name: 'Anneliese Roth turns 50' }))
    expect(place()).toBe('/people/person0002/dates')
  })
})

describe('follow-ups', () => {
  test('are said from the side of who has to act', async () => {
    await show(full)
    const section = await screen.findByRole('region', { name: 'Follow-ups' })
    const why = [...section.querySelectorAll('li')].map((line) => line.textContent)
    expect(why[0]).toContain('You promised Seun Adeyemi-Clarke.')
    expect(why[1]).toContain('To-do, for Seun Adeyemi-Clarke.')
    expect(why[2]).toContain('Seun Adeyemi-Clarke promised you.')
    expect(within(section).getByText('7 more are later or have no date.')).toBeTruthy()
  })

  test('one is ticked, and focus goes to the one that takes its place', async () => {
    let now = todayWith(full)
    const { bridge, user } = await showScreen(<Today />, {
      'today.get': () => now,
      'followUps.close': ({ id }) => {
        const { overdue, today, week } = now.followUps
        const rest = (all: typeof overdue) => all.filter((each) => each.id !== id)
        now = { ...now, followUps: { overdue: rest(overdue), today: rest(today), week: rest(week) } }
        return { change: 'change0000' }
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Done: Send the mezzanine drawings' }))
    expect(bridge.calls('followUps.close')).toEqual([{ id: 'followup01', state: 'done' }])
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send the mezzanine drawings' })).toBeNull())
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ask about the move'))
  })

  test('one is put off to a day of the menu, which says which day that is', async () => {
    const { bridge, user } = await show(full)
    await user.click(await screen.findByRole('button', { name: 'More for “Send the mezzanine drawings”' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Next Monday ?Mon 15 June$/ }))
    expect(bridge.calls('followUps.snooze')).toEqual([{ id: 'followup01', until: '2026-06-15' }])
  })

  test('one is dropped from the menu', async () => {
    const { bridge, user } = await show(full)
    await user.click(await screen.findByRole('button', { name: 'More for “Ask about the move”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Drop' }))
    expect(bridge.calls('followUps.close')).toEqual([{ id: 'followup02', state: 'dropped' }])
  })

  test('a failure is said, and the line stays', async () => {
    const { bridge, user } = await show(full)
    bridge.answer({
      'followUps.close': () => {
        throw new AppError('no-space')
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Done: Send the mezzanine drawings' }))
    expect(await screen.findByText(/The disk is full/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Send the mezzanine drawings' })).toBeTruthy()
  })

  test('an entry something was taken from is its description', async () => {
    await show(full)
    const line = (await screen.findByRole('button', { name: 'Send the mezzanine drawings' })).closest('[role=group]')
    const description = document.getElementById(line?.getAttribute('aria-describedby') ?? '')
    expect(description?.textContent).toMatch(/^By phone, Friday,? 5 June 2026: “He asked about the gangway.”$/)
  })
})

test('arrows go from line to line, across the sections', async () => {
  const { user } = await show(full)
  const first = await screen.findByRole('button', { name: 'Mateo Arriaga' })
  first.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toBe('Anneliese Roth turns 50')
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(first)
})

describe('an empty vault', () => {
  test('says what would fill it, and offers to add a person', async () => {
    const { place, user } = await show({ people: 0 })
    expect(await screen.findByText('Nobody is in this journal yet')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Add a person' }))
    expect(place()).toBe('/people')
  })

  test('offers to import an address book', async () => {
    const { place, user } = await show({ people: 0 })
    await user.click(await screen.findByRole('button', { name: 'Import an address book' }))
    expect(place()).toBe('/settings/import')
  })
})

test('when reading fails the page says so', async () => {
  await showScreen(<Today />, {
    'today.get': () => {
      throw new AppError('damaged')
    },
  })
  expect(await screen.findByText(/does not read as it should/)).toBeTruthy()
})

test('axe finds nothing, full and empty', async () => {
  const { unmount } = await show(full)
  await screen.findByText('Mateo Arriaga')
  await expectAccessible()
  unmount()
  await show({ people: 0 })
  await screen.findByText('Nobody is in this journal yet')
  await expectAccessible()
})

describe('a page of today is no list of everything', () => {
  const many = (count: number, due: string) =>
    Array.from({ length: count }, (_, n) =>
      followUp({ id: `f${due}-${n}`.replaceAll('-', '').padEnd(10, '0'), text: `Thing ${n + 1} of ${due}`, due }),
    )

  test('the last to have fallen due stand there, and how many have waited longer; what is due today stays in sight', async () => {
    const followUps = { overdue: many(30, '2026-06-01'), today: many(2, '2026-06-09'), week: many(40, '2026-06-12') }
    const { user, place } = await show({ followUps })
    await screen.findByText('Thing 30 of 2026-06-01')
    expect(screen.queryByText('Thing 18 of 2026-06-01')).toBeNull()
    expect(screen.getByText('Thing 19 of 2026-06-01')).toBeTruthy()
    expect(screen.getByText('Thing 2 of 2026-06-09')).toBeTruthy()
    expect(screen.getByText('Thing 18 of 2026-06-12')).toBeTruthy()
    expect(screen.getByRole('button', { name: '22 more this week' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '18 more have been overdue for longer' }))
    expect(place()).toBe('/follow-ups')
  })

  test('of more dates than fit the next stand there, and the calendar has all', async () => {
    const of = (count: number, on: string) =>
      Array.from({ length: count }, (_, n) =>
        occurrence(on, null, { id: `m${on}${n}`.replaceAll('-', '').padEnd(10, '0'), personName: `Person ${n} ${on}` }),
      )
    const dates = { lately: [], today: [], week: of(25, '2026-06-11'), month: of(30, '2026-07-01') }
    const { user, place } = await show({ dates })
    await screen.findByText(/Person 19 2026-06-11/)
    expect(screen.queryByText(/Person 20 2026-06-11/)).toBeNull()
    await user.click(screen.getByRole('button', { name: '15 more within thirty days' }))
    expect(place()).toBe('/calendar')
  })
})
