// The one door to every command: `node resources/scripts/run.mjs <command> [arguments]`.
//
// Plain JavaScript without packages, because it runs first, on whatever Node the machine has (20 or newer). It makes
// sure the packages are there and then hands over to the Node 24 that comes with them: the SQLite binary needs it.
// It writes to stderr only, so that what a command prints on stdout is the command's alone.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePackages, nodeOf } from './packages.mjs'

const scripts = dirname(fileURLToPath(import.meta.url))
const root = join(scripts, '..', '..')
const [command = '', ...args] = process.argv.slice(2)

/** @type {(message: string) => never} */
const refuse = (message) => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 20)
  refuse(`Rapport's commands need Node 20 or newer; this is Node ${process.versions.node}.`)
if (!/^[a-z][a-z0-9-]*$/.test(command) || !existsSync(join(scripts, `${command}.ts`)))
  refuse(`There is no command "${command}". The commands are the scripts in package.json: npm run.`)

try {
  await ensurePackages(root)
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error))
}

const child = spawn(nodeOf(root), [join(scripts, `${command}.ts`), ...args], { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal))
child.on('error', (error) => refuse(`Node 24 could not be started: ${error.message}`))
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})
