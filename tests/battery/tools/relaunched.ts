/**
 * The other half of row 7: what was typed is in main until the application has started itself anew, and then in no process at all.
 * Typed on the keyboard of the screen; the driver only says where the keyboard is, and is gone before the lock.
 */
import { withDesktop } from '../../support/desktop.ts'
import { runToEnd, until } from '../../support/desktop-process.ts'
import { startOutside } from '../../support/outside.ts'
import type { Outside } from '../../support/outside.ts'
import { scanMemory } from './memory.ts'
import { needlesOf, total } from './needles.ts'
import type { Needle } from './needles.ts'
import { lives, processesOf } from './processes.ts'
import { makeRecoveryKey } from './recovery-sheet.ts'

const typedPassphrase = 'qzherons grey mapsreading'
const typedText = 'qztypedbyhand'

export type Relaunched = {
  /** Copies of the typed text in main while it is open, and after the lock. */
  readonly before: number
  readonly locked: number
  /** In all processes of the relaunched application. */
  readonly typed: number
  readonly passphrase: number
  /** Copies of the recovery key in main after the lock, and in all processes of the relaunched application. */
  readonly recoveryLocked: number
  readonly recovery: number
  readonly processes: number
  readonly mb: number
  /** Of the process that was locked: it is gone. */
  readonly gone: boolean
}

const plain = (text: string) =>
  needlesOf(text).filter(({ encoding }) => encoding === 'utf-8' || encoding === 'utf-16le')
const count = (pid: number, needles: readonly Needle[]): number => total(scanMemory(pid, needles).found)
const copies = (pid: number, text: string): number => count(pid, plain(text))

/** Answers with what the recovery key looks like. */
const fill = async (rapport: Outside, type: (text: string) => Promise<unknown>): Promise<readonly Needle[]> => {
  const page = await rapport.attach()
  const fields = page.locator('input[type=password]')
  await fields.first().waitFor()
  for (const at of [0, 1]) {
    await until('the typed passphrase', 20_000, async () => {
      await fields.nth(at).fill('')
      await fields.nth(at).focus()
      await type(typedPassphrase)
      // not asked of the field itself: the driver describes each element it touches, with the value in it
      return page.evaluate(
        (length) => (document.activeElement as HTMLInputElement).value.length === length,
        typedPassphrase.length,
      )
    })
  }
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Later', exact: true }).click({ timeout: 30_000 })
  await page.getByRole('navigation').waitFor({ timeout: 30_000 })
  const recovery = await makeRecoveryKey({
    page,
    pages: () => processesOf(rapport.pid() ?? -1).flatMap(({ pid, kind }) => (kind === 'renderer' ? [pid] : [])),
    passphrase: typedPassphrase,
    type,
  })
  await page.evaluate(() => {
    const area = document.createElement('textarea')
    area.style.cssText = 'position:fixed;top:40px;left:40px;width:400px;height:200px;z-index:9999'
    document.body.append(area)
    area.focus()
  })
  // a place that was just opened takes the focus itself
  await until('the typed text', 20_000, async () => {
    await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('textarea')
      if (area) area.value = ''
      area?.focus()
    })
    await type(typedText)
    return page.evaluate((length) => document.querySelector('textarea')?.value.length === length, typedText.length)
  })
  // a selection is handed to main whole
  await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.select())
  return recovery
}

export const relaunched = (): Promise<Relaunched> =>
  withDesktop(async (desktop) => {
    const rapport = await startOutside(desktop, { relaunch: 3_000 })
    try {
      await until('the window', 20_000, async () => (await rapport.seen()).length === 1)
      await rapport.move({ x: 0, y: 0, width: 1180, height: 800 })
      await runToEnd('xdotool', ['mousemove', '300', '5'], desktop.env)
      const key = await fill(rapport, (text) => runToEnd('xdotool', ['type', '--delay', '8', text], desktop.env))
      const main = rapport.pid() ?? -1
      const before = copies(main, typedText)
      await rapport.detach()
      await desktop.key('ctrl+l')
      const vaults = processesOf(main).filter(({ kind }) => kind === 'vault')
      await until('the lock', 10_000, () => !vaults.some(({ pid }) => lives(pid)))
      const locked = copies(main, typedText)
      const recoveryLocked = count(main, key)
      await until('another process', 40_000, () => (rapport.pid() ?? main) !== main && !lives(main))
      await until('its window', 20_000, async () => (await rapport.seen()).length === 1)
      const all = processesOf(rapport.pid() ?? -1)
      let [typed, passphrase, recovery, mb] = [0, 0, 0, 0]
      for (const { pid } of all) {
        typed += copies(pid, typedText)
        passphrase += copies(pid, typedPassphrase)
        recovery += count(pid, key)
        mb += Math.round(scanMemory(pid, plain(typedText)).bytes / 1e6)
      }
      return {
        before,
        locked,
        typed,
        passphrase,
        recovery,
        recoveryLocked,
        mb,
        processes: all.length,
        gone: !lives(main),
      }
    } finally {
      await rapport.kill()
    }
  })
