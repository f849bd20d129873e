// Joining two people, on a real vault, by keyboard alone: chosen by name, compared side by side, joined, taken back, led on.
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Duplicates } from '../../../renderer/features/people/duplicates.tsx'
import type { PersonId } from '../../../shared/contract/fields.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import type { TestVault } from '../../support/vault.ts'
import { addSiobhan, peopleVault, served, showPeople, undoLast } from './people-screen.tsx'

let vault: TestVault
let id: PersonId
let other: PersonId
beforeAll(async () => {
  vault = (await peopleVault()) as TestVault
})
beforeEach(async () => {
  vault.empty()
  id = (await addSiobhan(vault)) as PersonId
  other = (await vault.call('people.add', { name: 'Siobhán Burke', say: 'shiv-awn', tags: ['harbour'] })).id
})

const show = (path = `/people/${id}/brief`) => showPeople(vault, path)
type View = Awaited<ReturnType<typeof show>>

const dialogOf = async ({ user }: View, typed = 'burke') => {
  await user.click((await screen.findAllByRole('button', { name: /^More/ }))[0]!)
  await user.click(await screen.findByRole('menuitem', { name: 'Join with…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Two who are one' }))
  const who = await dialog.findByRole('combobox', { name: 'Who is the same person as Siobhán Keeley' })
  await waitFor(() => expect(document.activeElement).toBe(who))
  await user.keyboard(typed)
  await screen.findByRole('option', { name: /Siobhán Burke/ })
  await user.keyboard('{Enter}')
  await dialog.findByRole('radiogroup', { name: 'Who stays' })
  return dialog
}

/** Tab until the control has the focus. */
const tabTo = async ({ user }: View, control: Element): Promise<void> => {
  for (let step = 0; step < 40 && document.activeElement !== control; step += 1) await user.tab()
  expect(document.activeElement).toBe(control)
}

