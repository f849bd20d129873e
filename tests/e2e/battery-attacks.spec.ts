// Kills, hostile input and races, in small counts.
import { runSmall } from '../support/small-rows.ts'

runSmall([
  [10, 0.01, false],
  [18, 0.001, true],
  [21, 0.012, false],
  [25, 0.01, true],
  [29, 0.05, false],
])
