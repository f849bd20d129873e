import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { LockLayout } from '../../../renderer/app/layout/lock-layout.tsx'
import { RecoveryOffer } from '../../../renderer/features/security/recovery-offer.tsx'
import { Security } from '../../../renderer/features/security/security.tsx'
import { Today } from '../../../renderer/features/today/today.tsx'
import { AppError } from '../../../shared/result.ts'
import { personLine, todayWith } from '../../support/fake-samples.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const words = '006H 9M4Z 7ABC DEFG HJKM NPQR STVW XYZ0 16W4'
const sheet = { words, madeAt: '2026-06-09T08:00:00.000Z', vault: '3f9a1c20' }
const passphrase = 'between four plain walls'
const none = {
  recovery: null,
  quick: { on: false, possible: true, hours: 12 },
  stretch: { memory: 256, passes: 3 },
  vault: '3f9a1c20',
}
const button = (name: string) => screen.getByRole('button', { name })
const section = (name: string) => within(screen.getByRole('region', { name }))
const own = () => screen.getByLabelText<HTMLInputElement>('Your passphrase, once more')

describe('Settings → Security', () => {
  test('says of each thing what it does, what it does not, and how it stands', async () => {
    await showScreen(<Security />)
    expect(await screen.findByText(/There is one, made 12 May 2026/)).toBeTruthy()
    for (const name of ['Passphrase', 'Recovery key', 'Quick unlock', 'New master key'])
      expect(screen.getByRole('region', { name })).toBeTruthy()
    expect(screen.getByText(/Backups made before still open with the old one/)).toBeTruthy()
    expect(screen.getByText(/someone who once had your passphrase/)).toBeTruthy()
    await expectAccessible()
  })

  test('changes the passphrase by keyboard alone, and says that old backups keep the old one', async () => {
    const { bridge, user } = await showScreen(<Security />, { 'keys.changePassphrase': () => ({}) })
    await screen.findByText(/There is one/)
    await user.click(button('Change the passphrase'))
    expect(document.activeElement).toBe(own())
    await user.keyboard(`${passphrase}{Tab}{Tab}nine grey herons{Tab}{Tab}nine grey herons{Enter}`)
    expect(await screen.findByText(/The new passphrase holds\. Backups made before/)).toBeTruthy()
    expect(bridge.calls('keys.changePassphrase')).toEqual([{ current: passphrase, next: 'nine grey herons' }])
    expect(screen.queryByLabelText('The new passphrase')).toBeNull()
  })

  test('a wrong passphrase is said at its field and changes nothing; a wait says how long', async () => {
    let failure = new AppError('invalid', { passphrase: 'wrong' }, '0')
    const { user } = await showScreen(<Security />, {
      'keys.removeRecovery': () => {
        throw failure
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Remove the recovery key' }))
    await user.keyboard('not it{Enter}')
    expect(await screen.findByText('That is not the passphrase. Nothing was changed.')).toBeTruthy()
    expect(document.activeElement).toBe(own())
    await expectAccessible()
    failure = new AppError('invalid', { passphrase: 'wait' }, '4000')
    await user.keyboard('again{Enter}')
    expect(await screen.findByText(/tried again in 4 seconds/)).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByLabelText('Your passphrase, once more')).toBeNull()
  })

  test.each([
    ['no-space', undefined, /disk is full, so nothing was changed/],
    ['cannot-open', { vault: 'not-writable' }, /folder cannot be written to/],
    ['damaged', { vault: 'no-key-file' }, /is not this journal’s/],
    ['invalid', { quick: 'no-keychain' }, /keychain is not there, is locked/],
    ['invalid', { quick: 'no-runtime-folder' }, /no place that forgets/],
    ['conflict', { vault: 'busy' }, /Something else is being done/],
    ['bug', undefined, /did not expect/],
  ] as const)('%s %o is a sentence', async (code, fields, sentence) => {
    const { user } = await showScreen(<Security />, {
      'keys.setQuickUnlock': () => {
        throw new AppError(code, fields)
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Turn quick unlock on' }))
    await user.keyboard(`${passphrase}{Enter}`)
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
    await expectAccessible()
  })

  test('quick unlock is not offered where nothing forgets at a restart', async () => {
    await showScreen(<Security />, { 'keys.status': () => ({ ...none, quick: { ...none.quick, possible: false } }) })
    expect(await screen.findByText(/it is not offered here/)).toBeTruthy()
    expect(section('Quick unlock').queryByRole('button')).toBeNull()
  })

  test('a new master key says how far it is, and can be cancelled', async () => {
    let stopped = false
    const { user } = await showScreen(<Security />, {
      'keys.renew': async (_input, { progress, cancelled }) => {
        progress({ what: 'copying', done: 30, total: 120 })
        await waitFor(() => expect(cancelled()).toBe(true))
        stopped = true
        throw new AppError('cancelled')
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Make a new master key' }))
    await user.keyboard(`${passphrase}{Enter}`)
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Copying the journal' })
    await waitFor(() => expect(bar.value).toBe(0.25))
    await user.click(button('Cancel'))
    expect((await screen.findByRole('alert')).textContent).toBe('Stopped. Nothing was changed.')
    expect(stopped).toBe(true)
  })
})

describe('writing down a recovery key', () => {
  test('from the passphrase to the sheet, its print, the typing back, and its being in force', async () => {
    let kept = false
    const { bridge, user } = await showScreen(<Security />, {
      'keys.status': () => (kept ? { ...none, recovery: { madeAt: sheet.madeAt } } : none),
      'keys.makeRecovery': () => sheet,
      'keys.keepRecovery': ({ words: typed }) => {
        if (typed !== words) throw new AppError('invalid', { words: 'mistyped' })
        kept = true
        return {}
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Write down a recovery key' }))
    await user.keyboard(`${passphrase}{Enter}`)
    for (const group of words.split(' ')) expect(await screen.findByText(group)).toBeTruthy()
    expect(screen.getByText(/journal 3f9a1c20\. Made 9 June 2026/)).toBeTruthy()
    await expectAccessible()
    await user.click(button('Print'))
    expect(bridge.calls('shell.print')).toHaveLength(1)
    await user.click(button('I have it on paper'))
    expect(screen.queryByText('006H')).toBeNull()
    await user.keyboard('006H 9M4Z{Enter}')
    expect(await screen.findByText(/There is a slip in it/)).toBeTruthy()
    await expectAccessible()
    await user.clear(screen.getByLabelText('Recovery key'))
    await user.keyboard(`${words}{Enter}`)
    expect(await screen.findByText(/The recovery key is in force/)).toBeTruthy()
    await user.click(button('Done'))
    expect(await screen.findByText(/There is one, made 9 June 2026/)).toBeTruthy()
  })

  test('nothing but the sheet is on the paper', async () => {
    await showScreen(<Security />, { 'keys.makeRecovery': () => sheet }).then(async ({ user }) => {
      await user.click(await screen.findByRole('button', { name: 'Replace it by a new one' }))
      await user.keyboard(`${passphrase}{Enter}`)
      await screen.findByText('006H')
    })
    const printed = [...document.querySelectorAll('main button, main p, main h1, main h2, main h3')].filter(
      (each) => !each.closest('[data-print=no]') && !each.closest('article'),
    )
    expect(printed.map(({ textContent }) => textContent)).toEqual([])
  })

  test('can be left at any step, and nothing is in force then', async () => {
    const { bridge, user } = await showScreen(<Security />, {
      'keys.status': () => none,
      'keys.makeRecovery': () => sheet,
    })
    await user.click(await screen.findByRole('button', { name: 'Write down a recovery key' }))
    await user.keyboard(`${passphrase}{Enter}`)
    await user.click(await screen.findByRole('button', { name: 'I have it on paper' }))
    await user.click(button('Show it again'))
    await user.click(button('Leave it for now'))
    expect(await screen.findByText(/There is none/)).toBeTruthy()
    expect(bridge.calls('keys.keepRecovery')).toEqual([])
  })

  test('is offered after a journal was made, with the passphrase just chosen, or left for later', async () => {
    const onDone = vi.fn()
    const { bridge, user } = await showScreen(
      <LockLayout start="top">
        <RecoveryOffer passphrase={passphrase} onDone={onDone} />
      </LockLayout>,
      { 'keys.makeRecovery': () => sheet },
    )
    await expectAccessible()
    await user.click(button('Later'))
    expect(onDone).toHaveBeenCalledTimes(1)
    await user.click(button('Write it down now'))
    await screen.findByText('006H')
    expect(bridge.calls('keys.makeRecovery')).toEqual([{ passphrase }])
  })

  test('Today reminds of it quietly for as long as there is none', async () => {
    const today = todayWith({ people: 3, quiet: [personLine()] })
    const { place, user, bridge } = await showScreen(<Today />, {
      'today.get': () => today,
      'keys.status': () => none,
    })
    await user.click(await screen.findByRole('button', { name: 'Write one down' }))
    expect(place()).toBe('/settings/security')
    bridge.answer({ 'keys.status': () => ({ ...none, recovery: { madeAt: sheet.madeAt } }) })
  })
})
