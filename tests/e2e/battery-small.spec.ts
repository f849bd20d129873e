// Small counts of the long safety tests, on the built application. `npm run test:battery` runs them in full.
import { expect, test } from 'vitest'
import { noLog, whole } from '../battery/row.ts'
import { rows } from '../battery/rows/index.ts'

/** How much of the full count, and whether planting is cheap enough to be done each time. */
const small: readonly (readonly [row: number, scale: number, plant: boolean])[] = [
  [1, 0.03, true],
  [2, 0.02, true],
  [5, 0.01, false],
  [7, 0.03, false],
  [8, 1, true],
  [10, 0.01, true],
  [18, 0.001, true],
  [21, 0.012, true],
  [25, 0.01, true],
  [29, 0.05, false],
]

test.each(small.map(([number, scale, plant]) => ({ row: rows.find((row) => row.number === number)!, scale, plant })))(
  'battery row $row.number: $row.title: $row.target',
  async ({ row, scale, plant }) => {
    if (plant) expect(await row.planted(), 'its planted failure is caught').toBe(true)
    const { failures } = await row.run(scale, whole, noLog)
    expect(failures).toEqual([])
  },
  120_000,
)
