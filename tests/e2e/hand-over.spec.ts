// A relationship is handed to a colleague: two journals, one file between them, and nothing in it that was not said to.
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hitsUnder } from '../support/canaries.ts'
import { knownDate } from '../../shared/model/dates/partial-date.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { goByFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

const words = 'seven quiet rivers at night'
const mark = 'qzhandovercanary'

type Side = { readonly desktop: Desktop; readonly rapport: Running; readonly page: Page }
let nora: Side
let bo: Side
/** Where the file goes: beside both desktops. */
let own: string

const begin = async (): Promise<Side> => {
  const desktop = await startDesktop()
  const rapport = await startRapport(desktop)
  await createVault(rapport.page)
  rapport.page.setDefaultTimeout(15_000)
  return { desktop, rapport, page: rapport.page }
}
/** What the system's own dialogs answer. */
const answers = ({ rapport }: Side, path: string): Promise<void> =>
  rapport.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
const openPerson = async (page: Page): Promise<void> => {
  await page.locator('nav a[href="#people"]').click()
  await page.getByText('Siobhán Keeley').first().click()
}

beforeAll(async () => {
  nora = await begin()
  bo = await begin()
  own = `${nora.desktop.root}-own`
  mkdirSync(own)
})
afterAll(async () => {
  for (const side of [nora, bo]) {
    await side?.rapport.kill()
    await side?.desktop.stop()
  }
  rmSync(own, { recursive: true, force: true })
})

