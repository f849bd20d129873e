// Makes node_modules agree with package-lock.json. Plain JavaScript: it runs before any package is there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked
 * @typedef {Record<string, Locked>} LockedPackages
 */

/** The Node 24 that comes with the packages.
 * @type {(root: string) => string} */
export const nodeOf = (root) =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** @type {(file: string) => LockedPackages} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

/**
 * Whether what npm says it installed is what the lock file asks for. Other platforms' optional packages may be absent.
 * @type {(root: string) => boolean}
 */
const agrees = (root) => {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden) || !existsSync(nodeOf(root))) return false
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const there = packagesIn(hidden)
  /** @type {(a: Locked, b: Locked | undefined) => boolean} */
  const same = (a, b) => b !== undefined && a.version === b.version && (!a.integrity || a.integrity === b.integrity)
  return (
    Object.entries(there).every(([at, entry]) => same(entry, wanted[at])) &&
    Object.entries(wanted).every(([at, entry]) => at === '' || entry.optional === true || same(entry, there[at]))
  )
}

/** @type {(root: string, args: readonly string[]) => number} */
const npm = (root, args) => {
  const cli = process.env['npm_execpath']
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  const done = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  return done.error ? 127 : (done.status ?? 1)
}

/** @type {(pid: number) => boolean} */
const lives = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Two commands started at once must not both replace node_modules: the second waits for the first.
 * @type {(root: string, work: () => void) => Promise<void>}
 */
const alone = async (root, work) => {
  mkdirSync(join(root, '.stage'), { recursive: true })
  const lock = join(root, '.stage', 'packages.lock')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
      if (holder > 0 && !lives(holder)) rmSync(lock, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/**
 * Installs the packages when they are missing or are not those of package-lock.json. A stamp in node_modules makes the
 * usual case a comparison of two hashes. Throws an Error whose message is meant for the user.
 * @type {(root: string) => Promise<void>}
 */
export const ensurePackages = async (root) => {
  const lockFile = join(root, 'package-lock.json')
  const stamp = join(root, 'node_modules', '.rapport-packages')
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  const stamped = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(nodeOf(root))
  if (stamped()) return
  await alone(root, () => {
    if (stamped()) return
    if (!agrees(root)) {
      process.stderr.write('Getting the packages (npm ci); the first time this takes a minute.\n')
      // No package's install script is needed but that of Node itself, below.
      const code = npm(root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
      if (code !== 0)
        throw new Error(
          `The packages could not be installed: npm ci ended with ${code}.\nIt needs npm and its registry. What npm said stands above.`,
        )
    }
    // The package of Node arrives without Node; its install script fetches it, and does not try again by itself.
    for (let tries = 0; tries < 3 && !existsSync(nodeOf(root)); tries += 1)
      npm(root, ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
    if (!existsSync(nodeOf(root)))
      throw new Error('The package "node" arrived without its program. Run: npm rebuild node --ignore-scripts=false')
    writeFileSync(stamp, wanted)
  })
}
