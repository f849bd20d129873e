/**
 * The files of worker threads: as they are shipped, one script each, where Vitest has built them (`built-workers.ts`); otherwise their source.
 * Node strips the types of a source inside the thread, with WebAssembly of its own; a thread that is ended just then can take the whole process
 * with it (a check of V8’s about code that two threads know of). What is shipped has no types to strip.
 */
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
export const workerSources = {
  'vcard-worker': join(root, 'electron/vault/exchange/vcard-worker.ts'),
  'ics-worker': join(root, 'electron/vault/exchange/ics-worker.ts'),
  'hostile-worker': join(root, 'tests/electron/exchange/planted/hostile-worker.ts'),
  'hostile-ics-worker': join(root, 'tests/electron/exchange/planted/hostile-ics-worker.ts'),
} as const

/** Names the folder they are built in. */
export const builtIn = 'RAPPORT_TEST_WORKERS'

export const workerFile = (name: keyof typeof workerSources): string => {
  const folder = process.env[builtIn]
  return folder === undefined ? workerSources[name] : join(folder, `${name}.mjs`)
}
