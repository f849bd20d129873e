import { afterEach, describe, expect, test, vi } from 'vitest'
import { isKeyringAwake } from '../../../electron/main/keyring.ts'
import { privateBus } from '../../support/private-bus.ts'

afterEach(() => vi.unstubAllEnvs())

describe('whether a keyring would answer', () => {
  test.each(['basic_text', 'unknown', '', 'toString'])('%s is none, and no bus is asked', async (backend) => {
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nowhere/at/all')
    expect(await isKeyringAwake(backend)).toBe(false)
  })

  test.each(['gnome_libsecret', 'kwallet5', 'kwallet6'])('%s does not where there is no bus', async (backend) => {
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nowhere/at/all')
    expect(await isKeyringAwake(backend)).toBe(false)
  })

  test.each(['gnome_libsecret', 'kwallet6'])('%s does not on a bus where nobody has its name', async (backend) => {
    const bus = privateBus()
    await bus.start()
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address)
    expect(await isKeyringAwake(backend)).toBe(false)
    await bus.stop()
  })
})
