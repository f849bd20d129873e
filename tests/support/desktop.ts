// A desktop of its own for a test: a virtual screen, a D-Bus session, a real notification daemon, private folders.
// Nothing of the machine's own desktop is touched, and only what was started here is ended, by process id.
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { observeBus, type SeenNotification } from './desktop-bus.ts'
import { clickNotification, owned, startDunst } from './desktop-dunst.ts'
import { runToEnd, startProcess, type Started, until } from './desktop-process.ts'
import { screenToPng } from './desktop-screen.ts'

export type { SeenNotification } from './desktop-bus.ts'

export type Desktop = {
  /** The folder that holds everything below; removed by `stop`. */
  readonly root: string
  /** The environment for programs on this desktop. */
  readonly env: Readonly<Record<string, string>>
  /** Every notification shown so far, as an outside observer of the bus saw it. */
  readonly notifications: () => readonly SeenNotification[]
  /** The first notification, past or coming, that the predicate accepts. Rejects after `ms` milliseconds. */
  readonly waitForNotification: (accepts: (seen: SeenNotification) => boolean, ms?: number) => Promise<SeenNotification>
  /** Clicks the newest open notification with this summary, or one of its actions: the daemon invokes it. */
  readonly clickNotification: (summary: string, action?: string) => Promise<void>
  /** Those on the screen now. */
  readonly openNotifications: () => readonly SeenNotification[]
  /** Ends the notification daemon, with all it shows, and starts another. */
  readonly restartNotifications: () => Promise<void>
  /** Writes the whole screen, notifications included, as a PNG. */
  readonly screenshot: (file: string) => Promise<void>
  /** The keyring's process, where there is one. */
  readonly keyring: Started | undefined
  /** Presses keys as the keyboard would, e.g. `ctrl+shift+j`; they reach global shortcuts. */
  readonly key: (keys: string) => Promise<void>
  /** Presses keys, and types words right behind them, as fast as the system takes them. */
  readonly keyAndType: (keys: string, words: string) => Promise<void>
  readonly stop: () => Promise<void>
}

export type DesktopOptions = {
  /** Pixels; 1440 × 900 unless told. */
  readonly width?: number
  readonly height?: number
  /** Starts an unlocked GNOME keyring, so that the system's keychain is available. */
  readonly keyring?: boolean
}

// Permissive on purpose: it lives in a private folder, and the observer must see every call.
const BUS = (
  folder: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${join(folder, 'bus')}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

const privateFolders = (root: string): Readonly<Record<string, string>> => {
  const folders = {
    HOME: 'home',
    XDG_CONFIG_HOME: 'config',
    XDG_CACHE_HOME: 'cache',
    XDG_DATA_HOME: 'data',
    XDG_STATE_HOME: 'state',
    XDG_RUNTIME_DIR: 'run',
    TMPDIR: 'tmp',
  }
  const made = Object.entries(folders).map(([name, folder]) => [name, join(root, folder)] as const)
  for (const [, folder] of made) mkdirSync(folder, { mode: 0o700 })
  return Object.fromEntries(made)
}

const inherited = (): Record<string, string> => {
  const kept: Record<string, string> = {}
  for (const name of ['PATH', 'LANG', 'TZ', 'RAPPORT_STRETCH']) if (process.env[name]) kept[name] = process.env[name]
  return kept
}

/** Starts a desktop. Rejects with the words of the part that did not start; whatever had started is then ended. */
export const startDesktop = async (options: DesktopOptions = {}): Promise<Desktop> => {
  const root = await mkdtemp(join(tmpdir(), 'rapport-'))
  const started: Started[] = []
  const stop = async (): Promise<void> => {
    for (const process of started.splice(0).toReversed()) await process.end()
    await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    return await assemble(root, started, stop, options)
  } catch (error) {
    await stop()
    throw error
  }
}

const assemble = async (
  root: string,
  started: Started[],
  stop: () => Promise<void>,
  { width = 1440, height = 900, keyring = false }: DesktopOptions,
): Promise<Desktop> => {
  const folders = privateFolders(root)
  const start = (name: string, args: readonly string[], env: Readonly<Record<string, string>>, input?: string) => {
    const process = startProcess(name, args, { env, ...(input === undefined ? {} : { input }) })
    started.push(process)
    return process
  }
  const base = { ...inherited(), ...folders }

  // The server picks a free display number itself and says which: two desktops never race for one.
  const frame = join(root, 'screen')
  mkdirSync(frame)
  const server = [
    '-displayfd',
    '1',
    '-screen',
    '0',
    `${width}x${height}x24`,
    '-fbdir',
    frame,
    '-nolisten',
    'tcp',
    '-noreset',
  ]
  const x = start('Xvfb', server, base)
  const display = await x.firstLine(10_000)

  const bus = join(root, 'bus.conf')
  await writeFile(bus, BUS(root))
  const daemon = start('dbus-daemon', [`--config-file=${bus}`, '--nofork', '--nopidfile', '--print-address=1'], base)
  const address = await daemon.firstLine(10_000)
  const env: Record<string, string> = {
    ...base,
    DISPLAY: `:${display}`,
    DBUS_SESSION_BUS_ADDRESS: address,
    // There is no system bus here; a program that looks for one finds this one and its silence.
    DBUS_SYSTEM_BUS_ADDRESS: address,
    XDG_SESSION_TYPE: 'x11',
    XDG_CURRENT_DESKTOP: 'GNOME',
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
  }

  const observer = await observeBus((args) => start('dbus-monitor', args, env), env)
  const newDunst = (): Promise<Started> => startDunst(root, env, (name, args) => start(name, args, env))
  let dunst = await newDunst()
  let ring: Started | undefined
  if (keyring) {
    ring = start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], env, 'keyring')
    await until('the keyring', 10_000, () => owned(env, 'org.freedesktop.secrets'))
  }

  return {
    root,
    env,
    stop,
    keyring: ring,
    notifications: observer.notifications,
    waitForNotification: observer.waitFor,
    clickNotification: (summary, action) => clickNotification(root, env, observer, summary, action),
    openNotifications: observer.displayed,
    restartNotifications: async () => {
      await dunst.end()
      observer.allGone()
      dunst = await newDunst()
    },
    screenshot: async (file) => writeFile(file, await screenToPng(join(frame, 'Xvfb_screen0'))),
    key: async (keys) => {
      if (x.ended()) throw new Error(`The virtual screen has ended: ${x.words()}`)
      await runToEnd('xdotool', ['key', '--clearmodifiers', keys], env)
    },
    keyAndType: async (keys: string, words: string): Promise<void> => {
      await runToEnd('xdotool', ['key', '--clearmodifiers', keys, 'type', '--delay', '0', words], env)
    },
  }
}

/** Runs `body` on a desktop of its own and ends it afterwards, whatever happened. */
export const withDesktop = async <T>(body: (desktop: Desktop) => Promise<T>, options?: DesktopOptions): Promise<T> => {
  const desktop = await startDesktop(options)
  try {
    return await body(desktop)
  } finally {
    await desktop.stop()
  }
}
