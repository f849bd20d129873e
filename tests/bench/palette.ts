/**
 * How long after a key in the palette what is found for all that is typed stands painted, in the real window: words, and pairs of words, taken from the
 * entries themselves and typed letter by letter. Wall time, because the window, its process for drawing and the vault share it.
 */
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { fill } from '../../electron/cli/sample/fill.ts'
import { generate } from '../../electron/cli/sample/generate.ts'
import { random } from '../../electron/cli/sample/random.ts'
import { placeOf } from '../../electron/cli/unlock.ts'
import { careOnce } from '../../electron/vault/index-care.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { createVault } from '../../electron/vault/keys/vault-files.ts'
import { session } from '../../electron/vault/session.ts'
import { newId } from '../../electron/vault/store/new-id.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, passphrase, startRapport, unlocked } from '../support/rapport.ts'
import { quantiles } from './measure.ts'
import type { Quantiles } from './measure.ts'

/** So many are typed, half of them one word, half of them two. */
const queries = 60
const longest = 14

const makeVault = async (folder: string, people: number, say: (line: string) => void): Promise<void> => {
  const { db } = await createVault(placeOf(folder, true), passphrase)
  const now = Temporal.Now.zonedDateTimeISO()
  say(`Writing a journal for the palette: ${people} people.`)
  fill(db, generate({ seed: 'bench palette', people, today: now.toPlainDate().toString() }), {
    newId,
    zone: now.timeZoneId,
  })
  // a journal that grew over years has been looked after in all the pauses between
  const open = session({ db, handlers, derive, now: () => now, newId })
  while (careOnce(open, () => performance.now()));
  db.close()
}

/** Words as they stand in entries all over the journal, common ones as often as they are. */
const sampled = async (page: Page): Promise<readonly string[]> => {
  const months = await callIn(page, 'entries.months', {})
  const dice = random('bench palette queries')
  const texts: string[] = []
  for (let n = 0; n < 20; n += 1) {
    const { month } = dice.pick(months)
    const { entries } = await callIn(page, 'entries.list', { before: `${month}-28`, limit: 20 })
    texts.push(...entries.map(({ text }) => text))
  }
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}]{2,}/gu) ?? []
  return Array.from({ length: queries }, (_each, n) => {
    const words = wordsOf(dice.pick(texts))
    const at = dice.between(0, Math.max(0, words.length - 2))
    return words
      .slice(at, at + (n % 2 === 0 ? 1 : 2))
      .join(' ')
      .toLowerCase()
      .slice(0, longest)
  }).filter((query) => query.length > 1)
}

/** Milliseconds from the key to the frame after which the list is that of what is typed; a frame counts once a task ran after it. */
const press = async (page: Page, key: string): Promise<number> => {
  // looked for before the key is pressed: the two come to the window by ways of their own
  const painted = await page.evaluateHandle(() => {
    const field = document.querySelector<HTMLInputElement>('[role="combobox"]')
    const before = field?.value
    let began = 0
    // a letter no key has comes as what is put in alone
    for (const event of ['keydown', 'beforeinput'])
      window.addEventListener(event, () => (began ||= performance.now()), { capture: true, once: true })
    return {
      at: new Promise<number>((done, failed) => {
        setTimeout(() => failed(new Error(`“${field?.value ?? ''}” is not painted`)), 10_000)
        const look = (): void => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => {
              const list = document.querySelector('[role="listbox"]')
              const isThere = began > 0 && field?.value !== before && list?.getAttribute('aria-busy') === 'false'
              if (isThere) done(performance.now() - began)
              else look()
            })
            port1.start()
            port2.postMessage(null)
          })
        }
        look()
      }),
    }
  })
  await page.keyboard.type(key)
  const ms = await painted.evaluate(({ at }) => at)
  await painted.dispose()
  return ms
}

export type PaletteFigure = Quantiles & { readonly name: string; readonly keys: number; readonly max: number }

const typeAll = async (page: Page, texts: readonly string[]): Promise<readonly PaletteFigure[]> => {
  const times = new Map<string, number[]>()
  for (const text of texts) {
    await page.keyboard.press('Control+k')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
    for (const [at, letter] of [...text].entries()) {
      const ms = await press(page, letter)
      for (const name of ['every letter', at === 0 ? 'the first letter' : at < 3 ? 'two or three letters' : 'more'])
        times.set(name, [...(times.get(name) ?? []), ms])
    }
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Find anyone or anything' }).waitFor({ state: 'detached' })
  }
  return [...times].map(([name, all]) => ({ name, keys: all.length, ...quantiles(all), max: Math.max(...all) }))
}

export const measurePalette = async (
  { people, vault }: { readonly people: number; readonly vault?: string | undefined },
  say: (line: string) => void,
): Promise<readonly PaletteFigure[]> => {
  const desktop = await startDesktop()
  try {
    const folder = join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'rapport-evaluation', 'vault')
    if (vault === undefined) await makeVault(folder, people, say)
    else cpSync(resolve(process.env['INIT_CWD'] ?? '.', vault), folder, { recursive: true })
    const rapport = await startRapport(desktop)
    try {
      const { page } = rapport
      await unlocked(page)
      const texts = await sampled(page)
      say('Measuring: the palette in the window.')
      // the first of them also load what finding needs
      await typeAll(page, texts.slice(0, 3))
      return await typeAll(page, texts)
    } finally {
      await rapport.kill()
    }
  } finally {
    await desktop.stop()
  }
}

export const paletteLines = (figures: readonly PaletteFigure[]): string =>
  [
    'In the palette, from the key to what is found painted (wall ms p50 / p95 / max)',
    ...figures.map(
      ({ name, keys, p50, p95, max }) =>
        `${[p50, p95, max]
          .map((ms) => ms.toFixed(0))
          .join(' / ')
          .padEnd(16)} ${name} (${keys} keys)`,
    ),
  ].join('\n')
