// A client who changes firms, by keyboard alone in a real window: what they leave behind stays, what they take along comes with them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { findAndPick } from '../support/finder.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { tabTo } from '../support/tabbing.ts'

let desktop: Desktop
let rapport: Running
let siobhan: Input<'people.get'>['id']

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  const { page } = rapport
  await createVault(page)
  siobhan = (await callIn(page, 'people.add', { name: 'Siobhán Keeley', client: true })).id
  const { id: aoife } = await callIn(page, 'people.add', { name: 'Aoife Keeley-Burke' })
  await callIn(page, 'people.add', { name: 'Greta Lindqvist', colleague: true })
  await callIn(page, 'roles.add', {
    personId: siobhan,
    organisation: 'Harbour Authority',
    title: 'Director',
    since: '2015',
  })
  const [harbour] = await callIn(page, 'organisations.list', {})
  await callIn(page, 'boundaries.add', {
    on: { noun: 'organisation', id: harbour!.id },
    rule: {
      ...{ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: false },
      ...{ year: '01-01', from: null, until: null, instead: false, words: 'Not even lunch.' },
    },
  })
  await callIn(page, 'ties.add', { personId: siobhan, otherId: aoife, otherIs: 'daughter', personIs: 'mother' })
  const { day } = await callIn(page, 'today.get', {})
  await callIn(page, 'entries.jot', {
    happenedAt: `${day}T07:30`,
    channel: 'phone',
    text: 'The pumps.',
    people: [siobhan],
  })
}, 120_000)
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const boundaries = async (day: string) =>
  (await callIn(rapport.page, 'boundaries.of', { on: { noun: 'person', id: siobhan }, day })).length

test('ask-30: the ladder says in words that all rests on one of theirs, and which rungs nobody is on', async () => {
  const { page } = rapport
  await findAndPick(page, 'Harbour Authority')
  await page.getByRole('heading', { level: 1, name: 'Harbour Authority' }).waitFor()
  await tabTo(rapport.page, 'People', 'tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByText('Everything rests on one of theirs, Siobhán Keeley.').waitFor()
  await page.getByText('Nobody has a level yet: set them below, and the rungs fill.').waitFor()
  await tabTo(rapport.page, 'Level of Siobhán Keeley')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Executive' }).waitFor()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByText(/^Nobody known among managers, practitioners,? and support\.$/).waitFor()
})

test('ask-31: she moves to another firm on a day, by keyboard, in one change', async () => {
  const { page } = rapport
  await findAndPick(page, 'Siobhán Keeley')
  await tabTo(rapport.page, 'Brief', 'tab')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Career' }).waitFor()
  await tabTo(rapport.page, 'Moved… Siobhán Keeley leaves Harbour Authority')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Where to' }).waitFor()
  await page.keyboard.type('Ferries')
  await page.getByRole('option', { name: 'Use “Ferries”' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(rapport.page, 'Title')
  await page.keyboard.type('Managing director')
  await tabTo(rapport.page, 'First day there')
  await page.keyboard.type('2 March 2026')
  await page.keyboard.press('Enter')
  await page.getByText('Siobhán Keeley moved to Ferries').waitFor()
  expect(await callIn(page, 'roles.list', { personId: siobhan })).toMatchObject([
    { organisation: 'Ferries', title: 'Managing director', level: 'executive', since: '2026-03-02', until: null },
    { organisation: 'Harbour Authority', title: 'Director', since: '2015', until: '2026-03-01' },
  ])
})

test('the old firm has her among those before, the new one among those there; entries and ties are where they were', async () => {
  const { page } = rapport
  await findAndPick(page, 'Harbour Authority')
  await page
    .getByRole('region', { name: 'There before' })
    .getByRole('button', { name: 'Siobhán Keeley', exact: true })
    .waitFor()
  await findAndPick(page, 'Ferries')
  await page
    .getByRole('region', { name: 'There now' })
    .getByRole('button', { name: 'Siobhán Keeley', exact: true })
    .waitFor()
  await tabTo(rapport.page, 'People', 'tab')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByText('The pumps.').waitFor()
  expect(await callIn(page, 'ties.list', { personId: siobhan })).toMatchObject([{ otherName: 'Aoife Keeley-Burke' }])
  expect(await Promise.all(['2026-03-01', '2026-03-02'].map(boundaries))).toEqual([1, 0])
})

test('one undo brings all of it back', async () => {
  const { page } = rapport
  await page.keyboard.press('Control+z')
  await page.getByText('Taken back').waitFor()
  expect(await callIn(page, 'roles.list', { personId: siobhan })).toMatchObject([
    { organisation: 'Harbour Authority', until: null },
  ])
  expect((await callIn(page, 'organisations.list', {})).map(({ name }) => name)).toEqual(['Harbour Authority'])
  expect(await boundaries('2026-03-02')).toBe(1)
})
