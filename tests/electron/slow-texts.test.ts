// A small count of the battery's texts made to be slow, in everything that reads what is typed or imported.
import { expect, test } from 'vitest'
import { noLog, whole } from '../battery/row.ts'
import { slowTexts } from '../battery/rows/r15-slow-texts.ts'

test('no text and no recurrence rule takes anything that reads them longer than a second', async () => {
  const { failures, figures } = await slowTexts.run(0.02, whole, noLog)
  expect(failures).toEqual([])
  expect(figures['texts, each at three lengths']).toBeGreaterThan(200)
}, 120_000)

test('and an expression that tries every way to cut its words is found out', async () => {
  expect(await slowTexts.planted()).toBe(true)
}, 60_000)
