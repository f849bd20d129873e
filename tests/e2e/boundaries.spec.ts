// A public-works client who may not accept lunch: told before it is kept, by keyboard alone, in the real window.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../shared/contract/fields.ts'
import { localDay } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { typeInFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let person: PersonId

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
  const { page } = rapport
  person = (await callIn(page, 'people.add', { name: 'Dermot Fay', client: true })).id
  await callIn(page, 'roles.add', {
    personId: person,
    organisation: 'Harbour Authority',
    title: 'Engineer',
    since: '2015',
  })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const press = (key: string): Promise<void> => rapport.page.keyboard.press(key)
const write = (text: string): Promise<void> => rapport.page.keyboard.type(text)

/** What has the focus, by its name. */
const focused = (): Promise<string> =>
  rapport.page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return ''
    const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : []
    const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
    const words = at.getAttribute('aria-label') ?? [...labels, ...by].map((each) => each?.textContent ?? '').join(' ')
    return (words.trim() || at.textContent).trim()
  })

/** Tab, or Shift+Tab, until it is there: what cannot be reached by keyboard is not reached. */
const tabTo = async (name: string, key = 'Tab'): Promise<void> => {
  for (let step = 0; step < 120; step += 1) {
    if ((await focused()) === name) return
    await press(key)
  }
  throw new Error(`${name} is not reached by ${key}; at ${await focused()}`)
}
const says = (words: string | RegExp): Promise<void> =>
  rapport.page.getByText(words).first().waitFor({ timeout: 10_000 })
const goToTab = async (name: string): Promise<void> => {
  const tab = rapport.page.getByRole('tab', { name, exact: true })
  await tabTo(await rapport.page.locator('[role=tab][tabindex="0"]').innerText())
  for (let step = 0; step < 10 && (await focused()) !== name; step += 1) await press('ArrowRight')
  await press('Enter')
  await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true')
}
const lunch = async (what = 'Lunch at the harbour'): Promise<void> => {
  await tabTo('Add a gift or hospitality')
  await press('Enter')
  await tabTo('What')
  await write(what)
}
const given = () => callIn(rapport.page, 'gifts.of', { personId: person })

test('“nothing at all” is set on the organisation from the person’s page, beginning with an example', async () => {
  const { page } = rapport
  await typeInFinder(page, 'dermot')
  await page.getByRole('option', { name: /^Dermot Fay/, selected: true }).waitFor()
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Dermot Fay' }).waitFor()
  await goToTab('Boundaries')
  await tabTo('From an example')
  await press('Enter')
  await page.getByRole('menuitem', { name: /^Nothing at all/ }).waitFor()
  await expect.poll(focused).toMatch(/^Nothing at all/)
  await press('Enter')
  await says(/^An example\. Nothing is kept until you save/)
  await tabTo('In their words')
  await write('Staff accept no hospitality from contractors.')
  await tabTo('Set on')
  await press('Enter')
  await page.getByRole('option', { name: 'Harbour Authority' }).waitFor()
  await press('ArrowDown')
  await press('Enter')
  await says('Holds for everyone who is with Harbour Authority.')
  await tabTo('Save')
  await press('Enter')
  await says('Nothing at all, not even lunch')
  const rules = await callIn(page, 'boundaries.of', { on: { noun: 'person', id: person }, day: localDay() })
  expect(rules).toMatchObject([
    { onName: 'Harbour Authority', distance: 1, rule: { allows: 'nothing', direction: 'both' } },
  ])
})

test('a lunch is told no while it is typed, with the rule in words, and is not kept without a reason', async () => {
  await lunch()
  await says('Not allowed.')
  await says(/Nothing at all, not even lunch: a rule of .?Harbour Authority/)
  await says('In their words: “Staff accept no hospitality from contractors.”')
  await press('Enter')
  await says(/^A boundary says no\. Say why it is kept all the same/)
  expect(await given()).toEqual([])
})

test('“a call” instead makes a follow-up in one press', async () => {
  await tabTo('A call', 'Shift+Tab')
  await press('Enter')
  await says(/^Follow-up by /)
  expect(await callIn(rapport.page, 'followUps.list', { personId: person })).toMatchObject([
    { kind: 'to-do', by: 'me', text: 'Call Dermot Fay, instead of: Lunch at the harbour' },
  ])
  expect(await given()).toEqual([])
  await expect.poll(focused).toBe('Add a gift or hospitality')
})

test('an offer that was declined is kept: it was not taken', async () => {
  const { page } = rapport
  await lunch()
  await tabTo('How far it is')
  await press('Enter')
  await page.getByRole('option', { name: 'Declined' }).waitFor()
  const highlighted = page.locator('[role=option][data-highlighted]')
  await highlighted.waitFor()
  for (let step = 0; step < 6 && (await highlighted.innerText()).trim() !== 'Declined'; step += 1)
    await press('ArrowDown')
  await press('Enter')
  await tabTo('Save')
  await press('Enter')
  await says(/^Offered, and declined/)
  expect(await given()).toMatchObject([{ state: 'declined', despite: '' }])
})

test('with another firm lunch is allowed, and what was is kept', async () => {
  const { page } = rapport
  await callIn(page, 'roles.add', { personId: person, organisation: 'Tamar Docks', title: 'Director' })
  await goToTab('People around')
  await tabTo('Edit Harbour Authority')
  await press('Enter')
  await tabTo('Until')
  await write(`${localDay(-1)}`)
  await press('Enter')
  await says('Saved Harbour Authority')
  await goToTab('Boundaries')
  await says(/^Nothing is set down yet/)
  await lunch()
  await says('No boundary speaks of it.')
  await press('Enter')
  await says(/^Given · Meal/)
  expect((await given()).map(({ state, despite }) => [state, despite])).toEqual([
    ['given', ''],
    ['declined', ''],
  ])
})

test('in a currency no limit is in it cannot be told, and is kept as it was typed', async () => {
  const { page } = rapport
  const on = { noun: 'person', id: person } as const
  await callIn(page, 'boundaries.begin', { on, set: 'limits', currency: 'EUR', unit: 100 })
  await lunch('Ferry')
  await tabTo('Worth, for each')
  await write('20')
  await tabTo('Currency')
  await press('Control+a')
  await write('nok')
  await says(/another currency, so it cannot be told; nothing is converted/)
  await press('Enter')
  await says(/^Kept: Ferry/)
  expect((await given()).find(({ what }) => what === 'Ferry')).toMatchObject({
    value: { amount: 2000, currency: 'NOK' },
    despite: '',
  })
})
