/** The composition root of the shell. */
import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { app, powerMonitor } from 'electron'
import { makeApp } from './app.ts'
import type { App } from './app.ts'
import { declareAppProtocol, serveApp } from './app-protocol.ts'
import { hardenContents, hardenSession, memorySession, shutNetwork } from './harden.ts'
import { setMenu } from './menu.ts'
import { choosePaths } from './runtime.ts'
import { shellHandlers } from './shell.ts'
import { serveShell } from './shell-serve.ts'
import { registerShortcuts } from './shortcuts.ts'
import { makeTray } from './tray.ts'

/** The clock is looked at this often, and at once after resume. */
const everyMinute = 60_000

const obey = (rapport: App, argv: readonly string[]): void => {
  if (argv.includes('--jot')) rapport.jot()
  else if (argv.includes('--brief')) rapport.show({ kind: 'brief' })
  else if (argv.includes('--lock')) void rapport.lock()
  else if (!argv.includes('--hidden')) rapport.show()
}

/**
 * After a crash two starts at the same moment can both take over the stale lock. The link it is made of names one of them:
 * the other goes. Linux only; elsewhere the system keeps the lock.
 */
const isOnlyOne = (): boolean => {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(join(app.getPath('userData'), 'SingletonLock')).endsWith(`-${process.pid}`)
  } catch {
    return true
  }
}

const begin = async (): Promise<void> => {
  await app.whenReady()
  if (!isOnlyOne()) return app.exit(0)
  const session = memorySession()
  hardenSession(session)
  serveApp(session, join(__dirname, '../renderer'))
  setMenu()
  const rapport = makeApp(session)
  const shortcuts = registerShortcuts({ jot: () => rapport.jot(), brief: () => rapport.show({ kind: 'brief' }) })
  serveShell(
    shellHandlers({
      lock: () => void rapport.lock(),
      jot: rapport.jot,
      kindOf: rapport.kindOf,
      wanted: rapport.wanted,
      flushed: rapport.flushed,
      folder: rapport.folder,
      jotShortcut: () => (shortcuts.jot ? 'Mod+Shift+J' : null),
    }),
    rapport.ready,
  )
  // kept for as long as the process lives: a collected tray disappears
  const tray = makeTray({
    jot: () => rapport.jot(),
    open: () => rapport.show(),
    lock: () => void rapport.lock(),
    quit: () => void rapport.quit(),
  })
  app.on('second-instance', (_event, argv) => obey(rapport, argv))
  app.on('activate', () => rapport.show())
  app.on('before-quit', (event) => {
    event.preventDefault()
    tray?.destroy()
    void rapport.quit()
  })
  // no window open is the usual state of something that waits for a date
  app.on('window-all-closed', () => undefined)
  setInterval(rapport.look, everyMinute)
  powerMonitor.on('resume', rapport.look)
  obey(rapport, process.argv)
  rapport.look()
}

choosePaths()
// a second instance hands its arguments over and is gone before it opens anything
if (!app.requestSingleInstanceLock()) app.exit(0)
else {
  shutNetwork()
  declareAppProtocol()
  hardenContents()
  void begin()
}
