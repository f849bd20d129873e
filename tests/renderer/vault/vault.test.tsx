import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LockLayout } from '../../../renderer/app/layout/lock-layout.tsx'
import { CreateVault, type CreateAnswer } from '../../../renderer/features/vault/create-vault.tsx'
import { RecoveryUnlock, type RecoveryUnlockProps } from '../../../renderer/features/vault/recovery-unlock.tsx'
import { Unlock, type UnlockAnswer, type UnlockProps } from '../../../renderer/features/vault/unlock.tsx'
import { VaultProblem, type VaultProblemKind } from '../../../renderer/features/vault/vault-problem.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

afterEach(() => vi.useRealTimers())

const tuesday = new Date(2026, 5, 9, 9).getTime()
const opened = async (): Promise<UnlockAnswer> => ({ ok: true })
const passphrase = () => screen.getByLabelText<HTMLInputElement>('Passphrase')

const showUnlock = (props: Partial<UnlockProps> = {}) =>
  showScreen(
    <LockLayout>
      <Unlock onSubmit={opened} now={() => tuesday} {...props} />
    </LockLayout>,
  )

describe('the lock', () => {
  it('says how much waits, and when the last backup was', async () => {
    await showUnlock({ waiting: 3, lastBackupAt: new Date(2026, 5, 7, 18, 20).getTime() })
    expect(screen.getByText('Locked. Three things are waiting for you.')).toBeTruthy()
    expect(screen.getByText(/^Last backup Sunday,? 7 June, 18:20\.$/)).toBeTruthy()
    await expectAccessible()
  })

  it('names the year of a backup that is not of this year', async () => {
    await showUnlock({ lastBackupAt: new Date(2025, 5, 7, 18, 20).getTime() })
    expect(screen.getByText(/2025/)).toBeTruthy()
    expect(screen.getByText('Locked.')).toBeTruthy()
  })

  it('is opened by typing and Enter, and forgets what was typed', async () => {
    const onSubmit = vi.fn(opened)
    const { user } = await showUnlock({ onSubmit })
    expect(document.activeElement).toBe(passphrase())
    await user.keyboard('correct horse battery{Enter}')
    expect(onSubmit).toHaveBeenCalledWith('correct horse battery')
    expect(passphrase().value).toBe('')
  })

  it('does not ask about an empty passphrase', async () => {
    const onSubmit = vi.fn(opened)
    const { user } = await showUnlock({ onSubmit })
    await user.keyboard('{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('says that a wrong passphrase changed nothing, and selects it to be typed again', async () => {
    const { user } = await showUnlock({ onSubmit: async () => ({ ok: false, reason: 'wrong' }) })
    await user.keyboard('wrong{Enter}')
    expect(await screen.findByText(/does not open this journal\. Nothing was changed\./)).toBeTruthy()
    expect([passphrase().selectionStart, passphrase().selectionEnd]).toEqual([0, 5])
    await expectAccessible()
    await user.keyboard('r')
    expect(screen.queryByText(/does not open/)).toBeNull()
  })

  it('counts down a wait, says it once, and hears no try until it is over', async () => {
    vi.useFakeTimers({ now: tuesday })
    const onSubmit = vi.fn(opened)
    await showUnlock({ onSubmit, retryAt: tuesday + 8000, now: Date.now })
    const form = passphrase().closest('form')
    expect(screen.getByRole('status').textContent).toBe('You can try again in 8 seconds.')
    expect(screen.getByRole('button', { name: 'Try again in 8 s' })).toBeTruthy()
    fireEvent.change(passphrase(), { target: { value: 'early' } })
    if (form) fireEvent.submit(form)
    expect(onSubmit).not.toHaveBeenCalled()
    await act(async () => void vi.advanceTimersByTime(5000))
    expect(screen.getByRole('button', { name: 'Try again in 3 s' })).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('You can try again in 8 seconds.')
    await act(async () => void vi.advanceTimersByTime(3100))
    expect(screen.getByRole('status').textContent).toBe('You can try again now.')
    expect(screen.getByRole('button', { name: 'Unlock' })).toBeTruthy()
  })

  it('shows what it is doing when the key takes longer than 300 ms, and takes one try at a time', async () => {
    const onSubmit = vi.fn(() => new Promise<UnlockAnswer>(() => undefined))
    const { user } = await showUnlock({ onSubmit })
    await user.keyboard('slow{Enter}{Enter}')
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(await screen.findByRole('progressbar', { name: 'Opening your journal' })).toBeTruthy()
  })

  it('says so plainly when opening fails for another reason', async () => {
    const { user } = await showUnlock({ onSubmit: async () => Promise.reject(new Error('port closed')) })
    await user.keyboard('anything{Enter}')
    expect(await screen.findByText(/could not be opened just now\. Nothing was changed\./)).toBeTruthy()
  })

  it('offers the recovery key and a locked jot only where they exist', async () => {
    const onJot = vi.fn()
    const { user, rerender } = await showScreen(
      <Unlock onSubmit={opened} onJot={onJot} onRecoveryKey={() => undefined} />,
    )
    await user.click(screen.getByRole('button', { name: 'jot while locked' }))
    expect(onJot).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('button', { name: 'Use the recovery key' })).toBeTruthy()
    rerender(<Unlock onSubmit={opened} />)
    expect(screen.queryByRole('button', { name: 'jot while locked' })).toBeNull()
  })
})

