// npm run tour: walks the three moments on a sample journal, on a display of its own, and leaves screenshots.
import { setUpAndRun } from './setup.ts'
import { command } from './shell.ts'

await command(() => setUpAndRun('tests/e2e/tour.ts', process.argv.slice(2)))
