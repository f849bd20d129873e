import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Calendars } from '../../../renderer/features/calendars/calendars.tsx'
import { CalendarProblem } from '../../../shared/contract/calendars.ts'
import { AppError } from '../../../shared/result.ts'
import { at, bytesOf, fromDialog, write } from '../../support/calendar-files.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { freshFolder, type TestHost } from '../../support/vault.ts'
import { hasFocus, peopleVault, served, undoLast } from '../people/people-screen.tsx'

const all = (vault: TestHost) => vault.call('meetings.list', { first: '2026-06-01', last: '2026-12-31' })

const open = async (more: FakeHandlers = {}, real?: TestHost) => {
  const vault = real ?? (await peopleVault())
  const folder = freshFolder()
  const file = join(folder, 'work.ics')
  write(file, bytesOf(at('Pumps', '20260612T090000Z')))
  const view = await showScreen(
    <Calendars />,
    {
      ...served(vault),
      'shell.pickFolder': async ({ purpose }) => {
        const path = purpose === 'calendar-file' ? file : folder
        return { token: await fromDialog(vault, path), name: purpose === 'calendar-file' ? 'work.ics' : 'calendars' }
      },
      ...more,
    },
    { path: '/settings/calendars' },
  )
  const watch = async (what = 'Watch a file…') => view.user.click(await screen.findByRole('button', { name: what }))
  return { ...view, vault, file, folder, watch }
}

describe('watching', () => {
  test('it is said plainly that a file on this computer is read, and no network is used', async () => {
    const { container } = await open()
    expect(await screen.findByText(/asks no server and opens no connection/)).toBeTruthy()
    expect(screen.getByText(/None yet/)).toBeTruthy()
    await expectAccessible(container)
  })

  test('a file that is picked is read at once, stands in the list, and can be taken back', async () => {
    const { user, vault, bridge, watch, container } = await open()
    await watch()
    await screen.findByText('“work.ics” is watched: one new meeting')
    expect(bridge.calls('shell.pickFolder')).toEqual([{ purpose: 'calendar-file' }])
    expect(await screen.findByText(/^File · one meeting to come · read/)).toBeTruthy()
    await expectAccessible(container)
    await undoLast(user)
    await screen.findByText(/None yet/)
    expect(await all(vault)).toEqual([])
  })

  test('a folder is asked for as a folder', async () => {
    const { bridge, watch } = await open()
    await watch('Watch a folder…')
    expect(await screen.findByText(/^Folder · one meeting to come/)).toBeTruthy()
    expect(bridge.calls('shell.pickFolder')).toEqual([{ purpose: 'calendar-from' }])
  })

  test('one that is watched already is not watched twice, and says so', async () => {
    const { watch } = await open()
    await watch()
    await screen.findByText(/^File ·/)
    await watch()
    expect((await screen.findByRole('alert')).textContent).toMatch(/watched already/)
    expect(screen.getAllByText(/^File ·/)).toHaveLength(1)
  })

  test('a folder without a calendar in it is refused in a sentence', async () => {
    const { vault, watch, file } = await open()
    rmSync(file)
    await watch('Watch a folder…')
    expect((await screen.findByRole('alert')).textContent).toMatch(/no calendar file.*Nothing was changed/)
    expect(await vault.call('calendars.list', {})).toEqual([])
  })

  test('who closes the dialog watches nothing', async () => {
    const { bridge, watch } = await open({ 'shell.pickFolder': () => null })
    await watch()
    await waitFor(() => expect(bridge.calls('shell.pickFolder')).toHaveLength(1))
    expect(bridge.calls('calendars.watch')).toEqual([])
  })

  test('reading that takes long says so and can be stopped', async () => {
    const { user, watch } = await open({
      'calendars.watch': async (_input, { cancelled }) => {
        while (!cancelled()) await new Promise((done) => setTimeout(done, 10))
        throw new AppError('cancelled')
      },
    })
    await watch()
    await screen.findByText('Reading work.ics')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Stopped. Nothing was changed.')
  })
})

