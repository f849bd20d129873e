/** The shell's channels: what a window may ask of main. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { app, dialog, nativeTheme, shell as system } from 'electron'
import type { ShellEvent, ShellState } from '../../shared/contract/shell.ts'
import { AppError } from '../../shared/result.ts'
import type { ShellHandlers } from './shell-serve.ts'
import { evaluation } from './runtime.ts'
import { words } from './words.ts'

export type ShellActions = {
  readonly lock: () => void
  readonly jot: (personId?: string) => void
  readonly kindOf: (window: Electron.BrowserWindow) => ShellState['window']
  readonly jotShortcut: () => string | null
  /** Takes what was asked for while nobody could be shown it. */
  readonly wanted: (window: Electron.BrowserWindow) => ShellEvent | null
  readonly flushed: (window: Electron.BrowserWindow) => void
  /** Gives the vault a path and answers with the token for it. */
  readonly folder: (path: string) => Promise<string>
}

const largest = 64 * 1024 * 1024

export const shellHandlers = (actions: ShellActions): ShellHandlers => ({
  'shell.state': (_input, window) => ({
    window: actions.kindOf(window),
    runtime: { evaluation, electron: process.versions.electron },
    platform: process.platform,
    jotShortcut: actions.jotShortcut(),
    locale: app.getLocale(),
  }),
  'shell.wanted': (_input, window) => actions.wanted(window),
  'shell.lock': () => {
    // answered first: the window that asks is about to be gone
    setImmediate(actions.lock)
    return {}
  },
  'shell.flushed': (_input, window) => {
    actions.flushed(window)
    return {}
  },
  'shell.jot': ({ personId }) => {
    actions.jot(personId)
    return {}
  },
  'shell.jotDone': (_input, window) => {
    if (actions.kindOf(window) === 'jot') window.hide()
    return {}
  },
  'shell.window': ({ action }, window) => {
    if (action === 'minimise') window.minimize()
    else if (action === 'close') window.close()
    else if (window.isMaximized()) window.unmaximize()
    else window.maximize()
    return {}
  },
  'shell.print': (_input, window) => {
    window.webContents.print({ printBackground: true })
    return {}
  },
  'shell.theme': ({ theme }) => {
    nativeTheme.themeSource = theme === 'dark' ? 'dark' : theme === 'system' ? 'system' : 'light'
    return {}
  },
  'shell.pickVcard': async (_input, window) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words.pickVcard.title,
      filters: [{ name: words.pickVcard.filter, extensions: ['vcf', 'vcard'] }],
      properties: ['openFile'],
    })
    const [file] = filePaths
    if (file === undefined || window.isDestroyed()) return null
    if ((await stat(file)).size > largest) throw new AppError('invalid', { file: 'too-large' })
    return { fileName: basename(file), bytes: new Uint8Array(await readFile(file)) }
  },
  'shell.pickFolder': async ({ purpose }, window) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words.pickFolder[purpose],
      properties: purpose === 'backup-to' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
    })
    const [path] = filePaths
    if (path === undefined || window.isDestroyed()) return null
    return { token: await actions.folder(path), name: (basename(path) || path).slice(0, 1000) }
  },
  'shell.openLink': async ({ url }, window) => {
    const { response } = await dialog.showMessageBox(window, {
      message: words.link.message,
      detail: url,
      buttons: [words.link.open, words.link.cancel],
      defaultId: 1,
      cancelId: 1,
    })
    // a lock may have come while the question stood there
    if (response === 0 && !window.isDestroyed()) await system.openExternal(url)
    return {}
  },
})
