// What is left on the disk and in memory, in small counts.
import { runSmall } from '../support/small-rows.ts'

runSmall([
  [1, 0.03, true],
  [2, 0.02, true],
  [7, 0.03, false],
  [8, 1, true],
])
