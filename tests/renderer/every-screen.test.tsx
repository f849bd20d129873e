// Every screen in a language nobody speaks, with Greek data and Greek dates: what stands there in Latin letters was written into a component.
import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { JotWindow } from '../../renderer/app/jot-window.tsx'
import { MainWindow } from '../../renderer/app/main-window.tsx'
import { Backups } from '../../renderer/features/backups/backups.tsx'
import { Calendar } from '../../renderer/features/calendar/calendar.tsx'
import { BringFile } from '../../renderer/features/calendars/bring-file.tsx'
import { CalendarFiles } from '../../renderer/features/calendars/calendar-files.tsx'
import { Calendars } from '../../renderer/features/calendars/calendars.tsx'
import { PersonBoundaries } from '../../renderer/features/boundaries/person-boundaries.tsx'
import { Bin } from '../../renderer/features/bin/bin.tsx'
import { Contacts } from '../../renderer/features/contacts/contacts.tsx'
import { Journal } from '../../renderer/features/entries/journal.tsx'
import { FieldLines } from '../../renderer/features/fields/field-lines.tsx'
import { FieldsRoom } from '../../renderer/features/fields/fields-room.tsx'
import { ListsRoom } from '../../renderer/features/lists/lists-room.tsx'
import { TablePlace } from '../../renderer/features/lists/table-place.tsx'
import { OrganisationEntries } from '../../renderer/features/entries/organisation-entries.tsx'
import { PersonFiles } from '../../renderer/features/files/person-files.tsx'
import { FollowUps } from '../../renderer/features/follow-ups/follow-ups.tsx'
import { HandOver } from '../../renderer/features/handovers/hand-over.tsx'
import { Handovers } from '../../renderer/features/handovers/handovers.tsx'
import { Ledger } from '../../renderer/features/follow-ups/ledger.tsx'
import { HealthLine } from '../../renderer/features/health/health-line.tsx'
import { Health } from '../../renderer/features/health/health.tsx'
import { ImportBook } from '../../renderer/features/imports/import-book.tsx'
import { PersonArcs } from '../../renderer/features/evidence/person-arcs.tsx'
import { PersonEvidence } from '../../renderer/features/evidence/person-evidence.tsx'
import { Insights } from '../../renderer/features/insights/insights.tsx'
import { JotNote } from '../../renderer/features/jot/jot-note.tsx'
import { Households } from '../../renderer/features/organisations/households.tsx'
import { OrganisationsPlace } from '../../renderer/features/organisations/organisations-place.tsx'
import { Duplicates } from '../../renderer/features/people/duplicates.tsx'
import { PeoplePlace } from '../../renderer/features/people/people-place.tsx'
import { OffLimits } from '../../renderer/features/questions/off-limits.tsx'
import { ToAsk } from '../../renderer/features/questions/to-ask.tsx'
import { Security } from '../../renderer/features/security/security.tsx'
import { ContactRoom } from '../../renderer/features/settings/contact-room.tsx'
import { Settings } from '../../renderer/features/settings/settings.tsx'
import { History } from '../../renderer/features/history/history.tsx'
import { Tags } from '../../renderer/features/tags/tags.tsx'
import { Templates } from '../../renderer/features/templates/templates.tsx'
import { Today } from '../../renderer/features/today/today.tsx'
import { organisationTabs, personTabs } from '../../renderer/lib/go.ts'
import { day, journals, named } from '../support/journals.ts'
import { check, ownWords, served, settled, show } from '../support/own-words.ts'
import { pseudo } from '../support/pseudo.ts'

vi.mock('../../renderer/app/messages/index.ts', async (original) => {
  const { english: words } = await original<{ english: Record<string, string> }>()
  const { pseudo: turn } = await import('../support/pseudo.ts')
  return { english: turn(words) }
})

