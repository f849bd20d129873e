import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, openPerson as open, undoLast } from './people-screen.tsx'
import type { peopleVault } from './people-screen.tsx'

describe('the timeline', () => {
  const jot = (vault: Awaited<ReturnType<typeof peopleVault>>, id: string, text: string, day = '2026-05-12') =>
    vault.call('entries.jot', { happenedAt: `${day}T14:05`, channel: 'phone', text, people: [id] })

  test('is newest first, and reads on page by page', async () => {
    const { user } = await open('timeline', async (vault, id) => {
      for (let at = 0; at < 45; at++)
        await jot(
          vault,
          id,
          `Entry ${at}`,
          `2026-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, '0')}`,
        )
    })
    const list = await screen.findByRole('list', { name: 'Timeline' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(40)
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toContain('Entry 44')
    await user.click(screen.getByRole('button', { name: 'Earlier entries' }))
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(45))
    expect(screen.queryByRole('button', { name: 'Earlier entries' })).toBeNull()
    await hasFocus(() => screen.getByRole('button', { name: 'Edit Entry 4' }))
    await expectAccessible()
  })

  test('an entry is rewritten: words, day, how; deleted, and brought back', async () => {
    const { user, vault, id } = await open('timeline', (vault, id) => jot(vault, id, 'Tired.'))
    await user.click(await screen.findByRole('button', { name: 'Edit Tired.' }))
    const words = await screen.findByLabelText('What happened or was said')
    await hasFocus(() => words)
    await user.type(words, ' Laughed.')
    await user.clear(screen.getByLabelText('Day'))
    await user.type(screen.getByLabelText('Day'), 'yesterday{Enter}')
    await screen.findByText('Tired. Laughed.')
    const edited = (await vault.call('entries.list', { personId: id })).entries[0]
    expect(edited).toMatchObject({ text: 'Tired. Laughed.', happenedAt: '2026-06-08T14:05', people: [{ id }] })
    await hasFocus(() => screen.getByRole('button', { name: /^Edit Tired/ }))
    await user.click(screen.getByRole('button', { name: /^Delete Tired/ }))
    await screen.findByText('Nothing jotted yet')
    await undoLast(user)
    await screen.findByText('Tired. Laughed.')
  })

  test('a long entry is shown by its beginning, and never written back cut', async () => {
    const long = `${'Long words. '.repeat(500)}The end.`
    const { user, vault, id } = await open('timeline', (vault, id) => jot(vault, id, long))
    await user.click(await screen.findByRole('button', { name: /^Edit Long words/ }))
    const words = (await screen.findByLabelText('What happened or was said')) as HTMLTextAreaElement
    expect(words.value).toBe(long)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('button', { name: 'Read the whole entry' })
    const { entries } = await vault.call('entries.list', { personId: id })
    expect((await vault.call('entries.get', { id: entries[0]!.id })).text).toBe(long)
    await user.click(screen.getByRole('button', { name: 'Read the whole entry' }))
    await screen.findByText(/The end\.$/)
  })
})
