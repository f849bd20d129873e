import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Settings } from '../../../renderer/features/settings/settings.tsx'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const show = () =>
  showScreen(<Settings />, {
    'imports.list': () => [
      { change: 'change0001', at: '2026-05-02T10:12:00.000Z', of: 'people' as const, count: 214, undone: false },
      { change: 'change0002', at: '2026-05-01T10:12:00.000Z', of: 'people' as const, count: 1, undone: true },
    ],
  })

describe('a choice holds at once', () => {
  test('the theme', async () => {
    const { bridge, user } = await show()
    await user.click(await screen.findByRole('radio', { name: 'Dark' }))
    expect(bridge.calls('settings.set')).toEqual([{ theme: 'dark' }])
  })

  test('the density', async () => {
    const { bridge, user } = await show()
    await user.click(await screen.findByRole('radio', { name: 'Compact' }))
    expect(bridge.calls('settings.set')).toEqual([{ density: 'compact' }])
  })

  test('after how long to lock', async () => {
    const { bridge, user } = await show()
    await user.click(await screen.findByRole('combobox', { name: /^Lock after/ }))
    await user.click(await screen.findByRole('option', { name: '30 minutes' }))
    expect(bridge.calls('settings.set')).toEqual([{ lockAfter: 30 }])
  })

  test('a failure is said', async () => {
    const { bridge, user } = await show()
    bridge.answer({
      'settings.set': () => {
        throw new AppError('no-space')
      },
    })
    await user.click(await screen.findByRole('radio', { name: 'Dark' }))
    expect(await screen.findByText(/The disk is full/)).toBeTruthy()
  })
})

describe('when to remind', () => {
  test('is taken over when the field is left, not while it is being typed', async () => {
    const { bridge } = await show()
    const field = await screen.findByLabelText('Remind me at')
    fireEvent.change(field, { target: { value: '01:30' } })
    fireEvent.change(field, { target: { value: '10:30' } })
    expect(bridge.calls('settings.set')).toEqual([])
    fireEvent.blur(field)
    await waitFor(() => expect(bridge.calls('settings.set')).toEqual([{ remindAt: '10:30' }]))
  })

  test('an unfinished time changes nothing and says so', async () => {
    const { bridge } = await show()
    const field = await screen.findByLabelText('Remind me at')
    fireEvent.change(field, { target: { value: '' } })
    fireEvent.blur(field)
    expect(screen.getByText(/There is no such time, so the one before still holds/)).toBeTruthy()
    expect(bridge.calls('settings.set')).toEqual([])
  })
})

describe('on this desktop', () => {
  const chosen = {
    closing: 'stay',
    startAtLogin: false,
    remindWhileLocked: true,
    hideContents: false,
    spelling: 'auto',
  } as const
  const can = { startAtLogin: true, hideContents: true, tray: true } as const
  const showDesktop = (what: Partial<typeof can> | Record<string, boolean> = {}) =>
    showScreen(<Settings />, {
      'imports.list': () => [],
      'shell.options': () => ({ chosen, can: { ...can, ...what } }),
    })

  test('closing, starting, reminding while locked and recordings are chosen at once', async () => {
    const { bridge, user } = await showDesktop()
    await user.click(await screen.findByRole('radio', { name: 'Rapport quits' }))
    await user.click(screen.getByRole('switch', { name: 'Start when I log in' }))
    await user.click(screen.getByRole('switch', { name: 'Remind me while the journal is locked' }))
    await user.click(screen.getByRole('switch', { name: 'Leave Rapport out of screen recordings' }))
    expect(bridge.calls('shell.choose')).toEqual([
      { closing: 'quit' },
      { startAtLogin: true },
      { remindWhileLocked: false },
      { hideContents: true },
    ])
  })

  test('what this system cannot do is greyed, and says why', async () => {
    await showDesktop({ hideContents: false, startAtLogin: false, tray: false })
    const hide = await screen.findByRole('switch', { name: 'Leave Rapport out of screen recordings' })
    expect(hide.getAttribute('aria-disabled') ?? String((hide as HTMLButtonElement).disabled)).toBe('true')
    expect(screen.getByText('Linux has no way to do this.')).toBeTruthy()
    expect(screen.getByText('Not for a copy that runs from its source code.')).toBeTruthy()
    expect(screen.getByText(/This desktop shows no tray/)).toBeTruthy()
  })

  test('a choice that could not be kept says how long it holds', async () => {
    const { bridge, user } = await showDesktop()
    bridge.answer({
      'shell.choose': () => {
        throw new AppError('no-space')
      },
    })
    await user.click(await screen.findByRole('radio', { name: 'Rapport quits' }))
    expect(await screen.findByText(/^This holds until Rapport is quit/)).toBeTruthy()
  })
})

test('the page says where the journal is, and what protects it', async () => {
  await show()
  expect(await screen.findByText('/home/nora/.local/share/Rapport')).toBeTruthy()
  expect(screen.getByText(/^Everything you write is encrypted on this computer/)).toBeTruthy()
})

