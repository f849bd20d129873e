// npm run test:e2e: the journeys in a real Electron window alone. Arguments are Vitest's own, e.g. a part of a file name.
import { sentenceOf } from './counts.ts'
import { setUp } from './setup.ts'
import { command } from './shell.ts'
import { runVitest } from './vitest.ts'

await command(async () => {
  const { env } = await setUp()
  const counts = await runVitest(['waiting', 'e2e', 'timed'], process.argv.slice(2), env)
  process.stdout.write(`${sentenceOf(counts)}\n`)
  return counts.failed.length === 0 ? 0 : 1
})
