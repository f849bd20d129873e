/** Before the journal: made, unlocked, or told what is wrong with its files. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { VaultProblem as Problem } from '../../shared/contract/vault.ts'
import { AppError } from '../../shared/result.ts'
import { LockedJot } from '../features/jot/locked-jot.tsx'
import { CreateVault } from '../features/vault/create-vault.tsx'
import type { CreateAnswer } from '../features/vault/create-vault.tsx'
import { Unlock } from '../features/vault/unlock.tsx'
import type { UnlockAnswer } from '../features/vault/unlock.tsx'
import { VaultProblem } from '../features/vault/vault-problem.tsx'
import type { VaultProblemKind } from '../features/vault/vault-problem.tsx'
import { call, callShell } from '../lib/api.ts'
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

const locked = { state: 'locked', folder: '', problem: null, retryAt: undefined } as const

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
  // a spare window is shown because the vault was just locked: the passphrase can be typed before the next one has said so
  const known = status.data ?? (shell.window === 'spare' ? locked : undefined)
  if (!known) return null
  const { state, folder, problem, retryAt } = known
  if (shell.window === 'jot')
    return state === 'unlocked' ? <JotWindow /> : <LockedJot onUnlocked={() => void status.refetch()} />
  if (state === 'unlocked') return <MainWindow />

  const refetch = async (): Promise<void> => {
    await status.refetch()
  }

  const create = async (passphrase: string): Promise<CreateAnswer> => {
    try {
      await call('vault.create', { passphrase })
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

  const kind = failed.data ?? (problem === null ? null : kinds[problem])
  return (
    <LockLayout
      start={kind !== null || state === 'none' ? 'top' : 'middle'}
      controls={<Controls />}
      banner={warning && <Banner>{say(warning)}</Banner>}
    >
      {kind !== null ? (
        <VaultProblem problem={kind} folder={folder} onTryAgain={again} />
      ) : state === 'none' ? (
        <CreateVault folder={folder} onSubmit={create} />
      ) : (
        <Unlock onSubmit={unlock} retryAt={retryAt} onJot={() => void callShell('shell.jot', {})} />
      )}
    </LockLayout>
  )
}
