// The tour in the table of people and among smart lists: looking for people in words and by form, many selected, lists on the rail.
import { callIn } from '../support/rapport.ts'
import type { At } from './tour-walk.ts'
import { goTo, rail, sizeTo } from './tour-walk.ts'

const longName =
  'Everybody at the harbour, the town hall and the water authority whom nobody has spoken with since the winter before last'

/** Two lists with something on them, the second of them with a long name; once for all themes. */
const makeLists = async ({ page }: At): Promise<void> => {
  if ((await callIn(page, 'lists.all', {})).length > 0) return
  const quiet = { is: 'last', when: { how: 'over', days: 60 } } as const
  const client = { is: 'side', side: 'client' } as const
  await callIn(page, 'lists.add', { name: 'Quiet clients', filter: { match: 'all', of: [client, quiet] } })
  await callIn(page, 'lists.add', { name: longName, filter: { match: 'all', of: [quiet] } })
  await callIn(page, 'lists.add', {
    name: 'Lost tag',
    filter: { match: 'all', of: [{ is: 'tag', tag: 'gone with the wind' }] },
  })
}

const settled = (page: At['page']): Promise<void> => page.getByRole('grid').waitFor()

export const listsTour = async (at: At): Promise<void> => {
  const { page, shoot } = at
  await makeLists(at)
  await goTo(page, 'Everybody in a table')
  await settled(page)
  await shoot('table')
  const words = page.getByRole('textbox', { name: 'Whom do you look for?' })
  await words.fill('clients not spoken with for 30 days who like sailing')
  await page.getByText('Not understood: like sailing').waitFor()
  await shoot('table-words')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Leave out: clients/ }).waitFor()
  await words.fill('')
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText(/^2 of \d+ selected$/).waitFor()
  await shoot('table-selected')
  await page.keyboard.press('t')
  await page.getByRole('dialog').waitFor()
  await shoot('table-tags')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'By form' }).click()
  await page.getByRole('dialog').waitFor()
  await shoot('filter-form')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menu').waitFor()
  await shoot('table-columns')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show everybody' }).click()
  await rail(page, /^Quiet clients/)
  await page.getByRole('heading', { level: 1, name: 'Quiet clients' }).waitFor()
  await settled(page)
  await shoot('list')
  await rail(page, /^Everybody at the harbour/)
  await page.getByRole('heading', { level: 1, name: /^Everybody at the harbour/ }).waitFor()
  await settled(page)
  await shoot('list-long-name')
  await rail(page, /^Lost tag/)
  await page.getByText('Nobody fits.', { exact: true }).waitFor()
  await shoot('list-lost')
  await rail(page, /^Smart lists/)
  await page.getByRole('heading', { level: 1, name: 'Smart lists' }).waitFor()
  await shoot('lists')
}

export const narrowLists = async (at: At): Promise<void> => {
  const { page, shoot } = at
  await makeLists(at)
  await sizeTo(at, 720)
  await goTo(page, 'Everybody in a table')
  await settled(page)
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Control+a')
  await page.getByText(/ selected$/).waitFor()
  await shoot('narrow-table')
  await page.keyboard.press('Escape')
  await rail(page, /^Smart lists/)
  await page.getByRole('heading', { level: 1, name: 'Smart lists' }).waitFor()
  await shoot('narrow-lists')
}

/** The table of people with its form open. */
export const tableAndForm = async ({ page, shoot }: At, how: string): Promise<void> => {
  await goTo(page, 'Everybody in a table')
  await settled(page)
  await shoot(`${how}-people-table`)
  await page.getByRole('button', { name: 'By form' }).click()
  await page.getByRole('dialog').waitFor()
  await shoot(`${how}-filter-form`)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
