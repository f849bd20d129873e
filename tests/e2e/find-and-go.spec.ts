// ask-43: the palette by keyboard alone: what is found leads to the very thing, where one was lately is offered and forgotten, nothing typed is an error.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { localDay } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { typeInFinder } from '../support/finder.ts'
import { callIn, createVault, pressLock, startRapport, unlocked, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
let person = ''
let alone = ''
let survey = ''
let fact = ''

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  person = (await callIn(page, 'people.add', { name: 'Siobhán Keeley', client: true })).id
  const people = [person as never]
  for (let n = 0; n < 60; n += 1)
    await callIn(page, 'entries.jot', {
      ...{ happenedAt: `${localDay(-n * 5 - 10)}T10:00`, channel: 'phone', people, text: `Call number ${n}` },
    })
  const told = await callIn(page, 'entries.jot', {
    ...{ happenedAt: `${localDay(-2)}T09:00`, channel: 'video', people, text: 'She asked for the survey.' },
    facts: [{ personId: person as never, category: 'interest', text: 'Keeps bees on the roof' }],
    followUps: [{ personId: person as never, kind: 'promise', by: 'me', text: 'Send the quarry survey' }],
  })
  ;[fact = '', survey = ''] = [told.facts[0] ?? '', told.followUps[0] ?? '']
  alone = (
    await callIn(page, 'entries.jot', {
      ...{ happenedAt: `${localDay(-200)}T18:30`, channel: 'letter', people: [], text: 'The lighthouse keeper wrote.' },
    })
  ).id
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

/** Types, waits until the line stands first, and presses Enter. */
const goTo = async (words: string, first: RegExp): Promise<void> => {
  await typeInFinder(page, words)
  await page.getByRole('option', { name: first, selected: true }).waitFor()
  await press('Enter')
}

/** The row with that mark has the focus. */
const focusIn = (mark: string): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const found = document.querySelector(wanted)
    const row = found?.closest('[data-line], li, article') ?? found
    return row?.contains(document.activeElement) === true
  }, mark)

test('an entry without people is found by a word of it, and has the focus in the journal, far from the newest', async () => {
  await goTo('lighthouse', /The lighthouse keeper wrote/)
  await page.waitForFunction((id) => document.activeElement?.getAttribute('data-entry') === id, alone)
  await expect.poll(() => page.locator(`[data-entry="${alone}"]`).getAttribute('aria-current')).toBe('true')
  await page.locator(`[data-entry="${alone}"]`).getByText('The lighthouse keeper wrote.').waitFor()
})

test('a fact and a promise have the focus on the page of the person', async () => {
  await goTo('bees roof', /Keeps bees on the roof|bees/)
  await focusIn(`[data-history="fact ${fact}"]`)
  await goTo('kind:promise quarry', /quarry/)
  await focusIn(`[data-history="follow-up ${survey}"]`)
})

test('with Tab there is more to be done about somebody, and Ctrl and Enter jots about them', async () => {
  await typeInFinder(page, 'keeley')
  await page.getByRole('option', { name: /^Siobhán Keeley/, selected: true }).waitFor()
  await press('Tab')
  await page.getByRole('option', { name: /Brief on Siobhán Keeley/, selected: true }).waitFor()
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  await page.getByRole('tab', { name: /^Timeline/, selected: true }).waitFor()
  await typeInFinder(page, 'keeley')
  await page.getByRole('option', { name: /^Siobhán Keeley/, selected: true }).waitFor()
  await press('Control+Enter')
  const jot = await windowOf(rapport.app, 'jot')
  await jot.getByText('Siobhán Keeley').first().waitFor()
  await jot.keyboard.press('Escape')
})

test('operators are gone on with by Tab', async () => {
  await page.bringToFront()
  await typeInFinder(page, 'lighthouse ki')
  await page.getByText('Tab goes on with kind:').waitFor()
  await press('Tab')
  await page.keyboard.type('letter')
  await page.getByRole('option', { name: /lighthouse/, selected: true }).waitFor()
  await press('Escape')
})

test('where one was lately is offered before anything is typed, after a lock too, and is gone with what is deleted for good', async () => {
  const lately = async (): Promise<string> => {
    await typeInFinder(page, '')
    const group = page.getByRole('group', { name: 'Lately' })
    // whom one went to is there all the while
    await group.getByText('Siobhán Keeley').first().waitFor()
    const words = await group.innerText()
    await press('Escape')
    await page.getByRole('combobox', { name: 'Find anyone or anything' }).waitFor({ state: 'detached' })
    return words
  }
  await goTo('Calendar', /^Calendar/)
  expect(await lately()).toContain('lighthouse')
  await pressLock(page)
  await expect.poll(() => page.isClosed(), { timeout: 15_000 }).toBe(true)
  page = await windowOf(rapport.app, 'main')
  await unlocked(page)
  expect(await lately()).toContain('lighthouse')
  await callIn(page, 'entries.remove', { id: alone as never })
  expect(await lately()).not.toContain('lighthouse')
  await callIn(page, 'bin.erase', { items: [{ noun: 'entry', id: alone as never }] })
  expect(await callIn(page, 'recents.list', {})).not.toContainEqual(expect.objectContaining({ id: alone }))
  await callIn(page, 'settings.set', { recents: false })
  expect(await callIn(page, 'recents.list', {})).toEqual([])
})

test('whatever is typed, there is a list or a sentence, and never an error', async () => {
  for (const text of [
    '"',
    '*',
    'NEAR(',
    '--',
    "'; DROP TABLE entry",
    'tag:"',
    'before:31 February',
    '(((a+)+)+)$',
    '\u202eyeleek',
    '🙂',
  ]) {
    await typeInFinder(page, text)
    await page.waitForFunction(() => {
      const list = document.querySelector('[role="listbox"]')
      return list?.getAttribute('aria-busy') === 'false'
    })
    const [options, sentences] = [
      await page.getByRole('option').count(),
      await page.getByText(/Nothing here says/).count(),
    ]
    expect(options + sentences, text).toBeGreaterThan(0)
    expect(await page.getByRole('alert').count(), text).toBe(0)
    await press('Escape')
    await page.getByRole('combobox', { name: 'Find anyone or anything' }).waitFor({ state: 'detached' })
  }
})
