// The pictures of the README: the three moments in the story, and the lock.
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desktop } from '../support/desktop.ts'
import { callIn, pressLock, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { still } from '../support/axe.ts'
import { sizeTo } from './tour-walk.ts'

/** Taken on the walk already: what they are called there, and in the README. */
const walked = [
  ['today', 'today'],
  ['brief', 'brief'],
  ['organisation-ladder', 'ladder'],
  ['map', 'people-around'],
] as const

/** The last of the tour: the window is locked afterwards. `find` answers where the walk left a picture. */
export const picturesTour = async (
  { app, page }: Running,
  desktop: Desktop,
  out: string,
  find: (name: string) => string,
): Promise<void> => {
  const picture = (name: string): string => join(out, `readme-${name}.png`)
  for (const [from, to] of walked) copyFileSync(find(from), picture(to))
  await callIn(page, 'settings.set', { theme: 'light' })
  await sizeTo({ app, page }, 1280)
  const jot = await windowOf(app, 'jot')
  await desktop.key('ctrl+shift+j')
  await jot.waitForFunction(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA')
  await jot.keyboard.type('@sio')
  await jot.getByRole('option', { name: /Siobhán Keeley/ }).waitFor()
  await jot.keyboard.press('Enter')
  await jot.keyboard.type(
    'rang from the slipway. The board decides on 9 December. I said she’d have the load table by Thursday. Bridie comes to live with them in spring.',
  )
  await jot.getByText('Alt 1').waitFor()
  await still(jot)
  writeFileSync(picture('jot'), await jot.screenshot())
  await jot.keyboard.press('Escape')
  const gone = page.waitForEvent('close')
  await pressLock(page)
  await gone
  const locked = await windowOf(app, 'main')
  await locked.getByLabel('Passphrase', { exact: true }).waitFor()
  await still(locked)
  writeFileSync(picture('locked'), await locked.screenshot())
}
