// How the tour gets about: to a place by the finder or the rail, as someone at the keyboard goes there, and a picture of what is then seen.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { faults, still } from '../support/axe.ts'
import { typeInFinder } from '../support/finder.ts'
import { callIn } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

export type Theme = 'light' | 'dark' | 'contrast'

/** Where the tour is, and what it finds there. */
export type At = {
  readonly app: ElectronApplication
  readonly page: Page
  /** Beside the pictures: where files of the tour go. */
  readonly out: string
  readonly theme: Theme
  /** A picture of the window; axe looks too, unless told otherwise. */
  readonly shoot: (name: string, look?: { readonly axe?: boolean; readonly whole?: boolean }) => Promise<void>
}

/** A page is read downwards only, and the window around it stays where it is. */
const loose = (page: Page, where: string): Promise<readonly string[]> =>
  page.evaluate((place) => {
    const main = document.querySelector('main')
    const found = document.scrollingElement?.scrollTop === 0 ? [] : [`${place} | the window itself has scrolled`]
    return main && main.scrollWidth > main.clientWidth + 1 ? [...found, `${place} | the page goes sideways`] : found
  }, where)

/** Of a window whose letters are larger the driver takes a corner only. */
const asSeen = async (app: ElectronApplication): Promise<Buffer> => {
  const bytes = await app.evaluate(async ({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().endsWith('#main'))
    return (await main?.webContents.capturePage())?.toPNG().toString('base64')
  })
  return Buffer.from(bytes ?? '', 'base64')
}

const numbers = new Map<string, number>()

/** The same in every theme, so that the pictures of a page lie beside each other. */
const numberOf = (name: string, from: number): number => {
  const taken = [...numbers.values()].filter((number) => number >= from && number < from + 100)
  const number = numbers.get(name) ?? Math.max(from - 1, ...taken) + 1
  numbers.set(name, number)
  return number
}

export const pictureOf = (out: string, name: string, from: number, theme: Theme): string =>
  join(out, `${numberOf(name, from)}-${name}-${theme}.png`)

/** What axe found on the way, all of it told at the end. */
export type Found = string[]

export const startWalk = async (
  { app, page }: Running,
  { out, theme, from, found }: { out: string; theme: Theme; from: number; found: Found },
): Promise<At> => {
  await callIn(page, 'settings.set', { theme })
  await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme)
  const shoot: At['shoot'] = async (name, { axe = true, whole = false } = {}) => {
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    if (axe) found.push(...(await faults(page, `${theme}, ${name}`)), ...(await loose(page, `${theme}, ${name}`)))
    else await still(page)
    const path = pictureOf(out, name, from, theme)
    if (await page.evaluate(() => window.devicePixelRatio === 1)) await page.screenshot({ path, fullPage: whole })
    else writeFileSync(path, await asSeen(app))
  }
  return { app, page, out, theme, shoot }
}

/** Whoever, or whatever place, is called what begins with these words. */
export const goTo = async (page: Page, words: string): Promise<void> => {
  await typeInFinder(page, words)
  await page.getByRole('option', { name: new RegExp(`^${words}`), selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Find anyone or anything' }).waitFor({ state: 'detached' })
}

/** Found by the rail and, behind Settings, by the button of that name. */
export const rail = (page: Page, name: RegExp): Promise<void> => page.getByRole('link', { name }).first().click()

export const toRoom = async (page: Page, button: string, heading = button): Promise<void> => {
  await rail(page, /^Settings/)
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

export const tab = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('tab', { name }).click()
  await page.getByRole('tab', { name, selected: true }).waitFor()
}

export const below = (page: Page): Promise<void> =>
  page.locator('#page').evaluate((main) => main.scrollTo(0, main.scrollHeight))

const mainWindow = (url: string): boolean => url.endsWith('#main')

export const sizeTo = async ({ app, page }: Pick<At, 'app' | 'page'>, width: number, height = 860): Promise<void> => {
  const ids = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.id, window.webContents.getURL()] as const),
  )
  const id = ids.find(([, url]) => mainWindow(url))?.[0] ?? 0
  await app.evaluate(({ BrowserWindow }, [of, wide, high]) => BrowserWindow.fromId(of)?.setSize(wide, high), [
    id,
    width,
    height,
  ] as const)
  await page.waitForFunction((wide) => Math.abs(window.outerWidth - wide) < 4, width)
}

/** Of the main window; 1 is as it is made. */
export const zoomTo = async ({ app, page }: At, factor: number): Promise<void> => {
  const before = await page.evaluate(() => window.devicePixelRatio)
  await app.evaluate(({ BrowserWindow }, by) => {
    const main = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().endsWith('#main'))
    main?.webContents.setZoomFactor(by)
  }, factor)
  await page.waitForFunction((was) => window.devicePixelRatio !== was, before)
}

/** As it comes out on a sheet of A4 between its margins. */
export const onPaper = async (at: At, name: string): Promise<void> => {
  await sizeTo(at, 658, 1000)
  await at.page.emulateMedia({ media: 'print' })
  await at.shoot(`paper-${name}`, { axe: false, whole: true })
  await at.page.emulateMedia({ media: null })
  await sizeTo(at, 1280)
}
