// npm run test:battery: the long safety tests; small counts of them run in npm test.
import { setUpAndRun } from './setup.ts'
import { command } from './shell.ts'

await command(() => setUpAndRun('tests/battery/index.ts', process.argv.slice(2)))
