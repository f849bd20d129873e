// npm run tour: the three moments on a display of their own, with invented people. Leaves pictures and tour.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { hitsUnder } from '../support/canaries.ts'
import { localDay, nextMinute, reach } from '../support/clock.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, passphrase, startRapport, unlocked, windowOf, pressLock } from '../support/rapport.ts'
import { contactsTour } from './tour-contacts.ts'
import { jotTour } from './tour-jot.ts'
import { lifeTour } from './tour-life.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'tour' },
    part: { type: 'string', default: 'all' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(
    'npm run tour -- --out DIR [--part contacts|life|jot]\n\nWalks through Rapport on a display of its own and writes pictures and tour.json into DIR.',
  )
  process.exit(0)
}
const out = resolve(values.out)
mkdirSync(out, { recursive: true })

if (values.part === 'life') process.exit(await lifeTour(out))
if (values.part === 'jot') process.exit(await jotTour(out))

const desktop = await startDesktop()
const steps: { name: string; ms: number }[] = []
/** Times one step as someone at the screen would: from the key to what they wait for. */
const step = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  const value = await run()
  const ms = Math.round((performance.now() - began) * 10) / 10
  steps.push({ name, ms })
  console.log(`${name.padEnd(44)} ${ms.toFixed(1).padStart(8)} ms`)
  return value
}
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 350))))
const shoot = async (page: Page, name: string): Promise<void> => {
  await settle(page)
  await page.screenshot({ path: join(out, `${name}.png`) })
}
const typed = [
  'lighter than last time',
  'then Galway with her mother',
  'Introduced by Dermot at the Dublin dinner',
  'Ask how the new turbine hall is going',
  'siobhan keeley',
]

