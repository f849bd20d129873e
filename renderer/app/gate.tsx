/** Before the journal: made, unlocked, or told what is wrong with its files. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { VaultProblem as Problem } from '../../shared/contract/vault.ts'
import { useIntl } from 'react-intl'
import { AppError } from '../../shared/result.ts'
import { LockedJot } from '../features/jot/locked-jot.tsx'
import { RecoveryOffer } from '../features/security/recovery-offer.tsx'
import { RestoreAtTheDoor } from '../features/backups/at-the-door.tsx'
import { CreateVault } from '../features/vault/create-vault.tsx'
import type { CreateAnswer } from '../features/vault/create-vault.tsx'
import { RecoveryUnlock } from '../features/vault/recovery-unlock.tsx'
import { Recover } from '../features/health/recover.tsx'
import { Unlock } from '../features/vault/unlock.tsx'
import type { UnlockAnswer } from '../features/vault/unlock.tsx'
import { VaultProblem } from '../features/vault/vault-problem.tsx'
import type { VaultProblemKind } from '../features/vault/vault-problem.tsx'
import { call, callShell } from '../lib/api.ts'
import { keyProblem } from '../lib/key-problem.ts'
import type { KeyProblem } from '../lib/key-problem.ts'
import { useSay } from '../lib/say.ts'
import { useRuntimeWarning, useShellState } from '../lib/shell-state.tsx'
import { Banner } from '../ui/banner.tsx'
import { showAppearance } from '../ui/appearance.ts'
import { JotWindow } from './jot-window.tsx'
import { LockLayout } from './layout/lock-layout.tsx'
import { MainWindow } from './main-window.tsx'
import { Controls } from './controls.tsx'

const kinds: Readonly<Record<Problem, VaultProblemKind>> = {
  damaged: 'damaged',
  newer: 'newer-vault',
  empty: 'zero-byte',
  plaintext: 'plaintext',
  'in-use': 'in-use',
  'not-writable': 'folder-not-writable',
  'no-handles': 'no-handles',
  'no-key-file': 'no-key-file',
  'not-for-this-runtime': 'not-for-this-runtime',
}

const isProblem = (word: string | undefined): word is Problem => word !== undefined && Object.hasOwn(kinds, word)

/** What a failed opening means, as one of the screens. */
const kindOf = (error: unknown): VaultProblemKind => {
  if (!(error instanceof AppError)) return 'bug'
  if (error.code === 'no-space' || error.code === 'newer-vault') return error.code
  const word = error.failure.fields?.['vault']
  if (isProblem(word)) return kinds[word]
  return error.code === 'damaged' || error.code === 'cannot-open' ? error.code : 'bug'
}

/** The wait as a moment, taken when the answer came: a countdown must not start over at each drawing. */
const readStatus = async () => {
  const { wait, ...status } = await call('vault.status', {})
  return { ...status, retryAt: wait > 0 ? Date.now() + wait : undefined }
}

const locked = {
  state: 'locked',
  folder: '',
  problem: null,
  retryAt: undefined,
  recovery: false,
  quick: false,
} as const

/** What the locked screen says of backups: when the newest was made, and that one was just put in place. */
const useBackupsAtTheDoor = (state: string | undefined) => {
  const say = useSay()
  const { formatDate } = useIntl()
  const { data } = useQuery({
    queryKey: ['backups.status', 'door'],
    queryFn: () => call('backups.status', {}),
    enabled: state === 'locked',
    staleTime: 0,
  })
  if (!data) return {}
  const { folder, there, newest, swapped } = data
  const date = swapped && formatDate(swapped.goesAt, { day: 'numeric', month: 'long', year: 'numeric' })
  // a drive that is not connected says nothing about what is on it
  const known = folder === null || there ? { lastBackupAt: newest === null ? null : Date.parse(newest) } : {}
  return { ...known, ...(date && { notice: say('backups.door.done', { date }) }) }
}

