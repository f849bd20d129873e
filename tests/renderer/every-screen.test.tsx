// Every screen in a language nobody speaks, with Greek data and Greek dates: what stands there in Latin letters was written into a component.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { JotWindow } from '../../renderer/app/jot-window.tsx'
import { MainWindow } from '../../renderer/app/main-window.tsx'
import { english } from '../../renderer/app/messages/index.ts'
import { Backups } from '../../renderer/features/backups/backups.tsx'
import { Calendar } from '../../renderer/features/calendar/calendar.tsx'
import { BringFile } from '../../renderer/features/calendars/bring-file.tsx'
import { CalendarFiles } from '../../renderer/features/calendars/calendar-files.tsx'
import { Calendars } from '../../renderer/features/calendars/calendars.tsx'
import { Bin } from '../../renderer/features/bin/bin.tsx'
import { Contacts } from '../../renderer/features/contacts/contacts.tsx'
import { Journal } from '../../renderer/features/entries/journal.tsx'
import { PersonFiles } from '../../renderer/features/files/person-files.tsx'
import { FollowUps } from '../../renderer/features/follow-ups/follow-ups.tsx'
import { HealthLine } from '../../renderer/features/health/health-line.tsx'
import { Health } from '../../renderer/features/health/health.tsx'
import { ImportBook } from '../../renderer/features/imports/import-book.tsx'
import { JotNote } from '../../renderer/features/jot/jot-note.tsx'
import { Organisations } from '../../renderer/features/organisations/organisations.tsx'
import { PeoplePlace } from '../../renderer/features/people/people-place.tsx'
import { Security } from '../../renderer/features/security/security.tsx'
import { ContactRoom } from '../../renderer/features/settings/contact-room.tsx'
import { Settings } from '../../renderer/features/settings/settings.tsx'
import { Today } from '../../renderer/features/today/today.tsx'
import { personTabs } from '../../renderer/lib/go.ts'
import { CalendarProblem } from '../../shared/contract/calendars.ts'
import { AppError } from '../../shared/result.ts'
import { expectAccessible } from '../support/fake-screen.tsx'
import { fill } from '../support/filled.ts'
import type { Filled } from '../support/filled.ts'
import { check, expectNoOwnWords, ownWords, served, settled, show } from '../support/own-words.ts'
import { pseudo } from '../support/pseudo.ts'
import { testVault } from '../support/vault.ts'
import type { TestHost } from '../support/vault.ts'

vi.mock('../../renderer/app/messages/index.ts', async (original) => {
  const { english: words } = await original<{ english: Record<string, string> }>()
  const { pseudo: turn } = await import('../support/pseudo.ts')
  return { english: turn(words) }
})

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
afterEach(() => void vi.unstubAllGlobals())

const day = '2026-06-09'
type Vaults = { readonly empty: TestHost; readonly filled: TestHost }
let vaults: Vaults
let filled: Filled
const at = `${day}T10:24:00[Europe/Dublin]`
beforeAll(async () => {
  vaults = { empty: await testVault({ at }), filled: await testVault({ at }) }
  filled = await fill(vaults.filled.call, day)
})

const named = (id: string): string => english[id] ?? id

test('the language nobody speaks turns letters, and neither arguments nor tags nor branches', () => {
  expect(
    pseudo({
      a: 'To-do, for <b>{name}</b>.',
      b: '{count, plural, =0 {Nothing} one {# found} other {# found in {place}}} of {total, number}',
      c: '{has, select, yes {The date “{value}”} other {A <i>date</i>}}, left out',
    }),
  ).toEqual({
    a: '⟦Ťŏ-ďŏ, ƒŏř <b>{name}</b>.⟧',
    b: '⟦{count, plural, =0 {Ňŏťħĭňğ} one {# ƒŏŭňď} other {# ƒŏŭňď ĭň {place}}} ŏƒ {total, number}⟧',
    c: '⟦{has, select, yes {Ťħĕ ďȧťĕ “{value}”} other {Ȧ <i>ďȧťĕ</i>}}, ĺĕƒť ŏŭť⟧',
  })
})

