/**
 * How long after a key in the jot window its letter stands painted, in a text of 2,000 characters with twenty words that are marked, by nobody's
 * spelling and by British in turn; how long the pieces are in which the list of words is read; and how long it is until words are offered.
 */
import type { Page } from 'playwright-core'
import type { SpellingChoice } from '../../shared/contract/shell.ts'
import { startDesktop } from '../support/desktop.ts'
import { createVault, startRapport, windowOf } from '../support/rapport.ts'
import { quantiles } from './measure.ts'
import type { Quantiles } from './measure.ts'

const characters = 2_000
const rounds = 4
const typed = 'and they definately wanted it soon '
const sentence = 'She went through the figures for the quarry and said that the survey was recieved in good order. '

const choose = async (jot: Page, spelling: SpellingChoice): Promise<void> => {
  await jot.evaluate((choice) => window.rapport.shell('shell.choose', { spelling: choice }), spelling)
  // a field asks when it is come to
  await jot.evaluate(async () => {
    const field = document.querySelector('textarea')
    field?.blur()
    await new Promise((resolve) => setTimeout(resolve, 50))
    field?.focus()
  })
}

const marks = (jot: Page): Promise<number> => jot.evaluate(() => CSS.highlights.get('jot-spelling')?.size ?? 0)

/** Milliseconds from the key to a task after the first frame in which the text is another. */
const press = async (jot: Page, key: string): Promise<number> => {
  const painted = await jot.evaluateHandle(() => {
    const text = (): string => [...document.querySelectorAll('[data-line]')].map((line) => line.textContent).join('\n')
    const before = text()
    let began = 0
    window.addEventListener('keydown', () => (began ||= performance.now()), { capture: true, once: true })
    return {
      at: new Promise<number>((done, failed) => {
        setTimeout(() => failed(new Error('a key was not painted')), 10_000)
        const look = (): void => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () =>
              began > 0 && text() !== before ? done(performance.now() - began) : look(),
            )
            port1.start()
            port2.postMessage(null)
          })
        }
        look()
      }),
    }
  })
  await jot.keyboard.type(key)
  const ms = await painted.evaluate(({ at }) => at)
  await painted.dispose()
  return ms
}

type Traced = {
  readonly name: string
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { data?: { url?: string } }
}

/** What reading the list consists of: its script is compiled, and then read while the window rests. */
const isReading = ({ name, args }: Traced): boolean =>
  name === 'FireIdleCallback' || (name === 'v8.compileModule' && /english/.test(args?.data?.url ?? ''))

/** Milliseconds of processor time of each piece of reading that the window did while something went on: wall time is that of whoever else is at work. */
const piecesOf = async (jot: Page, during: () => Promise<void>): Promise<readonly number[]> => {
  const tracer = await jot.context().newCDPSession(jot)
  const events: Traced[] = []
  tracer.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as Traced[])))
  await tracer.send('Tracing.start', { categories: 'devtools.timeline,v8', transferMode: 'ReportEvents' })
  await during()
  const isOver = new Promise((resolve) => tracer.once('Tracing.tracingComplete', resolve))
  await tracer.send('Tracing.end')
  await isOver
  await tracer.detach()
  return events.filter(isReading).map(({ tdur = 0 }) => tdur / 1000)
}

export type SpellingFigures = {
  readonly characters: number
  readonly marked: number
  readonly off: Quantiles & { readonly max: number }
  readonly on: Quantiles & { readonly max: number }
  /** Milliseconds of processor time: the longest piece of each reading of the list, and all pieces of it. */
  readonly reading: readonly { readonly longest: number; readonly all: number }[]
  /** From the key that asks for words to the menu with them. */
  readonly menu: Quantiles
}

const measureKeys = async (jot: Page) => {
  const [off, on]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1)
    for (const [times, spelling] of [
      [off, 'off'],
      [on, 'british'],
    ] as const) {
      await choose(jot, spelling)
      const areThere = spelling !== 'off'
      await jot.waitForFunction((there) => CSS.highlights.has('jot-spelling') === there, areThere)
      for (const letter of typed) times.push(await press(jot, letter))
      for (const _letter of typed) await jot.keyboard.press('Backspace')
    }
  const of = (times: readonly number[]) => ({ ...quantiles(times), max: Math.max(...times) })
  return { off: of(off), on: of(on) }
}

/** A new page reads the list anew. */
const measureReading = async (jot: Page) => {
  await choose(jot, 'off')
  await jot.reload()
  await jot.locator('textarea').waitFor({ state: 'attached' })
  await jot.locator('textarea').focus()
  await jot.keyboard.type('a recieved ')
  const pieces = await piecesOf(jot, async () => {
    await choose(jot, 'british')
    await jot.waitForFunction(() => CSS.highlights.has('jot-spelling'))
  })
  return { longest: Math.max(...pieces), all: pieces.reduce((sum, each) => sum + each, 0) }
}

export const measureSpelling = async (say: (line: string) => void): Promise<SpellingFigures> => {
  const desktop = await startDesktop()
  try {
    const rapport = await startRapport(desktop)
    try {
      await createVault(rapport.page)
      await desktop.key('ctrl+shift+j')
      const jot = await windowOf(rapport.app, 'jot')
      await jot.locator('textarea').focus()
      say('Measuring: spelling in the jot window.')
      const reading = []
      for (let round = 0; round < 5; round += 1) reading.push(await measureReading(jot))
      await jot.keyboard.press('Control+a')
      await jot.keyboard.insertText(sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters))
      await jot.waitForFunction(() => (CSS.highlights.get('jot-spelling')?.size ?? 0) > 10)
      const marked = await marks(jot)
      const keys = await measureKeys(jot)
      await choose(jot, 'british')
      await jot.waitForFunction(() => (CSS.highlights.get('jot-spelling')?.size ?? 0) > 10)
      const menus: number[] = []
      for (let round = 0; round < 12; round += 1) {
        const began = performance.now()
        await jot.keyboard.press('Control+.')
        await jot.getByRole('menu').waitFor()
        menus.push(performance.now() - began)
        await jot.keyboard.press('Escape')
        await jot.getByRole('menu').waitFor({ state: 'detached' })
      }
      return { characters, marked, ...keys, reading, menu: quantiles(menus) }
    } finally {
      await rapport.kill()
    }
  } finally {
    await desktop.stop()
  }
}

const ms = (value: number): string => value.toFixed(1)

export const spellingLines = ({ characters: long, marked, off, on, reading, menu }: SpellingFigures): string =>
  [
    `Spelling, in the window (wall ms): a text of ${long} characters with ${marked} marked words`,
    `  key to frame, p50 / p95 / max    not looked at ${ms(off.p50)} / ${ms(off.p95)} / ${ms(off.max)}    looked at ${ms(on.p50)} / ${ms(on.p95)} / ${ms(on.max)}`,
    `  the list is read in pieces of at most ${reading.map(({ longest }) => ms(longest)).join(', ')}, in all ${reading.map(({ all }) => ms(all)).join(', ')} (CPU)`,
    `  key to the menu with words, p50 / p95    ${ms(menu.p50)} / ${ms(menu.p95)}`,
  ].join('\n')
