import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { throttle, waitAfter } from '../../../electron/vault/keys/throttle.ts'
import { passphrase, testHost, vaultFolder, freshFolder } from '../../support/vault.ts'

const wrong = { passphrase: 'not the passphrase' }
const failed = { code: 'invalid', fields: { passphrase: 'wrong' } }

describe('wrong passphrases', () => {
  test('cost nothing twice, and from the third on a wait that doubles to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 50, 2000].map(waitAfter)).toEqual([
      0, 0, 0, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000,
    ])
  })

  test('are counted across restarts, and the right one is not looked at until the wait is over', async () => {
    const vault = testHost({ folder: await vaultFolder() })
    expect(await vault.refusal('vault.unlock', wrong)).toEqual({ ...failed, ref: '0' })
    expect(await vault.refusal('vault.unlock', wrong)).toEqual({ ...failed, ref: '0' })
    vault.restart()
    expect(await vault.refusal('vault.unlock', wrong)).toEqual({ ...failed, ref: '2000' })
    vault.restart()
    expect(await vault.call('vault.status', {})).toMatchObject({ state: 'locked', problem: null, wait: 2000 })
    vault.clock.advance({ milliseconds: 1500 })
    expect(await vault.refusal('vault.unlock', { passphrase })).toEqual({
      code: 'invalid',
      fields: { passphrase: 'wait' },
      ref: '500',
    })
    vault.clock.advance({ milliseconds: 500 })
    expect(await vault.refusal('vault.unlock', wrong)).toEqual({ ...failed, ref: '4000' })
    vault.clock.advance({ seconds: 4 })
    expect(await vault.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked', wait: 0 })
    vault.restart()
    expect(await vault.refusal('vault.unlock', wrong)).toEqual({ ...failed, ref: '0' })
  })

  const at = (start = 1_000_000) => {
    const clock = { now: start }
    const folder = freshFolder()
    return { clock, folder, slow: () => throttle(folder, () => clock.now) }
  }
  const four = (slow: ReturnType<typeof at>['slow']) => {
    for (let n = 0; n < 4; n += 1) slow().wrong()
  }

  test('a wait is over when it is over, though the clock was set back in between', () => {
    const { clock, slow } = at(10_000_000)
    four(slow)
    clock.now = 5_000_000
    expect(slow().wait()).toBe(4000)
    clock.now += 1000
    expect(slow().wait()).toBe(3000)
    clock.now += 3000
    expect(slow().wait()).toBe(0)
  })

  test.each(['', '{', '{"wrong":-1,"at":0}', '{"wrong":"0","at":0}', 'x'.repeat(2_000_000)])(
    'a counter someone damaged costs one wait, and not the vault: %#',
    (text) => {
      const { clock, folder, slow } = at()
      writeFileSync(join(folder, 'throttle.json'), text)
      expect(slow().wait()).toBe(2000)
      clock.now += 1000
      expect(slow().wait()).toBe(1000)
      clock.now += 1000
      expect(slow().wait()).toBe(0)
      expect(slow().wrong()).toBe(4000)
    },
  )

  test('a counter from a clock far ahead keeps nobody out for longer than a minute', () => {
    const { clock, folder, slow } = at()
    writeFileSync(join(folder, 'throttle.json'), JSON.stringify({ wrong: 9_000_000, at: 1e15 }))
    expect(slow().wait()).toBe(60_000)
    clock.now += 60_000
    expect(slow().wait()).toBe(0)
  })

  test('nothing but a count and a time is written', () => {
    const { folder, slow } = at()
    four(slow)
    expect(JSON.parse(readFileSync(join(folder, 'throttle.json'), 'utf8'))).toEqual({ wrong: 4, at: 1_000_000 })
  })
})
