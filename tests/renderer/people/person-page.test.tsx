import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { addSiobhan, hasFocus, peopleVault, showPeople, undoLast } from './people-screen.tsx'

const open = async (tab = 'brief') => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  return { ...(await showPeople(vault, `/people/${id}/${tab}`)), id }
}

describe('the head of a person’s page', () => {
  test('says the name, how it is said, every job held, and the last contact in words', async () => {
    const vault = await peopleVault()
    const id = await addSiobhan(vault)
    await vault.call('roles.add', { personId: id, organisation: 'Northmere', title: 'Director', since: '2015' })
    await vault.call('roles.add', { personId: id, organisation: 'Calder Trust', title: 'Trustee', since: '2021-04' })
    await vault.call('roles.add', { personId: id, organisation: 'Tamar Docks', title: 'Engineer', until: '2015' })
    await vault.call('entries.jot', { happenedAt: '2026-05-12T14:00', channel: 'phone', text: 'Tired.', people: [id] })
    await showPeople(vault, `/people/${id}/brief`)
    await screen.findByRole('heading', { level: 1, name: 'Siobhán Keeley' })
    expect(screen.getByText('shi-VAWN KEE-lee')).toBeTruthy()
    await screen.findByText('Director, Northmere, since 2015')
    expect(screen.getByText('Trustee, Calder Trust, since April 2021')).toBeTruthy()
    expect(screen.queryByText(/Engineer, Tamar Docks, since/)).toBeNull()
    expect(screen.getByText('You last spoke 4 weeks ago, Tue 12 May')).toBeTruthy()
    await expectAccessible()
  })

  test('is written in place: Escape puts everything back, saving shows it at once, Undo takes it back', async () => {
    const { user, vault, id } = await open()
    const edit = () => screen.getByRole('button', { name: 'Edit' })
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await hasFocus(() => screen.getByLabelText('Name'))
    await user.keyboard('Someone else{Escape}')
    await hasFocus(edit)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Siobhán Keeley')

    await user.click(edit())
    await user.type(screen.getByLabelText('Nickname'), 'Shiv')
    await user.click(screen.getByLabelText('A client'))
    await user.click(screen.getByRole('combobox', { name: 'Tags' }))
    await user.keyboard('water')
    await user.click(await screen.findByRole('option', { name: 'Use “water”' }))
    await user.type(screen.getByLabelText('How you met'), 'At the pump hall')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await hasFocus(edit)
    expect(await screen.findByText('Called Shiv')).toBeTruthy()
    expect(await vault.call('people.get', { id })).toMatchObject({
      nickname: 'Shiv',
      client: true,
      tags: ['water'],
      met: 'At the pump hall',
      name: 'Siobhán Keeley',
    })
    await undoLast(user)
    await waitFor(() => expect(screen.queryByText('Called Shiv')).toBeNull())
  })

  test('a name cannot be emptied, and says so', async () => {
    const { user, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.clear(screen.getByLabelText('Name'))
    await user.keyboard('{Enter}')
    await screen.findByText('Write something here first.')
    expect((await vault.call('people.get', { id })).name).toBe('Siobhán Keeley')
  })

  test('what fails to save stays written, and the failure is said', async () => {
    const { user, bridge } = await open()
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    bridge.answer({
      'people.edit': () => {
        throw new AppError('no-space')
      },
    })
    await user.type(screen.getByLabelText('Nickname'), 'Shiv{Enter}')
    await screen.findByText(/The disk is full/)
    expect((screen.getByLabelText('Nickname') as HTMLInputElement).value).toBe('Shiv')
  })

  test('a photo that cannot be drawn leaves the initials, and is no address anyone could fetch', async () => {
    const vault = await peopleVault()
    const id = await addSiobhan(vault)
    await vault.call('people.setPhoto', { id, photo: new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) })
    const { container, bridge } = await showPeople(vault, `/people/${id}/brief`)
    await waitFor(() => expect(bridge.calls('people.photo').length).toBeGreaterThan(0))
    expect(screen.getByRole('button', { name: 'Photo of Siobhán Keeley' }).parentElement?.textContent).toBe('SK')
    expect(container.querySelector('img, [src]')).toBe(null)
  })

  test('without a photo there are initials', async () => {
    await open()
    expect(await screen.findByText('SK')).toBeTruthy()
  })
})

describe('ways to reach someone', () => {
  test('are added, opened through the shell, changed, taken out and brought back', async () => {
    const { user, bridge, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add a phone number or address' }))
    const adding = () => within(screen.getByRole('form', { name: 'Add a way to reach them' }))
    await hasFocus(() => adding().getByLabelText('Number or address'))
    await user.keyboard('+353 86 555 0142{Enter}')
    await screen.findByRole('form', { name: '+353 86 555 0142' })
    await hasFocus(() => adding().getByLabelText('Number or address'))
    const label = within(screen.getByRole('form', { name: '+353 86 555 0142' })).getByLabelText('Label')
    await user.type(label, 'mobile{Enter}')
    await waitFor(async () =>
      expect((await vault.call('channels.list', { personId: id }))[0]).toMatchObject({
        kind: 'phone',
        label: 'mobile',
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Done' }))
    await hasFocus(() => screen.getByRole('button', { name: 'Change' }))
    await user.click(screen.getByRole('button', { name: /^\+353 86 555 0142/ }))
    expect(bridge.calls('shell.openLink')).toEqual([{ url: 'tel:+353865550142' }])
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Change' }))
    await user.click(await screen.findByRole('button', { name: 'Delete +353 86 555 0142' }))
    await waitFor(async () => expect(await vault.call('channels.list', { personId: id })).toEqual([]))
    await undoLast(user)
    expect(await vault.call('channels.list', { personId: id })).toHaveLength(1)
  })
})

describe('the bin', () => {
  test('moving someone there goes to the list; their page says where they are and brings them back', async () => {
    const { user, place, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'More about Siobhán Keeley' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }))
    await waitFor(() => expect(place()).toBe('/people'))
    expect((await vault.call('people.get', { id })).deleted).toBe(true)
  })

  test('the page of someone in the bin says so and offers to restore them', async () => {
    const vault = await peopleVault()
    const id = await addSiobhan(vault)
    await vault.call('people.remove', { id })
    const { user } = await showPeople(vault, `/people/${id}/facts`)
    await screen.findByText('In the bin')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Restore' }))
    await screen.findByRole('tab', { name: 'Facts' })
    expect((await vault.call('people.get', { id })).deleted).toBe(false)
  })

  test('someone who is not in the journal has a page that says so', async () => {
    await showPeople(await peopleVault(), '/people/nobodyhere/brief')
    await screen.findByText('Not in the journal')
  })
})

describe('tabs', () => {
  test('are places to go, and the slot for jotting stands on the brief and the timeline only', async () => {
    const { user, place, id } = await open()
    await screen.findByText('Jot here')
    await user.click(screen.getByRole('tab', { name: 'Timeline' }))
    expect(place()).toBe(`/people/${id}/timeline`)
    await screen.findByText('Jot here')
    await user.click(screen.getByRole('tab', { name: 'Facts' }))
    await waitFor(() => expect(screen.queryByText('Jot here')).toBeNull())
  })
})