const vaults = journals()

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
  Ledger: () => <Ledger today={day} />,
  'Keep in touch': () => <Contacts />,
  'How often to keep in touch': () => <ContactRoom />,
  Journal: () => <Journal />,
  'Fields of your own': () => <FieldsRoom />,
  Insights: () => <Insights />,
  Security: () => <Security />,
  Settings: () => <Settings health={<HealthLine />} />,
  Health: () => <Health onRestore={() => undefined} />,
  Bin: () => <Bin />,
  'People who may be one': () => <Duplicates />,
  'History of a person': () => <History thing={{ noun: 'person', id: vaults.who.person }} onClose={() => undefined} />,
  Tags: () => <Tags />,
  Templates: () => <Templates />,
  'Everybody in a table': () => <TablePlace Join={() => null} />,
  'Smart lists': () => <ListsRoom />,
  Backups: () => <Backups />,
  Organisations: () => <OrganisationsPlace />,
  People: () => <PeoplePlace />,
  'Import an address book': () => <ImportBook />,
  Calendar: () => <Calendar file={<CalendarFiles />} />,
  'Watched calendars': () => <Calendars />,
  'Bring a calendar file': () => <BringFile />,
  'Hand-overs': () => <Handovers />,
}

describe.each(['filled', 'empty'] as const)('a journal that is %s', (state) => {
  test.each(Object.keys(places))('no sentence lives in a component: %s', async (name) => {
    await show(places[name]?.(), served(vaults[state]))
    await check()
  })

  test.each(personTabs)('no sentence lives in a component: a person, %s', async (tab) => {
    const vault = vaults[state]
    const id = state === 'filled' ? vaults.who.person : (await vault.call('people.add', { name: 'Μόνη' })).id
    const jot = <JotNote key={id} place={`person:${id}`} />
    const files = <PersonFiles personId={id} />
    const boundaries = <PersonBoundaries personId={id} />
    const known = {
      asks: (
        <>
          <ToAsk personId={id} />
          <OffLimits personId={id} />
        </>
      ),
      fields: <FieldLines on={{ noun: 'person', id }} />,
    }
    const evidence = <PersonEvidence personId={id} />
    const life = <PersonArcs personId={id} />
    const households = <Households personId={id} />
    const parts = { jot, boundaries, files, evidence, life, households, ...known }
    await show(<PeoplePlace id={id} tab={tab} {...parts} />, served(vault), `/people/${id}/${tab}`)
    await check()
    if (state === 'empty') await vault.call('people.remove', { id })
  })

  test.each(organisationTabs)('no sentence lives in a component: an organisation, %s', async (tab) => {
    const vault = vaults[state]
    const all = await vault.call('organisations.list', {})
    const id = all[0]?.id ?? (await vault.call('organisations.add', { fields: { name: 'Κενή' } })).id
    const entries = <OrganisationEntries id={id} />
    await show(<OrganisationsPlace id={id} tab={tab} entries={entries} />, served(vault), `/organisations/${id}/${tab}`)
    await check()
    if (state === 'empty') await vault.call('organisations.remove', { id })
  })

  test('no sentence lives in a component: handing somebody over', async () => {
    const vault = vaults[state]
    const id = state === 'filled' ? vaults.who.person : (await vault.call('people.add', { name: 'Μόνη' })).id
    const { user } = await show(<HandOver id={id} />, served(vault), `/people/${id}/hand-over`)
    await check()
    await user.click(await screen.findByRole('button', { name: named('handovers.give.go-on') }))
    await check()
    if (state === 'empty') await vault.call('people.remove', { id })
  })

  test('no sentence lives in a component: the jot window', async () => {
    await show(<JotWindow />, served(vaults[state]))
    await check()
  })

  test('no sentence lives in a component: the frame, place by place', async () => {
    const { user } = await show(<MainWindow />, served(vaults[state]))
    await check()
    for (const place of ['people', 'organisations', 'journal', 'follow-ups', 'insights', 'settings']) {
      await user.click(document.querySelector(`a[href="#${place}"]`)!)
      await check()
    }
  }, 30_000)

  test('no sentence lives in a component: the finder in the frame', async () => {
    const { user } = await show(<MainWindow />, served(vaults[state]))
    await settled()
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
