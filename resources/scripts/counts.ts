// Adding up what passed, failed and was skipped.
import { readFile } from 'node:fs/promises'

export type Counts = {
  readonly passed: number
  readonly failed: number
  /** By name: nothing is skipped silently. */
  readonly skipped: readonly string[]
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: [] }

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
})

/** `12 passed, 0 failed`, and `, 1 skipped` only when something was. */
export const sentenceOf = (counts: Counts): string => {
  const skipped = counts.skipped.length > 0 ? `, ${counts.skipped.length} skipped` : ''
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`
}

// The parts of Vitest's JSON report that are read here (https://vitest.dev/guide/reporters, "JSON Reporter").
type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/**
 * Counts from a report of Vitest. A file that failed without a failing test (it could not be loaded, or its set-up
 * failed) counts as one failure. Without a report the run itself is the failure.
 */
export const countsOfReport = async (file: string): Promise<Counts> => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { passed: 0, failed: 1, skipped: [] }
  const { testResults } = JSON.parse(text) as Report
  return testResults
    .map((result): Counts => {
      const of = (status: string) => result.assertionResults.filter((test) => test.status === status)
      const failed = of('failed').length
      const ran = of('passed').length + failed
      return {
        passed: of('passed').length,
        failed: failed === 0 && result.status === 'failed' ? 1 : failed,
        skipped: result.assertionResults
          .filter((test) => test.status !== 'passed' && test.status !== 'failed')
          .map((test) => test.fullName)
          // Tests that never started because their file failed are part of that failure.
          .filter(() => ran > 0 || result.status !== 'failed'),
      }
    })
    .reduce(addCounts, noCounts)
}
