/**
 * How long after a click in the list of people somebody's page stands there whole and answers, in the real window: for people of whom there is
 * very much and for people of whom there is a little, in turn. Wall time, because the window, its process for drawing and the vault share it.
 */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { fill } from '../../electron/cli/sample/fill.ts'
import { generate } from '../../electron/cli/sample/generate.ts'
import { placeOf } from '../../electron/cli/unlock.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { createVault } from '../../electron/vault/keys/vault-files.ts'
import { session } from '../../electron/vault/session.ts'
import { newId } from '../../electron/vault/store/new-id.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { startDesktop } from '../support/desktop.ts'
import { passphrase, startRapport, unlocked } from '../support/rapport.ts'
import { addMuch } from './brief.ts'
import { quantiles } from './measure.ts'
import type { Quantiles } from './measure.ts'

const each = 12
const nameOf = (kind: 'much' | 'little', n: number): string => `Aaron ${kind === 'much' ? 'M' : 'L'}${n + 10}`

const makeVault = async (folder: string, say: (line: string) => void): Promise<void> => {
  const { db } = await createVault(placeOf(folder, true), passphrase)
  const now = Temporal.Now.zonedDateTimeISO()
  const today = now.toPlainDate().toString()
  say('Writing a journal for the window: 2,000 people, of twelve of them very much.')
  const sample = generate({ seed: 'bench window', people: 2000, today, entriesPerPerson: 5 })
  const { people: ids } = fill(db, sample, { newId, zone: now.timeZoneId })
  let ticks = 0
  const open = session({ db, handlers, derive, newId, now: () => now.add({ milliseconds: ticks++ }) })
  for (let n = 0; n < each; n += 1) {
    const many = ids.slice(n * 70, n * 70 + 61)
    const few = ids[n * 70 + 65] ?? ''
    addMuch(open, many, today)
    for (const [id, name] of [
      [many[0] ?? '', nameOf('much', n)],
      [few, nameOf('little', n)],
    ] as const)
      open.change('bench', ({ db: rows }) => rows.update('person', id, { name, folded: name.toLowerCase() }))
  }
  db.close()
}

type Shown = { readonly painted: number; readonly whole: number }

/**
 * Clicks the link, or the line of that name. `painted`: the frame after which the heading says it; `whole`: the frame after the last alteration
 * of the page, none having followed for a quarter of a second. Milliseconds from the click; a frame counts once a task ran after it.
 */
const click = (page: Page, target: { readonly link?: string; readonly line?: string }): Promise<Shown> =>
  page.evaluate(
    ({ link, line }) =>
      new Promise<Shown>((done, failed) => {
        const pressed = link
          ? document.querySelector<HTMLElement>(`nav a[href="#${link}"]`)
          : [...document.querySelectorAll<HTMLElement>('button, a')].find((one) =>
              one.textContent?.startsWith(line ?? ''),
            )
        if (!pressed) {
          failed(new Error(`${link ?? line} is not there to be clicked`))
          return
        }
        const heading = (): string => document.querySelector('h1')?.textContent ?? ''
        const before = heading()
        const began = performance.now()
        let [painted, whole] = [0, 0]
        let quiet: ReturnType<typeof setTimeout>
        const afterFrame = (then: (at: number) => void): void => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => then(performance.now() - began))
            port1.start()
            port2.postMessage(null)
          })
        }
        const seen = new MutationObserver(() => {
          afterFrame((at) => {
            whole = at
            if (painted === 0 && (line ? heading().includes(line) : heading() !== before)) painted = at
          })
          clearTimeout(quiet)
          quiet = setTimeout(() => {
            seen.disconnect()
            done({ painted, whole })
          }, 250)
        })
        seen.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
        pressed.click()
      }),
    target,
  )

const what = {
  much: 'a person’s page: 2,000 entries, 300 facts, 60 ties',
  little: 'a person’s page: little about them',
  again: 'a person’s page: much, seen before',
  today: 'Today: hundreds overdue',
} as const
type Kind = keyof typeof what

const walk = async (page: Page): Promise<Readonly<Record<Kind, readonly Shown[]>>> => {
  const times: Record<Kind, Shown[]> = { much: [], little: [], again: [], today: [] }
  const toPeople = async (): Promise<void> => {
    await page.locator('nav a[href="#people"]').click()
    await page.getByText(nameOf('much', 0)).first().waitFor()
  }
  await toPeople()
  for (let n = 0; n < each; n += 1)
    for (const kind of n % 2 === 0 ? (['much', 'little'] as const) : (['little', 'much'] as const))
      times[kind].push(await click(page, { line: nameOf(kind, n) }))
  for (let n = 0; n < each; n += 1) times.again.push(await click(page, { line: nameOf('much', n) }))
  for (let n = 0; n < each / 2; n += 1) {
    times.today.push(await click(page, { link: 'today' }))
    await toPeople()
  }
  return times
}

export type WindowFigure = {
  readonly name: string
  readonly rounds: number
  /** Milliseconds of wall time from the click. */
  readonly painted: Quantiles
  readonly whole: Quantiles
}

export const measureWindow = async (say: (line: string) => void): Promise<readonly WindowFigure[]> => {
  const desktop = await startDesktop()
  try {
    await makeVault(join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'rapport-evaluation', 'vault'), say)
    const rapport = await startRapport(desktop)
    try {
      await unlocked(rapport.page)
      say('Measuring: pages in the window.')
      const times = await walk(rapport.page)
      return Object.entries(times).map(([kind, [, ...shown]]) => ({
        // the first of each also loads what every such page needs
        ...{ name: what[kind as Kind], rounds: shown.length },
        painted: quantiles(shown.map(({ painted }) => painted)),
        whole: quantiles(shown.map(({ whole }) => whole)),
      }))
    } finally {
      await rapport.kill()
    }
  } finally {
    await desktop.stop()
  }
}

export const windowLines = (figures: readonly WindowFigure[]): string =>
  [
    'In the window, from the click (wall ms p50 / p95): the name is painted; the page stands there whole',
    ...figures.map(
      ({ name, painted, whole, rounds }) =>
        `${[painted, whole].map(({ p50, p95 }) => `${p50.toFixed(0)} / ${p95.toFixed(0)}`.padEnd(11)).join(' ')} ${name} (${rounds})`,
    ),
  ].join('\n')
