// What commands that drive the application do first: system libraries, an Electron, the staged application.
import { type Electron, findElectron } from './runtime.ts'
import { runNode, say } from './shell.ts'
import { stage } from './stage.ts'
import { requireSystem } from './system.ts'

export type Ready = {
  readonly electron: Electron
  readonly appDir: string
  /** How the programs started next learn both: `RAPPORT_ELECTRON`, `RAPPORT_APP_DIR` and `RAPPORT_RUNTIME`. */
  readonly env: Readonly<Record<string, string>>
}

/** Gets everything for a real window on a desktop of its own. Throws a `Refusal` where something cannot be had. */
export const setUp = async (): Promise<Ready> => {
  await requireSystem('desktop')
  const electron = await findElectron()
  say(electron.line)
  const { appDir } = await stage({ electron, test: true })
  const runtime = `${electron.kind} ${electron.version}`
  return {
    electron,
    appDir,
    env: { RAPPORT_ELECTRON: electron.binary, RAPPORT_APP_DIR: appDir, RAPPORT_RUNTIME: runtime },
  }
}

/** Sets up and hands over to a program of the repository; answers with its exit code. `--help` needs no set-up. */
export const setUpAndRun = async (script: string, args: readonly string[]): Promise<number> => {
  const env = args.includes('--help') ? {} : (await setUp()).env
  return (await runNode([script, ...args], { env })).code
}
