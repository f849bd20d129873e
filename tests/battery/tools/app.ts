/** The built application on a desktop of its own, as the rows of the battery use it. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bridge } from '../../../shared/contract/wire.ts'
import type { Desktop } from '../../support/desktop.ts'
import { withDesktop } from '../../support/desktop.ts'
import { callIn, startRapport, windowOf } from '../../support/rapport.ts'
import type { Running } from '../../support/rapport.ts'
import { killWhole, processesOf } from './processes.ts'
import type { Seen } from './processes.ts'

declare global {
  interface Window {
    readonly rapport: Bridge
  }
}

/** Made when each row starts, so that no passphrase of a run is known before it. */
export const passphrase = 'nine grey herons reading maps'

export type Battery = {
  readonly desktop: Desktop
  /** The application now; a restart replaces it. */
  readonly running: () => Running
  readonly page: () => Page
  readonly pid: () => number
  readonly processes: () => readonly Seen[]
  /** Every process of it, at once. */
  readonly kill: () => Promise<number>
  readonly start: () => Promise<void>
  /** Starts that did not get through in 30 s and were tried again. */
  readonly hungStarts: () => number
  readonly create: (words?: string) => Promise<void>
  readonly unlock: (words?: string) => Promise<void>
  /** Does what locks it, and waits likewise. */
  readonly lockBy: (act: () => unknown) => Promise<void>
  /** Locks it, and waits for the new window and the end of the old vault. */
  readonly lock: () => Promise<void>
  readonly vaultFolder: () => Promise<string>
}

const ready = (page: Page): Promise<unknown> => page.waitForFunction(() => 'rapport' in window)

/** Runs `body` with the application started, and ends every process of it afterwards. */
export const withApp = <T>(body: (battery: Battery) => Promise<T>): Promise<T> =>
  withDesktop(async (desktop) => {
    let running: Running | undefined
    let page: Page | undefined
    const now = (): Running => {
      if (!running) throw new Error('the application is not running')
      return running
    }
    const pageNow = (): Page => page ?? now().page
    const pid = (): number => now().app.process().pid ?? -1
    let hung = 0
    const start = async (): Promise<void> => {
      running = await startRapport(desktop).catch((error: unknown) => {
        // the driver's handshake may stall on a busy machine: one more try, and the row says how often that was
        if (!(error instanceof Error) || !error.message.includes('Timeout')) throw error
        hung += 1
        return startRapport(desktop)
      })
      page = running.page
      await ready(page)
    }
    const kill = async (): Promise<number> => {
      const killed = await killWhole(pid())
      running = undefined
      return killed
    }
    const battery: Battery = {
      desktop,
      running: now,
      page: pageNow,
      pid,
      processes: () => processesOf(pid()),
      kill,
      start,
      hungStarts: () => hung,
      create: async (words = passphrase) => void (await callIn(pageNow(), 'vault.create', { passphrase: words })),
      unlock: async (words = passphrase) => void (await callIn(pageNow(), 'vault.unlock', { passphrase: words })),
      lock: () =>
        battery.lockBy(() =>
          pageNow()
            .evaluate(() => void window.rapport.shell('shell.lock', {}))
            .catch(() => undefined),
        ),
      lockBy: async (act) => {
        const gone = pageNow().waitForEvent('close')
        await act()
        await gone
        page = await windowOf(now().app, 'main')
        await ready(page)
        await callIn(page, 'vault.status', {})
      },
      vaultFolder: async () => (await callIn(pageNow(), 'vault.status', {})).folder,
    }
    try {
      await start()
      return await body(battery)
    } finally {
      if (running) await kill()
    }
  })

/** The screen's own picture of the display lies in the desktop's folder; it belongs to the test. */
export const notTheApp = ['screen', 'dunstrc', 'bus.conf', 'bus', 'choose.sh', 'choice'] as const

export const configFolder = (desktop: Desktop): string => join(desktop.env['XDG_CONFIG_HOME'] ?? desktop.root)
