// npm run dev: opens the application and opens it anew whenever its sources change.
import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findElectron } from './runtime.ts'
import { command, Refusal, root, say } from './shell.ts'
import { stage } from './stage.ts'
import { ensureSystem } from './system.ts'

const WATCHED = ['electron', 'shared', 'renderer']

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** Resolves after a change and a moment of quiet; `undefined` changes are also changes. */
const changed = (): Promise<void> =>
  new Promise((resolve) => {
    let quiet: NodeJS.Timeout | undefined
    const watchers = WATCHED.map((folder) =>
      watch(join(root, folder), { recursive: true }, () => {
        clearTimeout(quiet)
        quiet = setTimeout(() => {
          for (const watcher of watchers) watcher.close()
          resolve()
        }, 300)
      }),
    )
  })

await command(async () => {
  await ensureSystem('app')
  const electron = await findElectron()
  say(electron.line)
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  let app: ChildProcess | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      app?.kill('SIGTERM')
      process.exit(130)
    })
  for (;;) {
    const change = changed()
    try {
      const { appDir } = await stage({ electron })
      app = spawn(electron.binary, [...sandbox, appDir, ...process.argv.slice(2)], {
        stdio: 'inherit',
        // a relaunched one would be nobody's to end
        env: { ...process.env, RAPPORT_RELAUNCH: 'off' },
      })
      const running = app
      const closed = await Promise.race([change.then(() => false), ended(running).then(() => true)])
      if (closed) return running.exitCode ?? 1
      running.kill('SIGTERM')
      await Promise.race([ended(running), pause(3000)])
      running.kill('SIGKILL')
      await ended(running)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(error.message)
      await change
    }
  }
})
