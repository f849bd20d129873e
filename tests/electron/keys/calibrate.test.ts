import { describe, expect, test } from 'vitest'
import { calibrate, calibrated, costOf, isWorthMore } from '../../../electron/vault/keys/calibrate.ts'
import { defaultKdf, floorKdf, withinCaps } from '../../../electron/vault/keys/kdf.ts'

describe('how hard a passphrase is stretched', () => {
  test.each([500, 700, 1000])('is the default where that takes %i ms', (ms) => {
    expect(calibrated(defaultKdf, ms)).toEqual(defaultKdf)
  })

  test.each([
    ['a machine twice as fast', 250],
    ['a very fast one', 60],
    ['one that cannot be', 0],
    ['a slower one', 1500],
    ['a very slow one', 9000],
  ])('takes half a second to a second on %s, within what is allowed, never below the floor', (_name, ms) => {
    const params = calibrated(defaultKdf, ms)
    expect(withinCaps(params)).toBe(true)
    expect(costOf(params)).toBeGreaterThanOrEqual(costOf(floorKdf))
    const takes = (costOf(params) / costOf(defaultKdf)) * ms
    if (ms >= 60 && ms < 9000) {
      expect(takes).toBeGreaterThanOrEqual(450)
      expect(takes).toBeLessThanOrEqual(1000)
    }
  })

  test('any measurement gives what a key file may ask for', () => {
    for (let ms = 1; ms < 100_000; ms = Math.ceil(ms * 1.3))
      for (const measured of [floorKdf, defaultKdf, { memory: 1024 * 1024, passes: 10, lanes: 4 }])
        expect(withinCaps(calibrated(measured, ms))).toBe(true)
  })

  test('one quick measurement among slow ones is no reason to write anew', () => {
    expect(isWorthMore(defaultKdf, { ...defaultKdf, passes: 3 })).toBe(false)
    expect(isWorthMore(defaultKdf, { ...defaultKdf, memory: defaultKdf.memory * 1.2 })).toBe(false)
    expect(isWorthMore(defaultKdf, { ...defaultKdf, passes: 4 })).toBe(true)
    expect(isWorthMore(defaultKdf, floorKdf)).toBe(false)
  })

  test('is measured where it is used', async () => {
    const ticks = [0, 700]
    expect(await calibrate(() => ticks.shift() ?? 0)).toEqual(defaultKdf)
  })
})
