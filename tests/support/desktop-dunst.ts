// The notification daemon of a test's desktop: dunst, with notifications that stay until they are clicked or closed.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BusObserver } from './desktop-bus.ts'
import { runToEnd, type Started, until } from './desktop-process.ts'

type Environment = Readonly<Record<string, string>>

const NAME = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'
const CONTROL = 'org.dunstproject.cmd0'

const COLOURS = ['background = "#fbf9f4"', 'foreground = "#26241f"', 'timeout = 0']
const rules = (folder: string): readonly string[] => [
  '[global]',
  'monitor = 0',
  'origin = top-right',
  'offset = 16x16',
  'width = 360',
  'height = 200',
  'notification_limit = 0',
  'font = DejaVu Sans 11',
  'frame_width = 1',
  'frame_color = "#8a8577"',
  'separator_color = frame',
  'sort = yes',
  'idle_threshold = 0',
  'show_age_threshold = -1',
  'stack_duplicates = no',
  'markup = no',
  String.raw`format = "%s\n%b"`,
  'icon_position = off',
  'show_indicators = no',
  `dmenu = /bin/sh ${join(folder, 'choose.sh')}`,
  ...['low', 'normal', 'critical'].flatMap((urgency) => [`[urgency_${urgency}]`, ...COLOURS]),
]

const send = (env: Environment, to: string, call: string, ...args: readonly string[]): Promise<string> =>
  runToEnd('dbus-send', ['--session', '--print-reply', `--dest=${to}`, to === NAME ? PATH : '/', call, ...args], env)

/** Whether somebody owns the name on the bus. */
export const owned = async (env: Environment, name: string): Promise<boolean> =>
  (await send(env, 'org.freedesktop.DBus', 'org.freedesktop.DBus.NameHasOwner', `string:${name}`)).includes('true')

/** Starts the daemon and waits until it answers for notifications. */
export const startDunst = async (
  folder: string,
  env: Environment,
  start: (name: string, args: readonly string[]) => Started,
): Promise<Started> => {
  const file = join(folder, 'dunstrc')
  await writeFile(file, `${rules(folder).join('\n')}\n`)
  // The menu of actions arrives as lines ending in "[<number>,<action key>]"; `choice` holds the wanted ending.
  await writeFile(join(folder, 'choose.sh'), `grep -F -m 1 -f '${join(folder, 'choice')}'\n`)
  const dunst = start('dunst', ['-config', file])
  await until('the notification daemon', 10_000, () => {
    if (dunst.ended()) throw new Error(`dunst ended: ${dunst.words()}`)
    return owned(env, NAME)
  })
  return dunst
}

const shownCount = async (env: Environment): Promise<number> => {
  const asked = ['org.freedesktop.DBus.Properties.Get', `string:${CONTROL}`, 'string:displayedLength'] as const
  return Number(/uint32 (\d+)/.exec(await send(env, NAME, ...asked))?.[1] ?? 0)
}

/**
 * Makes the daemon invoke an action of the newest open notification with this summary (`default`: as a click on it does),
 * and waits until the daemon has told the application so (`ActionInvoked`). It goes through the daemon's menu of
 * actions, which names a notification by its number; `dunstctl action` reaches only the topmost in dunst 1.9.
 */
export const clickNotification = async (
  folder: string,
  env: Environment,
  observer: BusObserver,
  summary: string,
  action = 'default',
): Promise<void> => {
  const target = observer.displayed().findLast((seen) => seen.summary === summary)
  if (target === undefined) throw new Error(`No open notification says "${summary}"`)
  if (!target.actions.includes(action)) throw new Error(`"${summary}" has no action ${action}`)
  // The daemon answers a moment before it shows.
  await until(
    'the notifications to be shown',
    5_000,
    async () => (await shownCount(env)) >= observer.displayed().length,
  )
  const before = observer.actionsInvoked().length
  await writeFile(join(folder, 'choice'), `[${target.id},${action}]\n`)
  await send(env, NAME, `${CONTROL}.ContextMenuCall`)
  await until(`the click on "${summary}"`, 5_000, () =>
    observer
      .actionsInvoked()
      .slice(before)
      .some((invoked) => invoked.id === target.id && invoked.action === action),
  )
}
