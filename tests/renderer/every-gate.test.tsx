// What stands before the journal, and what is wrong with it, in the language nobody speaks (see every-screen.test.tsx).
import { cleanup, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, describe, test, vi } from 'vitest'
import { ErrorBoundary } from '../../renderer/app/error-boundary.tsx'
import { Gate } from '../../renderer/app/gate.tsx'
import { LockLayout } from '../../renderer/app/layout/lock-layout.tsx'
import { MainWindow } from '../../renderer/app/main-window.tsx'
import { english } from '../../renderer/app/messages/index.ts'
import { Health } from '../../renderer/features/health/health.tsx'
import { LockedJot } from '../../renderer/features/jot/locked-jot.tsx'
import { RecoveryOffer } from '../../renderer/features/security/recovery-offer.tsx'
import { CreateVault } from '../../renderer/features/vault/create-vault.tsx'
import type { CreateProblem } from '../../renderer/features/vault/create-vault.tsx'
import { Unlock } from '../../renderer/features/vault/unlock.tsx'
import { VaultProblem } from '../../renderer/features/vault/vault-problem.tsx'
import type { VaultProblemKind } from '../../renderer/features/vault/vault-problem.tsx'
import { noticeKinds, well } from '../../shared/contract/health.ts'
import type { HealthNotice } from '../../shared/contract/health.ts'
import { AppError } from '../../shared/result.ts'
import { fill } from '../support/filled.ts'
import { check, folder, served, show } from '../support/own-words.ts'
import { testVault } from '../support/vault.ts'
import type { TestHost } from '../support/vault.ts'

vi.mock('../../renderer/app/messages/index.ts', async (original) => {
  const { english: words } = await original<{ english: Record<string, string> }>()
  const { pseudo: turn } = await import('../support/pseudo.ts')
  return { english: turn(words) }
})

// jsdom has bytes of its own kind, which Node's copying does not give back
beforeEach(() => void vi.stubGlobal('structuredClone', (value: unknown) => value))
afterEach(() => void vi.unstubAllGlobals())

const day = '2026-06-09'
type Vaults = { readonly empty: TestHost; readonly filled: TestHost }
let vaults: Vaults
const at = `${day}T10:24:00[Europe/Dublin]`
beforeAll(async () => {
  vaults = { empty: await testVault({ at }), filled: await testVault({ at }) }
  await fill(vaults.filled.call, day)
})

const named = (id: string): string => english[id] ?? id
describe('what is wrong with the journal', () => {
  const at = '2026-06-09T09:00:00.000Z'
  const notices: readonly HealthNotice[] = [
    { kind: 'behind', at, missing: 3, since: at, until: at },
    { kind: 'head-forged', at },
    { kind: 'head-gone', at },
    { kind: 'head-other', at },
    { kind: 'check-failed', at, problems: ['χ'] },
    { kind: 'salvaged', at, read: 5, mended: 1, lost: 2, aside: 'φάκελος' },
    { kind: 'low-space', at, free: 1_000 },
  ]
  const nouns = ['person', 'photo', 'channel', 'organisation', 'role', 'tie', 'entry', 'entry_person', 'fact']
  const reads = [...nouns, 'milestone', 'follow_up', 'future'].map((noun) => ({ noun, read: 3, mended: 1, lost: 1 }))

  test.each(noticeKinds)('no sentence lives in a component: the notice and the banner of %s', async (kind) => {
    const told = { ...well, notices: notices.filter((notice) => notice.kind === kind) }
    const { unmount } = await show(<Health onRestore={() => undefined} />, { 'health.status': () => told })
    await check()
    unmount()
    await show(<MainWindow />, { ...served(vaults.empty), 'health.status': () => told })
    await check()
  })

  test.each(['page', 'disk', 'check'] as const)(
    'no sentence lives in a component: damage met by a %s',
    async (what) => {
      const damage = { at, what, aside: 'φάκελος' }
      const { user, bridge } = await show(<Health onRestore={() => undefined} />, {
        'health.status': () => ({ ...well, damage }),
        'health.look': () => reads,
      })
      await check()
      for (const error of [
        new AppError('invalid', { passphrase: 'wrong' }),
        new AppError('invalid', { passphrase: 'wait' }, '4000'),
        new AppError('no-space', undefined, '400000000'),
        new AppError('no-space'),
        new AppError('damaged'),
        new AppError('cancelled'),
        new AppError('bug'),
      ]) {
        bridge.answer({
          'health.salvage': () => {
            throw error
          },
        })
        await user.type(document.querySelector('input')!, 'λόγος{Enter}')
        await check()
      }
    },
  )
})

