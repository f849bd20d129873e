// Stands in `resources/app` of the evaluation runtime, which came without Electron's default app: loads the application
// folder named on the command line, as `electron <folder>` does, with `-r <module>` and `--version`.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

/** @type {string[]} */
const required = []
let folder = ''
const args = process.argv.slice(1)
for (let at = 0; at < args.length && folder === ''; at++) {
  const arg = args[at] ?? ''
  if (arg === '--version' || arg === '-v') {
    process.stdout.write(`v${process.versions.electron}\n`)
    process.exit(0)
  } else if (arg === '-r' || arg === '--require') required.push(args[++at] ?? '')
  else if (!arg.startsWith('-')) folder = path.resolve(arg)
}
if (folder === '') {
  process.stderr.write('Name the folder of the application to run.\n')
  process.exit(1)
}

for (const module of required) require(path.resolve(module))
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
if (manifest.version) app.setVersion(manifest.version)
app.setName(manifest.productName ?? manifest.name ?? 'electron')
// `setDesktopName` is Linux only and missing from Electron's types.
Reflect.get(app, 'setDesktopName')?.call(app, manifest.desktopName ?? `${app.getName()}.desktop`)
app.setAppPath(folder)
const entry = path.join(folder, manifest.main ?? 'index.js')
if (entry.endsWith('.mjs') || (manifest.type === 'module' && !entry.endsWith('.cjs'))) {
  // Electron waits for an ESM entry before it is ready; here nothing waits, so keep such entries out of the way.
  import(pathToFileURL(entry).href).catch((/** @type {unknown} */ error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    app.exit(1)
  })
} else require(entry)
