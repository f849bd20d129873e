/**
 * What is understood of jots that somebody else wrote and annotated. `seen` is the half the rules were written by; the half that was kept back is what counts.
 * A half that is not there is passed over.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jotsOf, kinds, measure, tableOf } from '../../support/understanding.ts'

const fileOf = (half: string) => join(import.meta.dirname, 'jots', `${half}.jsonl`)

describe.each([['kept-back'], ['seen']])('of the jots %s', (half) => {
  const isThere = existsSync(fileOf(half))
  const measured = isThere ? measure(jotsOf(fileOf(half))) : undefined

  test.skipIf(!isThere)('every annotation stands in its jot, where it says it does', () => {
    for (const { id, text, chips } of jotsOf(fileOf(half)))
      for (const { words } of chips) expect(text, id).toContain(words)
  })

  test.skipIf(!isThere).each(kinds)('%s: at least 95 in 100 suggestions are right, and 80 in 100 annotations are found', (kind) => {
    const score = measured?.strict[kind]
    const table = measured && tableOf(measured)
    expect(score?.precision, table).toBeGreaterThanOrEqual(0.95)
    expect(score?.recall, table).toBeGreaterThanOrEqual(0.8)
  })
})
