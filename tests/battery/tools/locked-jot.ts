/** A canary jotted while locked, in the window that seals it. */
import { until } from '../../support/desktop-process.ts'
import { windowOf } from '../../support/rapport.ts'
import type { Battery } from './app.ts'
import { typeCanary } from './plant.ts'

/** Types it and leaves it sealed: the window that held it is then gone. `half` leaves it half written, as a draft. */
export const jotWhileLocked = async (battery: Battery, { half = false } = {}): Promise<void> => {
  await battery.page().evaluate(() => window.rapport.shell('shell.jot', {}))
  const jot = await windowOf(battery.running().app, 'jot')
  await jot.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await typeCanary(jot)
  // a draft is sealed within a second
  if (half) return jot.waitForTimeout(1_500)
  await jot.keyboard.press('Escape').catch(() => undefined)
  await until('the locked jot', 15_000, () => Promise.resolve(jot.isClosed()))
}
