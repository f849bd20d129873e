/** What went wrong lately, by reference and place: ids only, in memory only. The newest hundred. */
import { app } from 'electron'

export type Noted = { readonly at: string; readonly ref: string; readonly where: string }

const most = 100
const kept: Noted[] = []

export const note = (ref: string, where: string): void => {
  kept.push({ at: new Date().toISOString(), ref: ref.slice(0, 40), where: where.slice(0, 300) })
  if (kept.length > most) kept.shift()
  // eslint-disable-next-line no-console -- ids and places only; a terminal is where a developer looks
  if (!app.isPackaged) console.error(`[${ref}] ${where}`)
}

export const noted = (): readonly Noted[] => kept
