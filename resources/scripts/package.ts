// npm run package: the application as a folder that runs by itself, in dist/.
//   --check    also starts what was packaged, on a display of its own, and waits for its first window
//   --release  refuses any runtime but the official one
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Configuration, Platform } from 'electron-builder'
import { checkPackaged } from './package-check.ts'
import { type Electron, findElectron } from './runtime.ts'
import { command, Refusal, root, say } from './shell.ts'
import { stage } from './stage.ts'
import { requireSystem } from './system.ts'

const NOT_FOR_RELEASE = `NOT FOR RELEASE

This copy of Rapport was packaged with an evaluation runtime, whose program could not be matched to an official
checksum of Electron. It is for trying the application with invented notes. Do not keep real notes in it, and do not
give it to anybody as Rapport.
`

/** The runtime without the launcher that stands in its `resources/app`: Electron would open that first. */
const bareRuntime = async (electron: Electron): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-runtime-'))
  await cp(electron.path, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => source !== join(electron.path, 'resources', 'app'),
  })
  return folder
}

const namesFor = (electron: Electron): { readonly product: string; readonly executable: string } =>
  electron.kind === 'official'
    ? { product: 'Rapport', executable: 'rapport' }
    : { product: `rapport-${electron.kind}`, executable: `rapport-${electron.kind}` }

const packageWith = async (electron: Electron, appDir: string): Promise<string> => {
  const { product, executable } = namesFor(electron)
  const runtime = await bareRuntime(electron)
  const config: Configuration = {
    extends: join(root, 'electron-builder.yml'),
    directories: { app: appDir },
    electronDist: runtime,
    electronVersion: electron.version,
    productName: product,
    linux: { executableName: executable },
    afterPack: async ({ appOutDir }) => {
      if (electron.kind !== 'official') await writeFile(join(appOutDir, 'NOT-FOR-RELEASE.txt'), NOT_FOR_RELEASE)
    },
  }
  try {
    await build({ projectDir: root, targets: Platform.current().createTarget('dir'), config, publish: 'never' })
  } finally {
    await rm(runtime, { recursive: true, force: true })
  }
  const folder = join(root, 'dist', 'linux-unpacked')
  const binary = join(folder, executable)
  if (!existsSync(binary)) throw new Refusal(`Packaging left no ${binary}.`)
  return binary
}

await command(async () => {
  const args = process.argv.slice(2)
  if (process.platform !== 'linux') throw new Refusal('Packaging is prepared for Linux only so far.')
  if (args.includes('--check')) await requireSystem('desktop')
  const electron = await findElectron()
  say(electron.line)
  if (args.includes('--release') && electron.kind !== 'official')
    throw new Refusal(
      `A release needs the official Electron with its checksum; ${electron.kind} ${electron.version} is refused.`,
    )
  const { appDir } = await stage({ electron })
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const binary = await packageWith(electron, appDir)
  say(
    `Packaged Rapport ${version} with Electron ${electron.version}${electron.kind === 'official' ? '' : ', not for release'}: ${binary}`,
  )
  if (args.includes('--check')) await checkPackaged(binary)
  return 0
})
