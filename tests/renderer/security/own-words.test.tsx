// The security page, in a language nobody speaks: what stands there in Latin letters was written into a component.
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { english } from '../../../renderer/app/messages/index.ts'
import { Security } from '../../../renderer/features/security/security.tsx'
import { AppError } from '../../../shared/result.ts'
import { check, show } from '../../support/own-words.ts'

vi.mock('../../../renderer/app/messages/index.ts', async (original) => {
  const { english: words } = await original<{ english: Record<string, string> }>()
  const { pseudo: turn } = await import('../../support/pseudo.ts')
  return { english: turn(words) }
})

const named = (id: string): string => english[id] ?? id

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