describe('before the journal is open', () => {
  const status = (state: 'none' | 'locked') => ({
    'vault.status': () =>
      ({ state, folder, problem: null, wait: 0, recovery: true, quick: true, inbox: null, notices: [] }) as const,
  })

  test('no sentence lives in a component: creating a vault', async () => {
    const { user } = await show(<Gate />, status('none'))
    await check()
    const [first, second] = document.querySelectorAll('input')
    await user.type(first!, 'σύντομο')
    await check()
    await user.type(first!, ' και πολύ μακρύ λόγο')
    await user.type(second!, 'άλλο{Enter}')
    await check()
  })

  const creates: readonly CreateProblem[] = ['no-space', 'folder-not-writable', 'exists', 'bug']
  test.each(creates)('no sentence lives in a component: a vault that could not be made, %s', async (problem) => {
    const nothing = (): void => undefined
    const { user } = await show(
      <LockLayout start="top">
        <CreateVault
          folder={folder}
          onChooseFolder={nothing}
          onOpenExisting={nothing}
          onSubmit={async () => ({ ok: false, problem })}
        />
      </LockLayout>,
    )
    for (const field of document.querySelectorAll('input')) await user.type(field, 'ένας μακρύς και καλός λόγος')
    await user.keyboard('{Enter}')
    await check()
  })

  test('no sentence lives in a component: jotting while locked', async () => {
    const kept = { damaged: 0, otherKey: 0, newer: 0, notNow: 0 }
    const { user } = await show(<LockedJot onUnlocked={() => undefined} />, {
      'inbox.status': () => ({ recipient: null, waiting: 3, begun: 0, kept }),
    })
    await check()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await check()
  })

  test('no sentence lives in a component: unlocking', async () => {
    await show(<Gate />, status('locked'))
    await check()
    cleanup()
    const now = Date.parse('2026-06-09T09:00:00Z')
    const nothing = (): void => undefined
    const { user } = await show(
      <LockLayout>
        <Unlock
          onSubmit={async () => ({ ok: false, reason: 'wrong', retryAt: now + 8000 })}
          waiting={3}
          lastBackupAt={now - 200_000_000}
          onRecoveryKey={nothing}
          onJot={nothing}
          now={() => now}
        />
      </LockLayout>,
    )
    await user.keyboard('λάθος{Enter}')
    await check()
  })

  test('no sentence lives in a component: opening with the recovery key, and quick unlock that does not', async () => {
    const { user, bridge } = await show(<Gate />, {
      ...status('locked'),
      'vault.unlockQuickly': () => {
        throw new AppError('invalid', { quick: 'no-keychain' })
      },
    })
    await user.click(await screen.findByRole('button', { name: named('vault.quick.open') }))
    await check()
    await user.click(screen.getByRole('button', { name: named('vault.unlock.recovery') }))
    await check()
    const problems = ['too-short', 'too-long', 'strange-letter', 'mistyped', 'none', 'wrong', 'wait'] as const
    for (const field of document.querySelectorAll('input')) await user.type(field, 'ένας μακρύς και καλός λόγος')
    for (const words of problems) {
      bridge.answer({
        'vault.unlockWithRecovery': () => {
          throw new AppError('invalid', { words }, '4000')
        },
      })
      await user.keyboard('{Enter}')
      await check()
    }
  })

  test('no sentence lives in a component: a recovery key, from the offer to its end', async () => {
    const { user } = await show(
      <LockLayout start="top">
        <RecoveryOffer passphrase="ένας μακρύς λόγος" onDone={() => undefined} />
      </LockLayout>,
      {
        'keys.makeRecovery': () => ({ words: 'Α Β Γ', madeAt: '2026-06-09T08:00:00.000Z', vault: 'δεζ' }),
        'keys.keepRecovery': () => ({}),
      },
    )
    for (const id of ['security.offer.write', 'security.sheet.next', 'security.back.keep']) {
      await check()
      if (id === 'security.back.keep') await user.type(document.querySelector('input')!, 'Α Β Γ')
      await user.click(screen.getByRole('button', { name: named(id) }))
    }
    await check()
  })

  const kinds: Readonly<Record<VaultProblemKind, true>> = {
    damaged: true,
    'newer-vault': true,
    'cannot-open': true,
    'zero-byte': true,
    'no-space': true,
    'in-use': true,
    'folder-not-writable': true,
    'no-handles': true,
    'no-key-file': true,
    plaintext: true,
    'not-for-this-runtime': true,
    debugged: true,
    bug: true,
  }
  test.each(Object.keys(kinds) as VaultProblemKind[])(
    'no sentence lives in a component: a vault that is %s',
    async (problem) => {
      const nothing = (): void => undefined
      await show(
        <LockLayout start="top">
          <VaultProblem
            problem={problem}
            folder={folder}
            reference="1234"
            onRestore={nothing}
            onTryAgain={nothing}
            onChooseFolder={nothing}
            onShowFolder={nothing}
            onQuit={nothing}
          />
        </LockLayout>,
      )
      await check()
    },
  )

  test('no sentence lives in a component: a page that cannot be drawn', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = (): ReactNode => {
      throw new Error('broken')
    }
    await show(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    )
    await check()
    vi.restoreAllMocks()
  })
})
