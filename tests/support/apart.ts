// Writes a copy of a database under another key, as the process beside the vault's does. Started by reencrypt.ts.
import type { ReencryptOrder } from '../../electron/vault/keys/reencrypt.ts'
import { reencryptFile } from '../../electron/vault/keys/reencrypt.ts'
import { AppError } from '../../shared/result.ts'

process.once('message', (order: ReencryptOrder) => {
  const progress = (value: unknown): void => void process.send?.({ progress: value })
  reencryptFile(order, { signal: new AbortController().signal, progress }).then(
    () => process.send?.({ done: true }),
    (error: unknown) => process.send?.({ failure: error instanceof AppError ? error.failure : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
