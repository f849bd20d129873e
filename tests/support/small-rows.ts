// Small counts of the long safety tests, on the built application. `npm run test:battery` runs them in full.
import { expect, test } from 'vitest'
import { noLog, whole } from '../battery/row.ts'
import { rows } from '../battery/rows/index.ts'

/** How much of the full count, and whether planting is cheap enough to be done each time. */
type Small = readonly [row: number, scale: number, plant: boolean]

export const runSmall = (small: readonly Small[]): void =>
  test.each(small.map(([number, scale, plant]) => ({ row: rows.find((row) => row.number === number)!, scale, plant })))(
    'battery row $row.number: $row.title: $row.target',
    async ({ row, scale, plant }) => {
      if (plant) expect(await row.planted(), 'its planted failure is caught').toBe(true)
      const { failures } = await row.run(scale, whole, noLog)
      expect(failures).toEqual([])
    },
    180_000,
  )
