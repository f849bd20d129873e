// The tour of every other room: Today, organisations, the calendar, the journal, follow-ups, insights, settings and what is behind them.
import { journalTour, paletteTour } from './tour-finding.ts'
import type { At } from './tour-walk.ts'
import { below, goTo, onPaper, rail, tab, toRoom } from './tour-walk.ts'

export const todayTour = async ({ page, shoot }: At): Promise<void> => {
  await rail(page, /^Today/)
  await page.getByRole('heading', { name: 'On this day' }).waitFor()
  const seen = page.getByRole('button', { name: 'All seen' })
  if ((await seen.count()) > 0) {
    await shoot('today-missed')
    await seen.click()
    await seen.waitFor({ state: 'detached' })
  }
  await shoot('today')
  await below(page)
  await shoot('today-below')
}

const organisationTabs = [
  ['people', /^People/],
  ['ladder', /^Ladder/],
  ['boundaries', /^Boundaries/],
  ['entries', /^Entries/],
  ['dates', /^Dates/],
] as const

export const organisationsTour = async (at: At): Promise<void> => {
  const { page, shoot } = at
  await rail(page, /^Organisations/)
  await shoot('organisations')
  await goTo(page, 'Northmere Water Authority')
  for (const [name, words] of organisationTabs) {
    await tab(page, words)
    await shoot(`organisation-${name}`)
    if (name !== 'ladder') continue
    await below(page)
    await shoot('organisation-ladder-below')
    if (at.theme === 'light') await onPaper(at, 'ladder')
  }
  await page
    .getByRole('button', { name: /^More about/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Join with another…' }).click()
  await shoot('organisation-join')
  await page.keyboard.press('Escape')
  await goTo(page, 'The Whitlocks')
  await page.getByRole('heading', { level: 1, name: 'The Whitlocks' }).waitFor()
  await shoot('household')
}

const mainRooms = async (at: At): Promise<void> => {
  const { page, shoot } = at
  await rail(page, /^Calendar/)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await shoot('calendar')
  await below(page)
  await shoot('calendar-below')
  await journalTour(at)
  await paletteTour(at)
  await rail(page, /^Follow-ups/)
  await page.getByRole('heading', { level: 1, name: 'Follow-ups' }).waitFor()
  await shoot('follow-ups-by-day')
  await tab(page, /^Ledger/)
  await shoot('ledger')
  await rail(page, /^Insights/)
  await page.getByRole('button', { name: 'Review it' }).waitFor()
  await shoot('insights')
  await below(page)
  await shoot('insights-below')
  await page.locator('#page').evaluate((main) => main.scrollTo(0, 0))
  await page.getByRole('button', { name: 'Review it' }).click()
  await page.getByLabel('What would make it better?').waitFor()
  await shoot('review')
  await page.keyboard.press('Escape')
  await goTo(page, 'Keep in touch')
  await page.getByRole('heading', { level: 1, name: 'Keep in touch' }).waitFor()
  await shoot('contacts')
}

const rooms = [
  ['bin', 'Bin'],
  ['tags', 'Tags'],
  ['templates', 'Templates'],
  ['fields', 'Fields of your own'],
  ['backups', 'Backups'],
  ['import', 'Import an address book'],
  ['calendar-file', 'Bring a calendar file'],
  ['calendars', 'Watched calendars'],
] as const

const settingsRooms = async ({ page, shoot }: At): Promise<void> => {
  await rail(page, /^Settings/)
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await shoot('settings')
  await below(page)
  await shoot('settings-below')
  for (const [name, title] of rooms) {
    await toRoom(page, title)
    await shoot(name)
  }
  for (const [name, command, title] of [
    ['rhythms', 'Settings: how often to keep in touch', 'Keeping in touch'],
    ['reminders', 'Reminders', 'Reminders'],
    ['told', 'What was told', 'What was told'],
    ['security', 'Security', 'Security'],
  ] as const) {
    await goTo(page, command)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await shoot(name)
  }
}

export const roomsTour = async (at: At): Promise<void> => {
  await mainRooms(at)
  await settingsRooms(at)
}
