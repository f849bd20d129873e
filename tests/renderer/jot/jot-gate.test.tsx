// The jot window before anyone is in: which of its two screens it shows, and from when on it takes words.
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Gate } from '../../../renderer/app/gate.tsx'
import { allWritten } from '../../../renderer/lib/before-lock.ts'
import { showScreen } from '../../support/fake-screen.tsx'

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
// a window that goes seals what is in it: into its own bridge, not into that of the test after it
afterEach(async () => {
  cleanup()
  await allWritten()
})

let recipient: string
beforeAll(async () => {
  recipient = await identityToRecipient(await generateIdentity())
})

const kept = { damaged: 0, otherKey: 0, newer: 0, notNow: 0 }

const status = {
  folder: '/x',
  problem: null,
  wait: 0,
  recovery: false,
  quick: false,
  inbox: null,
  notices: [],
} as const

/** A vault that says nothing until `answer`. */
const silence = () => {
  let answer = (): void => undefined
  const said = new Promise<void>((resolve) => (answer = resolve))
  return { said, answer: () => answer() }
}

describe('the jot window', () => {
  test('seals while the vault is locked, whatever is wrong with its database, and is the usual one once it is open', async () => {
    let state: 'locked' | 'unlocked' = 'locked'
    const { bridge } = await showScreen(
      <Gate />,
      {
        'vault.status': () => ({ ...status, state, problem: state === 'locked' ? 'damaged' : null }),
        'inbox.status': () => ({ recipient, waiting: 0, begun: 0, kept }),
      },
      { shell: { window: 'jot' } },
    )
    await screen.findByRole('main', { name: 'Jot, while locked' })
    state = 'unlocked'
    await act(async () => bridge.changed(['vault']))
    await screen.findByRole('main', { name: 'Jot' })
  })

  test('that is known to be locked takes words before the vault is there to say so', async () => {
    const { said, answer } = silence()
    const { bridge, user } = await showScreen(
      <Gate />,
      {
        'vault.status': async () => {
          await said
          return { ...status, state: 'locked' }
        },
        'inbox.status': async () => {
          await said
          return { recipient, waiting: 0, begun: 0, kept }
        },
        'inbox.add': () => ({ recipient, waiting: 1, begun: 0, kept }),
      },
      { shell: { window: 'jot', locked: true } },
    )
    await screen.findByRole('main', { name: 'Jot, while locked' })
    await user.keyboard('Early{Escape}')
    expect(bridge.calls('inbox.add')).toHaveLength(0)
    answer()
    await waitFor(() => expect(bridge.calls('shell.jotDone')).toHaveLength(1))
    expect(bridge.calls('inbox.add')).toHaveLength(1)
  })

  test('that was believed to be locked and is not loses nothing of what was typed', async () => {
    const { said, answer } = silence()
    const { bridge, user } = await showScreen(
      <Gate />,
      {
        'vault.status': async () => {
          await said
          return { ...status, state: 'unlocked' }
        },
        'inbox.status': () => ({ recipient, waiting: 0, begun: 0, kept }),
      },
      { shell: { window: 'jot', locked: true } },
    )
    await screen.findByRole('main', { name: 'Jot, while locked' })
    await user.keyboard('Early')
    answer()
    await screen.findByRole('main', { name: 'Jot' })
    await waitFor(() => expect(bridge.calls('inbox.keep').at(-1)).toMatchObject({ left: true }))
  })

  test('can be asked for from the lock screen', async () => {
    const { user, bridge } = await showScreen(<Gate />, {
      'vault.status': () => ({ ...status, state: 'locked' }),
    })
    await user.click(await screen.findByRole('button', { name: 'jot while locked' }))
    expect(bridge.calls('shell.jot')).toEqual([{}])
  })
})