test('hand a relationship to a colleague', async () => {
  const file = join(own, 'siobhan.age')
  const { page } = nora
  const { id: personId } = await callIn(page, 'people.add', {
    ...{ name: 'Siobhán Keeley', say: 'shi-VAWN KEE-lee', client: true, note: `${mark} her brother` },
  })
  await callIn(page, 'roles.add', { personId, organisation: 'Keeley Brandt', title: 'Partner' })
  await callIn(page, 'milestones.add', {
    ...{ personId, kind: 'birthday', date: knownDate({ month: 6, day: 12, year: 1974 }), repeats: { every: 'year' } },
  })
  await callIn(page, 'entries.jot', {
    ...{
      happenedAt: '2026-02-03T10:00',
      channel: 'phone',
      text: `${mark} her father is in hospital`,
      people: [personId],
    },
    facts: [
      { personId, category: 'health', text: `${mark} father in hospital` },
      { personId, category: 'work', text: 'Wants the drawings early', use: 'mention' },
    ],
  })
  await callIn(page, 'followUps.add', { personId, kind: 'promise', text: 'Send the survey', due: '2026-12-20' })
  await callIn(page, 'facts.add', { personId, category: 'taste', text: `${mark} never wine`, use: 'never' })

  // one gives: looked over line by line, by keyboard
  await openPerson(page)
  await page.getByRole('button', { name: /^More/ }).first().click()
  await page.getByRole('menuitem', { name: 'Hand over…' }).click()
  const lines = page.getByRole('list', { name: 'What is kept about Siobhán Keeley' })
  await lines.waitFor()
  const box = (name: string | RegExp) => lines.getByRole('checkbox', { name })
  for (const left of ['Partner, Keeley Brandt', 'Wants the drawings early', 'Birthday', 'Send the survey'])
    expect(await box(left).isChecked(), left).toBe(true)
  for (const kept of [`${mark} her brother`, `${mark} father in hospital`, `${mark} never wine`])
    expect(await box(kept).isChecked(), kept).toBe(false)
  await page.getByText('4 of 8 leave').waitFor()
  await box('Partner, Keeley Brandt').focus()
  await page.keyboard.press('Space')
  await page.getByText('3 of 8 leave').waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('checkbox')
  await box('Wants the drawings early').focus()
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Words for the file' }).fill('Likes to see drawings early')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Reworded for the file').waitFor()

  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('4 items leave; 4 stay with you.').waitFor()
  await page.getByLabel('Given to').fill('Bo Lindgren')
  await page.getByLabel('Your name').fill('Nora Byrne')
  await page.getByLabel('A word to your colleague').fill('Treat her well')
  await page.getByLabel('A passphrase for the file', { exact: true }).fill(words)
  await page.getByLabel('The same passphrase again', { exact: true }).fill(words)
  await answers(nora, file)
  await page.keyboard.press('Enter')
  await page.getByText(/^Written: the name and 4 items for Bo Lindgren/).waitFor({ timeout: 60_000 })
  expect(readdirSync(own)).toEqual(['siobhan.age'])
  const raw = readFileSync(file).toString('latin1')
  expect(raw.startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true)
  expect(raw).not.toMatch(/Siobh|Keeley|drawings|Nora|rapport/)
  const due = async (side: Side, id: string) =>
    (await callIn(side.page, 'followUps.list', { personId: id as never })).map(({ text }) => text)
  expect(await due(nora, personId)).toEqual(
    expect.arrayContaining([
      'Introduce Siobhán Keeley and Bo Lindgren to each other',
      'How is it going with Siobhán Keeley? 30 days since Bo Lindgren took over',
      'How is it going with Siobhán Keeley? 90 days since Bo Lindgren took over',
    ]),
  )
  await page.getByRole('button', { name: 'See Siobhán Keeley' }).click()
  await page.getByText('Given to Bo Lindgren').waitFor()

  // the other opens it: the wrong passphrase first, then a look over, then takes it in
  const there = bo.page
  await answers(bo, file)
  await goByFinder(there, 'Hand-overs')
  await there.getByRole('button', { name: 'Choose a file…' }).click()
  const secret = there.getByLabel('Passphrase of “siobhan.age”', { exact: true })
  await secret.fill('seven loud rivers at night')
  await there.keyboard.press('Enter')
  await there.getByText('That is not the passphrase of this file. Nothing was changed.').waitFor({ timeout: 60_000 })
  await secret.fill(words)
  await there.keyboard.press('Enter')
  await there.getByText(/^Nora Byrne gives you Siobhán Keeley, on /).waitFor({ timeout: 60_000 })
  await there.getByText('Likes to see drawings early').waitFor()
  await there.getByText('Treat her well').waitFor()
  expect(await callIn(there, 'people.list', {})).toEqual([])
  await there.getByRole('button', { name: 'Take it in' }).click()
  await there.getByText('Siobhán Keeley is in the journal, with 4 items from Nora Byrne.').waitFor()
  const [taken] = await callIn(there, 'people.list', {})
  expect((await callIn(there, 'facts.list', { personId: taken!.id })).map(({ text }) => text)).toEqual([
    'Likes to see drawings early',
  ])
  expect(await callIn(there, 'entries.list', { personId: taken!.id })).toMatchObject({ entries: [] })
  expect(await due(bo, taken!.id)).toEqual(
    expect.arrayContaining([
      'Send the survey',
      'Meet Siobhán Keeley together with Nora Byrne',
      'How is it going with Siobhán Keeley? 30 days since Nora Byrne handed over',
      'How is it going with Siobhán Keeley? 90 days since Nora Byrne handed over',
    ]),
  )
  await there.getByRole('button', { name: 'See Siobhán Keeley' }).click()
  await there.getByText('Taken over from Nora Byrne').first().waitFor()

  // once more: nothing twice
  await goByFinder(there, 'Hand-overs')
  await there.getByRole('button', { name: 'Choose a file…' }).click()
  await secret.fill(words)
  await there.keyboard.press('Enter')
  await there.getByText(/Nothing in it is new\.$/).waitFor({ timeout: 60_000 })
  expect(await there.getByRole('button', { name: 'Take it in' }).count()).toBe(0)

  // what stayed is nowhere: not in the file, not with the colleague, and nobody's words are on a disk in the clear
  for (const place of [own, bo.desktop.root, nora.desktop.root]) expect(hitsUnder(place, [mark])).toEqual([])
})

test('the one who gave it retires the relationship: what is open is looked at, and taking up again is one press', async () => {
  const { page } = nora
  await page.getByRole('button', { name: /^More/ }).first().click()
  await page.getByRole('menuitem', { name: 'Retire…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^Send the survey/).waitFor()
  await dialog.getByRole('radio', { name: 'Tell me no more' }).click()
  await dialog.getByLabel('Why').fill('Handed to Bo')
  await dialog.getByRole('button', { name: 'Retire', exact: true }).click()
  await page.getByText(/^Retired since .*: Handed to Bo$/).waitFor()
  expect(await callIn(page, 'people.list', {})).toEqual([])
  await page.getByRole('switch', { name: 'Retired only' }).click()
  await page.getByText('Partner, Keeley Brandt · Retired').waitFor()
  await page.getByRole('button', { name: 'Take up again' }).click()
  await page.getByText('Siobhán Keeley is taken up again').waitFor()
  expect(await callIn(page, 'people.list', {})).toHaveLength(1)
})
