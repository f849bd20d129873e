/** Desktop notifications. What they say is made in the vault; main shows it, says that it was shown, and passes a click on. */
import { Notification } from 'electron'
import type { PopUpMessage } from '../vault/messages.ts'

export type Notify = {
  readonly show: (popUp: PopUpMessage) => void
  /** While locked: words without anyone in them. */
  readonly showGeneric: () => void
  /** Takes what is still on the screen away: no name outlasts the lock. */
  readonly clear: () => void
  /** The words without anyone in them stand on the screen. */
  readonly isGenericShown: () => boolean
}

export type NotifyParts = {
  readonly shown: (claim: string) => void
  readonly clicked: (personId: string | null) => void
  readonly genericText: { readonly title: string; readonly body: string }
}

export const notifications = ({ shown, clicked, genericText }: NotifyParts): Notify => {
  // kept, because a collected notification loses its click
  const showing = new Set<Notification>()
  let generic: Notification | undefined

  type Words = Pick<PopUpMessage, 'title' | 'body' | 'silent'>
  const raise = (words: Words, onShow: () => void, onClick: () => void): Notification | undefined => {
    if (!Notification.isSupported()) return undefined
    const notification = new Notification({ ...words, urgency: words.silent ? 'low' : 'normal' })
    showing.add(notification)
    notification.on('show', onShow)
    notification.on('click', onClick)
    notification.on('close', () => showing.delete(notification))
    notification.show()
    return notification
  }

  return {
    show: ({ claim, title, body, silent, personId }) =>
      void raise(
        { title, body, silent },
        () => shown(claim),
        () => clicked(personId),
      ),
    showGeneric: () => {
      generic = raise(
        { ...genericText, silent: false },
        () => undefined,
        () => clicked(null),
      )
    },
    isGenericShown: () => generic !== undefined && showing.has(generic),
    clear: () => {
      for (const notification of showing) notification.close()
      showing.clear()
    },
  }
}
