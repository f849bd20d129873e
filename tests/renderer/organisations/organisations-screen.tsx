/** Organisations as the app shows them, on a real vault. */
import { useRouter } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { OrganisationEntries } from '../../../renderer/features/entries/organisation-entries.tsx'
import { OrganisationsPlace } from '../../../renderer/features/organisations/organisations-place.tsx'
import type { OrganisationTab } from '../../../renderer/lib/go.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { showScreen } from '../../support/fake-screen.tsx'
import type { TestHost } from '../../support/vault.ts'
import { served } from '../people/people-screen.tsx'

const Routed = () => {
  const { history } = useRouter()
  const [, , id, tab] = useSyncExternalStore(history.subscribe, () => history.location.pathname).split('/')
  if (id === undefined) return <OrganisationsPlace />
  const entries = <OrganisationEntries id={id} />
  return (
    <OrganisationsPlace
      id={id}
      tab={(tab ?? 'people') as OrganisationTab}
      entries={entries}
      boundaries={<p>Rules</p>}
    />
  )
}

export const showOrganisations = async (vault: TestHost, path = '/organisations', more: FakeHandlers = {}) => {
  const view = await showScreen(<Routed />, { ...served(vault), ...more }, { path })
  return { ...view, vault }
}

/** Northmere, with Siobhán and Dermot there and Ilse before. */
export const northmere = async (vault: TestHost) => {
  const add = async (name: string, role: Record<string, string>, client = false) => {
    const { id } = await vault.call('people.add', { name, client })
    await vault.call('roles.add', { personId: id, organisation: 'Northmere', ...role })
    return id
  }
  const siobhan = await add('Siobhán Keeley', { title: 'Director', level: 'executive', since: '2015' }, true)
  const dermot = await add('Dermot Fay', { title: 'Engineer' })
  const ilse = await add('Ilse Vermaak', { title: 'Partner', until: '2020' })
  await vault.call('entries.jot', {
    happenedAt: '2026-05-12T14:00',
    channel: 'phone',
    text: 'Pumps.',
    people: [siobhan],
  })
  const [line] = await vault.call('organisations.list', {})
  return { id: line!.id, siobhan, dermot, ilse }
}
