/** The places of the main window. Nothing is in the address but ids: a name never reaches a title or a history. */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { Backups } from '../features/backups/backups.tsx'
import { Calendar } from '../features/calendar/calendar.tsx'
import { BringFile } from '../features/calendars/bring-file.tsx'
import { CalendarFiles } from '../features/calendars/calendar-files.tsx'
import { Calendars } from '../features/calendars/calendars.tsx'
import { Bin } from '../features/bin/bin.tsx'
import { PersonDrop } from '../features/files/person-drop.tsx'
import { PersonFiles } from '../features/files/person-files.tsx'
import { Contacts } from '../features/contacts/contacts.tsx'
import { FollowUps } from '../features/follow-ups/follow-ups.tsx'
import { HealthLine } from '../features/health/health-line.tsx'
import { Health } from '../features/health/health.tsx'
import { Journal } from '../features/entries/journal.tsx'
import { JotNote } from '../features/jot/jot-note.tsx'
import { ImportBook } from '../features/imports/import-book.tsx'
import { Organisations } from '../features/organisations/organisations.tsx'
import { PeoplePlace } from '../features/people/people-place.tsx'
import { ReminderLog } from '../features/reminders/log.tsx'
import { ReminderSettings } from '../features/reminders/reminder-settings.tsx'
import { Security } from '../features/security/security.tsx'
import { ContactRoom } from '../features/settings/contact-room.tsx'
import { Settings } from '../features/settings/settings.tsx'
import { Today } from '../features/today/today.tsx'
import { personTabs } from '../lib/go.ts'
import type { PersonTab } from '../lib/go.ts'
import { Place } from './place.tsx'

const root = createRootRoute({ component: Place })

const route = (path: string, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component })

const isTab = (text: string): text is PersonTab => personTabs.some((tab) => tab === text)

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id/$tab',
  component: function PersonRoute() {
    const { id, tab } = person.useParams()
    // a draft belongs to one person: another person is another composer
    return (
      <>
        <PersonDrop personId={id} />
        <PeoplePlace
          id={id}
          tab={isTab(tab) ? tab : 'brief'}
          jot={<JotNote key={id} place={`person:${id}`} />}
          files={<PersonFiles personId={id} />}
        />
      </>
    )
  },
})

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar/$at',
  component: function CalendarRoute() {
    const { at } = calendar.useParams()
    return <Calendar at={at} file={<CalendarFiles />} />
  },
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' })
  },
})

const tree = root.addChildren([
  home,
  person,
  calendar,
  route('/calendar', () => <Calendar file={<CalendarFiles />} />),
  route('/today', () => <Today jot={<JotNote place="today" />} />),
  route('/people', () => <PeoplePlace />),
  route('/organisations', Organisations),
  route('/contacts', Contacts),
  route('/journal', Journal),
  route('/follow-ups', FollowUps),
  route('/settings', () => <Settings health={<HealthLine />} />),
  route('/settings/contact', ContactRoom),
  route('/settings/reminders', ReminderSettings),
  route('/settings/reminders/log', ReminderLog),
  route('/settings/security', Security),
  route('/settings/backups', Backups),
  route('/settings/bin', Bin),
  route('/settings/health', () => <Health />),
  route('/settings/import', ImportBook),
  route('/settings/calendars', Calendars),
  route('/settings/calendar-file', BringFile),
])

export const makeRouter = () =>
  createRouter({
    routeTree: tree,
    history: createMemoryHistory({ initialEntries: ['/today'] }),
    defaultPendingMinMs: 0,
  })
