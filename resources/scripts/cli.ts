// npm run rapport: the journal from a terminal. It runs on Node 24 with the stock SQLite; nothing is built.
import { command, runNode } from './shell.ts'

await command(async () => (await runNode(['electron/cli/index.ts', ...process.argv.slice(2)])).code)
