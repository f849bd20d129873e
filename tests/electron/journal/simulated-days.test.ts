// A small count of the battery's simulated days, which need no application. `npm run test:battery -- --only 22` lives through all of them.
import { expect, test } from 'vitest'
import { noLog } from '../../battery/row.ts'
import { simulatedDays } from '../../battery/rows/r22-simulated-days.ts'

test('ask-06 ask-13 through sleep, jumps of the clock, hops, restarts and locks everything is told once, in time and out of the quiet', async () => {
  // Lord Howe, where the clocks go by half an hour
  const { failures, figures } = await simulatedDays.run(0.00625, { index: 1, of: 1 }, noLog)
  expect(failures).toEqual([])
  expect(figures['tellings']).toBeGreaterThan(50)
}, 120_000)

test('whoever forgets what was told, dozes, runs fast, is loud at night, skips or congratulates the dead is found out', async () => {
  expect(await simulatedDays.planted()).toBe(true)
}, 120_000)
