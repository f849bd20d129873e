// The way in, in a language nobody speaks: what stands there in Latin letters was written into a component.
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Gate } from '../../../renderer/app/gate.tsx'
import { LockLayout } from '../../../renderer/app/layout/lock-layout.tsx'
import { english } from '../../../renderer/app/messages/index.ts'
import { RecoveryOffer } from '../../../renderer/features/security/recovery-offer.tsx'
import { Security } from '../../../renderer/features/security/security.tsx'
import { AppError } from '../../../shared/result.ts'
import { check, folder, show } from '../../support/own-words.ts'

vi.mock('../../../renderer/app/messages/index.ts', async (original) => {
  const { english: words } = await original<{ english: Record<string, string> }>()
  const { pseudo: turn } = await import('../../support/pseudo.ts')
  return { english: turn(words) }
})

const named = (id: string): string => english[id] ?? id
const locked = {
  state: 'locked',
  folder,
  problem: null,
  wait: 0,
  recovery: true,
  quick: true,
  inbox: null,
  notices: [],
} as const

test('no sentence lives in a component: opening with the recovery key, and quick unlock that does not', async () => {
  const { user, bridge } = await show(<Gate />, {
    'vault.status': () => locked,
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

test('no sentence lives in a component: every form of the security page, and its wrong passphrase', async () => {
  const wrong = (): never => {
    throw new AppError('invalid', { passphrase: 'wrong' })
  }
  const { user } = await show(<Security />, {
    'keys.status': () => ({
      recovery: { madeAt: '2026-05-12T09:00:00.000Z' },
      quick: { on: false, possible: true, hours: 12 },
      stretch: null,
      vault: 'δεζ',
    }),
    'keys.changePassphrase': wrong,
    'keys.makeRecovery': wrong,
    'keys.removeRecovery': wrong,
    'keys.setQuickUnlock': wrong,
    'keys.renew': wrong,
  })
  for (const id of [
    'security.change.do',
    'security.recovery.replace',
    'security.recovery.remove',
    'security.quick.on',
    'security.renew.do',
  ]) {
    await user.click(await screen.findByRole('button', { name: named(id) }))
    for (const field of document.querySelectorAll('form input')) await user.type(field, 'ένας μακρύς λόγος')
    await user.keyboard('{Enter}')
    expect(await screen.findByText(named('security.problem.passphrase.wrong'))).toBeTruthy()
    await check()
    await user.keyboard('{Escape}')
  }
})
