import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { CalendarFiles } from '../../../renderer/features/calendars/calendar-files.tsx'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { AppError } from '../../../shared/result.ts'
import { target } from '../../support/calendar-files.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { freshFolder } from '../../support/vault.ts'
import { addSiobhan, peopleVault, served } from '../people/people-screen.tsx'

const open = async (more: FakeHandlers = {}, isEmpty = false) => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  const dated = { personId: id, repeats: { every: 'year' } } as const
  if (!isEmpty) {
    await vault.call('milestones.add', {
      ...dated,
      kind: 'birthday',
      date: knownDate({ year: 1976, month: 6, day: 12 }),
    } as never)
    await vault.call('milestones.add', {
      ...{ ...dated, kind: 'anniversary', title: 'Left the yard' },
      date: knownDate({ month: 9, day: 21 }),
    } as never)
  }
  const path = join(freshFolder(), 'dates.ics')
  const view = await showScreen(<CalendarFiles />, {
    ...served(vault),
    'shell.pickTarget': () => ({ target: target(vault, path), name: 'dates.ics' }),
    ...more,
  })
  await view.user.click(screen.getByRole('button', { name: 'Calendar files' }))
  await view.user.click(await screen.findByRole('menuitem', { name: 'Write a calendar file…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Write a calendar file' }))
  const go = () => view.user.click(dialog.getByRole('button', { name: 'Choose where…' }))
  return { ...view, vault, dialog, go, text: () => (existsSync(path) ? readFileSync(path, 'utf8') : '') }
}

describe('dates leave', () => {
  test('only after it is said that the file is readable by anyone who has it', async () => {
    const { dialog, bridge } = await open()
    expect(dialog.getByText(/anyone who has it can read it/)).toBeTruthy()
    expect(dialog.getByText(/^Never in it: meetings, notes, years of birth/)).toBeTruthy()
    expect(bridge.calls('shell.pickTarget')).toEqual([])
    await expectAccessible()
  })

  test('with names and what the day is, and nobody’s own words, until more is asked for', async () => {
    const { go, bridge, text } = await open()
    await go()
    await screen.findByText('“dates.ics” holds 2 dates')
    expect(bridge.calls('calendar.save')).toMatchObject([
      { names: 'full', reasons: true, ownWords: false, quiet: false, kinds: ['birthday', 'anniversary', 'other'] },
    ])
    expect(text()).toContain('Siobhán Keeley')
    expect(text()).not.toMatch(/Left the yard|1976/)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  })

  test('with initials alone nothing is said of what the day is', async () => {
    const { user, dialog, go, bridge, text } = await open()
    await user.click(dialog.getByRole('checkbox', { name: /own words/ }))
    await user.click(dialog.getByRole('radio', { name: 'Initials only' }))
    for (const name of [/What the day is/, /own words/]) {
      const box = dialog.getByRole<HTMLInputElement>('checkbox', { name })
      expect([box.disabled, box.checked]).toEqual([true, false])
    }
    await go()
    await screen.findByText(/holds 2 dates/)
    expect(bridge.calls('calendar.save')).toMatchObject([{ names: 'initials', reasons: false, ownWords: false }])
    expect(text()).not.toMatch(/Siobhán|Birthday|Left the yard/)
  })

  test('own words, quiet dates and fewer kinds are chosen one by one', async () => {
    const { user, dialog, go, bridge, text } = await open()
    for (const name of [/own words/, /marked quietly/, 'Birthdays'])
      await user.click(dialog.getByRole('checkbox', { name }))
    await go()
    await screen.findByText('“dates.ics” holds one date')
    expect(bridge.calls('calendar.save')).toMatchObject([
      { ownWords: true, quiet: true, kinds: ['anniversary', 'other'] },
    ])
    expect(text()).toContain('Left the yard')
  })

  test('of no kind at all, nothing is asked of the system, and it says what is missing', async () => {
    const { user, dialog, go, bridge } = await open()
    for (const name of ['Birthdays', 'Anniversaries', 'Other dates'])
      await user.click(dialog.getByRole('checkbox', { name }))
    await go()
    expect((await screen.findByRole('alert')).textContent).toBe('Choose at least one kind.')
    expect(bridge.calls('shell.pickTarget')).toEqual([])
  })

  test('where there are none, nothing is written and it says why', async () => {
    const { go, text } = await open({}, true)
    await go()
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Nothing was written: there is no such date/)
    expect(text()).toBe('')
  })

  test('how many were left out is said', async () => {
    const { go } = await open({ 'calendar.save': () => ({ written: 41, left: 3 }) })
    await go()
    await screen.findByText('“dates.ics” holds 41 dates. 3 were left out: their day is not known, or is over')
  })

  test('who closes the system’s question is back at what was chosen', async () => {
    const { user, dialog, go, bridge } = await open({ 'shell.pickTarget': () => null })
    await user.click(dialog.getByRole('radio', { name: 'Initials only' }))
    await go()
    await waitFor(() => expect(bridge.calls('shell.pickTarget')).toHaveLength(1))
    expect(dialog.getByRole('radio', { name: 'Initials only' }).getAttribute('aria-checked')).toBe('true')
    expect(bridge.calls('calendar.save')).toEqual([])
  })

  test.each([
    [new AppError('invalid', { target: 'not-writable' }), /Nothing can be written in that folder/],
    [new AppError('no-space'), /not enough space there/],
  ])('a refusal (%s) stays with what was chosen', async (error, told) => {
    const { go, dialog } = await open({
      'calendar.save': () => {
        throw error
      },
    })
    await go()
    expect((await screen.findByRole('alert')).textContent).toMatch(told)
    expect(dialog.getByRole('button', { name: 'Choose where…' })).toBeTruthy()
  })
})

test('the menu leads to bringing a file, and to the calendars that are watched', async () => {
  const { user, place } = await showScreen(<CalendarFiles />)
  for (const [name, path] of [
    ['Bring a calendar file…', '/settings/calendar-file'],
    ['Watched calendars', '/settings/calendars'],
  ] as const) {
    await user.click(screen.getByRole('button', { name: 'Calendar files' }))
    await user.click(await screen.findByRole('menuitem', { name }))
    expect(place()).toBe(path)
  }
})
