import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { keepFile } from '../../support/files.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { filesVault, showFiles } from './files-screen.tsx'

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
afterEach(() => void vi.unstubAllGlobals())

const target = '0'.repeat(32)
const ask = async (more: FakeHandlers) => {
  const { vault, personId } = await filesVault()
  await keepFile(vault.call, { personId }, 'offer.pdf', new Uint8Array(Buffer.from('%PDF-1.7')))
  const view = await showFiles(vault, personId, {
    'shell.pickTarget': () => ({ target, name: 'my offer.pdf' }),
    ...more,
  })
  onTestFinished(view.stop)
  await view.user.click(await screen.findByRole('button', { name: 'Save a copy of offer.pdf' }))
  await screen.findByRole('alertdialog')
  return view
}
const go = async ({ user }: Awaited<ReturnType<typeof ask>>) =>
  user.click(screen.getByRole('button', { name: 'Choose where…' }))

test('a copy is made only after it is said that it can be read by others, where the person chose', async () => {
  const view = await ask({ 'files.save': () => ({}) })
  expect(screen.getByText(/whoever can open its folder can read it/)).toBeTruthy()
  expect(view.bridge.calls('shell.pickTarget')).toEqual([])
  await expectAccessible()
  await go(view)
  expect(await screen.findByText('A readable copy is saved as “my offer.pdf”')).toBeTruthy()
  expect(view.bridge.calls('shell.pickTarget')).toEqual([{ name: 'offer.pdf' }])
  expect(view.bridge.calls('files.save')).toMatchObject([{ target }])
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBe(null))
})

test('who thinks better of it, here or in the system’s own question, has no copy', async () => {
  const view = await ask({ 'shell.pickTarget': () => null })
  await go(view)
  await waitFor(() => expect(view.bridge.calls('shell.pickTarget')).toHaveLength(1))
  await view.user.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBe(null))
  expect(view.bridge.calls('files.save')).toEqual([])
})

test('what takes long says how far it is, and can be stopped', async () => {
  const view = await ask({
    'files.save': async (_input, { progress, cancelled }) => {
      progress({ what: 'bytes', done: 2_000_000, total: 8_000_000 })
      while (!cancelled()) await new Promise((resolve) => setTimeout(resolve, 10))
      throw new AppError('cancelled')
    },
  })
  await go(view)
  expect(await screen.findByText('2 MB of 8 MB')).toBeTruthy()
  await view.user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByText('Stopped. What was written of the copy is removed again.')).toBeTruthy()
})

test.each([
  [new AppError('invalid', { target: 'not-writable' }), /Nothing can be written in that folder/],
  [new AppError('invalid', { target: 'gone' }), /That place is not there/],
  [new AppError('invalid', { target: 'in-the-vault' }), /the folder of the journal itself/],
  [new AppError('no-space'), /not enough space there/],
  [new AppError('damaged'), /does not read as it should, so no copy was made/],
  [new AppError('not-found'), /is not in the journal any more/],
])('a refusal (%s) is said in a sentence that says what to do', async (error, told) => {
  const view = await ask({
    'files.save': () => {
      throw error
    },
  })
  await go(view)
  expect(await screen.findByText(told)).toBeTruthy()
})
