// Which Electron runs: the one named by the environment, the official one, or the evaluation runtime.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheFolder, withLock } from './cache.ts'
import { evaluationRuntime, evaluationSuits, evaluationVersion } from './evaluation.ts'
import { packageScript, Refusal, run, runNode, say } from './shell.ts'

export type Electron = {
  /** The folder of the runtime. */
  readonly path: string
  /** The program in it. */
  readonly binary: string
  /** Electron's version, e.g. `45.4.1`; `unknown` where an overriding folder does not say. */
  readonly version: string
  readonly kind: 'override' | 'official' | 'evaluation'
  /** One plain sentence: which one runs, and why. */
  readonly line: string
}

const binaryIn = (folder: string): string => {
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

const text = async (file: string): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trim()

const override = async (folder: string): Promise<Electron> => {
  const binary = binaryIn(folder)
  if (!existsSync(binary)) throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`)
  const version = (await text(join(folder, 'version'))).replace(/^v/, '') || 'unknown'
  const line = `Electron ${version} runs, as ELECTRON_OVERRIDE_DIST_PATH says.`
  return { path: folder, binary, version, kind: 'override', line }
}

const officialVersion = async (): Promise<string> =>
  (JSON.parse(await readFile(packageScript('electron/package.json'), 'utf8')) as { version: string }).version

const downloaded = async (version: string): Promise<Electron | undefined> => {
  const path = packageScript('electron/dist')
  if ((await text(join(path, 'version'))).replace(/^v/, '') !== version || !existsSync(binaryIn(path))) return undefined
  return {
    path,
    binary: binaryIn(path),
    version,
    kind: 'official',
    line: `Electron ${version} runs, the official one.`,
  }
}

// A failed download is remembered for a while, so that not every command on a closed network waits for it.
const REMEMBER = 6 * 60 * 60 * 1000
const PROBE = 6_000

const mirror = (): string =>
  process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/'

/** Why the download site does not answer; undefined when it does. */
const unreachable = async (): Promise<string | undefined> => {
  try {
    await fetch(mirror(), { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE) })
    return undefined
  } catch {
    return `${new URL(mirror()).host} cannot be reached`
  }
}

/** Tries the download of the `electron` package, which verifies the official checksum. Answers with why it failed. */
const download = async (version: string): Promise<string | undefined> => {
  const memory = join(cacheFolder(), 'electron-download.json')
  const key = `${version} ${mirror()}`
  const last = JSON.parse((await text(memory)) || '{}') as { key?: string; at?: number; why?: string }
  if (last.key === key && last.why !== undefined && Math.abs(Date.now() - (last.at ?? 0)) < REMEMBER)
    return `${last.why} (tried ${new Date(last.at ?? 0).toISOString().slice(0, 16).replace('T', ' ')} UTC)`
  let why = await unreachable()
  if (why === undefined) {
    say(`Getting Electron ${version} (about 120 MB).`)
    const got = await runNode([packageScript('electron/install.js')], { output: 'stderr' })
    if (got.code !== 0) why = `the download of Electron ${version} failed`
  }
  await mkdir(dirname(memory), { recursive: true })
  if (why === undefined) await rm(memory, { force: true })
  else await writeFile(memory, JSON.stringify({ key, at: Date.now(), why }))
  return why
}

/**
 * The Electron to use, fetched if need be: `ELECTRON_OVERRIDE_DIST_PATH`, then the official download, then the
 * evaluation runtime. Throws a `Refusal` where there is none, or where a hash is not what it must be.
 */
export const findElectron = async (): Promise<Electron> => {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named !== undefined && named !== '') return override(named)
  const version = await officialVersion()
  const there = await downloaded(version)
  if (there !== undefined) return there
  const why = await withLock(join(cacheFolder(), 'electron-download.lock'), async () =>
    (await downloaded(version)) === undefined ? download(version) : undefined,
  )
  const got = await downloaded(version)
  if (got !== undefined) return got
  const reason = why ?? 'its download left no program'
  if (!evaluationSuits())
    throw new Refusal(
      `Electron ${version} is not here: ${reason}.\nUnpack it yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
    )
  const path = await evaluationRuntime()
  const line = `The evaluation runtime Electron ${evaluationVersion} runs, for trying and testing only: ${reason}, so the official Electron ${version} is not here.`
  return { path, binary: binaryIn(path), version: evaluationVersion, kind: 'evaluation', line }
}

/** The Node-API level a runtime offers, asked of the runtime itself. */
export const nodeApiOf = async (binary: string): Promise<number> => {
  const asked = await run(binary, ['-p', 'process.versions.napi'], {
    output: 'capture',
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: undefined },
  })
  const level = Number(asked.stdout.trim())
  if (asked.code !== 0 || !Number.isInteger(level) || level < 1)
    throw new Refusal(`Electron could not be started: ${asked.stderr.trim().split('\n')[0] ?? ''}`)
  return level
}
