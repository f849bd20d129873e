import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Settings } from '../../../renderer/features/settings/settings.tsx'
import { AppError } from '../../../shared/result.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const show = () =>
  showScreen(<Settings />, {
    'imports.list': () => [
      { change: 'change0001', at: '2026-05-02T10:12:00.000Z', people: 214, undone: false },
      { change: 'change0002', at: '2026-05-01T10:12:00.000Z', people: 1, undone: true },
    ],
  })

describe('a choice holds at once', () => {
  test('the theme', async () => {
    const { bridge, user } = await show()
    await user.click(await screen.findByRole('radio', { name: 'Dark' }))
    expect(bridge.calls('settings.set')).toEqual([{ theme: 'dark' }])
  })

  test('the density', async () => {
    const { bridge, user } = await show()
    await user.click(await screen.findByRole('radio', { name: 'Compact' }))
    expect(bridge.calls('settings.set')).toEqual([{ density: 'compact' }])
  })

  test('after how long to lock', async () => {
    const { bridge, user } = await show()
    await user.click(await screen.findByRole('combobox', { name: /^Lock after/ }))
    await user.click(await screen.findByRole('option', { name: '30 minutes' }))
    expect(bridge.calls('settings.set')).toEqual([{ lockAfter: 30 }])
  })

  test('a failure is said', async () => {
    const { bridge, user } = await show()
    bridge.answer({
      'settings.set': () => {
        throw new AppError('no-space')
      },
    })
    await user.click(await screen.findByRole('radio', { name: 'Dark' }))
    expect(await screen.findByText(/The disk is full/)).toBeTruthy()
  })
})

describe('when to remind', () => {
  test('is taken over when the field is left, not while it is being typed', async () => {
    const { bridge } = await show()
    const field = await screen.findByLabelText('Remind me at')
    fireEvent.change(field, { target: { value: '01:30' } })
    fireEvent.change(field, { target: { value: '10:30' } })
    expect(bridge.calls('settings.set')).toEqual([])
    fireEvent.blur(field)
    await waitFor(() => expect(bridge.calls('settings.set')).toEqual([{ remindAt: '10:30' }]))
  })

  test('an unfinished time changes nothing and says so', async () => {
    const { bridge } = await show()
    const field = await screen.findByLabelText('Remind me at')
    fireEvent.change(field, { target: { value: '' } })
    fireEvent.blur(field)
    expect(screen.getByText(/There is no such time, so the one before still holds/)).toBeTruthy()
    expect(bridge.calls('settings.set')).toEqual([])
  })
})

test('the page says where the journal is, and what protects it', async () => {
  await show()
  expect(await screen.findByText('/home/nora/.local/share/Rapport')).toBeTruthy()
  expect(screen.getByText(/^Everything you write is encrypted on this computer/)).toBeTruthy()
})

test('a shortcut the system did not give has another way said', async () => {
  await showScreen(<Settings />, {}, { shell: { jotShortcut: null } })
  expect(await screen.findByText(/rapport --jot/)).toBeTruthy()
})

test('it leads to the bin and to importing', async () => {
  const { place, user } = await show()
  await user.click(await screen.findByRole('button', { name: 'Bin' }))
  expect(place()).toBe('/settings/bin')
  await user.click(screen.getByRole('button', { name: 'Import an address book' }))
  expect(place()).toBe('/settings/import')
})

test('ask-33: an address book is taken back whole; one already taken back is not offered', async () => {
  const { bridge, user } = await show()
  const [back, ...more] = await screen.findAllByRole('button', { name: /^Take back the address book/ })
  expect(more).toEqual([])
  await user.click(back!)
  expect(bridge.calls('changes.undo')).toEqual([{ change: 'change0001' }])
  expect(await screen.findByText('Taken back')).toBeTruthy()
})

test('axe finds nothing', async () => {
  await show()
  await screen.findByText('214 people')
  await expectAccessible()
})
