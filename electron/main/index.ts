/** The composition root of the shell. */
import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { app, globalShortcut, nativeTheme, powerMonitor } from 'electron'
import { makeApp } from './app.ts'
import type { App } from './app.ts'
import { declareAppProtocol, serveApp } from './app-protocol.ts'
import { clip as makeClip } from './clip.ts'
import { hardenContents, hardenSession, memorySession, shutNetwork } from './harden.ts'
import { setMenu } from './menu.ts'
import { desktopChoices } from './choices.ts'
import { forbidCores } from './no-cores.ts'
import { optionsFile } from './options.ts'
import { missingHere } from './problems.ts'
import { placeIn } from './relaunch.ts'
import { choosePaths } from './runtime.ts'
import { shellHandlers } from './shell.ts'
import { serveShell } from './shell-serve.ts'
import { registerShortcuts } from './shortcuts.ts'
import { systemClipboard } from './system-clipboard.ts'
import { themeSource } from './theme.ts'
import { makeTray } from './tray.ts'

/** The clock is looked at this often, and at once after resume. */
const everyMinute = 60_000

const obey = (rapport: App, argv: readonly string[]): void => {
  if (rapport.handsOn(argv)) return
  const place = placeIn(argv)
  if (place) rapport.reappear(place, argv.includes('--due'))
  if (argv.includes('--jot')) rapport.jot()
  else if (argv.includes('--brief')) rapport.show({ kind: 'brief' })
  else if (argv.includes('--lock')) void rapport.lock()
  else if (argv.includes('--show') || !(place || argv.includes('--hidden'))) rapport.show()
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

const begin = async (coresForbidden: boolean): Promise<void> => {
  await app.whenReady()
  if (!isOnlyOne()) return app.exit(0)
  const session = memorySession()
  hardenSession(session)
  serveApp(session, join(__dirname, '../renderer'))
  setMenu()
  const options = optionsFile(join(app.getPath('userData'), 'shell.json'))
  nativeTheme.themeSource = themeSource(options.now().theme)
  const clip = makeClip(systemClipboard)
  const choices = desktopChoices(options)
  let shortcuts = { jot: false, brief: false }
  let tray: ReturnType<typeof makeTray>
  /** What only one process of Rapport can have. */
  const have = (wanted: boolean): void => {
    globalShortcut.unregisterAll()
    // kept for as long as the process lives: a collected tray disappears
    tray?.destroy()
    tray = wanted ? makeTray(trayActions) : undefined
    if (wanted)
      shortcuts = registerShortcuts({ jot: () => rapport.jot(), brief: () => rapport.show({ kind: 'brief' }) })
  }
  const rapport = makeApp({ session, options, clip, stays: choices.stays, leaves: (leaving) => have(!leaving) })
  const trayActions = {
    jot: () => rapport.jot(),
    open: () => rapport.show(),
    lock: () => void rapport.lock(),
    quit: () => void rapport.quit(),
  }
  have(true)
  serveShell(
    shellHandlers({
      lock: () => void rapport.lock(),
      jot: rapport.jot,
      jotDone: rapport.jotDone,
      kindOf: rapport.kindOf,
      isLocked: rapport.isLocked,
      wanted: rapport.wanted,
      mayWrite: rapport.mayWrite,
      flushed: rapport.flushed,
      folder: rapport.folder,
      jotShortcut: () => (shortcuts.jot ? 'Mod+Shift+J' : null),
      missing: () => missingHere({ shortcuts: () => shortcuts, coresForbidden }),
      copied: clip.copied,
      options: choices.chosen,
      can: choices.can,
      choose: (change) => {
        // what could not be kept holds until Rapport is quit
        try {
          choices.choose(change)
        } finally {
          rapport.chosen()
        }
      },
    }),
    rapport.ready,
  )
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
  const coresForbidden = forbidCores()
  shutNetwork()
  declareAppProtocol()
  hardenContents()
  void begin(coresForbidden)
}
