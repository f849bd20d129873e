/**
 * Notifications with actions on Linux, where Electron gives them none: said to whatever shows them on the session's bus (Desktop
 * Notifications Specification 1.2). It may have no actions, end, start anew, or not be there: then Electron's are as good.
 */
import { joinBus, sessionBus } from './bus.ts'
import type { Bus, Signal } from './bus.ts'

export type Notice = {
  readonly title: string
  readonly body: string
  /** Without a sound. */
  readonly silent: boolean
  readonly actions: readonly { readonly id: string; readonly label: string }[]
  readonly shown: () => void
  /** `open` is a click. */
  readonly chosen: (id: string) => void
}

export type BusNotices = {
  /** False: it was not shown and will not be. Where that cannot be known it is taken as shown, and not confirmed. Never rejects. */
  readonly show: (notice: Notice) => Promise<boolean>
  /** Takes all of them off the screen, those on their way included. */
  readonly clear: () => void
}

type Choice = { readonly ids: ReadonlySet<string>; readonly chosen: (id: string) => void }

const name = 'org.freedesktop.Notifications'
const daemon = { to: name, path: '/org/freedesktop/Notifications', interface: name } as const
/** The click, as the specification names it. */
const click = 'default'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const rules = [
  `type='signal',sender='${name}',interface='${name}'`,
  `type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${name}'`,
] as const

/** @param app how the desktop names the sender, and its desktop entry */
export const busNotices = (
  app: { readonly name: string; readonly entry: string },
  address = sessionBus,
): BusNotices => {
  let joined: Promise<Bus> | undefined
  /** Raised by each clearing. */
  let round = 0
  let asking = 0
  const showing = new Map<number, Choice>()
  /** Taken off the screen as they were being clicked: without a word of what they said. */
  const late = new Map<number, Choice>()
  /** Heard before the answer with their number was. */
  let early: { readonly id: number; readonly action: string }[] = []

  const forget = (): void => {
    showing.clear()
    late.clear()
    early = []
  }

  const choose = (id: number, action: string): boolean => {
    const choice = showing.get(id) ?? late.get(id)
    // an action nobody offered opens, as a click does: it is not lost, and nothing is done that was not asked for
    choice?.chosen(choice.ids.has(action) ? action : 'open')
    return choice !== undefined
  }

  const heard = ({ interface: face, member, body }: Signal): void => {
    // whoever shows them now knows nothing of those before, and counts anew
    if (member === 'NameOwnerChanged') return forget()
    const [id, action] = body
    if (face !== name || typeof id !== 'number') return
    if (member === 'NotificationClosed') showing.delete(id)
    else if (member === 'ActionInvoked' && typeof action === 'string' && !choose(id, action) && asking > 0)
      early.push({ id, action })
  }

  const join = (): Promise<Bus> => {
    joined ??= joinBus(address(), {
      heard,
      gone: () => {
        joined = undefined
        forget()
      },
    }).then(async (bus) => {
      for (const rule of rules) await bus.match(rule)
      return bus
    })
    joined.catch(() => (joined = undefined))
    return joined
  }

  const close = (bus: Bus, id: number): void =>
    void bus.call({ ...daemon, member: 'CloseNotification', signature: 'u', body: [id] }).catch(() => undefined)

  const notify = async (bus: Bus, notice: Notice, hasMarkup: boolean): Promise<unknown> => {
    const actions = [click, 'Open', ...notice.actions.flatMap(({ id, label }) => [id, label])]
    const hints = [
      ['urgency', ['y', notice.silent ? 0 : 1]],
      ['desktop-entry', ['s', app.entry]],
      ...(notice.silent ? [['suppress-sound', ['b', true]]] : []),
    ]
    const body = [app.name, 0, '', notice.title, hasMarkup ? escaped(notice.body) : notice.body, actions, hints, -1]
    const [id] = await bus.call({ ...daemon, member: 'Notify', signature: 'susssasa{sv}i', body })
    return id
  }

  const show = async (notice: Notice): Promise<boolean> => {
    const own = round
    let bus: Bus
    let can: unknown
    try {
      bus = await join()
      ;[can] = await bus.call({ ...daemon, member: 'GetCapabilities' })
    } catch {
      return false
    }
    if (!Array.isArray(can) || !can.includes('actions')) return false
    if (own !== round) return true
    asking += 1
    try {
      const id = await notify(bus, notice, can.includes('body-markup'))
      if (typeof id !== 'number') return true
      if (own !== round) close(bus, id)
      else {
        showing.set(id, { ids: new Set(notice.actions.map((action) => action.id)), chosen: notice.chosen })
        notice.shown()
      }
      for (const one of early.filter((seen) => seen.id === id)) choose(id, one.action)
    } catch {
      // it may stand on the screen or not: it is not shown twice, and Today has it until it is seen
    } finally {
      asking -= 1
      if (asking === 0) early = []
    }
    return true
  }

  return {
    show,
    clear: () => {
      round += 1
      late.clear()
      for (const [id, choice] of showing) late.set(id, choice)
      showing.clear()
      if (late.size > 0)
        void joined?.then(
          (bus) => {
            for (const id of late.keys()) close(bus, id)
          },
          () => undefined,
        )
    },
  }
}
