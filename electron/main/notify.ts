/**
 * Desktop notifications. What they say is made in the vault; main shows it, says that it was shown, and passes on a click and what was
 * chosen on it. On Linux they go over the bus where what shows them takes actions; elsewhere, and without actions, they are Electron's.
 */
import { Notification } from 'electron'
import type { PopUpAct, PopUpAction, PopUpMessage } from '../vault/messages.ts'
import type { BusNotices } from './bus-notices.ts'

export type Notify = {
  readonly show: (popUp: PopUpMessage) => void
  /** While locked: words without anyone in them, and nothing to do but to open. */
  readonly showGeneric: () => void
  /** Takes what is still on the screen away: no name outlasts the lock. */
  readonly clear: () => void
  /** The words without anyone in them stand on the screen. */
  readonly isGenericShown: () => boolean
}

export type NotifyParts = {
  readonly shown: (claim: string) => void
  readonly clicked: (personId: string | null) => void
  readonly acted: (claim: string, action: PopUpAct) => void
  readonly genericText: { readonly title: string; readonly body: string }
  /** Undefined where there is no such bus. */
  readonly bus: BusNotices | undefined
}

export const notifications = ({ shown, clicked, acted, genericText, bus }: NotifyParts): Notify => {
  // kept, because a collected notification loses its click
  const showing = new Set<Notification>()
  let generic: Notification | undefined
  /** Raised by each clearing: what was on its way before it is not shown after it. */
  let cleared = 0

  type Words = Pick<PopUpMessage, 'title' | 'body' | 'silent'>
  type On = { readonly shown: () => void; readonly chosen: (id: PopUpAction['id']) => void }
  const raise = (words: Words, actions: readonly PopUpAction[], on: On): Notification | undefined => {
    if (!Notification.isSupported()) return undefined
    const notification = new Notification({
      ...words,
      urgency: words.silent ? 'low' : 'normal',
      actions: actions.map(({ label }) => ({ type: 'button', text: label })),
    })
    showing.add(notification)
    notification.on('show', on.shown)
    notification.on('click', () => on.chosen('open'))
    notification.on('action', (_details, index) => on.chosen(actions[index]?.id ?? 'open'))
    notification.on('close', () => showing.delete(notification))
    notification.show()
    return notification
  }

  const show = async ({ claim, title, body, silent, personId, actions }: PopUpMessage): Promise<void> => {
    const before = cleared
    const words = { title, body, silent }
    const on: On = {
      shown: () => shown(claim),
      chosen: (id) => (id === 'open' ? clicked(personId) : acted(claim, id)),
    }
    const offered = (id: string): PopUpAction['id'] => actions.find((one) => one.id === id)?.id ?? 'open'
    const notice = { ...words, actions, shown: on.shown, chosen: (id: string) => on.chosen(offered(id)) }
    const isThere = (await bus?.show(notice)) ?? false
    // one that opens is what a click does already
    if (!isThere && before === cleared)
      raise(
        words,
        actions.filter(({ id }) => id !== 'open'),
        on,
      )
  }

  return {
    show: (popUp) => void show(popUp),
    showGeneric: () => {
      generic = raise({ ...genericText, silent: false }, [], {
        shown: () => undefined,
        chosen: () => clicked(null),
      })
    },
    isGenericShown: () => generic !== undefined && showing.has(generic),
    clear: () => {
      cleared += 1
      bus?.clear()
      for (const notification of showing) notification.close()
      showing.clear()
    },
  }
}