test('a word in a component is found, in its text and in its names', async () => {
  await show(
    <p aria-label="Spoken" title={named('ui.save')}>
      Σοφία Written <kbd>Ctrl</kbd>
    </p>,
  )
  expect(ownWords().map((each) => each.trim())).toEqual(['p[aria-label]: Spoken', 'p: Σοφία Written'])
})

const places: Readonly<Record<string, () => ReactNode>> = {
  Today: () => <Today jot={<JotNote place="today" />} />,
  'Follow-ups': () => <FollowUps />,
  'Keep in touch': () => <Contacts />,
  'How often to keep in touch': () => <ContactRoom />,
  Journal: () => <Journal />,
  Security: () => <Security />,
  Settings: () => <Settings health={<HealthLine />} />,
  Health: () => <Health onRestore={() => undefined} />,
  Bin: () => <Bin />,
  Backups: () => <Backups />,
  Organisations: () => <Organisations />,
  People: () => <PeoplePlace />,
  'Import an address book': () => <ImportBook />,
  Calendar: () => <Calendar file={<CalendarFiles />} />,
  'Watched calendars': () => <Calendars />,
  'Bring a calendar file': () => <BringFile />,
}

describe.each(['filled', 'empty'] as const)('a journal that is %s', (state) => {
  test.each(Object.keys(places))('no sentence lives in a component: %s', async (name) => {
    await show(places[name]?.(), served(vaults[state]))
    await check()
  })

  test.each(personTabs)('no sentence lives in a component: a person, %s', async (tab) => {
    const vault = vaults[state]
    const id = state === 'filled' ? filled.person : (await vault.call('people.add', { name: 'Μόνη' })).id
    const jot = <JotNote key={id} place={`person:${id}`} />
    const files = <PersonFiles personId={id} />
    await show(<PeoplePlace id={id} tab={tab} jot={jot} files={files} />, served(vault), `/people/${id}/${tab}`)
    await check()
    if (state === 'empty') await vault.call('people.remove', { id })
  })

  test('no sentence lives in a component: the jot window', async () => {
    await show(<JotWindow />, served(vaults[state]))
    await check()
  })

  test('no sentence lives in a component: the frame, and the finder in it', async () => {
    const { user } = await show(<MainWindow />, served(vaults[state]))
    await check()
    for (const place of ['people', 'organisations', 'journal', 'follow-ups', 'settings']) {
      await user.click(document.querySelector(`a[href="#${place}"]`)!)
      await check()
    }
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox', { name: named('app.finder.label') })
    await check()
    await user.keyboard('σοφ')
    if (state === 'filled') await screen.findAllByText(/Κίλι/)
    await check()
    await user.keyboard('{Escape}{Control>}b{/Control}')
    await screen.findByRole('combobox', { name: named('app.finder.brief') })
    await check()
  })
})

