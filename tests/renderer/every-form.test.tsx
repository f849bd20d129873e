// What opens only when it is asked for, in a language nobody speaks: small forms, menus, panels, previews. See every-screen.test.tsx.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { JotWindow } from '../../renderer/app/jot-window.tsx'
import { english } from '../../renderer/app/messages/index.ts'
import { BringFile } from '../../renderer/features/calendars/bring-file.tsx'
import { CalendarFiles } from '../../renderer/features/calendars/calendar-files.tsx'
import { Calendars } from '../../renderer/features/calendars/calendars.tsx'
import { BoundaryLines } from '../../renderer/features/boundaries/boundary-lines.tsx'
import { PersonBoundaries } from '../../renderer/features/boundaries/person-boundaries.tsx'
import { Contacts } from '../../renderer/features/contacts/contacts.tsx'
import { PersonFiles } from '../../renderer/features/files/person-files.tsx'
import { FollowUps } from '../../renderer/features/follow-ups/follow-ups.tsx'
import { ImportBook } from '../../renderer/features/imports/import-book.tsx'
import { PeoplePlace } from '../../renderer/features/people/people-place.tsx'
import { ContactRoom } from '../../renderer/features/settings/contact-room.tsx'
import { Today } from '../../renderer/features/today/today.tsx'
import { personTabs } from '../../renderer/lib/go.ts'
import { CalendarProblem } from '../../shared/contract/calendars.ts'
import { wordFor } from '../../shared/model/ties/words.ts'
import { AppError } from '../../shared/result.ts'
import { expectAccessible } from '../support/fake-screen.tsx'
import { fill } from '../support/filled.ts'
import { at, day, journals, named } from '../support/journals.ts'
import { check, expectNoOwnWords, served, settled, show } from '../support/own-words.ts'
import { testVault } from '../support/vault.ts'

vi.mock('../../renderer/app/messages/index.ts', async (original) => {
  const { english: words } = await original<{ english: Record<string, string> }>()
  const { pseudo: turn } = await import('../support/pseudo.ts')
  return { english: turn(words) }
})

const vaults = journals()

describe('what opens when it is asked for', () => {
  test('no sentence lives in a component: a jot being read, its lines and its panels', async () => {
    const text = 'Σοφία Κίλι: her birthday is 4 July. I said I would send the drawings by Friday. Likes sailing.'
    const words = ['birthday', 'Birthday', 'Send the drawings', 'The drawings', 'the drawings'].concat([
      'Likes sailing',
      'sailing',
      'Sailing',
    ])
    const { user } = await show(<JotWindow />, {
      ...served(vaults.filled),
      'drafts.get': () => ({
        place: 'window',
        text,
        people: [vaults.who.person],
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

  test.each(personTabs)(
    'no sentence lives in a component: every small form and menu of a person, %s',
    async (tab) => {
      // some of the buttons take things away
      const vault = await testVault({ at })
      const { person } = await fill(vault.call, day)
      const parts = { boundaries: <PersonBoundaries personId={person} />, files: <PersonFiles personId={person} /> }
      await show(<PeoplePlace id={person} tab={tab} {...parts} />, served(vault), `/people/${person}/${tab}`)
      await settled()
      const said = (button: HTMLElement): string => button.getAttribute('aria-label') ?? button.textContent
      // asking for roles reads the whole page each time, which is slow on a long one
      const buttons = (): HTMLElement[] =>
        [...document.querySelectorAll<HTMLElement>('button:enabled')].filter(
          (each) => !each.closest('[aria-hidden], [inert]'),
        )
      const labels = [...new Set(buttons().map(said))]
      for (const label of labels.filter((words) => !words.includes(named('ui.remove').slice(1, 6)))) {
        const button = buttons().find((each) => said(each) === label)
        if (!button) continue
        fireEvent.click(button)
        await new Promise((done) => setTimeout(done, 20))
        // words of ties are the journal’s own, like names
        expectNoOwnWords(tab === 'around' ? [wordFor('colleague')] : [])
        fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
      }
      await expectAccessible()
    },
    30_000,
  )

  test('no sentence lives in a component: what may be given, before a meeting and while a gift is typed', async () => {
    await show(<BoundaryLines personId={vaults.who.person} />, served(vaults.filled))
    await screen.findAllByText(/€|Ναυπηγείο/)
    await check()
    cleanup()
    const { user } = await show(<PersonBoundaries personId={vaults.who.person} />, served(vaults.filled))
    await user.click(await screen.findByRole('button', { name: named('gifts.add') }))
    await user.type(await screen.findByLabelText(named('gifts.what')), 'Γεύμα{Enter}')
    await screen.findByLabelText(named('gifts.despite'))
    await check()
    for (const place of ['gifts.more', 'boundaries.add']) {
      await user.click(await screen.findByRole('button', { name: named(place) }))
      await check()
    }
  })

  test('no sentence lives in a component: two people compared, joined, or not to be joined', async () => {
    const vault = await testVault({ at })
    const { person, other } = await fill(vault.call, day)
    await vault.call('people.retire', { id: other, on: day, why: 'Έφυγε', dates: 'tell' })
    for (const id of [person, other]) {
      await vault.call('cadence.set', { level: 'person', subject: id, rule: { cadence: { ideal: 3, most: 9 } } })
      await vault.call('people.edit', { id, fields: { leads: id === person ? [] : [3, 7] } })
    }
    await vault.call('cadence.set', { level: 'person', subject: other, rule: { cadence: null } })
    const { user } = await show(<PeoplePlace id={person} tab="brief" />, served(vault), `/people/${person}/brief`)
    await user.click(await screen.findByRole('button', { name: named('people.more').replace('{name}', 'Σοφία Κίλι') }))
    await user.click(await screen.findByRole('menuitem', { name: named('joining.do') }))
    await check()
    await user.click(await screen.findByRole('button', { name: named('joining.confirm') }))
    await user.type(screen.getAllByRole('combobox').at(-1)!, 'Πέτρος')
    await user.click(await screen.findByRole('option', { name: /Πέτρος/ }))
    await screen.findByRole('checkbox', { name: named('joining.sure.retired') })
    await check()
    await user.click(await screen.findByRole('button', { name: named('joining.confirm') }))
    await check()
    await user.click(screen.getByRole('checkbox', { name: named('joining.sure.retired') }))
    await user.click(await screen.findByRole('button', { name: named('joining.confirm') }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await check()
  })

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
