// Before the tests: worker threads as one script each, as they are shipped.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { builtIn, workerSources } from './worker-files.ts'

export default async (): Promise<(() => void) | undefined> => {
  // once for all projects of a run
  if (process.env[builtIn] !== undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'rapport-workers-'))
  for (const [name, source] of Object.entries(workerSources))
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: source,
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false } },
      },
    })
  process.env[builtIn] = folder
  return () => {
    delete process.env[builtIn]
    rmSync(folder, { recursive: true, force: true })
  }
}
