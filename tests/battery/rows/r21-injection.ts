import type { Page } from 'playwright-core'
import { windowOf } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { withApp } from '../tools/app.ts'
import type { Battery } from '../tools/app.ts'
import { drawing, payloads } from '../tools/payloads.ts'
import { addressBook, plantPayloads } from '../tools/plant-payloads.ts'
import { watchPage } from '../tools/watch-page.ts'
import type { Watched } from '../tools/watch-page.ts'

const all = 500
const nothing: Watched = { ran: [], stopped: [], asked: [], made: [], opened: [] }

const seenIn = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as { readonly __watched?: Watched }).__watched).then((seen) => seen ?? nothing)

/** A frame is drawn, what was asked for is answered, and effects have run. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 12))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })

const shows = (page: Page): Promise<boolean> =>
  page.evaluate(() => /pwned|__pw/.test(document.querySelector('main')?.textContent ?? ''))

/** Whose page it is now: the one before says much the same. */
const named = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector('main h1')?.textContent?.includes(wanted), text.trim(), {
    timeout: 10_000,
  })

/** Through every place of one person, with what can be opened there. Answers in how many of them the payload stood. */
const walk = async (battery: Battery, id: string, text: string, deep: boolean): Promise<readonly string[]> => {
  const page = battery.page()
  await battery.running().app.evaluate(({ BrowserWindow }, personId) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('#main'))
      ?.webContents.send('shell-event', { kind: 'show-person', personId })
  }, id)
  await named(page, text)
  const missing: string[] = []
  const tabs = page.getByRole('tab')
  for (let at = 0; at < (await tabs.count()); at++) {
    await tabs.nth(at).click()
    await settled(page)
    if (!(await shows(page))) missing.push(String(at))
    if (!deep) continue
    // every row's own form shows its words in fields
    const buttons = page.locator('main [data-edit]')
    if ((await buttons.count()) > 0) {
      await buttons.first().click()
      await settled(page)
      await page.keyboard.press('Escape')
    }
  }
  // the files tab is the last: looked at one after the other
  const names = page.locator('[data-open]')
  if (deep && (await names.count()) > 0) {
    await names.first().click()
    for (let at = 0; at < 4; at++) {
      await settled(page)
      await page
        .getByRole('button', { name: 'The next file' })
        .click({ timeout: 2_000 })
        .catch(() => undefined)
    }
    await page.keyboard.press('Escape')
  }
  return missing
}

const goTo = async (page: Page, place: string): Promise<void> => {
  await page.locator(`nav a[href="#${place}"]`).click()
  await settled(page)
  // long lists draw what is in sight
  for (let turn = 0; turn < 6; turn++) {
    await page.mouse.wheel(0, 3_000)
    await settled(page)
  }
}

const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
  await settled(page)
}

const find = async (page: Page, texts: readonly string[]): Promise<number> => {
  let found = 0
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox').last()
  await field.waitFor()
  for (const text of texts) {
    await field.fill(text.slice(0, 900))
    await settled(page)
    found += Math.min(1, await page.getByRole('option').count())
  }
  await page.keyboard.press('Escape')
  return found
}

const bringIn = async (page: Page, book: string): Promise<number> => {
  await command(page, 'Import an address book')
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], `<img src=x onerror=__pwned('file')>.vcf`))
    for (const kind of ['dragover', 'drop'])
      document
        .querySelector('main')
        ?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, book)
  await page.getByRole('button', { name: /^Bring in/ }).waitFor({ timeout: 60_000 })
  await settled(page)
  for (let turn = 0; turn < 6; turn++) {
    await page.mouse.wheel(0, 3_000)
    await settled(page)
  }
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await page.getByText(/in the journal now|No one was brought in/).waitFor({ timeout: 60_000 })
  return page.evaluate(async () => {
    const people = await window.rapport.call('people.list', {})
    return people.ok ? (people.value as unknown[]).length : -1
  })
}

const type = async (jot: Page, texts: readonly string[]): Promise<void> => {
  const field = jot.locator('textarea, [contenteditable]').first()
  await field.focus()
  for (const text of texts) {
    await jot.keyboard.insertText(text.slice(0, 400))
    await jot.keyboard.press('Enter')
    await jot.keyboard.type('@')
    await settled(jot)
    await jot.keyboard.press('Escape')
    await jot.keyboard.press('Backspace')
  }
}

const sum = (log: Log, where: string, seen: Watched): readonly string[] => {
  log(`${where}: ${JSON.stringify(seen)}`)
  return Object.entries(seen).flatMap(([what, list]) =>
    list.length === 0 ? [] : [`${where}: ${what} ${[...new Set(list)].slice(0, 5).join(', ')}`],
  )
}

