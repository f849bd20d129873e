// Builds the application and lays it out as a folder that an Electron can open: what is built, the two native packages,
// and nothing else of node_modules.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './cache.ts'
import { type Electron, nodeApiOf } from './runtime.ts'
import { packageScript, Refusal, root, runNode, say } from './shell.ts'
import { applyShim } from './shim.ts'

type Manifest = {
  readonly version: string
  readonly main: string
  readonly description?: string
  readonly author?: string
  readonly license?: string
  readonly dependencies: Readonly<Record<string, string>>
}

/** The level better-sqlite3's prebuilt binary is made for. */
const SQLITE_NODE_API = 10
const SOURCES = ['electron', 'shared', 'renderer', 'resources/icons']
const CONFIGURATION = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const STAGING = ['stage.ts', 'shim.ts', 'napi9shim.c']
const here = dirname(fileURLToPath(import.meta.url))
const stages = join(root, '.stage')

const filesUnder = async (folder: string): Promise<readonly string[]> => {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Names and contents of everything the build reads. */
const hashOfSources = async (): Promise<string> => {
  const under = (await Promise.all(SOURCES.map(filesUnder))).flat()
  const files = [...under, ...CONFIGURATION.map((name) => join(root, name)), ...STAGING.map((name) => join(here, name))]
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(await readFile(file).catch(() => 'absent'))
  return hash.digest('hex')
}

const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest

const buildInto = async (hash: string, main: string): Promise<void> => {
  const stamp = join(stages, 'build.sha256')
  const last = await readFile(stamp, 'utf8').catch(() => '')
  if (last === hash && existsSync(join(root, main))) return
  say('Building the application.')
  await rm(stamp, { force: true })
  const built = await runNode([packageScript('electron-vite/bin/electron-vite.js'), 'build'], { output: 'capture' })
  if (built.code !== 0) throw new Refusal(`The build failed.\n${built.stdout}${built.stderr}`)
  if (!existsSync(join(root, main))) throw new Refusal(`The build made no ${main}, which package.json names as main.`)
  await writeFile(stamp, hash)
}

/** Copies a package without its own tests, sources and other machines' binaries. */
const copyPackage = async (name: string, to: string, leaveOut: readonly string[] = []): Promise<void> => {
  const from = packageScript(name)
  await cp(from, join(to, 'node_modules', name), {
    recursive: true,
    dereference: true,
    filter: (source) => !leaveOut.some((part) => source.startsWith(join(from, part))),
  })
}

const nativePlatform = (): string => `${process.platform}-${process.arch}`

const layOut = async (folder: string, electron: Electron, manifest: Manifest, test: boolean): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await cp(join(root, 'out'), join(folder, 'out'), { recursive: true })
  await copyPackage('better-sqlite3', folder, ['deps', 'src', 'build', 'node_modules', 'prebuilds'])
  const prebuilds = join(folder, 'node_modules', 'better-sqlite3', 'prebuilds')
  await mkdir(prebuilds)
  const binary = `${nativePlatform()}.node`
  await cp(join(packageScript('better-sqlite3/prebuilds'), binary), join(prebuilds, binary))
  const argon2 = (await readdir(packageScript('@node-rs'))).filter(
    (name) => name === 'argon2' || name.startsWith(`argon2-${nativePlatform()}`),
  )
  for (const name of argon2) await copyPackage(`@node-rs/${name}`, folder)
  if ((await nodeApiOf(electron.binary)) < SQLITE_NODE_API) await applyShim(join(prebuilds, binary))
  const { version, description, author, license, main } = manifest
  const dependencies = { ...manifest.dependencies }
  for (const name of argon2) dependencies[`@node-rs/${name}`] ??= '*'
  const runtime = electron.kind === 'evaluation' ? `evaluation ${electron.version}` : electron.version
  const staged = { name: 'rapport', productName: 'Rapport', version, description, author, license, main, dependencies }
  // `runtime` is for the screen that says which runtime this copy was laid out for; `test` opens a journal under a debugger too.
  const rapport = { runtime, ...(test && { test }) }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ ...staged, rapport }, null, 2)}\n`)
}

const KEPT = 3

/** Removes all but the newest stages, but none younger than an hour: an application may be running from it. */
const prune = async (folder: string): Promise<void> => {
  const names = await readdir(folder)
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  const old = aged.toSorted((a, b) => b.at - a.at).slice(KEPT)
  for (const { name, at } of old)
    if (Date.now() - at > 3_600_000) await rm(join(folder, name), { recursive: true, force: true })
}

/**
 * Builds what has changed and answers with a folder to open: `package.json`, `out/`, and the native packages, with
 * SQLite behind the shim where the runtime's Node-API is older than its binary. One folder per state of the sources, so
 * an application that is running keeps its files. A `test` build can be driven by a debugger and says so on its screen; it is
 * never packaged. Throws a `Refusal` with the build's own words when it fails.
 */
export const stage = async ({
  electron,
  test = false,
}: {
  readonly electron: Electron
  readonly test?: boolean
}): Promise<{ readonly appDir: string }> => {
  const manifest = await readManifest()
  const folder = join(stages, test ? `${electron.kind}-test` : electron.kind)
  return withLock(join(stages, 'stage.lock'), async () => {
    const hash = await hashOfSources()
    const appDir = join(folder, `${electron.version}-${hash.slice(0, 12)}`)
    if (!existsSync(appDir)) {
      await buildInto(hash, manifest.main)
      const work = `${appDir}.${process.pid}`
      await rm(work, { recursive: true, force: true })
      await layOut(work, electron, manifest, test)
      await rename(work, appDir)
    }
    await utimes(appDir, new Date(), new Date())
    await prune(folder)
    return { appDir }
  })
}
