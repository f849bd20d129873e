import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ReminderLog } from '../../../renderer/features/reminders/log.tsx'
import { ReminderSettings } from '../../../renderer/features/reminders/reminder-settings.tsx'
import { Today } from '../../../renderer/features/today/today.tsx'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import type { TestHost } from '../../support/vault.ts'
import { addSiobhan, peopleVault, served, undoLast } from '../people/people-screen.tsx'

const birthday = (vault: TestHost, personId: string, month: number, day: number, more: object = {}) =>
  vault.call('milestones.add', {
    personId,
    kind: 'birthday',
    date: knownDate({ year: 1976, month, day }),
    repeats: { every: 'year' },
    ...more,
  } as Input<'milestones.add'>)

const open = async (before?: (vault: TestHost, id: string) => Promise<unknown>) => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  await before?.(vault, id)
  return { vault, id, ...(await showScreen(<ReminderSettings />, served(vault))) }
}

describe('the reminder settings', () => {
  test('ask-07: what comes next is shown, with when, whose clock and whose wish it is', async () => {
    await open(async (vault, id) => {
      await vault.call('people.edit', { id: id as never, fields: { zone: 'Asia/Tokyo' } })
      await birthday(vault, id, 6, 20, { leads: [7], zone: 'theirs' })
    })
    const next = await screen.findByRole('region', { name: 'Next' })
    const line = (await within(next).findByText('Siobhán Keeley turns 50')).closest('li')!
    expect(line.textContent).toMatch(
      /Told at 01:00 · for .*20 June.* · A week before, as chosen for this date · by their clock \(Asia\/Tokyo\)/,
    )
    await expectAccessible()
  })

  test('ask-08: another lead for birthdays, or for a tag, changes what comes next at once', async () => {
    const { user, vault } = await open(async (vault, id) => {
      await vault.call('people.edit', { id: id as never, fields: { tags: ['board'] } })
      await birthday(vault, id, 6, 20)
    })
    const next = await screen.findByRole('region', { name: 'Next' })
    await within(next).findByText(/On the day, as for everything/)
    await user.click(screen.getByRole('combobox', { name: 'For a tag' }))
    await user.click(await screen.findByRole('option', { name: 'board' }))
    const tag = await screen.findByRole('group', { name: 'Everyone tagged board' })
    await user.click(within(tag).getByRole('button', { name: '3 days before' }))
    await within(next).findByText(/3 days before, as for everyone tagged board/)
    expect((await vault.call('settings.get', {})).leads).toContainEqual({ level: 'tag', name: 'board', leads: [3, 0] })
    await user.click(within(tag).getByRole('combobox'))
    await user.click(await screen.findByRole('option', { name: 'As usual' }))
    await waitFor(async () => expect((await vault.call('settings.get', {})).leads).toHaveLength(1))
  })

  test('quiet hours move what falls into them, and say so; without them it is as before', async () => {
    const { user, vault } = await open((vault, id) => birthday(vault, id, 6, 20))
    await user.click(await screen.findByRole('switch', { name: 'Quiet hours' }))
    await waitFor(async () =>
      expect((await vault.call('settings.get', {})).quiet).toEqual({ from: '21:00', to: '07:30' }),
    )
    const until = await screen.findByLabelText('Until')
    await user.clear(until)
    await user.type(until, '10:00')
    await user.tab()
    const next = screen.getByRole('region', { name: 'Next' })
    await within(next).findByText(/Told at 10:00.*moved out of the quiet hours/)
    await user.click(screen.getByRole('switch', { name: 'Quiet hours' }))
    await within(next).findByText(/Told at 09:00/)
  })

  test('working days, meetings and plain wording are kept', async () => {
    const { user, vault } = await open()
    await user.click(await screen.findByRole('button', { name: 'Friday' }))
    await user.click(screen.getByRole('radio', { name: /On the last working day before/ }))
    await user.click(screen.getByRole('radio', { name: /Only that there is something/ }))
    await user.click(screen.getByRole('combobox', { name: 'Before a meeting' }))
    await user.click(await screen.findByRole('option', { name: '30 minutes before' }))
    await waitFor(async () =>
      expect(await vault.call('settings.get', {})).toMatchObject({
        workingDays: [1, 2, 3, 4],
        daysOff: 'before',
        wording: 'generic',
        meetingLead: 30,
      }),
    )
    await expectAccessible()
  })

  test('with nothing ahead it says what would be there', async () => {
    await open()
    await screen.findByText(/Nothing in the next sixty days/)
  })
})

/** A follow-up due the day after that was claimed and never confirmed to be on the screen. */
const missedOne = async () => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  await vault.call('followUps.add', { personId: id, kind: 'to-do', text: 'two pages', due: '2026-06-10' })
  vault.clock.advance({ days: 1 })
  vault.host().look()
  return vault
}

describe('what nobody is known to have seen', () => {
  test('ask-13: is on Today until it is said to be seen', async () => {
    const vault = await missedOne()
    const { user } = await showScreen(<Today />, served(vault))
    const section = within(await screen.findByRole('region', { name: 'You may have missed' }))
    expect(section.getByText('To do for Siobhán Keeley: two pages')).toBeTruthy()
    await expectAccessible()
    await user.click(section.getByRole('button', { name: 'Seen' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'You may have missed' })).toBeNull())
    expect(await vault.call('reminders.unshown', {})).toEqual([])
  })

  test('can be put off from there, and taken back', async () => {
    const vault = await missedOne()
    const { user } = await showScreen(<Today />, served(vault))
    await user.click(await screen.findByRole('button', { name: /^Later: To do for Siobhán/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Tomorrow' }))
    await screen.findByText('You are told again then')
    expect((await vault.call('followUps.list', { state: 'open' }))[0]).toMatchObject({ snoozedUntil: '2026-06-11' })
    await undoLast(user)
    expect((await vault.call('followUps.list', { state: 'open' }))[0]).toMatchObject({ snoozedUntil: null })
  })
})

describe('the log', () => {
  test('says what was told, when, and what was never known to be on the screen', async () => {
    const vault = await missedOne()
    await showScreen(<ReminderLog />, served(vault))
    const line = (await screen.findByText('To do for Siobhán Keeley: two pages')).closest('li')!
    expect(line.textContent).toMatch(/was never known to be on the screen/)
    await expectAccessible()
  })

  test('an empty one says so', async () => {
    const vault = await peopleVault()
    await showScreen(<ReminderLog />, served(vault))
    await screen.findByText('Nothing was told yet.')
  })
})
