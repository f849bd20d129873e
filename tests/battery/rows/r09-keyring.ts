import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Result } from '../../../shared/result.ts'
import type { Desktop } from '../../support/desktop.ts'
import { withDesktop } from '../../support/desktop.ts'
import { passphrase, startRapport } from '../../support/rapport.ts'
import type { Running } from '../../support/rapport.ts'
import { tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { lockKeyring, swapSecrets } from '../tools/keyring.ts'
import { killWhole } from '../tools/processes.ts'

type Tally = ReturnType<typeof tally>
type Mood = {
  readonly name: string
  /** What is done to the keyring while the application is not running; undefined is the one without a keyring at all. */
  readonly turn?: (desktop: Desktop) => Promise<unknown>
  /** The keyring is well: quick unlock must open, or the row shows nothing. */
  readonly opens?: boolean
}

const address = (desktop: Desktop): string => desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? ''

const moods: readonly Mood[] = [
  { name: 'well', turn: () => Promise.resolve(), opens: true },
  { name: 'missing' },
  { name: 'ended', turn: (desktop) => desktop.keyring?.end() ?? Promise.resolve() },
  { name: 'locked', turn: (desktop) => lockKeyring(address(desktop)) },
  { name: 'changed', turn: (desktop) => swapSecrets(address(desktop), 'another secret altogether') },
  { name: 'lying', turn: (desktop) => swapSecrets(address(desktop), '') },
  {
    name: 'silent',
    turn: (desktop) => Promise.resolve(process.kill(desktop.keyring?.pid ?? -1, 'SIGSTOP')),
  },
]

const ask = (page: Page, channel: string, input: unknown): Promise<Result<unknown>> =>
  page.evaluate(([name, value]) => window.rapport.call(name as string, value), [channel, input] as const)

const said = (result: Result<unknown>): string =>
  result.ok ? 'yes' : `${result.error.code} ${JSON.stringify(result.error.fields ?? {})}`

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const began = performance.now()
  const value = await work()
  return [value, Math.round(performance.now() - began)]
}

/** Quick unlock is tried, then the passphrase; with a keyring it was on before the keyring turned. */
const live = async (mood: Mood, result: Tally, log: Log): Promise<void> => {
  const runtime = mkdtempSync('/dev/shm/rapport-ring-')
  await withDesktop(
    async (desktop) => {
      let running: Running | undefined
      const start = async (): Promise<Page> => {
        running = await startRapport(desktop, [], { XDG_RUNTIME_DIR: runtime })
        await running.page.waitForFunction(() => 'rapport' in window)
        return running.page
      }
      const kill = async (): Promise<void> => {
        const pid = running?.app.process().pid
        running = undefined
        if (pid !== undefined) await killWhole(pid)
      }
      try {
        let page = await start()
        await ask(page, 'vault.create', { passphrase })
        const on = await ask(page, 'keys.setQuickUnlock', { passphrase, on: true })
        log(`${mood.name}: turned on: ${said(on)}`)
        result.expect(on.ok === (mood.turn !== undefined), `${mood.name}: turning quick unlock on answered ${said(on)}`)
        await kill()
        await mood.turn?.(desktop)
        page = await start()
        // at once: whatever the keyring does to the one must not hold up the other
        const quickly = timed(() => ask(page, 'vault.unlockQuickly', {}))
        if (mood.opens) {
          const [quick] = await quickly
          result.expect(quick.ok, `${mood.name}: quick unlock answered ${said(quick)}`)
          await kill()
          page = await start()
        }
        const [open, took] = await timed(() => ask(page, 'vault.unlock', { passphrase }))
        log(`${mood.name}: passphrase: ${said(open)} after ${took} ms`)
        result.expect(open.ok, `${mood.name}: the passphrase answered ${said(open)}`)
        result.expect(took < 5_000, `${mood.name}: the passphrase took ${took} ms`)
        const [quick, ms] = await quickly
        log(`${mood.name}: quick unlock: ${said(quick)} after ${ms} ms`)
        result.figure(`${mood.name}: quick unlock, ms`, ms)
        if (!mood.opens) result.expect(!quick.ok, `${mood.name}: quick unlock answered ${said(quick)}`)
        if (!quick.ok)
          result.expect(
            quick.error.code === 'invalid' || quick.error.code === 'conflict',
            `${mood.name}: quick unlock answered ${said(quick)}`,
          )
        result.add('moods of a keyring')
      } finally {
        if (mood.name === 'silent' && desktop.keyring) process.kill(desktop.keyring.pid, 'SIGCONT')
        await kill()
        rmSync(runtime, { recursive: true, force: true })
      }
    },
    { keyring: mood.turn !== undefined },
  )
}

export const keyring: Row = {
  number: 9,
  title: 'a keyring that is missing, ended, locked, changed, lying, silent',
  target: 'the passphrase always works',
  minutes: 3,
  planted: async () => {
    const result = tally()
    // turned on where nothing was to be had, and not opening where all was well: both are noticed
    await live(
      { name: 'planted', turn: (desktop) => swapSecrets(address(desktop), ''), opens: true },
      result,
      () => undefined,
    )
    return result.failures.length > 0
  },
  run: async (_scale, _shard, log) => {
    const result = tally()
    if (!existsSync('/dev/shm') || !existsSync('/usr/bin/gnome-keyring-daemon'))
      return { failures: ['there is no keyring, or no folder in memory, to try it with'], figures: {} }
    for (const mood of moods) await live(mood, result, log)
    return result.outcome()
  },
}
