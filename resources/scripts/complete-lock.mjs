// Completes package-lock.json after `npm install`, where the registry does not (yet) carry every platform's variant of
// a package. npm leaves those out of the lock file silently, and the next `npm ci` refuses it ("Missing: … from lock
// file"). Each is written down with the version its parent asks for and the platform its name tells, without a hash.
// Run: node resources/scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Locked */

const file = new URL('../../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
/** @type {Record<string, Locked>} */
const packages = lock.packages
const PLATFORM = /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/

/** Node's look-up: beside the parent, then in each folder above it.
 * @type {(parent: string, name: string) => boolean} */
const present = (parent, name) => {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

const added = []
for (const [parent, entry] of Object.entries(packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const [, os, cpu, abi = ''] = PLATFORM.exec(name) ?? []
    if (present(parent, name) || !os || !cpu) continue
    const libc = os === 'linux' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}
    const dev = entry.dev === true ? { dev: true } : {}
    packages[`node_modules/${name}`] = Object.assign({ version, cpu: [cpu] }, dev, libc, { optional: true, os: [os] })
    added.push(name)
  }

lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stderr.write(
  added.length === 0 ? 'The lock file is complete.\n' : `Added ${added.length} packages of other platforms.\n`,
)
