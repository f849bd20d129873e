/** A copy under another key, written by a process of its own: in the vault's own one, reading the live file would drop its lock. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Reencrypt } from '../../electron/vault/keys/reencrypt.ts'
import type { Progress } from '../../shared/contract/wire.ts'
import { AppError } from '../../shared/result.ts'
import type { Failure } from '../../shared/result.ts'

type Said = { readonly progress?: Progress; readonly done?: boolean; readonly failure?: Failure | string }

export const reencryptApart: Reencrypt = (order, { signal, progress }) =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'apart.ts'), [], {
      serialization: 'advanced',
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const end = (settle: () => void): void => {
      child.kill('SIGKILL')
      settle()
    }
    signal.addEventListener('abort', () => end(() => reject(new AppError('cancelled'))), { once: true })
    child.on('message', ({ progress: step, done, failure }: Said) => {
      if (step) progress(step)
      if (done) end(resolve)
      if (typeof failure === 'string') end(() => reject(new Error(failure)))
      else if (failure) end(() => reject(new AppError(failure.code, failure.fields, failure.ref)))
    })
    child.once('exit', () => reject(new Error('the other process ended')))
    child.send(order)
  })
