/** Keeping in touch as the app shows it, on a real vault: its places are the app's, its answers the journal's own. */
import { useRouter } from '@tanstack/react-router'
import { screen } from '@testing-library/react'
import { useSyncExternalStore } from 'react'
import { Contacts } from '../../../renderer/features/contacts/contacts.tsx'
import { PeoplePlace } from '../../../renderer/features/people/people-place.tsx'
import { ContactRoom } from '../../../renderer/features/settings/contact-room.tsx'
import { Today } from '../../../renderer/features/today/today.tsx'
import type { Input } from '../../../shared/contract/index.ts'
import { showScreen } from '../../support/fake-screen.tsx'
import { served } from '../../support/own-words.ts'
import { testVault } from '../../support/vault.ts'
import type { TestHost } from '../../support/vault.ts'

const Routed = () => {
  const { history } = useRouter()
  const path = useSyncExternalStore(history.subscribe, () => history.location.pathname)
  const [, place, id] = path.split('/')
  if (path === '/contacts') return <Contacts />
  if (path === '/settings/contact') return <ContactRoom />
  if (place === 'people') return id === undefined ? <PeoplePlace /> : <PeoplePlace id={id} />
  return <Today />
}

/** Tuesday 9 June 2026, in Dublin; everyone was added half a year before. */
export const contactsVault = async (before?: (vault: TestHost) => Promise<unknown>): Promise<TestHost> => {
  const vault = await testVault({ at: '2025-12-09T10:24:00[Europe/Dublin]' })
  await before?.(vault)
  vault.clock.set('2026-06-09T10:24')
  vault.host().look()
  return vault
}

export const addPerson = async (vault: TestHost, fields: Partial<Input<'people.add'>> = {}) =>
  (await vault.call('people.add', { name: 'Ilse Vermaak', client: true, ...fields })).id

/** On the phone, that day: to be called once it is. */
export const spoke = async (vault: TestHost, personId: string, day: string, channel: 'phone' | 'email' = 'phone') =>
  vault.call('entries.jot', { happenedAt: `${day}T10:00`, channel, text: 'A call.', people: [personId as never] })

export const rule = (
  vault: TestHost,
  level: Input<'cadence.set'>['level'],
  subject: string,
  days: readonly [ideal: number, most: number] | null,
) => vault.call('cadence.set', { level, subject, rule: { cadence: days && { ideal: days[0], most: days[1] } } })

export const showContacts = async (vault: TestHost, path = '/contacts', more = {}) => ({
  ...(await showScreen(<Routed />, { ...served(vault), ...more }, { path })),
  vault,
})

export const line = async (name: string): Promise<HTMLElement> =>
  (await screen.findByRole('button', { name })).closest<HTMLElement>('[data-line]')!

const people = [
  ['Lost', '2026-03-01'],
  ['Longest lost', '2026-02-01'],
  ['Due', '2026-05-01'],
  ['Soon', '2026-05-20'],
] as const

/** Four clients: two being lost, one due, one soon. */
export const clients = async (): Promise<TestHost> => {
  const ids = new Map<string, string>()
  const vault = await contactsVault(async (made) => {
    await rule(made, 'default', '', [28, 56])
    for (const [name] of people) ids.set(name, await addPerson(made, { name }))
  })
  for (const [name, day] of people) await spoke(vault, ids.get(name)!, day)
  return vault
}

/** What stands over the lists, each with how many are in it. */
export const heads = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)

/** The page of one person, once `before` has written what it shows. */
export const openOne = async (before?: (vault: TestHost, id: string) => Promise<unknown>, fields = {}) => {
  let id = ''
  const vault = await contactsVault(async (made) => {
    id = await addPerson(made, fields)
  })
  await before?.(vault, id)
  return { ...(await showContacts(vault, `/people/${id}`)), id, of: () => vault.call('cadence.of', { personId: id }) }
}
