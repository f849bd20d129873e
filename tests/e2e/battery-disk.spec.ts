// What is left on the disk, in small counts.
import { runSmall } from '../support/small-rows.ts'

runSmall([
  [1, 0.03, true],
  [2, 0.02, true],
  [8, 1, true],
])
