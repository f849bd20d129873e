/** What a failure of a backup means to the person, as a sentence of the catalogue. */
import { AppError } from '../../../shared/result.ts'
import { failureId } from '../../lib/say.ts'

const backupWords = ['cut', 'changed', 'rows', 'forged', 'manifest', 'copy', 'busy', 'other-vault', 'gone'] as const
const fileWords = ['gone', 'not-writable', 'unreadable', 'moved', 'too-many-open'] as const

const has = <T extends string>(words: readonly T[], word: string | undefined): word is T =>
  words.some((one) => one === word)

/** Nothing was lost in any of them: each sentence says so. */
export const troubleId = (error: unknown): string => {
  if (!(error instanceof AppError)) return failureId(error)
  const { code, fields = {} } = error.failure
  if (code === 'no-space') return 'backups.trouble.no-space'
  if (code === 'newer-vault') return 'backups.trouble.newer'
  if (code === 'cancelled') return 'backups.trouble.cancelled'
  if (has(backupWords, fields['backup'])) return `backups.trouble.${fields['backup']}`
  if (has(fileWords, fields['file'])) return `backups.trouble.folder-${fields['file']}`
  if (fields['folder'] === 'in-vault' || fields['folder'] === 'none')
    return `backups.trouble.folder-${fields['folder']}`
  if (fields['vault'] === 'not-for-this-runtime') return 'backups.trouble.other-runtime'
  if (fields['vault'] === 'no-key-file') return 'backups.trouble.no-key-file'
  return failureId(error)
}

/** What was wrong with the passphrase or the recovery key, or undefined when that was not it. */
export const secretTrouble = (error: unknown): { readonly id: string; readonly seconds: number } | undefined => {
  if (!(error instanceof AppError) || error.code !== 'invalid') return undefined
  const { fields = {}, ref } = error.failure
  const [field] = (['passphrase', 'words'] as const).filter((name) => fields[name] !== undefined)
  if (field === undefined) return undefined
  const word = fields[field]
  const seconds = Math.ceil(Number(ref ?? 0) / 1000)
  if (word === 'needed') return { id: 'backups.secret.needed', seconds }
  if (word === 'wait') return { id: 'backups.secret.wait', seconds }
  return { id: `backups.secret.wrong-${field}`, seconds }
}
