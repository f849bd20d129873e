import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, openPerson as open, undoLast } from './people-screen.tsx'

const fact = { category: 'work', text: 'Reports to Graham' } as const
const region = async (name: string) => within(await screen.findByRole('region', { name }))

describe('how a fact is known', () => {
  test('in confidence, it waits until they raise it, and says so while it is written', async () => {
    const { user, vault, id } = await open('facts')
    await user.click(await screen.findByRole('combobox', { name: 'How you know' }))
    await user.click(await screen.findByRole('option', { name: 'In confidence' }))
    screen.getByText('Noted as “Only if they raise it”, until you say otherwise.')
    await user.type(screen.getByLabelText('What you know'), 'Is leaving in autumn{Enter}')
    await screen.findByText('Told in confidence')
    expect(await vault.call('facts.list', { personId: id as never })).toMatchObject([
      { told: 'in-confidence', use: 'if-raised' },
    ])
    await expectAccessible()
  })

  test('written over, what follows from it follows, and what was chosen stays', async () => {
    const { user, vault, id } = await open('facts', (vault, id) =>
      vault.call('facts.add', { personId: id as never, ...fact }),
    )
    await user.click(await screen.findByRole('button', { name: 'Reports to Graham' }))
    const form = await screen.findByRole('form', { name: 'Edit Reports to Graham' })
    const choose = async (label: string, option: string) => {
      await user.click(within(form).getByRole('combobox', { name: label }))
      await user.click(await screen.findByRole('option', { name: option }))
    }
    await choose('How you know', 'Heard from others')
    expect(within(form).getByRole('combobox', { name: 'How it may be used' }).textContent).toContain('Only if')
    await choose('How it may be used', 'Never mention')
    await choose('How you know', 'They told me')
    await user.click(within(form).getByRole('button', { name: 'Save' }))
    await waitFor(async () =>
      expect((await vault.call('facts.list', { personId: id as never }))[0]).toMatchObject({
        ...{ told: 'told', use: 'never', learnedOn: '2026-06-09', confirmBy: '2027-06-09' },
      }),
    )
  })

  test('days in the wrong order are said at their field, and what was typed is kept', async () => {
    const { user, vault, id } = await open('facts', (vault, id) =>
      vault.call('facts.add', { personId: id as never, ...fact }),
    )
    await user.click(await screen.findByRole('button', { name: 'Reports to Graham' }))
    const over = await screen.findByLabelText('No longer so from')
    await user.type(over, '1 May 2026')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('That is before the day you learned it.')
    expect((over as HTMLInputElement).value).toBe('1 May 2026')
    const since = screen.getByLabelText('Known since')
    await user.clear(since)
    await user.type(since, '1 April 2026')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const was = await region('Was')
    was.getByText('Until Fri 1 May')
    expect(await vault.call('facts.list', { personId: id as never })).toMatchObject([
      { learnedOn: '2026-04-01', expiresOn: '2026-05-01' },
    ])
  })
})

describe('what may have changed', () => {
  const openOld = () =>
    open('facts', async (vault, id) => {
      await vault.call('facts.add', { personId: id as never, ...fact, learnedOn: '2025-01-10' })
      await vault.call('facts.add', { personId: id as never, category: 'work', text: 'Chair' })
    })

  test('stands first, and one press says that it is still so', async () => {
    const { user, vault, id } = await openOld()
    const due = await region('To confirm')
    due.getByText('Known since Fri, 10 Jan 2025. Still so?')
    expect(screen.getAllByRole('region').map((part) => part.getAttribute('aria-labelledby'))[0]).toBe(
      screen.getByRole('region', { name: 'To confirm' }).getAttribute('aria-labelledby'),
    )
    await expectAccessible()
    await user.click(due.getByRole('button', { name: 'Still so: Reports to Graham' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'To confirm' })).toBeNull())
    const list = () => vault.call('facts.list', { personId: id as never })
    expect((await list()).find(({ text }) => text === fact.text)).toMatchObject({ confirmBy: '2027-06-09' })
    await undoLast(user)
    await region('To confirm')
  })

  test('one press says that it is no longer so, and it is kept under Was, until it is so after all', async () => {
    const { user } = await openOld()
    await user.click(await screen.findByRole('button', { name: 'No longer so: Reports to Graham' }))
    const was = await region('Was')
    await user.click(was.getByRole('button', { name: 'So after all: Reports to Graham' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Was' })).toBeNull())
    ;(await region('Work')).getByRole('button', { name: 'Reports to Graham' })
  })

  test('one press writes what has changed, with the focus in its words', async () => {
    const { user } = await openOld()
    await user.click(await screen.findByRole('button', { name: 'Changed: Reports to Graham' }))
    await hasFocus(() => screen.getAllByLabelText('What you know').at(-1)!)
    await user.keyboard('{Control>}a{/Control}Reports to Bea{Enter}')
    ;(await region('Work')).getByRole('button', { name: 'Reports to Bea' })
    expect(screen.queryByRole('region', { name: 'To confirm' })).toBeNull()
  })
})
