/** The boundaries of one person on a real vault. */
import { PersonBoundaries } from '../../../renderer/features/boundaries/person-boundaries.tsx'
import type { BoundaryRule, GiftFields } from '../../../shared/contract/boundaries.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { showScreen } from '../../support/fake-screen.tsx'
import type { TestHost } from '../../support/vault.ts'
import { addSiobhan, peopleVault, served } from '../people/people-screen.tsx'

export const euro = (amount: number) => ({ amount: amount * 100, currency: 'EUR' })

export const nothing: BoundaryRule = {
  ...{ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: false, year: '01-01' },
  ...{ from: null, until: null, instead: false, words: 'Staff accept nothing from contractors.' },
}
export const limits: BoundaryRule = {
  ...nothing,
  ...{ allows: 'within', direction: 'given', words: '' },
  limits: [
    { per: 'occasion', most: euro(50) },
    { per: 'year', most: euro(150) },
  ],
}

export type Somebody = { readonly id: never; readonly own: { noun: 'person'; id: never } }

/** Siobhán, with Harbour Authority. */
export const openBoundaries = async (
  before?: (
    vault: TestHost,
    who: Somebody & { readonly harbour: { noun: 'organisation'; id: never } },
  ) => Promise<unknown>,
  more: FakeHandlers = {},
) => {
  const vault = await peopleVault()
  const id = (await addSiobhan(vault)) as never
  await vault.call('roles.add', { personId: id, organisation: 'Harbour Authority', title: 'Engineer', since: '2015' })
  const [organisation] = await vault.call('organisations.list', {})
  const harbour = { noun: 'organisation', id: organisation!.id as never } as const
  const own = { noun: 'person', id } as const
  await before?.(vault, { id, own, harbour })
  const view = await showScreen(
    <PersonBoundaries personId={id} />,
    { ...served(vault), ...more },
    { shell: { locale: 'en-IE' } },
  )
  return { ...view, vault, id, own, harbour }
}

export const lunch = (personId: never, is: Partial<GiftFields> = {}): GiftFields => ({
  ...{ on: '2026-05-10', direction: 'given', kind: 'meal', state: 'given', what: 'Lunch', value: euro(30) },
  ...{ giverId: null, entryId: null, note: '', despite: '' },
  people: [{ personId, self: true, family: 0 }],
  ...is,
})
