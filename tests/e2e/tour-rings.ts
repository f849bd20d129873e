// The tour by Tab: at every place, whatever has the focus shows it.
import { ringless } from '../support/rings.ts'
import type { At, Found } from './tour-walk.ts'
import { goTo, rail, tab, toRoom } from './tour-walk.ts'

const rooms = ['Today', 'People', 'Organisations', 'Calendar', 'Journal', 'Follow-ups', 'Insights', 'Settings']
const behind = ['Bin', 'Tags', 'Templates', 'Fields of your own', 'Hand-overs', 'Backups']

export const ringsTour = async ({ page, theme }: At, found: Found): Promise<void> => {
  const look = async (where: string): Promise<void> => {
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    found.push(...(await ringless(page, `${theme}, ${where}`)))
  }
  for (const room of rooms) {
    await rail(page, new RegExp(`^${room}`))
    await look(room)
  }
  for (const room of behind) {
    await toRoom(page, room)
    await look(room)
  }
  await goTo(page, 'Siobhán Keeley')
  await page.getByText('The handover moved to June').first().waitFor()
  const names = await page.getByRole('tab').allInnerTexts()
  for (const name of names) {
    await tab(page, new RegExp(`^${name}`))
    await look(name)
  }
  await goTo(page, 'Northmere Water Authority')
  await tab(page, /^Ladder/)
  await look('ladder')
}
