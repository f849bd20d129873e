/** What the screens ask about backups. The tasks are asked anew whenever something about backups changed. */
import { useQuery } from '@tanstack/react-query'
import type { BackupLine } from '../../../shared/contract/backups.ts'
import { call, callShell } from '../../lib/api.ts'

/** `mark` is anything that is another when something changed. */
export const useBackupStatus = (mark: unknown) =>
  useQuery({ queryKey: ['backups.status', mark], queryFn: () => call('backups.status', {}), placeholderData: keep })

export const useBackupList = (place: BackupLine['place'] | undefined, mark: unknown) =>
  useQuery({
    queryKey: ['backups.list', place, mark],
    queryFn: () => call('backups.list', { place: place ?? 'chosen' }),
    enabled: place !== undefined,
    placeholderData: keep,
  })

export const useAside = (mark: unknown) =>
  useQuery({ queryKey: ['backups.aside', mark], queryFn: () => call('backups.aside', {}), placeholderData: keep })

const keep = <T>(previous: T | undefined): T | undefined => previous

export const pickFolder = (purpose: 'backup-to' | 'backup-from') => callShell('shell.pickFolder', { purpose })
