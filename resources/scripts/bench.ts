// npm run bench: measures speed and memory of the application and its store.
import { setUpAndRun } from './setup.ts'
import { command } from './shell.ts'

await command(() => setUpAndRun('tests/bench/index.ts', process.argv.slice(2)))
