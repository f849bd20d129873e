import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { isBefore, readRough } from '../../../renderer/lib/rough-date.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { addSiobhan, hasFocus, peopleVault, showPeople, undoLast } from './people-screen.tsx'

const open = async () => {
  const vault = await peopleVault()
  const id = await addSiobhan(vault)
  const { id: aoife } = await vault.call('people.add', { name: 'Aoife Burke' })
  return { ...(await showPeople(vault, `/people/${id}/around`)), id, aoife }
}

describe('people around someone', () => {
  test('ask-27, ask-28: any words for each direction, and since and until when', async () => {
    const { user, vault, id, aoife } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add someone' }))
    await user.type(screen.getByRole('combobox', { name: 'Who' }), 'aoi')
    await user.click(await screen.findByRole('option', { name: /Aoife Burke/ }))
    await user.type(screen.getByLabelText('Aoife Burke is Siobhán Keeley’s'), 'apprentice and goddaughter')
    await user.type(screen.getByLabelText('Siobhán Keeley is Aoife Burke’s'), 'master')
    await user.type(screen.getByLabelText('Since'), 'April 2019')
    await user.type(screen.getByLabelText('Until'), '2024')
    await expectAccessible()
    await user.keyboard('{Enter}')
    await screen.findByText('April 2019 to 2024')
    expect(await vault.call('ties.list', { personId: id })).toMatchObject([
      { otherId: aoife, otherIs: 'apprentice and goddaughter', personIs: 'master', since: '2019-04', until: '2024' },
    ])
    expect(await vault.call('ties.list', { personId: aoife })).toMatchObject([
      { otherId: id, otherIs: 'master', personIs: 'apprentice and goddaughter' },
    ])
    await hasFocus(() => screen.getByRole('button', { name: 'Add someone' }))
    await undoLast(user)
    expect(await vault.call('ties.list', { personId: id })).toEqual([])
  })

  test('someone who is not in the journal yet is added with the tie', async () => {
    const { user, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add someone' }))
    await user.type(screen.getByRole('combobox', { name: 'Who' }), 'Tom')
    await user.click(await screen.findByRole('option', { name: 'Add “Tom”' }))
    await screen.findByText(/New in the journal/)
    await user.type(screen.getByLabelText('Tom is Siobhán Keeley’s'), 'friend')
    // a word that means the same both ways is filled in
    expect((screen.getByLabelText('Siobhán Keeley is Tom’s') as HTMLInputElement).value).toBe('friend')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Tom' })).toHaveLength(2))
    expect(await vault.call('ties.list', { personId: id })).toMatchObject([
      { otherName: 'Tom', otherIs: 'friend', personIs: 'friend' },
    ])
  })

  test('before anyone is named, each direction still reads as a sentence', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add someone' }))
    expect(screen.getByLabelText('They are Siobhán Keeley’s')).toBeTruthy()
    expect(screen.getByLabelText('Siobhán Keeley is their')).toBeTruthy()
  })

  test('a name written from right to left does not turn the sentence around it', async () => {
    const vault = await peopleVault()
    const { id } = await vault.call('people.add', { name: 'שרה לוי' })
    const { id: other } = await vault.call('people.add', { name: 'Aoife Burke' })
    await vault.call('ties.add', { personId: id, otherId: other, otherIs: 'colleague', personIs: 'חברה' })
    await showPeople(vault, `/people/${id}/around`)
    const name = await screen.findByText('שרה לוי', { selector: 'li bdi' })
    expect(name.parentElement?.textContent).toBe('שרה לוי: חברה')
    expect(name.closest('[dir]')).toBeNull()
  })

  test('what is missing is said, and nothing is written', async () => {
    const { user, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add someone' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Choose someone, or type a name and add them.')
    await user.type(screen.getByLabelText('Since'), '2019')
    await user.type(screen.getByLabelText('Until'), '2018')
    await screen.findByText('That is before it began.')
    expect(await vault.call('ties.list', { personId: id })).toEqual([])
  })

  test('a tie is edited from either end, deleted and brought back', async () => {
    const { user, vault, id, aoife } = await open()
    await vault.call('ties.add', { personId: aoife, otherId: id, otherIs: 'mother', personIs: 'daughter' })
    const { user: _, ...again } = await showPeople(vault, `/people/${id}/around`)
    expect(again.place()).toContain(id)
    const region = within((await screen.findAllByRole('region', { name: 'People around' })).at(-1)!)
    await user.click(await region.findByRole('button', { name: 'Edit Aoife Burke, daughter' }))
    const since = await region.findByLabelText('Since')
    await user.type(since, '2004{Enter}')
    await region.findByText('since 2004')
    expect(await vault.call('ties.list', { personId: aoife })).toMatchObject([
      { otherIs: 'mother', personIs: 'daughter', since: '2004' },
    ])
    await user.click(region.getByRole('button', { name: 'Delete Aoife Burke, daughter' }))
    await waitFor(async () => expect(await vault.call('ties.list', { personId: id })).toEqual([]))
  })
})

describe('work', () => {
  test('ask-31: several jobs at a time, with those that came before', async () => {
    const { user, vault, id } = await open()
    const add = async (organisation: string, title: string, until = ''): Promise<void> => {
      await user.click(await screen.findByRole('button', { name: 'Add a job' }))
      await user.type(screen.getByRole('combobox', { name: 'Organisation' }), organisation)
      await user.click(await screen.findByRole('option', { name: `Use “${organisation}”` }))
      await user.type(screen.getByLabelText('Title'), title)
      if (until !== '') await user.type(screen.getByLabelText('Until'), until)
      await user.click(screen.getByRole('button', { name: 'Save' }))
      await screen.findByText(`Added ${organisation}`)
    }
    await add('Northmere', 'Director')
    await add('Calder Trust', 'Trustee')
    await add('Tamar Docks', 'Engineer', '2015')
    const roles = await vault.call('roles.list', { personId: id })
    expect(roles.filter(({ until }) => until === null)).toHaveLength(2)
    expect(roles.find(({ until }) => until !== null)).toMatchObject({ organisation: 'Tamar Docks', until: '2015' })
    const head = within(screen.getByRole('main'))
    await head.findByText('Director, Northmere')
    await head.findByText('Trustee, Calder Trust')
    await expectAccessible()
    await undoLast(user)
    expect(await vault.call('roles.list', { personId: id })).toHaveLength(2)
  })
})

describe('rough dates', () => {
  test.each([
    ['2019', '2019'],
    ['April 2019', '2019-04'],
    ['12 April 2019', '2019-04-12'],
    ['yesterday', '2026-06-08'],
    ['', null],
  ])('%j is kept as %s', (text, date) => {
    expect(readRough(text, '2026-06-09', 'day-first')).toEqual({ date })
  })

  test.each([
    ['31 April 2019', 'dates.problem.no-such-date'],
    ['April', 'dates.needsYear'],
    ['12 April', 'dates.needsYear'],
    ['a while ago', 'dates.ask.vague'],
    ['blue', 'dates.unclear'],
  ])('%j is not kept', (text, problem) => {
    expect(readRough(text, '2026-06-09', 'day-first')).toEqual({ date: null, problem })
  })

  test('are compared as far as both are known', () => {
    expect(isBefore('2018', '2019-04')).toBe(true)
    expect(isBefore('2019', '2019-04')).toBe(false)
  })
})
