/** Electron's clipboard, which answers at once up to version 44 and with a promise since. */
import { clipboard } from 'electron'
import type { Clipboard } from 'electron'
import type { SystemClipboard } from './clip.ts'

type Older = {
  readonly readText: (place: 'clipboard' | 'selection') => string
  readonly clear: (place: 'clipboard' | 'selection') => void
}

const older = clipboard as unknown as Older
const newer = clipboard as Partial<Clipboard>
const linux = process.platform === 'linux'

export const systemClipboard: SystemClipboard = {
  readText: async (place) => {
    if (place === 'clipboard') return clipboard.readText()
    if (!linux) return ''
    return newer.selection ? newer.selection.readText() : older.readText(place)
  },
  clear: (place) => {
    if (place === 'clipboard') clipboard.clear()
    else if (newer.selection) newer.selection.clear()
    else if (linux) older.clear(place)
  },
}
