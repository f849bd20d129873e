// History on a real vault: what was written is read back, and put back, by the journal's own handlers.
import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { useKeys } from '../../../renderer/app/keys.ts'
import { FactRow } from '../../../renderer/features/people/fact-row.tsx'
import { History } from '../../../renderer/features/history/history.tsx'
import { HistoryKeys, historyMark, type Thing } from '../../../renderer/lib/history/open-history.tsx'
import { useWalkBack } from '../../../renderer/lib/history/walk-back.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { peopleVault, served } from '../people/people-screen.tsx'

const facts = async (edits: readonly string[] = []) => {
  const vault = await peopleVault()
  const { id: personId } = await vault.call('people.add', { name: 'Siobhán Keeley' })
  const { id } = await vault.call('facts.add', { personId, category: 'interest', text: 'She sails on Sundays' })
  for (const text of edits) {
    vault.clock.advance({ days: 1 })
    await vault.call('facts.edit', { id, category: 'interest', text })
  }
  return { vault, id, personId }
}

const Shown = ({ thing }: { readonly thing: Thing }) => {
  const [open, setOpen] = useState<Thing | null>(thing)
  return <History thing={open} onClose={() => setOpen(null)} />
}

test('each change says when, what, and what went and came, newest first', async () => {
  const { vault, id } = await facts(['She sails on Mondays'])
  await showScreen(<Shown thing={{ noun: 'fact', id }} />, served(vault))
  const [edited, added] = await screen
    .findAllByRole('listitem')
    .then((all) => all.filter((one) => one.querySelector('time')))
  expect(edited!.textContent).toContain('Fact edited')
  expect(edited!.querySelector('del')!.textContent).toBe('taken out  Sundays')
  expect(edited!.querySelector('ins')!.textContent).toBe('put in  Mondays')
  expect(added!.textContent).toContain('Fact added')
  expect(added!.textContent).toContain('Interests')
  expect(added!.querySelector('ins')).toBe(null)
  await expectAccessible()
})

test('what was added beside it is read as it stands, without saying that nothing was there before', async () => {
  const { vault, personId } = await facts()
  await vault.call('channels.add', { personId, kind: 'phone', label: 'mobile', value: '+353 86 555 0199' })
  await showScreen(<Shown thing={{ noun: 'person', id: personId }} />, served(vault))
  const added = (await screen.findByText('Way to reach them added')).closest('li')
  expect(added?.textContent).toContain('+353 86 555 0199')
  expect(added?.textContent).not.toContain('nothing')
  expect(added?.querySelector('ins')).toBe(null)
})

test('an earlier value is put back in one press, and that can be undone', async () => {
  const { vault, id, personId } = await facts(['She sails on Mondays'])
  const { user } = await showScreen(<Shown thing={{ noun: 'fact', id }} />, served(vault))
  await user.click(await screen.findByRole('button', { name: 'Put back Text: She sails on Sundays' }))
  expect(await screen.findByText('Put back as it was: Text')).toBeTruthy()
  expect((await vault.call('facts.list', { personId }))[0]!.text).toBe('She sails on Sundays')
  expect(await screen.findByText('Put back as it was')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () =>
    expect((await vault.call('facts.list', { personId }))[0]!.text).toBe('She sails on Mondays'),
  )
  expect(await screen.findByText('Taken back: Put back as it was')).toBeTruthy()
  expect(screen.getByText('Taken back since')).toBeTruthy()
})

test('what cannot be put back says why, and nothing is changed', async () => {
  const { vault, id } = await facts(['She sails on Mondays'])
  const { user } = await showScreen(<Shown thing={{ noun: 'fact', id }} />, served(vault))
  const button = await screen.findByRole('button', { name: /^Put back Text/ })
  await vault.call('facts.remove', { id })
  await user.click(button)
  expect(await screen.findByText(/It is in the bin: restore it first/)).toBeTruthy()
})

test('a long history comes page by page', async () => {
  const { vault, id } = await facts(Array.from({ length: 40 }, (_, n) => `She sails, ${n}`))
  const { user } = await showScreen(<Shown thing={{ noun: 'fact', id }} />, served(vault))
  expect(await screen.findAllByText(/^Fact edited/)).toHaveLength(30)
  await user.click(screen.getByRole('button', { name: 'Show earlier changes' }))
  await waitFor(() => expect(screen.getAllByText(/^Fact edited/)).toHaveLength(40))
  expect(screen.queryByRole('button', { name: 'Show earlier changes' })).toBe(null)
})

