// npm test: gets what is missing, then types, lint, format, the tests, and the journeys in a real Electron window.
// Arguments are Vitest's own, e.g. `npm test -- follow-ups`. The last line is the count of everything.
import { runChecks } from './check.ts'
import { addCounts, type Counts, noCounts, sentenceOf } from './counts.ts'
import { setUp } from './setup.ts'
import { command, duration, say } from './shell.ts'
import { runVitest } from './vitest.ts'

const part = async <T>(name: string, body: () => Promise<T>): Promise<T> => {
  say(`\n── ${name}`)
  const began = Date.now()
  const result = await body()
  say(`── ${name}: ${duration(Date.now() - began)}`)
  return result
}

await command(async () => {
  const args = process.argv.slice(2)
  let counts: Counts = noCounts
  const count = async (name: string, body: () => Promise<Counts>): Promise<void> => {
    counts = addCounts(counts, await part(name, body))
  }
  // A set-up or build that fails is one failure; what does not need it still runs.
  let unready = ''
  const ready = await part('Set-up', setUp).catch((error: unknown) => {
    unready = error instanceof Error ? error.message : String(error)
    say(unready)
    return undefined
  })
  await count('Types, lint, format', runChecks)
  // what mostly waits is looked at meanwhile
  const waiting = ready && count('Journeys that wait', () => runVitest(['waiting'], args, ready.env, 'capture'))
  await count('Tests', () => runVitest(['unit', 'renderer'], args))
  await waiting
  if (ready === undefined) {
    const failed = [{ name: 'Set-up', why: unready }]
    counts = addCounts(counts, { passed: 0, failed, skipped: ['Journeys in a real window: the set-up failed'] })
  } else {
    await count(`Journeys (${ready.env['RAPPORT_RUNTIME']})`, () => runVitest(['e2e', 'timed'], args, ready.env))
  }
  say('')
  if (ready !== undefined) say(`Runtime of the journeys: ${ready.electron.line}`)
  for (const name of counts.skipped) say(`Skipped: ${name}`)
  for (const { name, why } of counts.failed) say(`Failed: ${name}\n${why.replace(/^/gm, '  ')}`)
  process.stdout.write(`${sentenceOf(counts)}\n`)
  const skippedInCi = process.env['CI'] === 'true' && counts.skipped.length > 0
  return counts.failed.length === 0 && counts.passed > 0 && !skippedInCi ? 0 : 1
})
