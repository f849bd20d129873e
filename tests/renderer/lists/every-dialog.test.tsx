// What opens over the table of people, in a language nobody speaks: what stands there in Latin letters was written into a component.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { ActDialog } from '../../../renderer/features/lists/act-dialog.tsx'
import type { Asked } from '../../../renderer/features/lists/act-parts.tsx'
import { FilterForm } from '../../../renderer/features/lists/filter-form.tsx'
import { KeysDialog } from '../../../renderer/features/lists/keys-dialog.tsx'
import { kinds, newCondition } from '../../../renderer/features/lists/new-condition.ts'
import { SaveTable } from '../../../renderer/features/lists/save-table.tsx'
import { TablePlace } from '../../../renderer/features/lists/table-place.tsx'
import type { Filter } from '../../../shared/contract/lists.ts'
import { journals, named } from '../../support/journals.ts'
import { check, served, show } from '../../support/own-words.ts'

vi.mock('../../../renderer/app/messages/index.ts', async (original) => {
  const { english: words } = await original<{ english: Record<string, string> }>()
  const { pseudo: turn } = await import('../../support/pseudo.ts')
  return { english: turn(words) }
})

const vaults = journals()
const nothing = (): undefined => undefined

describe('no sentence lives in a component', () => {
  test.each(kinds)('a condition of the form: %s', async (is) => {
    const filter = { match: 'all', of: [newCondition(is)] } as Filter
    await show(<FilterForm filter={filter} onDone={nothing} onClose={nothing} />, served(vaults.filled))
    await screen.findByRole('dialog')
    // words of ties are the language's own, kept in the model
    await check(['Of any kind'])
  })

  test.each(['tags', 'side', 'rhythm', 'level', 'field', 'retire'] satisfies Asked[])('an act: %s', async (what) => {
    const acting = { run: () => Promise.resolve(true as const), isBusy: false, isSlow: false }
    await show(
      <ActDialog what={what} ids={[vaults.who.person]} acting={acting} onDone={nothing} />,
      served(vaults.filled),
    )
    await screen.findByRole('dialog')
    await check()
  })

  test('the keys, and what is asked before a table leaves', async () => {
    await show(
      <>
        <KeysDialog onDone={nothing} />
        <SaveTable ids={[vaults.who.person]} onDone={nothing} />
      </>,
      served(vaults.filled),
    )
    await screen.findByText(named('lists.file.choose'))
  })

  test('everybody selected, and what can be done with them', async () => {
    const { user } = await show(<TablePlace Join={() => null} />, served(vaults.filled))
    await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(1))
    await user.click(screen.getByRole('checkbox', { name: named('lists.table.selectAll') }))
    await screen.findByRole('region', { name: named('lists.bar') })
    await check()
  })
})

describe('the form', () => {
  test('shows nobody before what is missing is filled in, and says what', async () => {
    const onDone = vi.fn()
    const filter = { match: 'all', of: [newCondition('tag')] } as Filter
    const { user } = await show(<FilterForm filter={filter} onDone={onDone} onClose={nothing} />, served(vaults.filled))
    await user.click(await screen.findByRole('button', { name: named('lists.form.done') }))
    await screen.findByText(named('lists.form.needed'))
    expect(onDone).not.toHaveBeenCalled()
    await user.click(screen.getByRole('combobox', { name: named('lists.value.tag') }))
    await user.keyboard('{ArrowDown}{Enter}')
    await user.click(screen.getByRole('button', { name: named('lists.form.done') }))
    expect(onDone).toHaveBeenCalledWith({ match: 'all', of: [{ is: 'tag', tag: expect.any(String) as string }] })
  })

  test('has groups within groups, three deep and no deeper', async () => {
    const { user } = await show(
      <FilterForm filter={{ match: 'all', of: [] }} onDone={nothing} onClose={nothing} />,
      served(vaults.filled),
    )
    const groups = () => screen.queryAllByRole('button', { name: named('lists.form.addGroup') })
    await waitFor(() => expect(groups()).toHaveLength(1))
    await user.click(groups()[0]!)
    await user.click(groups()[0]!)
    expect(screen.getAllByRole('group', { name: named('lists.form.group') })).toHaveLength(2)
    expect(groups()).toHaveLength(2)
  })
})