try {
  let rapport = await step('start to a painted window', () => startRapport(desktop))
  let { page } = rapport
  await page.getByLabel('Choose a passphrase', { exact: true }).waitFor()
  await shoot(page, '01-create-light')
  await step('passphrase to an open journal', () => createVault(page))
  await shoot(page, '02-today-empty-light')
  if (values.part === 'contacts') {
    await contactsTour(rapport.app, page, shoot)
    await desktop.stop()
    process.exit(0)
  }

  // an address book
  const book = join(import.meta.dirname, 'fixtures', 'address-book.vcf')
  await rapport.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, book)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Import an address book')
  await page.getByRole('option', { name: 'Import an address book' }).waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /choose/i })
    .first()
    .click()
  await step('address book to its preview', () => page.getByText('Siobhán Keeley').first().waitFor())
  await shoot(page, '03-import-preview-light')
  await page.getByRole('button', { name: /Bring in/ }).click()
  await page
    .getByText(/Undo|Take/)
    .first()
    .waitFor()
  const find = async (text: string) => (await callIn(page, 'people.complete', { text }))[0]?.id as never
  const keeley = await find('siobhan')
  await callIn(page, 'people.edit', { id: keeley, fields: { say: 'shi-VAWN KEE-lee', client: true } })
  for (const name of ['Dermot', 'Ngozi', 'Inês', 'Ruth'])
    await callIn(page, 'people.edit', { id: await find(name), fields: { client: true } })

  // what was before: some weeks of talk
  const before = [
    [
      'siobhan',
      -150,
      'phone',
      'Likes a call about every six weeks. The tender went to someone else; she was fair about it.',
    ],
    ['siobhan', -62, 'in-person', 'Lunch by the harbour, each paid. She sails out of Howth and goes to bed at nine.'],
    ['siobhan', -24, 'video', 'Short one. Aoife waits for her results; Marek is on leave until after Christmas.'],
    ['Dermot', -95, 'phone', 'Moving to Cork when the school year is over.'],
    ['Ngozi', -12, 'video', 'The board sits in December. She asked for the reference of the Porto plant.'],
    ['Ruth', -120, 'letter', 'She wrote about the workshop her daughters took over.'],
  ] as const
  for (const [who, days, channel, text] of before)
    await callIn(page, 'entries.jot', {
      happenedAt: `${localDay(days)}T10:20`,
      channel,
      text,
      people: [await find(who)],
    })
  await callIn(page, 'facts.add', { personId: keeley, category: 'interest', text: 'Sails out of Howth' })
  await callIn(page, 'facts.add', { personId: keeley, category: 'taste', text: 'Goes to bed at nine' })
  await callIn(page, 'followUps.add', {
    personId: await find('Ngozi'),
    kind: 'ask',
    text: 'The reference of the Porto plant',
    due: localDay(2),
  })
  await callIn(page, 'followUps.add', {
    personId: await find('Dermot'),
    kind: 'to-do',
    text: 'Ask how the move went',
    due: localDay(-1),
  })
  await callIn(page, 'followUps.add', {
    personId: await find('Ruth'),
    kind: 'to-do',
    text: 'Ask how the new turbine hall is going',
    due: localDay(4),
  })

  // after the call: jot
  const jot = await windowOf(rapport.app, 'jot')
  const jotVisible = () =>
    rapport.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.isVisible() && window.webContents.getURL().endsWith('#jot'),
      ),
    )
  /** Shown, and the text under the caret: what the person who pressed the shortcut waits for. */
  const focused = () =>
    jot.waitForFunction(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA', undefined, {
      polling: 5,
    })
  const open: number[] = []
  for (let round = 0; round < 20; round += 1) {
    const began = performance.now()
    await desktop.key('ctrl+shift+j')
    while (!(await jotVisible())) await new Promise((done) => setTimeout(done, 2))
    await focused()
    open.push(performance.now() - began)
    await jot.keyboard.press('Escape')
    while (await jotVisible()) await new Promise((done) => setTimeout(done, 10))
  }
  open.sort((a, b) => a - b)
  steps.push({ name: 'shortcut to a focused jot window, p95 of 20', ms: Math.round(open[18] ?? 0) })
  console.log(
    `shortcut to a focused jot window: p50 ${Math.round(open[10] ?? 0)} ms, p95 ${Math.round(open[18] ?? 0)} ms`,
  )
  await desktop.key('ctrl+shift+j')
  await focused()
  await jot.keyboard.type('@sio')
  await jot.getByRole('option', { name: /Siobhán Keeley/ }).waitFor()
  await desktop.screenshot(join(out, '04-jot-mention-light.png'))
  await jot.keyboard.press('Enter')
  await jot.keyboard.type(
    'lighter than last time. Aoife’s results come 21 August, then Galway with her mother. I said she’d have our note by Thursday. Her father is back in hospital; she told me in passing.',
  )
  await jot.getByText('Alt 3').waitFor()
  await jot.keyboard.press('Alt+1')
  await jot.keyboard.press('Alt+2')
  await shoot(jot, '05-jot-light')
  const count = async () => (await callIn(page, 'entries.list', {})).entries.length
  const entries = await count()
  await step('Ctrl Enter to acknowledged', async () => {
    await jot.keyboard.press('Control+Enter')
    while ((await count()) === entries) await new Promise((done) => setTimeout(done, 2))
  })

  // before the meeting: brief
  await page.keyboard.press('Control+b')
  await page.keyboard.type('siobhan keeley')
  await page.getByRole('option', { name: /Siobhán Keeley/ }).waitFor()
  await step('Enter to the brief', async () => {
    await page.keyboard.press('Enter')
    await page.getByText('lighter than last time').first().waitFor()
  })
  await shoot(page, '06-brief-light')
  await page.getByRole('tab', { name: /Timeline/ }).click()
  await shoot(page, '07-person-timeline-light')
  await page.getByRole('tab', { name: /Dates/ }).click()
  await shoot(page, '08-person-dates-light')
  await page.getByRole('link', { name: /^Today/ }).click()
  await shoot(page, '09-today-light')
  await page.getByRole('link', { name: /^Follow-ups/ }).click()
  await shoot(page, '10-follow-ups-light')
  await page.getByRole('link', { name: /^Journal/ }).click()
  await shoot(page, '11-journal-light')
  await page.getByRole('link', { name: /^Settings/ }).click()
  await shoot(page, '12-settings-light')

  // in between: told
  const minute = nextMinute()
  await callIn(page, 'settings.set', { remindAt: minute.clock })
  await callIn(page, 'followUps.add', {
    personId: keeley,
    kind: 'promise',
    text: 'The name of the surveyor in Galway',
    due: localDay(),
  })
  await page.getByRole('link', { name: /^Today/ }).click()
  await reach(rapport.app, minute)
  await desktop.waitForNotification(() => true, 10_000)
  await settle(page)
  await desktop.screenshot(join(out, '13-notification-light.png'))

  // dark
  await callIn(page, 'settings.set', { theme: 'dark' })
  await shoot(page, '14-today-dark')
  await callIn(page, 'people.list', {})
  await page.keyboard.press('Control+b')
  await page.keyboard.type('siobhan')
  await page.getByRole('option', { name: /Siobhán Keeley/ }).waitFor()
  await shoot(page, '15-finder-dark')
  await page.keyboard.press('Enter')
  await page.getByText('lighter than last time').first().waitFor()
  await shoot(page, '16-brief-dark')
  await desktop.key('ctrl+shift+j')
  await focused()
  await jot.keyboard.type('@ngo')
  await jot.getByRole('option', { name: /Ngozi/ }).waitFor()
  await jot.keyboard.press('Enter')
  await jot.keyboard.type('the board sits on 9 December. I promised to send the reference tomorrow.')
  await jot.getByText('Alt 1').waitFor()
  await shoot(jot, '17-jot-dark')
  await jot.keyboard.press('Escape')

  // narrow
  await rapport.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('#main'))
      ?.setSize(480, 800),
  )
  await shoot(page, '18-brief-narrow-dark')
  await rapport.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('#main'))
      ?.setSize(1180, 800),
  )
  await callIn(page, 'settings.set', { theme: 'light' })

  // locked
  // the system's own clock on both sides: from the key to the moment the locked window is on the screen
  await rapport.app.evaluate(({ app, BrowserWindow }) => {
    const note = (window: Electron.BrowserWindow): unknown =>
      window.once('show', () => Object.assign(globalThis, { lockedAt: Date.now() }))
    const spare = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().endsWith('#spare'))
    if (spare) note(spare)
    else app.once('browser-window-created', (_event, window) => note(window))
  })
  const gone = page.waitForEvent('close')
  const pressed = Date.now()
  await pressLock(page)
  await gone
  page = await windowOf(rapport.app, 'main')
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  const lockedAt = await rapport.app.evaluate(() => (globalThis as unknown as { lockedAt: number }).lockedAt)
  steps.push({ name: 'Ctrl L to the locked window', ms: lockedAt - pressed })
  console.log(`Ctrl L to the locked window: ${lockedAt - pressed} ms`)
  await shoot(page, '19-locked-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, '20-locked-dark')

  // jotted while locked: without a name, and filed at the unlock
  const lockedJot = await windowOf(rapport.app, 'jot')
  await lockedJot.getByText('Esc seals it').waitFor()
  await desktop.key('ctrl+shift+j')
  await lockedJot.waitForFunction(() => document.hasFocus())
  const sealed = 'The ferry people rang: the slipway is ready in the second week of May.'
  await lockedJot.keyboard.type(sealed)
  await shoot(lockedJot, '21-jot-while-locked-light')
  await lockedJot.emulateMedia({ colorScheme: 'dark' })
  await shoot(lockedJot, '22-jot-while-locked-dark')
  const sealing = lockedJot.waitForEvent('close')
  await lockedJot.keyboard.press('Escape').catch(() => undefined)
  await sealing

  await step('passphrase to an unlocked journal', () => unlocked(page))
  await page.getByRole('region', { name: 'Jotted while locked' }).waitFor()
  await shoot(page, '23-today-jotted-while-locked-light')
  await page.getByRole('button', { name: sealed, exact: true }).press('Enter')
  await page.keyboard.type('si')
  await page.getByRole('option', { name: /Siobhán/ }).waitFor()
  await callIn(page, 'settings.set', { theme: 'dark' })
  await shoot(page, '24-today-with-whom-dark')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Entry saved').waitFor()
  await contactsTour(rapport.app, page, shoot)
  const canaries = [...typed, sealed, passphrase, 'Siobhán Keeley', 'Wisła Instruments']
  const running = hitsUnder(desktop.root, canaries)
  await rapport.kill()
  const killed = hitsUnder(desktop.root, canaries)
  for (const { file, word } of [...running, ...killed])
    console.error(`on disk: “${word}” in ${file.slice(desktop.root.length)}`)

  const runtime = process.env['RAPPORT_RUNTIME'] ?? 'unknown'
  const electron = /\d+\.\d+\.\d+/.exec(runtime)?.[0] ?? ''
  const report = {
    electron,
    runtime,
    steps,
    canaryHits: running.length + killed.length,
    notificationsShown: desktop.notifications().length,
  }
  writeFileSync(join(out, 'tour.json'), `${JSON.stringify(report, null, 2)}\n`)
  console.log(
    `canary hits ${report.canaryHits}, notifications shown ${report.notificationsShown}; pictures and tour.json in ${out}`,
  )
  process.exitCode = report.canaryHits === 0 ? 0 : 1
} finally {
  await desktop.stop()
}
// a journal of six years, on a desktop of its own
process.exitCode ||= await lifeTour(out)
