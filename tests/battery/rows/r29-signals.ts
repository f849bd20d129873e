import { until } from '../../support/desktop-process.ts'
import { startLoginStub } from '../../support/login-stub.ts'
import type { LoginStub } from '../../support/login-stub.ts'
import { callIn } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { withApp } from '../tools/app.ts'
import type { Battery } from '../tools/app.ts'
import { lives } from '../tools/processes.ts'

const ways: readonly (readonly [name: string, give: (stub: LoginStub) => void])[] = [
  ['session lock', (stub) => stub.lockSession()],
  ['locked hint', (stub) => stub.lockedHint(true)],
  ['freedesktop screen saver', (stub) => stub.saver('org.freedesktop.ScreenSaver', true)],
  ['gnome screen saver', (stub) => stub.saver('org.gnome.ScreenSaver', true)],
  ['sleep', (stub) => stub.sleep(true)],
]

/** Milliseconds. */
const target = 1_000

const vaultsOf = (battery: Battery): readonly number[] =>
  battery.processes().flatMap(({ pid, kind }) => (kind === 'vault' ? [pid] : []))

const spareIsThere = (battery: Battery): Promise<void> =>
  until('the spare window', 20_000, () =>
    battery
      .running()
      .app.windows()
      .some((page) => page.url().endsWith('#spare')),
  )

/** From outside: how long the vault process lives on after the signal; `Infinity` when longer than five seconds. */
const untilEnded = async (battery: Battery, give: () => void): Promise<number> => {
  const before = vaultsOf(battery)
  const began = performance.now()
  give()
  while (before.some(lives)) {
    if (performance.now() - began > 5_000) return Infinity
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return performance.now() - began
}

const withStub = <T>(body: (battery: Battery, stub: LoginStub) => Promise<T>): Promise<T> =>
  withApp(async (battery) => {
    const stub = await startLoginStub(battery.desktop.env['DBUS_SYSTEM_BUS_ADDRESS'] ?? '')
    try {
      await battery.create()
      return await body(battery, stub)
    } finally {
      stub.leave()
    }
  })

export const signals: Row = {
  number: 29,
  title: 'Lock and sleep signals on a private bus, to the end of the process with the key',
  target: 'locked ≤ 1 s',
  minutes: 3,
  // a screen saver that goes off is no lock: were it taken for one, or the process watched a wrong one, this would end
  planted: () =>
    withStub(
      async (battery, stub) =>
        (await untilEnded(battery, () => stub.saver('org.gnome.ScreenSaver', false))) === Infinity,
    ),
  run: (scale, shard, log) =>
    withStub(async (battery, stub) => {
      const result = tally()
      const rounds = share(20, scale, shard)
      let slowest = 0
      for (let round = 0; round < rounds; round += 1)
        for (const [name, give] of ways) {
          // a page made while Chromium is asleep is one the driver never hears of: the spare one must be there before
          if (name === 'sleep') await spareIsThere(battery)
          let took = Infinity
          await battery.lockBy(async () => {
            took = await untilEnded(battery, () => give(stub))
            if (name === 'sleep') stub.sleep(false)
          })
          log(`${name}: ${took.toFixed(0)} ms`)
          slowest = Math.max(slowest, took)
          result.add('signals')
          result.expect(took <= target, `${name}: the vault lived on for ${took.toFixed(0)} ms`)
          result.expect((await callIn(battery.page(), 'vault.status', {})).state === 'locked', `${name} does not lock`)
          await battery.unlock()
        }
      result.figure('slowest ms', Math.round(slowest))
      const delays = stub.inhibited().filter((asked) => asked.includes('sleep') && asked.includes('delay'))
      log(`inhibited: ${JSON.stringify(stub.inhibited())}`)
      result.figure('delays of sleep asked for', delays.length)
      result.expect(delays.length > 0, 'sleep is not asked to wait')
      return result.outcome()
    }),
}
