// The part of the tour that keeps in touch: whom touch is being lost with, whose rules say so, a person’s rhythm, and two hundred of them.
import type { ElectronApplication, Page } from 'playwright-core'
import { localDay } from '../support/clock.ts'
import { callIn } from '../support/rapport.ts'
import { goTo } from './tour-walk.ts'

type Shoot = (page: Page, name: string) => Promise<void>

const long =
  'Wolfeschlegelsteinhausenbergerdorff-Ahlersmeyer, Anna-Maria Theresia Friederike, geborene Freiin von und zu Hohenlohe'

const size = (app: ElectronApplication, width: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, wide) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('#main'))
      ?.setSize(wide, 800)
  }, width)

const add = async (page: Page, name: string, more: object = {}, spoke?: number) => {
  const { id } = await callIn(page, 'people.add', { name, client: true, ...more })
  if (spoke !== undefined)
    await callIn(page, 'entries.jot', {
      happenedAt: `${localDay(-spoke)}T10:20`,
      channel: 'phone',
      text: 'A short call.',
      people: [id],
    })
  return id
}

const fill = async (page: Page) => {
  const ilse = await add(page, 'Ilse Vermaak', { tags: ['board'], zone: 'Asia/Tokyo' }, 240)
  await callIn(page, 'roles.add', { personId: ilse, organisation: 'Vermaak & Dochters', title: 'Chair' })
  await add(page, 'Yuki Hoshino', { tags: ['board'] }, 50)
  const seun = await add(page, 'Seun Adeyemi-Clarke', {}, 45)
  await callIn(page, 'roles.add', { personId: seun, organisation: 'Northmere Water Authority', title: 'Estates' })
  await add(page, 'Anneliese Roth', {}, 33)
  await add(page, long, {}, 90)
  await add(page, 'Paul Thistlewood', {}, 10)
  await add(page, 'Greta Lindqvist', {}, 21)
  const tomasz = await add(page, 'Tomasz Kielar', {}, 120)
  const rafael = await add(page, 'Rafael Mora', {}, 70)
  await add(page, 'Graham Maddern', { died: { form: 'on', certainty: 'known', year: 2024, month: 3 } }, 1200)
  const { organisationId } = (await callIn(page, 'roles.list', { personId: seun }))[0]!
  const rule = (level: 'default' | 'tag' | 'organisation' | 'person', subject: string, ideal: number, most: number) =>
    callIn(page, 'cadence.set', { level, subject, rule: { cadence: { ideal, most } } })
  await rule('default', '', 28, 56)
  await rule('tag', 'board', 42, 91)
  await rule('organisation', organisationId, 14, 28)
  await rule('person', rafael, 61, 91)
  await callIn(page, 'cadence.pause', {
    personId: tomasz,
    pause: { from: localDay(-20), until: localDay(40), reason: 'Parental leave' },
  })
  await callIn(page, 'cadence.snooze', { personId: rafael, until: localDay(7) })
  return { ilse }
}

/** An open journal with nobody of the above in it yet. Numbers go on from where the tour is. */
export const contactsTour = async (app: ElectronApplication, page: Page, shoot: Shoot): Promise<void> => {
  const theme = (name: 'light' | 'dark') => callIn(page, 'settings.set', { theme: name })
  await size(app, 1180)
  await theme('light')
  await goTo(page, 'Keep in touch')
  await shoot(page, '30-contacts-empty-light')
  await goTo(page, 'Settings: how often to keep in touch')
  await shoot(page, '31-rules-empty-light')
  const { ilse } = await fill(page)
  await shoot(page, '32-rules-light')
  await page.getByRole('button', { name: 'Add a tag' }).click()
  await shoot(page, '33-rules-adding-light')
  await page.keyboard.press('Escape')
  await goTo(page, 'Keep in touch')
  await shoot(page, '34-contacts-light')
  const ann = page.getByRole('button', { name: 'Anneliese Roth', exact: true })
  await ann.focus()
  await page.getByRole('button', { name: 'More for Anneliese Roth' }).click()
  await shoot(page, '35-contacts-menu-light')
  await page.keyboard.press('Escape')
  await ann.focus()
  await page.keyboard.press('p')
  await shoot(page, '36-contacts-pause-light')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /^Today/ }).click()
  await shoot(page, '37-today-light')

  await page.getByRole('button', { name: 'Ilse Vermaak', exact: true }).click()
  await page.getByText(/by your rule for the tag/).waitFor()
  await shoot(page, '38-person-cadence-light')
  await page.getByRole('button', { name: 'Change how often to be in touch' }).click()
  await shoot(page, '39-person-cadence-form-light')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await shoot(page, '40-person-form-light')
  await page.getByLabel('Time zone').fill('york')
  await shoot(page, '41-person-zone-light')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await goTo(page, 'Graham Maddern')
  await shoot(page, '42-person-died-light')
  await callIn(page, 'cadence.pause', {
    personId: ilse,
    pause: { from: localDay(-3), until: null, reason: 'Asked for quiet until the sale is over' },
  })
  await goTo(page, 'Ilse Vermaak')

  await theme('dark')
  await shoot(page, '43-person-paused-dark')
  await goTo(page, 'Keep in touch')
  await shoot(page, '44-contacts-dark')
  await goTo(page, 'Settings: how often to keep in touch')
  await shoot(page, '45-rules-dark')
  await size(app, 480)
  await shoot(page, '46-rules-narrow-dark')
  await goTo(page, 'Keep in touch')
  await shoot(page, '47-contacts-narrow-dark')
  await goTo(page, 'Yuki Hoshino')
  await shoot(page, '48-person-narrow-dark')
  await size(app, 1180)
  await theme('light')

  for (let n = 0; n < 200; n += 1) await add(page, `Client ${String(n + 1).padStart(3, '0')}`, {}, 20 + n)
  await goTo(page, 'Keep in touch')
  await shoot(page, '49-contacts-200-light')
  await page.locator('#page').evaluate((main) => main.scrollTo(0, main.scrollHeight))
  await shoot(page, '50-contacts-200-end-light')
  await page.getByRole('link', { name: /^Today/ }).click()
  await shoot(page, '51-today-200-light')
}