export const Gate = () => {
  const say = useSay()
  const shell = useShellState()
  const client = useQueryClient()
  const status = useQuery({ queryKey: ['vault.status'], queryFn: readStatus, staleTime: 0 })
  const failed = useQuery<VaultProblemKind | null>({
    queryKey: ['vault.failed'],
    queryFn: () => null,
    initialData: null,
  })
  const again = (): void => {
    client.setQueryData(['vault.failed'], null)
    void status.refetch()
  }
  const warning = useRuntimeWarning()
  /** The passphrase of a journal made a moment ago, until its recovery key is written down or left for later. */
  const [fresh, setFresh] = useState<string | null>(null)
  const [withPaper, setWithPaper] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const backups = useBackupsAtTheDoor(status.data?.state)
  useEffect(() => showAppearance('system'), [])

  if (shell.runtime.refused)
    return (
      <LockLayout start="top" controls={<Controls />}>
        <VaultProblem problem="debugged" folder="" />
      </LockLayout>
    )
  if (status.isError && !status.data)
    return (
      <LockLayout start="top" controls={<Controls />}>
        <VaultProblem problem="bug" folder="" onTryAgain={again} />
      </LockLayout>
    )
  // a spare window is shown because the vault was just locked, and a jot window is asked for then: one can type before the next vault has said so
  const isKnown = shell.window === 'spare' || (shell.window === 'jot' && shell.locked)
  const known = status.data ?? (isKnown ? locked : undefined)
  if (!known) return null
  const { state, folder, problem, retryAt, recovery, quick } = known
  if (shell.window === 'jot')
    return state === 'unlocked' ? <JotWindow /> : <LockedJot onUnlocked={() => void status.refetch()} />
  if (state === 'unlocked' && fresh !== null)
    return (
      <LockLayout start="top" controls={<Controls />} banner={warning && <Banner>{say(warning)}</Banner>}>
        <RecoveryOffer passphrase={fresh} onDone={() => setFresh(null)} />
      </LockLayout>
    )
  if (state === 'unlocked') return <MainWindow />

  const refetch = async (): Promise<void> => {
    await status.refetch()
  }

  const create = async (passphrase: string): Promise<CreateAnswer> => {
    try {
      await call('vault.create', { passphrase })
      setFresh(passphrase)
      await refetch()
      return { ok: true }
    } catch (error) {
      const kind = kindOf(error)
      return {
        ok: false,
        problem: kind === 'no-space' || kind === 'folder-not-writable' || kind === 'no-handles' ? kind : 'bug',
      }
    }
  }

  const unlock = async (passphrase: string): Promise<UnlockAnswer> => {
    try {
      await call('vault.unlock', { passphrase })
      await refetch()
      return { ok: true }
    } catch (error) {
      if (error instanceof AppError && error.code === 'invalid') {
        const wait = Number(error.failure.ref ?? 0)
        // not looked at is not wrong: wrong ones elsewhere may have brought the wait
        const reason = error.failure.fields?.['passphrase'] === 'wait' ? 'wait' : 'wrong'
        return { ok: false, reason, ...(wait > 0 && { retryAt: Date.now() + wait }) }
      }
      client.setQueryData(['vault.failed'], kindOf(error))
      return { ok: false, reason: 'failed' }
    }
  }

  /** What a wrong try means stands where it was made; what is wrong with the vault is a screen of its own. */
  const openBy = async (open: () => Promise<unknown>): Promise<KeyProblem | null> => {
    try {
      await open()
      await refetch()
      setWithPaper(false)
      return null
    } catch (error) {
      if (!(error instanceof AppError) || !['invalid', 'no-space', 'conflict'].includes(error.code))
        client.setQueryData(['vault.failed'], kindOf(error))
      return keyProblem(say, error)
    }
  }
  const unlockWithPaper = (words: string, next: string): Promise<KeyProblem | null> =>
    openBy(() => call('vault.unlockWithRecovery', { words, next }))
  const unlockQuickly = async (): Promise<string | null> =>
    (await openBy(() => call('vault.unlockQuickly', {})))?.words ?? null

  const restore = (): void => setRestoring(true)
  const restored = (): void => {
    setRestoring(false)
    void client.invalidateQueries({ queryKey: ['backups.status'] })
    again()
  }
  const kind = failed.data ?? (problem === null ? null : kinds[problem])
  return (
    <LockLayout
      start={kind !== null || isRestoring || state === 'none' || withPaper ? 'top' : 'middle'}
      controls={<Controls />}
      banner={warning && <Banner>{say(warning)}</Banner>}
    >
      {isRestoring ? (
        <RestoreAtTheDoor onBack={() => setRestoring(false)} onDone={restored} />
      ) : kind !== null ? (
        <>
          <VaultProblem problem={kind} folder={folder} onTryAgain={again} onRestore={restore} />
          {kind === 'damaged' && <Recover isOpen={false} onSaved={again} />}
        </>
      ) : state === 'none' ? (
        <CreateVault folder={folder} onSubmit={create} onOpenExisting={restore} />
      ) : withPaper ? (
        <RecoveryUnlock onSubmit={unlockWithPaper} onBack={() => setWithPaper(false)} />
      ) : (
        <Unlock
          onSubmit={unlock}
          retryAt={retryAt}
          onJot={() => void callShell('shell.jot', {})}
          onRecoveryKey={recovery ? () => setWithPaper(true) : undefined}
          onQuick={quick ? unlockQuickly : undefined}
          onRestore={restore}
          {...backups}
        />
      )}
    </LockLayout>
  )
}
