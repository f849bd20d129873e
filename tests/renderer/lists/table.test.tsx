import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ListPlace } from '../../../renderer/features/lists/list-place.tsx'
import { ListsRoom } from '../../../renderer/features/lists/lists-room.tsx'
import { TablePlace } from '../../../renderer/features/lists/table-place.tsx'
import type { Input } from '../../../shared/contract/index.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { peopleVault, served } from '../people/people-screen.tsx'

const Join = () => null

const open = async (people: readonly Partial<Input<'people.add'>>[], id?: string) => {
  const vault = await peopleVault()
  for (const [at, one] of people.entries()) await vault.call('people.add', { name: `Person ${at}`, ...one })
  const view = await showScreen(
    id === undefined ? <TablePlace Join={Join} /> : <ListPlace id={id} Join={Join} />,
    served(vault),
  )
  return { ...view, vault }
}

const rows = () => screen.getAllByRole('row').slice(1)

describe('the table of people', () => {
  test('ask-40: is a grid whose rows say whether they are selected', async () => {
    const { user } = await open([{ name: 'Ann', tags: ['vip'] }, { name: 'Ben' }])
    const grid = await screen.findByRole('grid', { name: 'People, as a table' })
    expect(grid.getAttribute('aria-rowcount')).toBe('3')
    within(await screen.findByRole('row', { name: /Ann/ })).getByText('vip')
    rows()[0]?.focus()
    await user.keyboard('[Space]')
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['true', 'false'])
    await screen.findByText('1 of 2 selected')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await screen.findByText('2 of 2 selected')
    await expectAccessible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText(/selected$/)).toBeNull())
  })

  test('a tag for those selected is one change, said with how many and taken back', async () => {
    const { user, vault } = await open([{ name: 'Ann' }, { name: 'Ben' }])
    await screen.findByRole('row', { name: /Ann/ })
    rows()[0]?.focus()
    await user.keyboard('{Control>}a{/Control}t')
    await user.type(await screen.findByLabelText('Tags to add'), 'harbour{Enter}')
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    await screen.findByText('2 people changed.')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await vault.call('people.tags', {})).toEqual([]))
  })

  test('whoever is left as they are is named, with the reason', async () => {
    const { user, vault } = await open([{ name: 'Ann' }, { name: 'Me', me: true }])
    await screen.findByRole('row', { name: /Ann/ })
    rows()[0]?.focus()
    await user.keyboard('{Control>}a{/Control}{Delete}')
    await screen.findByText(/^1 person moved to the bin\. 1 was left as they are: .*Me.* \(is you\)\.$/)
    expect(await vault.call('bin.list', {})).toHaveLength(1)
  })

  test('says what it understood, and keeps what it did not', async () => {
    const { user } = await open([{ name: 'Ann', client: true }, { name: 'Ben' }])
    const words = await screen.findByRole('textbox', { name: 'Whom do you look for?' })
    await user.type(words, 'clients xyzzy')
    await screen.findByText('Not understood: xyzzy')
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: 'Leave out: clients' })
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect((words as HTMLInputElement).value).toBe('xyzzy')
    await user.click(screen.getByRole('button', { name: 'Look for “xyzzy” in names' }))
    await screen.findByText('Nobody fits.')
    await user.click(screen.getAllByRole('button', { name: 'Show everybody' })[0]!)
    await waitFor(() => expect(rows()).toHaveLength(2))
  })

  test('is sorted by its heads, which say so, and the columns are chosen', async () => {
    const { user } = await open([
      { name: 'Ann', tags: ['b'] },
      { name: 'Ben', tags: ['a'] },
    ])
    await user.click(within(await screen.findByRole('columnheader', { name: 'Tags' })).getByRole('button'))
    await waitFor(() => expect(rows()[0]?.textContent).toContain('Ben'))
    expect(screen.getByRole('columnheader', { name: 'Tags' }).getAttribute('aria-sort')).toBe('ascending')
    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Phone' }))
    await screen.findByRole('columnheader', { name: 'Phone' })
    // a column that is taken away sorts no more
    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Tags' }))
    await waitFor(() => expect(rows()[0]?.textContent).toContain('Ann'))
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending')
  })

  test('whoever leaves a condition out by keyboard stands at the next, and at the field after the last', async () => {
    const { user } = await open([{ name: 'Ann', client: true, tags: ['vip'] }])
    const words = await screen.findByRole('textbox', { name: 'Whom do you look for?' })
    await user.type(words, 'clients tagged vip')
    await screen.findByText(/^Understood:/)
    await user.keyboard('{Enter}')
    const leaveOut = (what: RegExp) => screen.findByRole('button', { name: what })
    const clients = await leaveOut(/^Leave out: clients/)
    clients.focus()
    await user.keyboard('{Enter}')
    const vip = await leaveOut(/^Leave out: tagged/)
    expect(document.activeElement).toBe(vip)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(words))
  })

  test('a day for all of them is said back in full before it stands with anybody', async () => {
    const vault = await peopleVault()
    await vault.call('people.add', { name: 'Ann' })
    await vault.call('customFields.add', { name: 'Contract ends', kind: 'date', applies: 'person', choices: [] })
    const { user } = await showScreen(<TablePlace Join={Join} />, served(vault))
    await screen.findByRole('row', { name: /Ann/ })
    rows()[0]?.focus()
    await user.keyboard('x')
    await user.click(await screen.findByRole('button', { name: 'More to do with them' }))
    await user.click(await screen.findByRole('menuitem', { name: 'A field of your own' }))
    await user.click(await screen.findByRole('combobox', { name: 'Field' }))
    await user.click(await screen.findByRole('option', { name: 'Contract ends' }))
    await user.type(await screen.findByLabelText('What stands in it'), '12 June 2031')
    await screen.findByText(/^Thursday,? 12 June 2031$/)
  })

  test('whoever adds a condition to the form goes on in it, and stands at the button once it is taken away', async () => {
    const { user } = await open([{ name: 'Ann' }])
    await user.click(await screen.findByRole('button', { name: 'By form' }))
    await user.click(await screen.findByRole('button', { name: 'Add a condition' }))
    const second = await screen.findByRole('group', { name: 'Condition 2' })
    await waitFor(() => expect(document.activeElement).toBe(within(second).getAllByRole('combobox')[0]))
    await user.click(screen.getByRole('button', { name: 'Remove condition 2' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a condition' })))
  })

  test('whoever sends somebody to the bin stands at the next, and on the page once nobody is left', async () => {
    const { user } = await open([{ name: 'Ann' }, { name: 'Ben' }, { name: 'Cat' }])
    await screen.findByRole('row', { name: /Ann/ })
    rows()[0]?.focus()
    await user.keyboard('{ArrowDown}x{Delete}')
    await waitFor(() => expect(rows()).toHaveLength(2))
    await waitFor(() => expect(document.activeElement?.getAttribute('data-place')).toBe('1'))
    await user.keyboard('{Control>}a{/Control}{Delete}')
    await screen.findByText('Nobody fits.')
    await waitFor(() => expect(document.activeElement?.id).toBe('page'))
  })
})

describe('a list', () => {
  test('is said so that what goes together is seen', async () => {
    const vault = await peopleVault()
    const [dead, client, retired] = [{ is: 'dead' }, { is: 'side', side: 'client' }, { is: 'retired' }] as const
    const either = { match: 'any', of: [dead, retired] } as const
    for (const [name, filter] of [
      ['Either', { match: 'all', of: [either, client] }],
      ['Neither', { match: 'all', of: [client, { match: 'none', of: [dead, retired] }] }],
      ['Not either', { match: 'none', of: [either] }],
      ['One of them', { match: 'all', of: [either] }],
    ] as const)
      await vault.call('lists.add', { name, filter: filter as never })
    await showScreen(<ListsRoom />, served(vault))
    await screen.findByText('(has died or retired) and clients')
    await screen.findByText('clients and (none of: has died or retired)')
    await screen.findByText('not (has died or retired)')
    await screen.findByText('has died or retired')
  })

  test('that is in the bin says so, and comes back', async () => {
    const vault = await peopleVault()
    const { id } = await vault.call('lists.add', { name: 'Quiet', filter: { match: 'all', of: [] } })
    await vault.call('lists.remove', { id })
    const { user } = await showScreen(<ListPlace id={id} Join={Join} />, served(vault))
    await user.click(await screen.findByRole('button', { name: 'Restore it' }))
    await screen.findByRole('heading', { level: 1, name: 'Quiet' })
  })

  test('whose tag is gone fits nobody and says why', async () => {
    const vault = await peopleVault()
    await vault.call('people.add', { name: 'Ann' })
    const filter = { match: 'none', of: [{ is: 'tag', tag: 'lost' }] } as const
    const { id } = await vault.call('lists.add', { name: 'Lost', filter: { ...filter, of: [...filter.of] } })
    await showScreen(<ListPlace id={id} Join={Join} />, served(vault))
    await screen.findByText(
      /^Something this looks for is not there any more, and so nobody fits: .*lost.* \(not there any more\)$/,
    )
  })
})
