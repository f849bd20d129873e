// System libraries: what Electron and the tests need from the operating system, and getting it where that is possible.
import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { Refusal, run, say } from './shell.ts'

const ELECTRON =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libatk1.0-0 libatk-bridge2.0-0 libcups2 libdrm2 libxkbcommon0 libxcomposite1 libxdamage1 libxfixes3 libxrandr2 libpango-1.0-0 libcairo2 libnotify4 libsecret-1-0 libxss1 libxtst6 dbus fonts-dejavu-core'
// The compiler is for the shim of the evaluation runtime.
const COMPILER = 'gcc libc6-dev'
const DESKTOP = 'xvfb xauth xdotool dunst gnome-keyring strace'

/** `app`: to open the application. `desktop`: to run it on a display and bus of its own, as the tests do. */
export type Purpose = 'app' | 'desktop'

const neededFor = (purpose: Purpose): readonly string[] =>
  [ELECTRON, COMPILER, ...(purpose === 'desktop' ? [DESKTOP] : [])].flatMap((names) => names.split(' '))

const isDebian = async (): Promise<boolean> =>
  existsSync('/usr/bin/dpkg-query') &&
  /\b(debian|ubuntu)\b/.test(await readFile('/etc/os-release', 'utf8').catch(() => ''))

/** Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit time: `libgtk-3-0t64`. */
const renamed = (name: string): string => `${name}t64`

const missingOf = async (names: readonly string[]): Promise<readonly string[]> => {
  const format = '${Package} ${db:Status-Status}\n'
  const asked = await run('dpkg-query', ['-W', '-f', format, ...names, ...names.map(renamed)], { output: 'capture' })
  const there = new Set(asked.stdout.split('\n').map((line) => /^(\S+) installed$/.exec(line)?.[1]))
  return names.filter((name) => !there.has(name) && !there.has(renamed(name)))
}

const install = async (missing: readonly string[]): Promise<void> => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300']
  await run('apt-get', [...patient, 'update'], { env, output: 'capture' })
  const known = await run('apt-cache', ['pkgnames'], { output: 'capture' })
  const names = new Set(known.stdout.split('\n'))
  const wanted = missing.map((name) => (names.has(renamed(name)) ? renamed(name) : name))
  const done = await run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...wanted], {
    env,
    output: 'capture',
  })
  if (done.code !== 0)
    throw new Refusal(`apt-get could not install ${wanted.join(' ')}:\n${done.stderr.trim() || done.stdout.trim()}`)
}

/**
 * Makes sure the system libraries are there. As root on Debian or Ubuntu it installs what is missing; as another user
 * it says the one line to run; elsewhere it names what is needed. A second run costs one look.
 * Answers with the Debian names of what is still missing (empty where that cannot be known).
 */
export const ensureSystem = async (purpose: Purpose): Promise<readonly string[]> => {
  if (process.platform !== 'linux') return []
  const needed = neededFor(purpose)
  if (!(await isDebian())) {
    const lines = `This is not Debian or Ubuntu; if Electron does not start, install what these packages hold: ${needed.join(' ')}`
    say(lines)
    return []
  }
  const missing = await missingOf(needed)
  if (missing.length === 0) return []
  if (process.getuid?.() === 0) {
    say(`Installing ${missing.length} system packages: ${missing.join(' ')}`)
    await install(missing)
    return []
  }
  say(
    `System packages are missing. Install them with:\n  sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
  )
  return missing
}

/** For commands that cannot do without: a `Refusal` when something is still missing. */
export const requireSystem = async (purpose: Purpose): Promise<void> => {
  const missing = await ensureSystem(purpose)
  if (missing.length > 0) throw new Refusal('Then start this command again.')
}