describe('one that is watched', () => {
  test('is read when asked, and says what was new', async () => {
    const { user, file, watch } = await open()
    await watch()
    await user.click(await screen.findByRole('button', { name: 'Read now: work' }))
    await screen.findByText('“work” was read: nothing new')
    write(file, bytesOf(at('Pumps', '20260612T090000Z'), at('Board', '20260613T090000Z')))
    await user.click(screen.getByRole('button', { name: 'Read now: work' }))
    await screen.findByText('“work” was read: one new meeting')
    await screen.findByText(/2 meetings to come/)
  })

  test('that is gone says so in its line, keeps what was read before, and is not said to have been read', async () => {
    const { user, vault, file, watch, container } = await open()
    await watch()
    await screen.findByText(/^File ·/)
    rmSync(file)
    await user.click(screen.getByRole('button', { name: 'Read now: work' }))
    await screen.findByText(/^It is not there any more.* What was read before stays\.$/)
    expect(screen.queryByText(/was read:/)).toBeNull()
    expect(await all(vault)).toHaveLength(1)
    await expectAccessible(container)
  })

  test.each(CalendarProblem.options)('says %s in words, and nothing of the code', async (problem) => {
    await open({
      'calendars.list': () => [
        { id: 'calendar01', name: 'Work', kind: 'file', readAt: null, meetings: 0, skipped: 2, problem },
      ],
    })
    const line = (await screen.findByText('Work')).closest('li')
    expect(line?.textContent).toMatch(/not read yet2 of its events could not be taken\.[A-Z].*\.Read now/)
    expect(line?.textContent).not.toContain(problem.includes('-') ? problem : '�')
  })

  test('is forgotten with its meetings kept, unless they are to go as well; either can be taken back', async () => {
    const { user, vault, watch } = await open()
    await watch()
    const forget = async (answer?: string) => {
      await user.click(await screen.findByRole('button', { name: 'Forget work' }))
      const dialog = within(await screen.findByRole('alertdialog'))
      expect(dialog.getByRole('radio', { name: /Keep them/ }).getAttribute('aria-checked')).toBe('true')
      await expectAccessible()
      if (answer) await user.click(dialog.getByRole('radio', { name: answer }))
      await user.click(dialog.getByRole('button', { name: 'Forget it' }))
      await screen.findByText(/None yet/)
    }
    await forget()
    expect(await all(vault)).toHaveLength(1)
    await undoLast(user)
    await screen.findByText(/^File ·/)
    await forget('Take them out of the journal')
    expect(await all(vault)).toEqual([])
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBe(null))
  })
})

describe('names to settle', () => {
  const withNames = async () => {
    const vault = await peopleVault()
    const ids: string[] = []
    for (const name of ['Sam Lee', 'Sam Lee', 'Bo Ek', 'Bo Ek'])
      ids.push((await vault.call('people.add', { name, nickname: `${name} ${ids.length}` })).id)
    const guests = ['Sam Lee', 'Bo Ek'].map((name) => `ATTENDEE;CN=${name}:mailto:${name.slice(0, 2)}@work.example`)
    const { preview } = await vault.call('meetings.preview', {
      fileName: 'x.ics',
      bytes: bytesOf(at('a', '20260612T090000Z', ...guests), at('b', '20260613T090000Z', guests[0]!)),
    })
    await vault.call('meetings.import', { preview })
    return { ...(await open({}, vault)), ids }
  }

  test('one is said to be someone; it holds at once for every meeting, and can be taken back', async () => {
    const { user, vault, ids } = await withNames()
    await user.click(await screen.findByRole('combobox', { name: /Who is Sam Lee/ }))
    await user.click(await screen.findByRole('option', { name: /Sam Lee 1/ }))
    await screen.findByText('Sam Lee is Sam Lee')
    expect((await all(vault)).map(({ people }) => people.map(({ id }) => id))).toEqual([[ids[1]], [ids[1]]])
    await hasFocus(() => screen.getByRole('combobox', { name: /Who is Bo Ek/ }))
    await undoLast(user)
    expect((await all(vault)).flatMap(({ people }) => people)).toEqual([])
    await screen.findByRole('combobox', { name: /Who is Sam Lee/ })
    await expectAccessible()
  })

  test('one can be nobody in the journal, by keyboard alone', async () => {
    const { user, vault } = await withNames()
    ;(await screen.findByRole('combobox', { name: /Who is Bo Ek/ })).focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('option', { name: 'Nobody in the journal' })
    await user.keyboard('{End}{Enter}')
    await screen.findByText('Bo Ek is nobody in the journal')
    expect((await vault.call('meetings.unclear', {})).map(({ name }) => name)).toEqual(['Sam Lee'])
  })
})