test('what was never altered says so', async () => {
  const { vault } = await facts()
  await showScreen(<Shown thing={{ noun: 'fact', id: 'nobody0000' }} />, served(vault))
  expect(await screen.findByText('Nothing was ever changed here.')).toBeTruthy()
})

test('H opens the history of the row that has the focus, of the page otherwise, and is a letter where one types', async () => {
  const { vault, id, personId } = await facts()
  const [fact] = await vault.call('facts.list', { personId: personId as never })
  const opened: Thing[] = []
  const { user } = await showScreen(
    <HistoryKeys onOpen={(thing) => opened.push(thing)}>
      <header {...historyMark({ noun: 'person', id: personId }, 'page')}>
        <button type="button">Siobhán</button>
      </header>
      <input aria-label="name" />
      <ul>
        <FactRow fact={fact!} today="2026-06-09" />
      </ul>
    </HistoryKeys>,
    served(vault),
  )
  screen.getByRole('button', { name: 'She sails on Sundays' }).focus()
  await user.keyboard('h')
  screen.getByRole('button', { name: 'Siobhán' }).focus()
  await user.keyboard('h{Control>}h{/Control}')
  screen.getByRole('textbox', { name: 'name' }).focus()
  await user.keyboard('h')
  await user.click(screen.getByRole('button', { name: 'History of She sails on Sundays' }))
  expect(opened).toEqual([
    { noun: 'fact', id },
    { noun: 'person', id: personId },
    { noun: 'fact', id },
  ])
})

const Keys = () => {
  const walk = useWalkBack()
  const none = (): void => undefined
  useKeys({
    ...{ onFind: none, onBrief: none, onJot: none, onLock: none, onBack: none, onForward: none },
    ...{ onUndo: walk.back, onRedo: walk.forward },
  })
  return null
}

test('ask-53: Ctrl+Z walks back one by one and with Shift forward, saying what it was; a held key takes nothing back twice', async () => {
  const { vault, personId } = await facts(['She sails on Mondays'])
  const text = async () => (await vault.call('facts.list', { personId: personId as never }))[0]?.text
  const { user } = await showScreen(<Keys />, served(vault))
  await user.keyboard('{Control>}zz{/Control}')
  expect(await screen.findByText('Taken back: Fact added (Siobhán Keeley)')).toBeTruthy()
  expect(await text()).toBe(undefined)
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(await screen.findByText('Done again: Fact added (Siobhán Keeley)')).toBeTruthy()
  expect(await text()).toBe('She sails on Sundays')
  await user.keyboard('{Control>}y{/Control}')
  expect(await screen.findByText('Done again: Fact edited (Siobhán Keeley)')).toBeTruthy()
  await user.keyboard('{Control>}y{/Control}')
  expect(await screen.findByText('There is nothing to do again.')).toBeTruthy()
  expect(await text()).toBe('She sails on Mondays')
})

test('ask-53: contact that was put off comes back with Ctrl+Z', async () => {
  const { vault, personId } = await facts()
  await vault.call('cadence.snooze', { personId, until: '2026-07-01' })
  const { user } = await showScreen(<Keys />, served(vault))
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('Taken back: Contact put off (Siobhán Keeley)')).toBeTruthy()
  expect((await vault.call('cadence.of', { personId })).snoozedUntil).toBe(null)
})

test('what cannot be taken back says by what it was altered since', async () => {
  const { vault } = await facts()
  const { user } = await showScreen(<Keys />, {
    ...served(vault),
    'changes.undo': async () => {
      const { AppError } = await import('../../../shared/result.ts')
      throw new AppError('conflict', { why: 'changed', by: 'follow-ups-close' })
    },
  })
  await user.keyboard('{Control>}z{/Control}')
  const said = await screen.findByText(/it was altered since \(Follow-up closed\)/)
  expect(within(said.closest('li')!).queryByRole('button', { name: /again/ })).toBe(null)
})
