/** How Rapport behaves on this desktop: what was chosen, what can be chosen here, and what a choice changes. */
import { homedir } from 'node:os'
import { Notification, app } from 'electron'
import type { ShellOptions } from '../../shared/contract/shell.ts'
import { AppError } from '../../shared/result.ts'
import { autostartFile, setStartAtLogin, startsAtLogin } from './autostart.ts'
import { testBuild } from './debugged.ts'
import { hasTrayHere } from './desktop-services.ts'
import type { OptionsFile } from './options.ts'
import { words } from './words.ts'

export type DesktopChoices = {
  readonly chosen: () => ShellOptions
  /** @throws AppError no-space, cannot-open */
  readonly choose: (change: Partial<ShellOptions>) => void
  readonly can: () => Promise<{
    readonly startAtLogin: boolean
    readonly hideContents: boolean
    readonly tray: boolean
  }>
  /** The window was closed and Rapport goes on: where nothing shows that, it is said, once. */
  readonly stays: () => void
}

/** Whether somebody shows trays. */
const hasTray = async (): Promise<boolean> => process.platform !== 'linux' || hasTrayHere()

export const desktopChoices = (options: OptionsFile): DesktopChoices => {
  const linux = process.platform === 'linux'
  const file = autostartFile(process.env, homedir(), app.getName())
  // a copy run from its sources is not there tomorrow
  const canStart = app.isPackaged || testBuild
  const start = {
    program: process.env['APPIMAGE'] ?? process.execPath,
    args: app.isPackaged ? [] : [app.getAppPath()],
  }
  const starts = (): boolean => (linux ? startsAtLogin(file) : app.getLoginItemSettings().openAtLogin)
  const setStarts = (on: boolean): void => {
    if (!linux) return app.setLoginItemSettings({ openAtLogin: on, args: ['--hidden'] })
    try {
      setStartAtLogin(file, start, on)
    } catch (error) {
      throw new AppError((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'no-space' : 'cannot-open')
    }
  }
  return {
    chosen: () => {
      const { closing, remindWhileLocked, hideContents, spelling } = options.now()
      return { closing, remindWhileLocked, hideContents, spelling, startAtLogin: starts() }
    },
    choose: ({ startAtLogin, ...rest }) => {
      if (startAtLogin !== undefined && (canStart || !startAtLogin)) setStarts(startAtLogin)
      options.choose(rest)
    },
    // Linux has no such protection (Electron: win.setContentProtection)
    can: async () => ({ startAtLogin: canStart, hideContents: !linux, tray: await hasTray() }),
    stays: () => {
      if (options.now().saidItStays) return
      void hasTray().then((shown) => {
        if (shown || !Notification.isSupported()) return
        new Notification({ title: words.stays.title, body: words.stays.body }).show()
        options.choose({ saidItStays: true })
      })
    },
  }
}