describe('ask-32: joining two people', () => {
  test('shows the two side by side, and what is chosen by arrows stands; the other is in the note', async () => {
    const view = await show()
    const dialog = await dialogOf(view)
    const said = await dialog.findByRole('radiogroup', { name: 'How it is said' })
    expect(
      within(said)
        .getAllByRole('radio')
        .map((one) => one.getAttribute('aria-checked')),
    ).toEqual(['true', 'false'])
    await expectAccessible()
    await tabTo(view, within(said).getByRole('radio', { name: 'shi-VAWN KEE-lee' }))
    await view.user.keyboard('{ArrowRight}')
    await waitFor(() =>
      expect(within(said).getByRole('radio', { name: 'shiv-awn' }).getAttribute('aria-checked')).toBe('true'),
    )
    await tabTo(view, dialog.getByRole('button', { name: 'Join' }))
    await view.user.keyboard('{Enter}')
    await screen.findByText('Siobhán Burke is joined with Siobhán Keeley')
    expect(await vault.call('people.get', { id })).toMatchObject({
      ...{ name: 'Siobhán Keeley', say: 'shiv-awn', tags: ['harbour'] },
      note: 'Also known as Siobhán Burke.\nAlso said: shi-VAWN KEE-lee.',
    })
    expect(await screen.findByText('Joined with Siobhán Burke on 9 June 2026')).not.toBeNull()
    expect(view.place()).toBe(`/people/${id}/brief`)
    await undoLast(view.user)
    expect(await vault.call('people.list', {})).toHaveLength(2)
    await waitFor(() => expect(screen.queryByText('Joined with Siobhán Burke on 9 June 2026')).toBeNull())
  })

  test('the other may stay: then the page goes there', async () => {
    const view = await show()
    const dialog = await dialogOf(view)
    const stays = within(dialog.getByRole('radiogroup', { name: 'Who stays' }))
    await view.user.click(stays.getByRole('radio', { name: 'Siobhán Burke' }))
    await waitFor(() =>
      expect(
        within(dialog.getByRole('radiogroup', { name: 'Name' }))
          .getAllByRole('radio')
          .map((one) => one.getAttribute('aria-checked')),
      ).toEqual(['true', 'false']),
    )
    await view.user.click(dialog.getByRole('button', { name: 'Join' }))
    await screen.findByText('Siobhán Keeley is joined with Siobhán Burke')
    await waitFor(() => expect(view.place()).toBe(`/people/${other}/brief`))
  })

  test('says what comes along and what becomes one', async () => {
    for (const personId of [id, other]) {
      await vault.call('channels.add', { personId, kind: 'email', label: '', value: 's@harbour.example' })
      await vault.call('facts.add', { personId, category: 'taste', text: 'Tea' })
    }
    const dialog = await dialogOf(await show())
    expect(await dialog.findByText('1 fact')).not.toBeNull()
    expect(dialog.getByText('The same way to reach them: s@harbour.example')).not.toBeNull()
  })

  test('nobody chosen, and nothing is done', async () => {
    const view = await show()
    await view.user.click((await screen.findAllByRole('button', { name: /^More/ }))[0]!)
    await view.user.click(await screen.findByRole('menuitem', { name: 'Join with…' }))
    await view.user.click(await screen.findByRole('button', { name: 'Join' }))
    expect(await screen.findByText('Choose who it is.')).not.toBeNull()
    expect(await vault.call('people.list', {})).toHaveLength(2)
  })

  test('one who has died with one who has not: not before somebody says that they are one', async () => {
    await vault.call('people.edit', { id: other, fields: { died: knownDate({ year: 2020 }) } })
    const view = await show()
    const dialog = await dialogOf(view)
    const sure = await dialog.findByRole('checkbox', { name: /^One of the two has died/ })
    await view.user.click(dialog.getByRole('button', { name: 'Join' }))
    expect(await dialog.findByText('Say first that they are one.')).not.toBeNull()
    await view.user.click(sure)
    await view.user.click(dialog.getByRole('button', { name: 'Join' }))
    await screen.findByText('Siobhán Burke is joined with Siobhán Keeley')
    expect((await vault.call('people.get', { id })).died).toEqual(knownDate({ year: 2020 }))
  })

  test('a mother and her daughter are refused in a sentence', async () => {
    await vault.call('ties.add', { personId: id, otherId: other, otherIs: 'mother', personIs: 'daughter' })
    const dialog = await dialogOf(await show())
    expect(await dialog.findByText(/^Joined, one of them would be their own parent/)).not.toBeNull()
    expect(dialog.getByRole('button', { name: 'Join' }).hasAttribute('disabled')).toBe(true)
  })

  test('the page of one who was joined leads to the one that stays, on the same tab, and says so', async () => {
    const { differs } = await vault.call('people.mergePreview', { into: id, from: other })
    const choices = differs.map(({ key, from }) => ({
      ...{ key, take: 'into' as const },
      words: from.is === 'text' ? from.text : '',
    }))
    await vault.call('people.merge', { into: id, from: other, choices })
    const view = await show(`/people/${other}/facts`)
    await waitFor(() => expect(view.place()).toBe(`/people/${id}/facts`))
    expect(await screen.findByText('Joined with Siobhán Keeley on 9 June 2026')).not.toBeNull()
    expect(await screen.findByRole('heading', { level: 1, name: 'Siobhán Keeley' })).not.toBeNull()
  })
})

describe('ask-32: people who may be one', () => {
  const twice = () => showScreen(<Duplicates />, served(vault), { path: '/settings/duplicates' })

  test('are offered in one line above the list, and only where there are some', async () => {
    await show('/people')
    await screen.findByText('Choose someone')
    expect(screen.queryByText('Two may be one person')).toBeNull()
    await vault.call('people.add', { name: 'Siobhan Burke' })
    const view = await show('/people')
    await view.user.click(await screen.findByRole('button', { name: 'Two may be one person' }))
    expect(view.place()).toBe('/settings/duplicates')
  })

  test('are told apart once, which can be taken back', async () => {
    await vault.call('people.add', { name: 'Siobhan Burke' })
    const view = await twice()
    expect(await screen.findByText(/These two may be one person · same name/)).not.toBeNull()
    await expectAccessible()
    await view.user.click(screen.getByRole('button', { name: /^They are two people/ }))
    expect(await screen.findByText('Nobody seems to be here twice')).not.toBeNull()
    await undoLast(view.user)
    expect(await screen.findByText(/These two may be one person/)).not.toBeNull()
  })

  test('are compared and joined from there', async () => {
    await vault.call('people.add', { name: 'Siobhan Burke' })
    const view = await twice()
    await view.user.click(await screen.findByRole('button', { name: /^Look and join/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Two who are one' }))
    await dialog.findByRole('radiogroup', { name: 'Name' })
    await view.user.click(dialog.getByRole('button', { name: 'Join' }))
    await waitFor(async () => expect(await vault.call('people.duplicates', {})).toEqual([]))
    expect(view.place()).toMatch(/^\/people\//)
  })
})
