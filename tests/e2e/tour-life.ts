// The part of the tour that looks at a journal of six years: every room of it with something to show, in light and in dark; then narrow,
// large, in high contrast; and a journal with nothing in it yet. axe looks at every page on the way, and whatever can have the focus has to show it.
import { mkdirSync } from 'node:fs'
import { startDesktop } from '../support/desktop.ts'
import type { Desktop } from '../support/desktop.ts'
import { createVault, startRapport, unlocked } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { tellVault } from '../support/told-vault.ts'
import { handOverTour } from './tour-hand-over.ts'
import { listsTour } from './tour-lists.ts'
import { peopleTour } from './tour-people.ts'
import { picturesTour } from './tour-pictures.ts'
import { ringsTour } from './tour-rings.ts'
import { organisationsTour, roomsTour, todayTour } from './tour-rooms.ts'
import { emptyTour, sizesTour } from './tour-sizes.ts'
import type { Found, Theme } from './tour-walk.ts'
import { pictureOf, sizeTo, startWalk } from './tour-walk.ts'

const walk = async (rapport: Running, out: string, theme: Theme, found: Found): Promise<void> => {
  await sizeTo(rapport, 1280)
  const at = await startWalk(rapport, { out, theme, from: 100, found })
  await todayTour(at)
  await peopleTour(at)
  await listsTour(at)
  await organisationsTour(at)
  await roomsTour(at)
  await handOverTour(at)
  if (theme === 'light') await ringsTour(at, found)
}

const sizes = async (rapport: Running, out: string, theme: Theme, found: Found): Promise<void> =>
  sizesTour(await startWalk(rapport, { out, theme, from: 200, found }))

const onDesktop = async (
  open: (desktop: Desktop) => Promise<Running>,
  see: (rapport: Running, desktop: Desktop) => Promise<void>,
) => {
  const desktop = await startDesktop()
  try {
    const rapport = await open(desktop)
    rapport.page.setDefaultTimeout(10_000)
    await see(rapport, desktop)
    await rapport.kill()
  } finally {
    await desktop.stop()
  }
}

const told = async (desktop: Desktop): Promise<Running> => {
  await tellVault(desktop)
  const rapport = await startRapport(desktop)
  await unlocked(rapport.page)
  return rapport
}

const empty = async (desktop: Desktop): Promise<Running> => {
  const rapport = await startRapport(desktop)
  await createVault(rapport.page)
  return rapport
}

/** On desktops of their own, with the story in one vault and nothing in the other. Answers with the exit code: axe may find nothing. */
export const lifeTour = async (out: string): Promise<number> => {
  mkdirSync(out, { recursive: true })
  const found: Found = []
  await onDesktop(told, async (rapport, desktop) => {
    for (const theme of ['light', 'dark'] as const) await walk(rapport, out, theme, found)
    for (const theme of ['light', 'dark', 'contrast'] as const) await sizes(rapport, out, theme, found)
    await picturesTour(rapport, desktop, out, (name) => pictureOf(out, name, 100, 'light'))
  })
  await onDesktop(empty, async (rapport) => {
    for (const theme of ['light', 'dark'] as const) {
      await sizeTo(rapport, 1280)
      await emptyTour(await startWalk(rapport, { out, theme, from: 300, found }))
    }
  })
  for (const fault of found) console.error(fault)
  console.log(`pictures in ${out}; ${found.length === 0 ? 'no faults' : `${found.length} faults`} found on the way`)
  return found.length === 0 ? 0 : 1
}
