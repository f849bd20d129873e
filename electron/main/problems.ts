/** What this desktop does not give Rapport, looked at each time it is asked: a service may have been started meanwhile. */
import { Notification, safeStorage } from 'electron'
import type { Missing } from '../../shared/contract/shell.ts'
import { hasNotificationsHere, hasTrayHere } from './desktop-services.ts'
import { isKeyringAwake } from './keyring.ts'

type Parts = {
  /** Which shortcuts the system gave. */
  readonly shortcuts: () => { readonly jot: boolean; readonly brief: boolean }
  /** A crash is not written to the disk. */
  readonly coresForbidden: boolean
}

const linux = process.platform === 'linux'

const keyring = async (): Promise<boolean> => !linux || isKeyringAwake(safeStorage.getSelectedStorageBackend())

const notifications = async (): Promise<boolean> =>
  Notification.isSupported() && (!linux || (await hasNotificationsHere()))

/** On Wayland a shortcut that was given may reach the program in front and no other. */
const isWayland = (): boolean => linux && process.env['XDG_SESSION_TYPE'] === 'wayland'

export const missingHere = async ({ shortcuts, coresForbidden }: Parts): Promise<readonly Missing[]> => {
  const [tray, notices, keys] = await Promise.all([!linux || hasTrayHere(), notifications(), keyring()])
  const { jot, brief } = shortcuts()
  const there: Readonly<Record<Missing, boolean>> = {
    'jot-shortcut': jot,
    'brief-shortcut': brief,
    wayland: !(isWayland() && (jot || brief)),
    notifications: notices,
    tray,
    keyring: keys,
    'no-dumps': coresForbidden,
  }
  return (Object.keys(there) as Missing[]).filter((name) => !there[name])
}
