/** The windows: one main window, one jot window kept ready while unlocked. */
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Session } from 'electron'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import { appOrigin } from './app-protocol.ts'

export type WindowKind = 'main' | 'jot' | 'spare'

const paper = () => (nativeTheme.shouldUseDarkColors ? '#151412' : '#f4f1ea')

const options = (session: Session, channels: string) => ({
  show: false,
  backgroundColor: paper(),
  webPreferences: {
    session,
    preload: join(__dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: false,
    // the jot window must answer a shortcut at once after hours of being hidden
    backgroundThrottling: false,
    additionalArguments: [channels],
  },
})

/** A page that could not be read is read again; a window without one says nothing at all. */
const load = (window: BrowserWindow, kind: WindowKind): void => {
  window.loadURL(`${appOrigin}/index.html#${kind}`).catch(() => {
    setTimeout(() => {
      if (!window.isDestroyed()) load(window, kind)
    }, 500)
  })
}

export type Bounds = { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number }

export const openMain = (
  session: Session,
  channels: string,
  bounds: Bounds,
  kind: 'main' | 'spare' = 'main',
): BrowserWindow => {
  const mac = process.platform === 'darwin'
  const window = new BrowserWindow({
    ...options(session, channels),
    ...bounds,
    minWidth: 420,
    minHeight: 480,
    title: 'Rapport',
    ...(mac ? { titleBarStyle: 'hiddenInset' as const } : { frame: false }),
  })
  load(window, kind)
  return window
}

/** A spare window becomes the main one: another name for the same page, which is not drawn anew. */
export const makeMain = (window: BrowserWindow): void => load(window, 'main')

export const openJot = (session: Session, channels: string): BrowserWindow => {
  const window = new BrowserWindow({
    ...options(session, channels),
    width: 680,
    height: 320,
    title: 'Jot',
    frame: false,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
  })
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
  load(window, 'jot')
  return window
}

/** On the screen the person is looking at: the one with the pointer. */
export const placeJot = (window: BrowserWindow): void => {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
  const [width = 680] = window.getSize()
  window.setPosition(
    Math.round(workArea.x + (workArea.width - width) / 2),
    Math.round(workArea.y + workArea.height / 5),
  )
}

/** At once where the page has been drawn, or as soon as it is: an empty frame has nowhere to type. */
export const whenDrawn = (window: BrowserWindow, run: () => void): void => {
  if (window.webContents.isLoadingMainFrame() || window.webContents.getURL() === '') window.once('ready-to-show', run)
  else run()
}

export const tellWindow = (window: BrowserWindow | undefined, event: ShellEvent): void => {
  if (window && !window.isDestroyed()) window.webContents.send('shell-event', event)
}
