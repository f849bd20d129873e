// npm run check: types of every room, lint, format. Each is a check; all of them run even when one fails.
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { beginningOf, type Counts, type Failure } from './counts.ts'
import { command, duration, packageScript, run, runNode, say } from './shell.ts'

const ROOMS = ['shared', 'electron', 'renderer', 'tests', 'resources/scripts']

type Check = { readonly name: string; readonly run: () => Promise<{ code: number; stdout: string; stderr: string }> }

const capture = { output: 'capture' } as const

const checks: readonly Check[] = [
  ...ROOMS.map((room) => ({
    name: `types of ${room}`,
    run: () => runNode([packageScript('typescript/bin/tsc'), '-p', `${room}/tsconfig.json`], capture),
  })),
  { name: 'lint', run: () => run(packageScript('.bin/oxlint'), ['--type-aware', '--quiet'], capture) },
  { name: 'format', run: () => run(packageScript('.bin/oxfmt'), ['--check'], capture) },
]

/** Runs every check, two at a time, and shows what the failing ones say. */
export const runChecks = async (): Promise<Counts> => {
  const waiting = [...checks]
  let passed = 0
  const failed: Failure[] = []
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const began = Date.now()
      const { code, stdout, stderr } = await next.run()
      if (code === 0) passed++
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${next.name} (${duration(Date.now() - began)})`)
      if (code === 0) continue
      say(`${stdout}${stderr}`.trimEnd())
      failed.push({ name: next.name, why: beginningOf(`${stdout}${stderr}`) })
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  return { passed, failed, skipped: [] }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await command(async () => ((await runChecks()).failed.length === 0 ? 0 : 1))