export const injection: Row = {
  number: 21,
  title: 'Script-injection payloads in every field, SVG, photo, file name',
  target: '0 executed',
  minutes: 25,
  shards: (scale) => Math.max(1, Math.round(5 * scale)),
  planted: () =>
    withApp(async (battery) => {
      await battery.create()
      // the payloads, where nothing guards them: many must run
      const free = await battery.running().app.evaluate(
        async ({ BrowserWindow }, [watch, texts]) => {
          const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
          try {
            await window.loadURL('about:blank')
            return (await window.webContents.executeJavaScript(
              `(async () => { (${String(watch)})(); for (const text of ${String(texts)}) { document.body.innerHTML = text; await new Promise((r) => setTimeout(r, 30)) } return window.__watched })()`,
            )) as Watched
          } finally {
            window.destroy()
          }
        },
        [watchPage.toString(), JSON.stringify(payloads(120))] as const,
      )
      // one let into our own page: it is stopped, and that is seen
      const page = battery.page()
      await page.evaluate(`(${watchPage.toString()})()`)
      await page.evaluate(() => {
        const picture = document.createElement('img')
        picture.src = 'https://pwned.example/1.png'
        document.body.append(picture)
        try {
          picture.setAttribute('onerror', '__pwned(1)')
        } catch {
          // not even this is let through
        }
      })
      await settled(page)
      const guarded = await seenIn(page)
      return (
        new Set(free.ran).size >= 12 &&
        free.asked.length + free.opened.length > 0 &&
        free.made.length > 40 &&
        guarded.made.length > 0 &&
        guarded.stopped.length > 0 &&
        guarded.ran.length === 0
      )
    }),
  run: (scale, shard, log) =>
    withApp(async (battery) => {
      const result = tally()
      await battery.create()
      const page = battery.page()
      page.setDefaultTimeout(20_000)
      // what was made through the bridge, the page only sees when it is drawn anew
      await page.reload()
      await page.getByRole('navigation').waitFor()
      const jot = await windowOf(battery.running().app, 'jot')
      const requests: string[] = []
      for (const window of [page, jot]) {
        window.on('request', (request) => {
          if (!request.url().startsWith('app://rapport/')) requests.push(request.url())
        })
        window.on('dialog', (dialog) => void dialog.dismiss())
        await window.evaluate(`(${watchPage.toString()})()`)
      }
      const url = page.url()

      // of this shard's part of them all, as many as the scale asks for, from all over it
      const part = payloads(all).flatMap((text, n) => (n % shard.of === shard.index ? [{ n, text }] : []))
      const count = share(all, scale, shard, 6)
      const step = Math.max(1, Math.floor(part.length / Math.max(1, count)))
      const mine = part
        .filter((_payload, at) => at % step === 0)
        .slice(0, count)
        .map(({ n, text }) => ({ n, text, drawing: drawing(n, text) }))
      const planted = await plantPayloads(page, mine)
      result.figure('payloads', planted.length)
      for (const { refused } of planted)
        result.expect(refused.join() === 'invalid,invalid', 'a photo that is a drawing or a text was taken')

      let unseen = 0
      for (const [at, { id }] of planted.entries()) {
        const missing = await walk(battery, id, mine[at]?.text ?? '', at % 5 === 0)
        if (missing.length > 0) log(`payload ${mine[at]?.n}: not in the tabs ${missing.join()}`)
        unseen += missing.length
      }
      result.figure('places without it', unseen)
      result.expect(unseen <= planted.length, `${unseen} places did not show what was written there`)

      for (const place of ['today', 'people', 'organisations', 'journal', 'follow-ups', 'settings'])
        await goTo(page, place)
      result.figure(
        'found by the finder',
        await find(
          page,
          mine.filter((_payload, at) => at % 4 === 0).map(({ text }) => text),
        ),
      )
      const people = await bringIn(page, addressBook(mine.slice(0, 60)))
      result.figure('people after the import', people)
      result.expect(people > planted.length, 'nobody came in with the address book')

      await page.evaluate(
        async (ids) => {
          await window.rapport.shell('shell.jot', {})
          for (const id of ids) await window.rapport.call('people.remove', { id })
        },
        planted.filter((_person, at) => at % 3 === 0).map(({ id }) => id),
      )
      await type(
        jot,
        mine.filter((_payload, at) => at % 10 === 0).map(({ text }) => text),
      )
      await command(page, 'Bin')
      result.expect(await shows(page), 'the bin does not show what was deleted')

      const failures = [...sum(log, 'main window', await seenIn(page)), ...sum(log, 'jot window', await seenIn(jot))]
      for (const failure of failures) result.expect(false, failure)
      result.expect(requests.length === 0, `asked for ${requests.slice(0, 5).join(', ')}`)
      result.expect(page.url() === url, `the page went to ${page.url()}`)
      const addresses = await battery
        .running()
        .app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()))
      const foreign = addresses.filter((address) => !address.startsWith('app://rapport/index.html'))
      result.expect(foreign.length === 0, `windows that are not ours: ${foreign.join(', ')}`)
      result.figure('executed', (await seenIn(page)).ran.length + (await seenIn(jot)).ran.length)
      return result.outcome()
    }),
}
