// Two who turned out to be one, joined by keyboard alone in a real window: chosen by name, compared, joined, taken back and done again.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { knownDate } from '../../shared/model/dates/partial-date.ts'
import type { Input } from '../../shared/contract/index.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { findAndPick, typeInFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { tabTo } from '../support/tabbing.ts'

let desktop: Desktop
let rapport: Running
type Id = Input<'people.get'>['id']
let byrne: Id
let walsh: Id

/** Pictures of the screens, where somebody asked for them. */
const pictures = process.env['RAPPORT_PICTURES']
const shoot = async (name: string): Promise<void> => {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const theme of ['light', 'dark'] as const) {
    await callIn(rapport.page, 'settings.set', { theme })
    await rapport.page.locator(`html[data-theme="${theme}"]`).waitFor()
    await rapport.page.screenshot({ path: join(pictures, `merge-${name}-${theme}.png`) })
  }
}

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  const { page } = rapport
  await createVault(page)
  byrne = (
    await callIn(page, 'people.add', { name: 'Aoife Byrne', client: true, say: 'EE-fa', note: 'Likes mornings.' })
  ).id
  walsh = (await callIn(page, 'people.add', { name: 'Aoife Walsh', say: 'EH-fa', tags: ['harbour'] })).id
  const twin = (await callIn(page, 'people.add', { name: 'Aoife Byrne' })).id
  for (const personId of [byrne, walsh]) {
    await callIn(page, 'channels.add', { personId, kind: 'email', label: '', value: 'aoife@harbour.example' })
    await callIn(page, 'roles.add', { personId, organisation: 'Harbour Authority', title: 'Director' })
  }
  for (const [personId, month] of [
    [byrne, 7],
    [walsh, 8],
  ] as const)
    await callIn(page, 'milestones.add', {
      ...{ personId, kind: 'birthday', date: knownDate({ day: 4, month }), repeats: { every: 'year' } },
    })
  const { day } = await callIn(page, 'today.get', {})
  await callIn(page, 'entries.jot', {
    happenedAt: `${day}T07:30`,
    channel: 'phone',
    text: 'The pumps.',
    people: [walsh],
  })
  await callIn(page, 'facts.add', { personId: walsh, category: 'taste', text: 'Green tea' })
  await callIn(page, 'people.edit', { id: twin, fields: { nickname: 'The younger' } })
}, 120_000)
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const names = async () => (await callIn(rapport.page, 'people.list', {})).map(({ name }) => name)

test('ask-32: whom, who stays and what differs are chosen by keyboard, and the two are one', async () => {
  const { page } = rapport
  await findAndPick(rapport.page, 'Aoife Walsh')
  await page.getByRole('heading', { level: 1, name: 'Aoife Walsh' }).waitFor()
  await tabTo(rapport.page, 'More about Aoife Walsh')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Join with…' }).waitFor()
  await page.keyboard.press('Escape')
  await findAndPick(rapport.page, 'Join with…')
  await page.getByRole('combobox', { name: 'Who is the same person as Aoife Walsh' }).waitFor()
  await page.keyboard.type('Byrne')
  await page.getByRole('option', { name: /Director, Harbour Authority/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('radiogroup', { name: 'Who stays' }).waitFor()
  await tabTo(rapport.page, 'Aoife Walsh', 'radio')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('radiogroup', { name: 'Birthday' }).waitFor()
  await page.getByText('1 entry and 1 fact').waitFor()
  await page.getByText('The same way to reach them: aoife@harbour.example').waitFor()
  await tabTo(rapport.page, 'EE-fa', 'radio')
  await page.keyboard.press('ArrowRight')
  await shoot('compare')
  await tabTo(rapport.page, 'Join')
  await page.keyboard.press('Enter')
  await page.getByText('Aoife Walsh is joined with Aoife Byrne').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Aoife Byrne' }).waitFor()
  await page
    .getByText(/^Joined with Aoife Walsh on /)
    .first()
    .waitFor()
  await shoot('joined')
  expect(await callIn(page, 'people.get', { id: byrne })).toMatchObject({
    ...{ name: 'Aoife Byrne', say: 'EH-fa', tags: ['harbour'], client: true },
    note: 'Likes mornings.\n\nAlso known as Aoife Walsh.\nAlso said: EE-fa.\nAnother birthday was noted: August 4.',
  })
  expect(await callIn(page, 'channels.list', { personId: byrne })).toHaveLength(1)
  expect((await callIn(page, 'entries.list', { personId: byrne })).entries).toMatchObject([{ text: 'The pumps.' }])
})

test('ask-32: one undo brings both back, and doing it again joins them again', async () => {
  const { page } = rapport
  await page.keyboard.press('Control+z')
  await page.getByText('Taken back').waitFor()
  expect(await names()).toEqual(['Aoife Byrne', 'Aoife Byrne', 'Aoife Walsh'])
  expect(await callIn(page, 'people.get', { id: walsh })).toMatchObject({ say: 'EH-fa', tags: ['harbour'] })
  expect(await callIn(page, 'channels.list', { personId: walsh })).toHaveLength(1)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(names).toEqual(['Aoife Byrne', 'Aoife Byrne'])
})

test('ask-32: found by the other name, and the history of both is read', async () => {
  const { page } = rapport
  await typeInFinder(page, 'Walsh')
  await page
    .getByRole('option', { name: /Aoife Byrne/, selected: true })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByText(/^Joined with Aoife Walsh on /)
    .first()
    .waitFor()
  await page.keyboard.press('h')
  await page.getByRole('dialog', { name: 'History' }).getByText('Two people joined, who were one').first().waitFor()
  await shoot('history')
  await page.keyboard.press('Escape')
  await tabTo(rapport.page, 'History of Aoife Walsh')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'History' }).getByText('Person added').waitFor()
  await page.keyboard.press('Escape')
})

test('ask-32: two who are alike are offered, told apart, and not asked about again', async () => {
  const { page } = rapport
  await typeInFinder(page, 'People who may be one')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'People who may be one' }).waitFor()
  await page.getByText(/These two may be one person/).waitFor()
  await shoot('twice')
  await tabTo(rapport.page, /^They are two people/)
  await page.keyboard.press('Enter')
  await page.getByText('Nobody seems to be here twice').waitFor()
  expect(await callIn(page, 'people.duplicates', {})).toEqual([])
})
