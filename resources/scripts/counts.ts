// Adding up what passed, failed and was skipped.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What failed, and the beginning of why: it is said once more at the very end, for whoever sees only that. */
export type Failure = { readonly name: string; readonly why: string }

export type Counts = {
  readonly passed: number
  readonly failed: readonly Failure[]
  /** By name: nothing is skipped silently. */
  readonly skipped: readonly string[]
}

export const noCounts: Counts = { passed: 0, failed: [], skipped: [] }

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: [...a.failed, ...b.failed],
  skipped: [...a.skipped, ...b.skipped],
})

/** `12 passed, 0 failed`, and `, 1 skipped` only when something was. */
export const sentenceOf = (counts: Counts): string => {
  const skipped = counts.skipped.length > 0 ? `, ${counts.skipped.length} skipped` : ''
  return `${counts.passed} passed, ${counts.failed.length} failed${skipped}`
}

// The parts of Vitest's JSON report that are read here (https://vitest.dev/guide/reporters, "JSON Reporter").
type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

const linesOfWhy = 8

/** The first lines of what was printed, without its colours. */
export const beginningOf = (text: string): string =>
  stripVTControlCharacters(text).trim().split('\n').slice(0, linesOfWhy).join('\n')

/**
 * Counts from a report of Vitest. A file that failed without a failing test (it could not be loaded, or its set-up
 * failed) counts as one failure. Without a report the run itself is the failure.
 */
export const countsOfReport = async (file: string): Promise<Counts> => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined)
    return { passed: 0, failed: [{ name: 'the tests', why: 'No report was written.' }], skipped: [] }
  const { testResults } = JSON.parse(text) as Report
  return testResults
    .map((result): Counts => {
      const of = (status: string) => result.assertionResults.filter((test) => test.status === status)
      const failed = of('failed').map(({ fullName, failureMessages }) => ({
        name: fullName,
        why: beginningOf(failureMessages.join('\n')),
      }))
      const ran = of('passed').length + failed.length
      const file = { name: basename(result.name), why: beginningOf(result.message) }
      return {
        passed: of('passed').length,
        failed: failed.length === 0 && result.status === 'failed' ? [file] : failed,
        skipped: result.assertionResults
          .filter((test) => test.status !== 'passed' && test.status !== 'failed')
          .map((test) => test.fullName)
          // Tests that never started because their file failed are part of that failure.
          .filter(() => ran > 0 || result.status !== 'failed'),
      }
    })
    .reduce(addCounts, noCounts)
}
