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

  /** The half that was seen proves nothing; it only must not get worse unnoticed. */
  const least = half === 'kept-back' ? { precision: 0.95, recall: 0.8 } : { precision: 0.9, recall: 0.8 }

  test.skipIf(!isThere).each(kinds)(
    '%s: of the suggestions enough are right, and of the annotations enough are found',
    (kind) => {
      const score = measured?.strict[kind]
      const table = measured && tableOf(measured)
      expect(score?.precision, table).toBeGreaterThanOrEqual(least.precision)
      expect(score?.recall, table).toBeGreaterThanOrEqual(least.recall)
    },
  )
})
