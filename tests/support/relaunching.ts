// A vault in an application that starts itself anew after a lock, for tests that see it from outside.
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desktop } from './desktop.ts'
import { startOutside } from './outside.ts'
import type { Outside } from './outside.ts'
import { callIn, createVault } from './rapport.ts'

export const someone = 'Tomasz Żółć'

/** Made and open, with one person in it. `relaunch` as in `OutsideOptions`. */
export const beginOutside = async (
  desktop: Desktop,
  relaunch: number,
): Promise<{ readonly rapport: Outside; readonly page: Page }> => {
  const rapport = await startOutside(desktop, { relaunch })
  const page = await rapport.attach()
  await createVault(page)
  await callIn(page, 'people.add', { name: someone })
  return { rapport, page }
}

/** Locks, and lets go of the driver, which no relaunch waits for. */
export const lockOutside = async (rapport: Outside, page: Page): Promise<void> => {
  await page.evaluate(() => void window.rapport.shell('shell.lock', {})).catch(() => undefined)
  await rapport.detach()
}

/** Until the process is another one. */
export const another = async (rapport: Outside, than: number | undefined, ms = 15_000): Promise<void> => {
  await expect.poll(() => rapport.pid() !== undefined && rapport.pid() !== than, { timeout: ms }).toBe(true)
}
