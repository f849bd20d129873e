// Running Vitest and counting what it says.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from './cache.ts'
import { type Counts, countsOfReport } from './counts.ts'
import { packageScript, runNode, say } from './shell.ts'

/**
 * Runs the named projects of vitest.config.ts; `args` are Vitest's own, such as a part of a file name. What is captured is
 * shown when it is over.
 */
export const runVitest = async (
  projects: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  output: 'inherit' | 'capture' = 'inherit',
): Promise<Counts> => {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-report-'))
  const report = join(folder, 'report.json')
  const chosen = projects.flatMap((project) => ['--project', project])
  // A part of a file name may well name tests of the other projects only.
  const filtered = args.length > 0 ? ['--passWithNoTests'] : []
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const ran = await runNode(
      [packageScript('vitest/vitest.mjs'), 'run', ...chosen, ...reporters, ...filtered, ...args],
      { env: { NODE_COMPILE_CACHE: join(cacheFolder(), 'compiled'), ...env }, output },
    )
    if (output === 'capture') say(`${ran.stdout}${ran.stderr}`.trimEnd())
    const counts = await countsOfReport(report)
    // An error outside any test (an unhandled rejection) makes Vitest fail although every test passed.
    return ran.code !== 0 && counts.failed.length === 0
      ? {
          ...counts,
          failed: [{ name: projects.join(', '), why: `Vitest ended with ${ran.code}: an error outside any test.` }],
        }
      : counts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
