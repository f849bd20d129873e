// Retiring someone on their page, on a real vault: looked at first, told of, taken back, found again.
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import type { TestVault } from '../../support/vault.ts'
import { addSiobhan, peopleVault, showPeople } from './people-screen.tsx'

let vault: TestVault
let id: string
beforeAll(async () => {
  vault = (await peopleVault()) as TestVault
})
beforeEach(async () => {
  vault.empty()
  id = await addSiobhan(vault)
})
const show = () => showPeople(vault, `/people/${id}/brief`)
type View = Awaited<ReturnType<typeof show>>
const ask = async ({ user }: View) => {
  await user.click((await screen.findAllByRole('button', { name: /^More/ }))[0]!)
  await user.click(await screen.findByRole('menuitem', { name: 'Retire…' }))
  return within(await screen.findByRole('dialog', { name: 'Retire Siobhán Keeley' }))
}

describe('retiring', () => {
  test('shows first what is still open, and closes none of it', async () => {
    await vault.call('followUps.add', {
      personId: id as never,
      kind: 'promise',
      text: 'Send the survey',
      due: '2026-06-12',
    })
    await vault.call('followUps.add', { personId: id as never, kind: 'to-do', by: 'them', text: 'Sign it' })
    await vault.call('meetings.add', { people: [id as never], start: '2026-06-20T10:00', title: 'Quay' })
    await vault.call('milestones.add', {
      ...{
        personId: id as never,
        kind: 'birthday',
        date: knownDate({ month: 6, day: 12 }),
        repeats: { every: 'year' },
      },
    })
    const view = await show()
    const dialog = await ask(view)
    expect(await dialog.findByText(/^Send the survey – /)).not.toBeNull()
    expect(dialog.getByText('Sign it (theirs)')).not.toBeNull()
    expect(dialog.getByText(/^Quay – /)).not.toBeNull()
    expect(dialog.getByText('One date is kept.')).not.toBeNull()
    await expectAccessible()
    await view.user.click(dialog.getByRole('radio', { name: 'Tell me no more' }))
    await view.user.type(dialog.getByLabelText('Why'), 'Sold the firm')
    await view.user.click(dialog.getByRole('button', { name: 'Retire' }))
    expect(await screen.findByText(/^Retired since Tuesday,? 9 June 2026: Sold the firm$/)).not.toBeNull()
    expect(screen.getByText('Dates are not told.')).not.toBeNull()
    expect(await vault.call('followUps.list', { personId: id as never })).toHaveLength(2)
    expect((await vault.call('people.get', { id: id as never })).retired).toEqual({
      ...{ on: '2026-06-09', why: 'Sold the firm', dates: 'quiet' },
    })
  })

  test('where nothing is open it says so; Escape leaves everything as it was', async () => {
    const view = await show()
    const dialog = await ask(view)
    expect(await dialog.findByText('Nothing is open: no follow-up, no meeting.')).not.toBeNull()
    await view.user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await vault.call('people.get', { id: id as never })).retired).toBeUndefined()
  })

  test('is taken back from the toast, or by taking up again', async () => {
    const view = await show()
    const retire = async (): Promise<void> => {
      const dialog = await ask(view)
      await view.user.click(dialog.getByRole('button', { name: 'Retire' }))
      await screen.findByText(/^Retired since/)
    }
    await retire()
    await view.user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.queryByText(/^Retired since/)).toBeNull())
    await retire()
    await view.user.click(screen.getByRole('button', { name: 'Take up again' }))
    expect(await screen.findByText('Siobhán Keeley is taken up again')).not.toBeNull()
    expect(screen.queryByText(/^Retired since/)).toBeNull()
  })

  test('the dead are not offered it; who is retired is offered the way back instead', async () => {
    await vault.call('people.edit', { id: id as never, fields: { died: knownDate({ year: 2026 }) } })
    const view = await show()
    await view.user.click((await screen.findAllByRole('button', { name: /^More/ }))[0]!)
    expect(await screen.findByRole('menuitem', { name: 'Hand over…' })).not.toBeNull()
    expect(screen.queryByRole('menuitem', { name: 'Retire…' })).toBeNull()
  })
})

describe('the list of people', () => {
  test('leaves the retired out, has a way to them once somebody is, and finds them by name', async () => {
    await vault.call('people.add', { name: 'Seun' })
    const before = await showPeople(vault)
    expect(await screen.findByText('Siobhán Keeley')).not.toBeNull()
    expect(screen.queryByRole('switch', { name: 'Retired only' })).toBeNull()
    before.unmount()
    await vault.call('people.retire', { id: id as never, on: '2026-06-09', why: '', dates: 'tell' })
    const { user } = await showPeople(vault)
    expect(await screen.findByText('Seun')).not.toBeNull()
    expect(screen.queryByText('Siobhán Keeley')).toBeNull()
    await user.click(await screen.findByRole('switch', { name: 'Retired only' }))
    expect(await screen.findByText('Siobhán Keeley')).not.toBeNull()
    expect(screen.getByText('Retired')).not.toBeNull()
    await user.click(screen.getByRole('switch', { name: 'Retired only' }))
    await user.type(screen.getByLabelText('Type to filter'), 'siob')
    expect(await screen.findByText('Siobhán Keeley')).not.toBeNull()
  })
})
