/**
 * Whether the keyring of a Linux desktop would answer. Chromium asks it while everything waits, and one that is stuck, or wants to ask
 * the person first, would hold up every window for minutes; so it is asked here first, with everything running.
 */
import { joinBus, sessionBus } from './bus.ts'
import type { Bus } from './bus.ts'

const wallets: Readonly<Record<string, string>> = {
  kwallet: 'org.kde.kwalletd',
  kwallet5: 'org.kde.kwalletd5',
  kwallet6: 'org.kde.kwalletd6',
}

/** The variant comes as its signature read out, and its values. */
const isFalse = (variant: unknown): boolean =>
  variant === false || (Array.isArray(variant) && variant.flat(3).includes(false))

const answers = async (bus: Bus, backend: string): Promise<boolean> => {
  const wallet = wallets[backend]
  if (wallet !== undefined) {
    await bus.call({ to: wallet, path: '/', interface: 'org.freedesktop.DBus.Peer', member: 'Ping' })
    return true
  }
  const [locked] = await bus.call({
    to: 'org.freedesktop.secrets',
    path: '/org/freedesktop/secrets/aliases/default',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: ['org.freedesktop.Secret.Collection', 'Locked'],
  })
  return isFalse(locked)
}

/** @param backend as Electron names what it would use. Never rejects; at most some seconds. */
export const isKeyringAwake = async (backend: string): Promise<boolean> => {
  // without a keyring Chromium falls back to a password it writes down itself, which protects nothing
  if (backend !== 'gnome_libsecret' && !Object.hasOwn(wallets, backend)) return false
  try {
    const bus = await joinBus(sessionBus(), { heard: () => undefined, gone: () => undefined })
    try {
      return await answers(bus, backend)
    } finally {
      bus.leave()
    }
  } catch {
    return false
  }
}
