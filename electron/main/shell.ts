/** The shell's channels: what a window may ask of main. */
import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { app, nativeTheme, shell as system } from 'electron'
import type { Parsed } from '../../shared/contract/index.ts'
import { calendarEndings, mostCalendarBytes } from '../../shared/contract/meetings.ts'
import { writableName } from '../../shared/model/file-names.ts'
import type { Missing, ShellEvent, ShellOptions, ShellState } from '../../shared/contract/shell.ts'
import { AppError } from '../../shared/result.ts'
import type { ShellHandlers } from './shell-serve.ts'
import type { Place } from './clip.ts'
import { isRefused, testBuild } from './debugged.ts'
import { askBox, askFile, askTarget } from './dialogs.ts'
import { fillScreen, unfillScreen } from './full-screen.ts'
import { noted } from './log.ts'
import { savePdf } from './paper.ts'
import { evaluation } from './runtime.ts'
import { themeSource } from './theme.ts'
import { words } from './words.ts'

export type ShellActions = {
  readonly lock: () => void
  readonly jot: (personId?: string) => void
  readonly kindOf: (window: Electron.BrowserWindow) => ShellState['window']
  readonly isLocked: () => boolean
  readonly jotShortcut: () => string | null
  /** Takes what was asked for while nobody could be shown it. */
  readonly wanted: (window: Electron.BrowserWindow) => ShellEvent | null
  readonly jotDone: (window: Electron.BrowserWindow) => void
  /** What this desktop does not give. */
  readonly missing: () => Promise<readonly Missing[]>
  /** Tells the vault where a readable copy may be written. */
  readonly mayWrite: (token: string, path: string) => void
  readonly flushed: (window: Electron.BrowserWindow) => void
  readonly copied: (place: Place) => void
  readonly options: () => ShellOptions
  readonly choose: (change: Partial<ShellOptions>) => void
  readonly can: () => Promise<{
    readonly startAtLogin: boolean
    readonly hideContents: boolean
    readonly tray: boolean
  }>
  /** Gives the vault a path and answers with the token for it. */
  readonly folder: (path: string) => Promise<string>
}

type FolderPurpose = Parsed<'shell.pickFolder'>['purpose']

const largest = 64 * 1024 * 1024
const vcardFile = {
  title: words.pickVcard.title,
  filters: [{ name: words.pickVcard.filter, extensions: ['vcf', 'vcard'] }],
  properties: ['openFile' as const],
}
const calendarFile = {
  title: words.pickCalendar.title,
  filters: [{ name: words.pickCalendar.filter, extensions: [...calendarEndings] }],
  properties: ['openFile' as const],
}

const handoverFile = {
  title: words.pickHandover.title,
  filters: [{ name: words.pickHandover.filter, extensions: ['age'] }],
  properties: ['openFile' as const],
}

/** The bytes of a file that was chosen; null when none was, or a lock came. @throws AppError invalid (file: too-large) */
const pickBytes = async (window: Electron.BrowserWindow, options: Electron.OpenDialogOptions, most: number) => {
  const file = await askFile(window, options)
  if (file === undefined || window.isDestroyed()) return null
  if ((await stat(file)).size > most) throw new AppError('invalid', { file: 'too-large' })
  return { fileName: basename(file), bytes: new Uint8Array(await readFile(file)) }
}

/** A calendar that is kept watch of may be a file. */
const picking: Readonly<Record<FolderPurpose, Electron.OpenDialogOptions>> = {
  'backup-to': { properties: ['openDirectory', 'createDirectory'] },
  'backup-from': { properties: ['openDirectory'] },
  'calendar-from': { properties: ['openDirectory'] },
  'calendar-file': calendarFile,
}

export const shellHandlers = (actions: ShellActions): ShellHandlers => ({
  'shell.state': (_input, window) => ({
    window: actions.kindOf(window),
    locked: actions.isLocked(),
    runtime: { evaluation, electron: process.versions.electron, test: testBuild, refused: isRefused() },
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
    // answered first: the window may be about to be gone
    setImmediate(() => actions.jotDone(window))
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
  'shell.pdf': ({ name }, window) => savePdf(window, writableName(name)),
  'shell.fullScreen': ({ on }, window) => {
    if (on) fillScreen(window)
    else unfillScreen(window)
    return {}
  },
  'shell.theme': ({ theme }) => {
    nativeTheme.themeSource = themeSource(theme)
    return {}
  },
  'shell.copied': ({ place }) => {
    actions.copied(place)
    return {}
  },
  'shell.spelling': () => ({ spelling: actions.options().spelling }),
  'shell.options': async () => ({ chosen: actions.options(), can: await actions.can() }),
  'shell.choose': (change) => {
    actions.choose(JSON.parse(JSON.stringify(change)) as Partial<ShellOptions>)
    return {}
  },
  'shell.problems': async () => ({ missing: [...(await actions.missing())], noted: [...noted()] }),
  'shell.pickVcard': (_input, window) => pickBytes(window, vcardFile, largest),
  'shell.pickCalendar': (_input, window) => pickBytes(window, calendarFile, mostCalendarBytes),
  'shell.pickHandover': (_input, window) => pickBytes(window, handoverFile, largest),
  'shell.pickTarget': async ({ name, purpose }, window) => {
    const path = await askTarget(window, {
      title: words.pickTarget[purpose ?? 'copy'],
      buttonLabel: words.pickTarget.button,
      defaultPath: writableName(name),
      properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
    })
    if (path === undefined || window.isDestroyed()) return null
    const target = randomBytes(16).toString('hex')
    actions.mayWrite(target, path)
    return { target, name: basename(path).slice(0, 1000) }
  },
  'shell.pickFolder': async ({ purpose }, window) => {
    const path = await askFile(window, {
      title: words.pickFolder[purpose],
      ...picking[purpose],
    })
    if (path === undefined || window.isDestroyed()) return null
    return { token: await actions.folder(path), name: (basename(path) || path).slice(0, 1000) }
  },
  'shell.openLink': async ({ url }, window) => {
    const pressed = await askBox(window, {
      message: words.link.message,
      detail: url,
      buttons: [words.link.open, words.link.cancel],
      defaultId: 1,
      cancelId: 1,
    })
    // a lock may have come while the question stood there
    if (pressed === 0 && !window.isDestroyed()) await system.openExternal(url)
    return {}
  },
})