describe('quick unlock and the recovery key at the lock', () => {
  it('opens at a press where it is on, and says why where it does not', async () => {
    const onQuick = vi.fn(async () => 'The keychain is not there.' as string | null)
    const { user } = await showUnlock({ onQuick })
    expect(document.activeElement).toBe(passphrase())
    await user.click(screen.getByRole('button', { name: 'Quick unlock' }))
    expect((await screen.findByRole('alert')).textContent).toBe('The keychain is not there.')
    expect(document.activeElement).toBe(passphrase())
    await expectAccessible()
    onQuick.mockResolvedValue(null)
    await user.click(screen.getByRole('button', { name: 'Quick unlock' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  const showPaper = (onSubmit: RecoveryUnlockProps['onSubmit']) =>
    showScreen(
      <LockLayout start="top">
        <RecoveryUnlock onSubmit={onSubmit} onBack={() => undefined} />
      </LockLayout>,
    )

  it('takes the key from the paper and a new passphrase, by keyboard alone', async () => {
    const onSubmit = vi.fn<RecoveryUnlockProps['onSubmit']>(async () => null)
    const { user } = await showPaper(onSubmit)
    await user.keyboard('abcd efgh{Tab}{Tab}')
    await user.keyboard('nine grey herons{Tab}{Tab}nine grey herons{Enter}')
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith('abcd efgh', 'nine grey herons'))
    await expectAccessible()
  })

  it('says what is wrong with the key where it stands, and keeps what was typed', async () => {
    const { user } = await showPaper(async () => ({ where: 'words', words: 'There is a slip in it.' }))
    const key = screen.getByLabelText<HTMLInputElement>('Recovery key')
    await user.type(key, 'abcd')
    await user.type(screen.getByLabelText('A new passphrase'), 'nine grey herons')
    await user.type(screen.getByLabelText('The new passphrase again'), 'nine grey herons{Enter}')
    expect(await screen.findByText('There is a slip in it.')).toBeTruthy()
    expect(key.value).toBe('abcd')
    expect(document.activeElement).toBe(key)
  })

  it('asks for a passphrase of twelve characters before the key is tried', async () => {
    const onSubmit = vi.fn<RecoveryUnlockProps['onSubmit']>(async () => null)
    const { user } = await showPaper(onSubmit)
    await user.type(screen.getByLabelText('Recovery key'), 'abcd')
    await user.type(screen.getByLabelText('A new passphrase'), 'short{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
    expect(screen.getByText('7 more characters, at least.')).toBeTruthy()
  })
})

describe('creating the journal', () => {
  const made = async (): Promise<CreateAnswer> => ({ ok: true })
  const show = (onSubmit: (typed: string) => Promise<CreateAnswer> = made) =>
    showScreen(
      <LockLayout start="top">
        <CreateVault folder="/home/mira/journal" onSubmit={onSubmit} onChooseFolder={() => undefined} />
      </LockLayout>,
    )
  const first = () => screen.getByLabelText('Choose a passphrase')
  const again = () => screen.getByLabelText('The same passphrase again')
  const good = 'between four plain walls'

  it('says what is protected, that nobody else has the passphrase, and where the journal lies', async () => {
    await show()
    expect(screen.getByText(/Nobody else has it\. Without it the only way in is a recovery key/)).toBeTruthy()
    expect(screen.getByText('/home/mira/journal')).toBeTruthy()
    await expectAccessible()
  })

  it('says how hard it is to guess while typing, by length first and by dictionaries once they are there', async () => {
    const { user } = await show()
    await user.type(first(), 'short')
    expect(screen.getByText('7 more characters, at least.')).toBeTruthy()
    await user.clear(first())
    await user.type(first(), 'password1234')
    expect(await screen.findByText(/easy to guess/, {}, { timeout: 15_000 })).toBeTruthy()
    expect(document.querySelectorAll('[data-bars="1"]')).toHaveLength(1)
    await user.type(first(), ' gannet plinth osier')
    expect(await screen.findByText('Very hard to guess.')).toBeTruthy()
    await user.clear(first())
    await user.type(first(), 'aaaaaaaaaaaaaaaa')
    expect(screen.getByText(/repeats itself too much/)).toBeTruthy()
  })

  it('takes an easy one all the same: twelve characters are the only rule', async () => {
    const onSubmit = vi.fn(made)
    const { user } = await show(onSubmit)
    await user.type(first(), 'password1234')
    await user.type(again(), 'password1234{Enter}')
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith('password1234'))
  })

  it('refuses a short one and goes back to the field', async () => {
    const onSubmit = vi.fn(made)
    const { user } = await show(onSubmit)
    await user.type(first(), 'short{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(first())
    expect(first().getAttribute('aria-invalid')).toBe('true')
  })

  it('wants the passphrase twice while it is hidden', async () => {
    const onSubmit = vi.fn(made)
    const { user } = await show(onSubmit)
    await user.type(first(), good)
    await user.type(again(), 'between four plain balls{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
    expect(screen.getByText(/The two are not the same/)).toBeTruthy()
    await user.clear(again())
    await user.type(again(), `${good}{Enter}`)
    expect(onSubmit).toHaveBeenCalledWith(good)
  })

  it('wants it once while it is shown', async () => {
    const onSubmit = vi.fn(made)
    const { user } = await show(onSubmit)
    await user.type(first(), good)
    await user.click(screen.getAllByRole('button', { name: 'Show passphrase' })[0] ?? document.body)
    expect(screen.queryByLabelText('The same passphrase again')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Create journal' }))
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith(good))
  })

  it('keeps what was typed when the disk is full, and says that nothing was left behind', async () => {
    const { user } = await show(async () => ({ ok: false, problem: 'no-space' }))
    await user.type(first(), good)
    await user.type(again(), `${good}{Enter}`)
    expect((await screen.findByRole('alert')).textContent).toMatch(/the disk is full\. Nothing was left behind\./)
    expect((first() as HTMLInputElement).value).toBe(good)
  })
})

describe('a journal that cannot be opened', () => {
  const kinds: readonly VaultProblemKind[] = [
    'damaged',
    'newer-vault',
    'cannot-open',
    'zero-byte',
    'no-space',
    'in-use',
    'folder-not-writable',
    'bug',
  ]

  it.each(kinds)('%s: says what happened, what was kept and what to do next, without a code', async (kind) => {
    await showScreen(
      <LockLayout start="top">
        <VaultProblem problem={kind} folder="/home/mira/journal" onTryAgain={() => undefined} />
      </LockLayout>,
    )
    const words = screen.getByRole('alert').textContent ?? ''
    for (const heading of ['What happened', 'What was kept', 'What to do next'])
      expect(screen.getByRole('region', { name: heading })).toBeTruthy()
    expect(words).not.toMatch(/vault\.|cannot-open|zero-byte|in-use|newer-vault|no-space/)
    await expectAccessible()
  })

  it('offers a backup first where the file is at fault, and another try first where it is not', async () => {
    const ways = { folder: '/x', onRestore: () => undefined, onTryAgain: () => undefined }
    const { rerender } = await showScreen(<VaultProblem problem="damaged" {...ways} />)
    const labels = () =>
      screen
        .getAllByRole('button')
        .slice(0, 2)
        .map((button) => button.textContent)
    expect(labels()).toEqual(['Restore a backup', 'Try again'])
    rerender(<VaultProblem problem="in-use" {...ways} />)
    expect(labels()).toEqual(['Try again', 'Restore a backup'])
  })
})