describe('what opens when it is asked for', () => {
  test('no sentence lives in a component: a jot being read, its lines and its panels', async () => {
    const text = 'Σοφία Κίλι: her birthday is 4 July. I said I would send the drawings by Friday. Likes sailing.'
    const words = [
      ...[
        'birthday',
        'Birthday',
        'Send the drawings',
        'The drawings',
        'the drawings',
        'Likes sailing',
        'sailing',
        'Sailing',
      ],
    ]
    const { user } = await show(<JotWindow />, {
      ...served(vaults.filled),
      'drafts.get': () => ({
        place: 'window',
        text,
        people: [filled.person],
        happenedAt: null,
        channel: '',
        accepted: [],
      }),
    })
    await screen.findByText('Alt 1', { exact: false })
    const written = () =>
      [text, ...words, ...[...document.querySelectorAll('[data-line] *')].map((each) => each.textContent)]
        .filter((each) => each !== '')
        .toSorted((a, b) => b.length - a.length)
    await check(written())
    for (const key of ['f', 'd', 'p']) {
      await user.keyboard(`{Alt>}${key}{/Alt}`)
      await check(written())
    }
    await user.keyboard('{Escape}')
    await user.type(screen.getByRole('textbox', { name: named('jot.text') }), '@Π')
    await check(written())
  })

  test('no sentence lives in a component: what was jotted while locked', async () => {
    const { entries } = await vaults.filled.call('entries.list', {})
    const { user } = await show(<Today />, {
      ...served(vaults.filled),
      'inbox.filed': () => entries.slice(0, 1),
      'inbox.status': () => ({
        recipient: null,
        waiting: 7,
        begun: 0,
        kept: { damaged: 1, otherKey: 2, newer: 1, notNow: 3 },
      }),
    })
    await check()
    const section = within(await screen.findByRole('region', { name: named('today.locked') }))
    await user.click(section.getByText(named('today.locked.whom')))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await check()
    await user.keyboard('{Escape}{Escape}')
    await user.click(section.getAllByRole('button').at(-1)!)
    await check()
  })

  test('no sentence lives in a component: keeping in touch, its menus and small forms', async () => {
    const { user } = await show(<Contacts />, served(vaults.filled))
    await check()
    for (const key of ['p', 'd']) {
      document.querySelector<HTMLElement>('[data-line] button')!.focus()
      await user.keyboard(`${key}{Enter}`)
      await check()
      await user.keyboard('{Escape}')
    }
    await user.click(document.querySelector('[data-line] [aria-haspopup]')!)
    await check()
    cleanup()
    const { user: other } = await show(<ContactRoom />, served(vaults.filled))
    for (const id of ['contact.tag.add', 'contact.organisation.add']) {
      await other.click(await screen.findByRole('button', { name: named(id) }))
      await other.keyboard('{Control>}{Enter}{/Control}')
      await check()
    }
  })

  test('no sentence lives in a component: every small form and menu of a person', async () => {
    // some of the buttons take things away
    const vault = await testVault({ at })
    const { person } = await fill(vault.call, day)
    for (const tab of personTabs) {
      const path = `/people/${person}/${tab}`
      const files = <PersonFiles personId={person} />
      await show(<PeoplePlace id={person} tab={tab} files={files} />, served(vault), path)
      await settled()
      const buttons = (): HTMLElement[] =>
        screen.getAllByRole('button').filter((button) => !(button as HTMLButtonElement).disabled)
      const labels = [...new Set(buttons().map((button) => button.getAttribute('aria-label') ?? button.textContent))]
      for (const label of labels.filter((words) => !words.includes(named('ui.remove').slice(1, 6)))) {
        const button = buttons().find((each) => (each.getAttribute('aria-label') ?? each.textContent) === label)
        if (!button) continue
        fireEvent.click(button)
        await new Promise((done) => setTimeout(done, 20))
        expectNoOwnWords()
        fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
      }
      await expectAccessible()
      cleanup()
    }
  }, 60_000)

  test('no sentence lives in a component: an address book looked over and brought in', async () => {
    const outcomes = ['new', 'known', 'twice', 'failed'] as const
    const codes = Object.keys(english).filter((id) => id.startsWith('imports.problem.'))
    const problems = codes.map((id) => ({ code: id.slice('imports.problem.'.length), value: 'τιμή' }))
    const cards = outcomes.map((outcome, index) => ({
      index,
      name: outcome === 'failed' ? '' : `Πρόσωπο ${index}`,
      detail: 'Εταιρεία',
      outcome,
      problems: index === 0 ? problems : [],
    }))
    const { user } = await show(<ImportBook />, {
      ...served(vaults.empty),
      'shell.pickVcard': () => ({ fileName: 'βιβλίο', bytes: new Uint8Array([66]) }),
      'imports.preview': () => ({
        preview: 'preview1',
        fileName: 'βιβλίο',
        problems: [],
        counts: { cards: 4, fresh: 1, known: 1, twice: 1, failed: 1 },
        cards,
      }),
      'imports.file': () => ({ change: 'change0001', people: 1, ties: 2, milestones: 3 }),
      'changes.undo': () => ({ change: 'change0002' }),
    })
    await user.click(screen.getByRole('button', { name: named('imports.choose') }))
    await screen.findByText('Πρόσωπο 0')
    await check()
    const buttons = screen.getAllByRole('button')
    const bring = buttons.find((button) => button.className.includes('primary')) ?? buttons.at(-1)!
    await user.click(bring)
    await waitFor(() => expect(screen.queryByText('Πρόσωπο 0')).toBeNull())
    await check()
  })

  test('no sentence lives in a component: a calendar file looked over and brought in', async () => {
    const codes = Object.keys(english).filter((id) => id.startsWith('calendar-file.problem.'))
    const problems = codes.map((id) => ({ code: id.slice('calendar-file.problem.'.length), value: 'τιμή' }))
    const person = (await vaults.filled.call('people.list', {})).slice(0, 1)
    const because = ['email', 'name', 'chosen', null, null] as const
    const people = because.map((why, at) => ({
      ...{ who: `ένας${at}`, name: `Ένας ${at}`, email: '', meetings: at + 1, because: why },
      ...{ outcome: why ? ('matched' as const) : at === 3 ? ('unclear' as const) : ('unknown' as const) },
      people: at < 4 ? person : [],
    }))
    const { user } = await show(<BringFile />, {
      ...served(vaults.empty),
      'shell.pickCalendar': () => ({ fileName: 'βιβλίο', bytes: new Uint8Array([66]) }),
      'meetings.preview': () => ({
        ...{ preview: 'preview1', fileName: 'βιβλίο', problems, people, first: '2026-04-10', last: '2027-07-14' },
        counts: { events: 9, meetings: 8, fresh: 4, changed: 2, cancelled: 1 },
        meetings: ['2026-06-12T09:00', '2026-06-13'].map((start) => ({ title: '', start, end: start })),
      }),
      'meetings.import': () => ({ change: 'change0001', added: 4, changed: 2, cancelled: 1 }),
    })
    await user.click(screen.getByRole('button', { name: named('calendar-file.choose') }))
    const [who] = await screen.findAllByRole('combobox')
    await check()
    await user.click(who!)
    await screen.findByRole('listbox')
    await check()
    await user.keyboard('{Escape}')
    await user.click(
      screen
        .getAllByRole('button')
        .find((button) => button.getAttribute('aria-busy') === null && /4/.test(button.textContent))!,
    )
    await screen.findByRole('status')
    await check()
  })

  test('no sentence lives in a component: what a calendar file is written with, and watched calendars in trouble', async () => {
    const first = await show(<CalendarFiles />, served(vaults.filled))
    await first.user.click(screen.getByRole('button'))
    await screen.findByRole('menu')
    await check()
    await first.user.click(screen.getAllByRole('menuitem')[1]!)
    await screen.findByRole('dialog')
    await check()
    cleanup()
    const calendars = CalendarProblem.options.map((problem, at) => ({
      ...{ id: `calendar${at}0`, name: 'Δουλειά', meetings: at, skipped: at, problem },
      ...{ kind: at % 2 === 0 ? ('file' as const) : ('folder' as const), readAt: at === 0 ? null : `${day}T08:00:00Z` },
    }))
    const { user } = await show(<Calendars />, { ...served(vaults.filled), 'calendars.list': () => calendars })
    await screen.findAllByText('Δουλειά')
    await check()
    await user.click(screen.getAllByRole('button', { name: /Δουλειά/ })[1]!)
    await screen.findByRole('alertdialog')
    await check()
  })

  test('no sentence lives in a component: a thing done, and what went wrong with another', async () => {
    const { user, bridge } = await show(<FollowUps />, served(vaults.filled))
    await settled()
    const codes = ['not-found', 'conflict', 'no-space', 'bug', 'invalid', 'locked'] as const
    const done = () => screen.getAllByRole('button').find((button) => button.hasAttribute('aria-pressed'))
    for (const code of codes) {
      bridge.answer({
        'followUps.close': () => {
          throw new AppError(code)
        },
      })
      const tick = done() ?? screen.getAllByRole('checkbox')[0]
      await user.click(tick!)
    }
    await check()
    bridge.answer({ 'followUps.close': () => ({ change: 'change0001' }) })
    await user.click((done() ?? screen.getAllByRole('checkbox')[0])!)
    await check()
  })
})
