/** The places of the main window. Nothing is in the address but ids: a name never reaches a title or a history. */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { Backups } from '../features/backups/backups.tsx'
import { Calendar } from '../features/calendar/calendar.tsx'
import { BringFile } from '../features/calendars/bring-file.tsx'
import { CalendarFiles } from '../features/calendars/calendar-files.tsx'
import { Calendars } from '../features/calendars/calendars.tsx'
import { BoundaryLines } from '../features/boundaries/boundary-lines.tsx'
import { OrganisationBoundaries } from '../features/boundaries/organisation-boundaries.tsx'
import { PersonBoundaries } from '../features/boundaries/person-boundaries.tsx'
import { Bin } from '../features/bin/bin.tsx'
import { PersonDrop } from '../features/files/person-drop.tsx'
import { PersonFiles } from '../features/files/person-files.tsx'
import { Contacts } from '../features/contacts/contacts.tsx'
import { BriefEvidence } from '../features/evidence/brief-evidence.tsx'
import { PersonArcs } from '../features/evidence/person-arcs.tsx'
import { PersonEvidence } from '../features/evidence/person-evidence.tsx'
import { FollowUps } from '../features/follow-ups/follow-ups.tsx'
import { Promises } from '../features/follow-ups/promises.tsx'
import { FieldLines } from '../features/fields/field-lines.tsx'
import { FieldsRoom } from '../features/fields/fields-room.tsx'
import { HandOver } from '../features/handovers/hand-over.tsx'
import { Handovers } from '../features/handovers/handovers.tsx'
import { PersonHandovers } from '../features/handovers/past.tsx'
import { HealthLine } from '../features/health/health-line.tsx'
import { Health } from '../features/health/health.tsx'
import { OrganisationEntries } from '../features/entries/organisation-entries.tsx'
import { Insights } from '../features/insights/insights.tsx'
import { Journal } from '../features/entries/journal.tsx'
import { JotNote } from '../features/jot/jot-note.tsx'
import { ImportBook } from '../features/imports/import-book.tsx'
import { Households } from '../features/organisations/households.tsx'
import { OrganisationsPlace } from '../features/organisations/organisations-place.tsx'
import { Duplicates } from '../features/people/duplicates.tsx'
import { PeoplePlace } from '../features/people/people-place.tsx'
import { OffLimits } from '../features/questions/off-limits.tsx'
import { ToAsk } from '../features/questions/to-ask.tsx'
import { ReminderLog } from '../features/reminders/log.tsx'
import { ReminderSettings } from '../features/reminders/reminder-settings.tsx'
import { Security } from '../features/security/security.tsx'
import { ContactRoom } from '../features/settings/contact-room.tsx'
import { Settings } from '../features/settings/settings.tsx'
import { Tags } from '../features/tags/tags.tsx'
import { Templates } from '../features/templates/templates.tsx'
import { Today } from '../features/today/today.tsx'
import { organisationTabs, personTabs } from '../lib/go.ts'
import type { OrganisationTab, PersonTab } from '../lib/go.ts'
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
          boundaries={<PersonBoundaries personId={id} />}
          households={<Households personId={id} />}
          files={<PersonFiles personId={id} />}
          promises={<Promises personId={id} />}
          asks={<ToAsk key={`asks:${id}`} personId={id} />}
          fields={<FieldLines key={`fields:${id}`} on={{ noun: 'person', id }} />}
          evidence={<PersonEvidence key={id} personId={id} />}
          life={<PersonArcs key={id} personId={id} />}
          handovers={<PersonHandovers personId={id} />}
          brief={{
            ask: <ToAsk key={`ask:${id}`} personId={id} brief />,
            between: <BriefEvidence key={`between:${id}`} personId={id} />,
            offLimits: <OffLimits key={`off:${id}`} personId={id} />,
            mayGive: <BoundaryLines key={`give:${id}`} personId={id} />,
            life: <PersonArcs key={`life:${id}`} personId={id} />,
          }}
        />
      </>
    )
  },
})

const isOrganisationTab = (text: string): text is OrganisationTab => organisationTabs.some((tab) => tab === text)

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id/$tab',
  component: function OrganisationRoute() {
    const { id, tab } = organisation.useParams()
    return (
      <OrganisationsPlace
        id={id}
        tab={isOrganisationTab(tab) ? tab : 'people'}
        boundaries={<OrganisationBoundaries key={id} id={id} />}
        fields={<FieldLines key={`fields:${id}`} on={{ noun: 'organisation', id }} />}
        entries={<OrganisationEntries key={id} id={id} />}
      />
    )
  },
})

const handOver = createRoute({
  getParentRoute: () => root,
  path: '/people/$id/hand-over',
  component: function HandOverRoute() {
    const { id } = handOver.useParams()
    return <HandOver key={id} id={id} />
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

const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal/$at',
  component: function JournalRoute() {
    const { at } = journal.useParams()
    return <Journal at={at} />
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
  organisation,
  handOver,
  calendar,
  route('/calendar', () => <Calendar file={<CalendarFiles />} />),
  route('/today', () => <Today jot={<JotNote place="today" />} />),
  route('/people', () => <PeoplePlace />),
  route('/organisations', () => <OrganisationsPlace />),
  route('/contacts', Contacts),
  journal,
  route('/journal', () => <Journal />),
  route('/follow-ups', FollowUps),
  route('/insights', Insights),
  route('/settings', () => <Settings health={<HealthLine />} />),
  route('/settings/contact', ContactRoom),
  route('/settings/reminders', ReminderSettings),
  route('/settings/reminders/log', ReminderLog),
  route('/settings/security', Security),
  route('/settings/backups', Backups),
  route('/settings/fields', FieldsRoom),
  route('/settings/bin', Bin),
  route('/settings/duplicates', Duplicates),
  route('/settings/tags', Tags),
  route('/settings/templates', Templates),
  route('/settings/health', () => <Health />),
  route('/settings/import', ImportBook),
  route('/settings/hand-overs', Handovers),
  route('/settings/calendars', Calendars),
  route('/settings/calendar-file', BringFile),
])

export const makeRouter = () =>
  createRouter({
    routeTree: tree,
    history: createMemoryHistory({ initialEntries: ['/today'] }),
    defaultPendingMinMs: 0,
  })
