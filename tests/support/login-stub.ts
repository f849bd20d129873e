// What stands in for logind and the screen saver on a test's private bus: it answers what is asked, and says what it is told to say.
import { createRequire } from 'node:module'

type Client = {
  readonly connection: {
    readonly end: () => void
    readonly on: (event: string, run: (message: never) => void) => void
    readonly stream: { readonly destroy: () => void }
  }
  readonly requestName: (name: string, flags: number, done: (error: unknown) => void) => void
  readonly setMethodCallHandler: (
    path: string,
    face: string,
    member: string,
    handler: readonly [run: (...values: never[]) => unknown, answers: string],
  ) => void
  readonly sendSignal: (path: string, face: string, name: string, signature: string, body: readonly unknown[]) => void
}

// its types know of the system's own bus only
const dbus = createRequire(import.meta.url)('@homebridge/dbus-native') as {
  readonly createClient: (options: { readonly busAddress: string }) => Client
}

export const stubSession = '/org/freedesktop/login1/session/_37'
const otherSession = '/org/freedesktop/login1/session/_38'
const login = 'org.freedesktop.login1'

export type LoginStub = {
  readonly sleep: (begins: boolean) => void
  readonly lockSession: (whose?: 'own' | 'other') => void
  readonly lockedHint: (locked: boolean) => void
  readonly saver: (face: 'org.freedesktop.ScreenSaver' | 'org.gnome.ScreenSaver', active: boolean) => void
  /** What `Inhibit` was asked for: what, who, why, mode. */
  readonly inhibited: () => readonly (readonly string[])[]
  readonly leave: () => void
}

/** Owns `org.freedesktop.login1` on the bus at `address`. */
export const startLoginStub = async (address: string): Promise<LoginStub> => {
  const client = dbus.createClient({ busAddress: address })
  const inhibited: (readonly string[])[] = []
  const manager = `${login}.Manager`
  const answer = (member: string, run: (...values: never[]) => unknown, answers: string): void =>
    client.setMethodCallHandler('/org/freedesktop/login1', manager, member, [run, answers])
  answer('GetSession', () => stubSession, 'o')
  answer('GetSessionByPID', () => stubSession, 'o')
  answer(
    'Inhibit',
    (...values: never[]) => {
      inhibited.push(values.filter((value) => typeof value === 'string'))
      // a delay is a file descriptor, which the library cannot hand over
      throw new Error('not here')
    },
    'h',
  )
  await new Promise<void>((resolve, reject) => {
    client.requestName(login, 0, (error) =>
      error ? reject(new Error('the bus refused the name', { cause: error })) : resolve(),
    )
  })
  const signal = client.sendSignal
  return {
    sleep: (begins) => signal('/org/freedesktop/login1', manager, 'PrepareForSleep', 'b', [begins]),
    lockSession: (whose = 'own') =>
      signal(whose === 'own' ? stubSession : otherSession, `${login}.Session`, 'Lock', '', []),
    lockedHint: (locked) =>
      signal(stubSession, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', 'sa{sv}as', [
        `${login}.Session`,
        [
          ['IdleHint', ['b', false]],
          ['LockedHint', ['b', locked]],
        ],
        [],
      ]),
    saver: (face, active) => signal(`/${face.replaceAll('.', '/')}`, face, 'ActiveChanged', 'b', [active]),
    inhibited: () => inhibited,
    leave: () => client.connection.stream.destroy(),
  }
}
