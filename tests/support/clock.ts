// Reminders are told by the minute, so a test that waits for one waits for the next minute, and not longer.
import type { ElectronApplication } from 'playwright-core'

const two = (value: number): string => String(value).padStart(2, '0')

/** Local `YYYY-MM-DD`, `days` from today. */
export const localDay = (days = 0): string => {
  const now = new Date()
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** The beginning of a minute that has not begun, at least five seconds off: time enough to set it. Not over midnight. */
export const nextMinute = (): { readonly at: Date; readonly clock: string } => {
  const at = new Date(Math.ceil((Date.now() + 5_000) / 60_000) * 60_000)
  return { at, clock: `${two(at.getHours())}:${two(at.getMinutes())}` }
}

/** Resolves when the minute has begun and Rapport, as after a resume, has looked at its clock. */
export const reach = async (app: ElectronApplication, { at }: { readonly at: Date }): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, at.getTime() - Date.now()) + 50))
  await look(app)
}

/** Has Rapport look at its clock, and gives the pop-ups the moment they take through two processes. */
export const look = async (app: ElectronApplication): Promise<void> => {
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('resume')
  })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
}
