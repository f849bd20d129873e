// The application as it is seen from outside: for what ends and begins anew, which a driver does not survive. Linux.
import { spawn } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { killWhole } from '../battery/tools/processes.ts'
import type { Desktop } from './desktop.ts'
import { builtApp, sandboxArgs } from './desktop-app.ts'
import { runToEnd, until } from './desktop-process.ts'
import { seenWindows } from './seen-windows.ts'

export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Outside = {
  /** The process that is the application now; undefined while there is none. */
  readonly pid: () => number | undefined
  /** Starts it once more, as a person would who does not know that it runs. Resolves when that start is over or has become it. */
  readonly again: (...args: readonly string[]) => void
  /** A fresh connection to the main window of the process there is now. */
  readonly attach: () => Promise<Page>
  /** Lets go of the driver; a relaunched application has none until `attach`. */
  readonly detach: () => Promise<void>
  /** The windows of ours that the screen shows, by the X server. */
  readonly seen: () => Promise<readonly Frame[]>
  /** Moves the one window that is seen. */
  readonly move: (frame: Frame) => Promise<void>
  readonly kill: () => Promise<void>
}

const userData = (desktop: Desktop): string => join(desktop.root, 'config', 'rapport-evaluation')

export type OutsideOptions = {
  readonly args?: readonly string[]
  /** `RAPPORT_RELAUNCH`: how long a window that is seen is left alone before a relaunch, in milliseconds. */
  readonly relaunch?: number | 'off'
  readonly appDir?: string
  /** Without a port for a driver: `attach` then finds nothing. */
  readonly debug?: false
}

export const startOutside = async (desktop: Desktop, options: OutsideOptions = {}): Promise<Outside> => {
  const { binary, appDir } = await builtApp()
  const port = join(userData(desktop), 'DevToolsActivePort')
  const env = { ...desktop.env, RAPPORT_RELAUNCH: String(options.relaunch ?? 'off') }
  const again = (...args: readonly string[]): void => {
    const driver = options.debug === false ? [] : ['--remote-debugging-port=0']
    const all = [...sandboxArgs(), ...driver, options.appDir ?? appDir, ...args]
    spawn(binary, all, { env, cwd: desktop.root, stdio: 'ignore', detached: true }).unref()
  }
  const pid = (): number | undefined => {
    try {
      const found = Number(/-(\d+)$/.exec(readlinkSync(join(userData(desktop), 'SingletonLock')))?.[1])
      // the link of one that has ended may lie there until the next
      return readFileSync(`/proc/${found}/cmdline`, 'utf8').includes(options.appDir ?? appDir) ? found : undefined
    } catch {
      return undefined
    }
  }
  const frameOf = async (id: string): Promise<readonly Frame[]> => {
    const text = await runToEnd('xdotool', ['getwindowgeometry', '--shell', id], desktop.env).catch(() => '')
    const value = (name: string): number => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
    const frame = { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') }
    return Number.isNaN(frame.x) ? [] : [frame]
  }
  let browser: Browser | undefined
  const detach = async (): Promise<void> => {
    await browser?.close().catch(() => undefined)
    browser = undefined
  }
  rmSync(port, { force: true })
  again(...(options.args ?? []))
  await until('the application to start', 20_000, () => pid() !== undefined)
  return {
    pid,
    again,
    detach,
    attach: async () => {
      await detach()
      let page: Page | undefined
      // the file may still be that of the process before
      await until('the main window', 20_000, async () => {
        try {
          const [at] = readFileSync(port, 'utf8').split('\n')
          browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${at}`, { timeout: 2_000 })
          page = browser
            .contexts()
            .flatMap((context) => context.pages())
            .find((one) => one.url().endsWith('#main'))
          if (!page) await detach()
          return page !== undefined
        } catch {
          await detach()
          return false
        }
      })
      if (!page) throw new Error('There is no main window.')
      await page.waitForLoadState('domcontentloaded')
      return page
    },
    seen: async () =>
      (await Promise.all((await seenWindows(desktop)).map(frameOf))).flat().filter(({ width }) => width > 100),
    move: async ({ x, y, width, height }) => {
      const [id = ''] = await seenWindows(desktop)
      await runToEnd('xdotool', ['windowmove', id, String(x), String(y)], desktop.env)
      await runToEnd('xdotool', ['windowsize', id, String(width), String(height)], desktop.env)
    },
    kill: async () => {
      await detach()
      for (let now = pid(); now !== undefined; now = pid()) await killWhole(now)
    },
  }
}