describe('what this desktop does not give', () => {
  const heading = 'What this desktop does not give'
  const missing = ['jot-shortcut', 'brief-shortcut', 'wayland', 'notifications', 'tray', 'keyring', 'no-dumps'] as const
  const words = {
    'jot-shortcut': [/^belongs to another program/, /run “rapport --jot”/],
    'brief-shortcut': [/^belongs to another program/, /run “rapport --brief”/],
    wayland: [/^On Wayland a shortcut/, /set shortcuts of your desktop/],
    notifications: [/^Nothing here shows notifications/, /stands on Today all the same/],
    tray: [/^This desktop shows no tray\.$/, /start it again to see its window/],
    keyring: [/keyring is not there/, /your passphrase opens the journal as always/],
    'no-dumps': [/^After a crash/, /Install the package util-linux/],
  } as const

  test('is not spoken of where everything is there', async () => {
    await show()
    await screen.findByText('214 people')
    expect(screen.queryByRole('heading', { name: heading })).toBeNull()
  })

  test.each(missing)('is said with what to do: %s', async (name) => {
    await showScreen(<Settings />, { 'shell.problems': () => ({ missing: [name], noted: [] }) })
    await screen.findByRole('heading', { name: heading })
    for (const sentence of words[name]) expect(screen.getByText(sentence)).toBeTruthy()
  })

  test('a shortcut is named as it is pressed, and the place that explains it points there', async () => {
    await showScreen(
      <Settings />,
      { 'shell.problems': () => ({ missing: ['jot-shortcut'], noted: [] }) },
      { shell: { jotShortcut: null } },
    )
    expect((await screen.findByText(/^belongs to another/)).closest('p')?.textContent).toBe(
      'Ctrl ⇧ Jbelongs to another program, or to the desktop itself.',
    )
    expect(screen.getByText(new RegExp(`below, under “${heading}”`))).toBeTruthy()
  })

  test('nor what went wrong, where nothing did; else how often, and the newest ten by place', async () => {
    const noted = Array.from({ length: 12 }, (_, at) => ({
      at: '2026-06-09T08:12:00.000Z',
      ref: `ref-${at}`,
      where: 'inbox',
    }))
    await showScreen(<Settings />, { 'shell.problems': () => ({ missing: [], noted }) })
    expect(await screen.findByText('Since Rapport was started, something went wrong 12 times.')).toBeTruthy()
    const list = await screen.findByRole('list', { name: 'What went wrong, the newest last' })
    expect([...list.querySelectorAll('li')].map((line) => line.textContent?.replace(/^\S+ /, ''))).toEqual(
      noted.slice(-10).map(({ ref }) => `${ref} inbox`),
    )
  })

  test('axe finds nothing', async () => {
    const noted = [{ at: '2026-06-09T08:12:00.000Z', ref: 'k3f9', where: 'inbox' }]
    await showScreen(<Settings />, { 'shell.problems': () => ({ missing: [...missing], noted }) })
    await screen.findByText(/k3f9/)
    await expectAccessible()
  })

  test('a shell that does not answer leaves the page as it is', async () => {
    await showScreen(<Settings />, {
      'shell.problems': () => {
        throw new AppError('bug')
      },
    })
    await screen.findByRole('heading', { name: 'On this desktop' })
    expect(screen.queryByRole('heading', { name: heading })).toBeNull()
  })
})

test('it leads to the bin and to importing', async () => {
  const { place, user } = await show()
  await user.click(await screen.findByRole('button', { name: 'Bin' }))
  expect(place()).toBe('/settings/bin')
  await user.click(screen.getByRole('button', { name: 'Import an address book' }))
  expect(place()).toBe('/settings/import')
})

test('ask-33: an address book is taken back whole; one already taken back is not offered', async () => {
  const { bridge, user } = await show()
  const [back, ...more] = await screen.findAllByRole('button', { name: /^Take back the address book/ })
  expect(more).toEqual([])
  await user.click(back!)
  expect(bridge.calls('changes.undo')).toEqual([{ change: 'change0001' }])
  expect(await screen.findByText('Taken back')).toBeTruthy()
})

test('axe finds nothing', async () => {
  await show()
  await screen.findByText('214 people')
  await expectAccessible()
})

describe('spelling', () => {
  const own = [
    { id: 'word000001', word: 'capexed' },
    { id: 'word000002', word: 'zorbing' },
  ] as never
  const showSpelling = () => showScreen(<Settings />, { 'imports.list': () => [], 'spelling.words': () => own })

  test('whose it is is chosen for this desktop, and holds at once', async () => {
    const { bridge, user } = await showSpelling()
    await user.click(await screen.findByRole('combobox', { name: 'Check spelling' }))
    await user.click(await screen.findByRole('option', { name: 'American' }))
    await waitFor(() => expect(bridge.calls('shell.choose')).toEqual([{ spelling: 'american' }]))
  })

  test('own words are listed and taken out, with an undo; another is added, and what is no word is refused in words', async () => {
    const { bridge, user } = await showSpelling()
    const list = await screen.findByRole('list', { name: 'My words' })
    expect([...list.children].map(({ textContent }) => textContent)).toEqual(['capexed', 'zorbing'])
    await user.click(screen.getByRole('button', { name: 'Take “zorbing” out of my words' }))
    expect(await screen.findByText('Taken out of your words: zorbing')).toBeTruthy()
    expect(bridge.calls('spelling.remove')).toEqual([{ id: 'word000002' }])
    await user.type(screen.getByLabelText('Another word'), 'two words{Enter}')
    expect(await screen.findByText('One word, without spaces.')).toBeTruthy()
    expect(bridge.calls('spelling.add')).toEqual([])
    await user.clear(screen.getByLabelText('Another word'))
    await user.type(screen.getByLabelText('Another word'), ' o’clocks {Enter}')
    await waitFor(() => expect(bridge.calls('spelling.add')).toEqual([{ word: "o'clocks" }]))
  })

  test('says where the list of words comes from, with every notice', async () => {
    const { user } = await showSpelling()
    await user.click(await screen.findByText('Where the list of words comes from', { selector: 'summary' }))
    expect(await screen.findByText(/Copyright 2000-2018 by Kevin Atkinson/)).toBeTruthy()
    await expectAccessible()
  })
})
