/** People as the app shows them, on a real vault: what is typed is stored, undone and read back by the journal's own handlers. */
import { useRouter } from '@tanstack/react-router'
import { screen, waitFor } from '@testing-library/react'
import { useSyncExternalStore } from 'react'
import { expect } from 'vitest'
import { Households } from '../../../renderer/features/organisations/households.tsx'
import { PeoplePlace } from '../../../renderer/features/people/people-place.tsx'
import type { PersonTab } from '../../../renderer/lib/go.ts'
import { channels } from '../../../shared/contract/index.ts'
import { AppError } from '../../../shared/result.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { showScreen } from '../../support/fake-screen.tsx'
import { testVault } from '../../support/vault.ts'
import type { TestHost } from '../../support/vault.ts'

/** The two routes of People. */
const Routed = () => {
  const { history } = useRouter()
  const [, , id, tab] = useSyncExternalStore(history.subscribe, () => history.location.pathname).split('/')
  if (id === undefined) return <PeoplePlace />
  return (
    <PeoplePlace
      id={id}
      tab={(tab ?? 'brief') as PersonTab}
      jot={<p>Jot here</p>}
      households={<Households personId={id} />}
    />
  )
}

/** Every channel of the contract, answered by the vault. */
export const served = (vault: TestHost): FakeHandlers =>
  Object.fromEntries(
    channels.map((channel) => [
      channel,
      async (input: unknown) => {
        const result = await vault.raw(channel, input)
        if (!result.ok) throw new AppError(result.error.code, result.error.fields, result.error.ref)
        return result.value
      },
    ]),
  )

/** Tuesday 9 June 2026, in Dublin. */
export const peopleVault = (): Promise<TestHost> => testVault({ at: '2026-06-09T10:24:00[Europe/Dublin]' })

export const showPeople = async (vault: TestHost, path = '/people', more: FakeHandlers = {}) => {
  const view = await showScreen(<Routed />, { ...served(vault), ...more }, { path })
  return { ...view, vault }
}

/** Siobhán Keeley, with nothing else about her. */
export const addSiobhan = async (vault: TestHost): Promise<string> => {
  const { id } = await vault.call('people.add', {
    name: 'Siobhán Keeley',
    given: 'Siobhán',
    family: 'Keeley',
    say: 'shi-VAWN KEE-lee',
  })
  return id
}

export const undoLast = async (user: Awaited<ReturnType<typeof showPeople>>['user']): Promise<void> => {
  const buttons = await screen.findAllByRole('button', { name: 'Undo' })
  await user.click(buttons.at(-1)!)
  await screen.findByText('Taken back')
}

export const hasFocus = (element: () => Element | null): Promise<void> =>
  waitFor(() => expect(document.activeElement).toBe(element()))

/** Siobhán's page, on one of its tabs, once `before` has written what it shows. */
export const openPerson = async (
  tab: string,
  before?: (vault: Awaited<ReturnType<typeof peopleVault>>, id: string) => Promise<unknown>,
) => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  await before?.(vault, id)
  return { ...(await showPeople(vault, `/people/${id}/${tab}`)), id }
}
