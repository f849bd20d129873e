/**
 * What was copied in Rapport does not stay on the clipboard: after 30 s, at the lock and at the end it is taken off, unless
 * something else is there by then. Only a hash of it is remembered.
 */
import { createHash } from 'node:crypto'

export type Place = 'clipboard' | 'selection'

/** The system's clipboard. */
export type SystemClipboard = {
  readonly readText: (place: Place) => Promise<string>
  readonly clear: (place: Place) => void
}

export type Clip = {
  /** Something of ours was copied, or selected where selecting is copying (Linux). */
  readonly copied: (place: Place) => void
  /** Takes off whatever of ours is still there. */
  readonly clear: () => Promise<void>
}

/** Milliseconds. */
const longest = 30_000
/** A page says that it copied before the text has arrived. */
const arrival = 150

const digest = (text: string): string => createHash('sha256').update(text).digest('base64')

export const clip = (system: SystemClipboard): Clip => {
  const ours = new Map<Place, { readonly digest: string; readonly timer: ReturnType<typeof setTimeout> }>()
  const arriving = new Map<Place, ReturnType<typeof setTimeout>>()

  const forget = (place: Place): string | undefined => {
    const held = ours.get(place)
    ours.delete(place)
    clearTimeout(held?.timer)
    return held?.digest
  }
  const drop = async (place: Place): Promise<void> => {
    const held = forget(place)
    if (held !== undefined && digest(await system.readText(place)) === held) system.clear(place)
  }
  const look = async (place: Place): Promise<void> => {
    clearTimeout(arriving.get(place))
    arriving.delete(place)
    forget(place)
    const text = await system.readText(place)
    if (text === '') return
    const timer = setTimeout(() => void drop(place).catch(() => undefined), longest)
    ours.set(place, { digest: digest(text), timer })
  }

  return {
    copied: (place) => {
      clearTimeout(arriving.get(place))
      const timer = setTimeout(() => void look(place).catch(() => undefined), arrival)
      arriving.set(place, timer)
    },
    clear: async () => {
      // what was copied this very moment is looked at now
      await Promise.allSettled([...arriving.keys()].map(look))
      await Promise.allSettled([...ours.keys()].map(drop))
    },
  }
}
