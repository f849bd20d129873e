// What is left in memory after a lock and a relaunch, in small counts.
import { runSmall } from '../support/small-rows.ts'

runSmall([[7, 0.03, false]])
