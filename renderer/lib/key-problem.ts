/** What went wrong with a passphrase, a recovery key or quick unlock, as a sentence of the catalogue. */
import { AppError } from '../../shared/result.ts'
import type { Say } from './say.ts'
import { failureId } from './say.ts'

const seconds = (ms: string | undefined): number => Math.ceil(Number(ms ?? 0) / 1000)

/** Which field a failure is about, so that its sentence stands there. */
export type Where = 'passphrase' | 'words' | 'quick' | 'all'
export type KeyProblem = { readonly where: Where; readonly words: string }

export const keyProblem = (say: Say, error: unknown): KeyProblem => {
  if (!(error instanceof AppError)) return { where: 'all', words: say('app.error.bug') }
  const { code, fields, ref } = error.failure
  for (const where of ['passphrase', 'words', 'quick'] as const) {
    const word = fields?.[where]
    if (code !== 'invalid' || word === undefined) continue
    if (word === 'wait') return { where, words: say('security.problem.wait', { seconds: seconds(ref) }) }
    return { where, words: say(`security.problem.${where}.${word}`) }
  }
  const about = fields?.['vault']
  const known = ['busy', 'inbox-waiting', 'no-second-process', 'no-key-file', 'not-writable']
  if (about !== undefined && known.includes(about))
    return { where: 'all', words: say(`security.problem.vault.${about}`) }
  return { where: 'all', words: code === 'no-space' ? say('security.problem.no-space') : say(failureId(error)) }
}
