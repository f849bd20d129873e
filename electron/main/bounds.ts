/** Where the main window stood. Numbers only: nothing of a person is in them. */
import { readFileSync } from 'node:fs'
import { screen } from 'electron'
import type { Bounds } from './windows.ts'
import { writeWhole } from './write-whole.ts'

const initial: Bounds = { width: 1180, height: 800 }

export type BoundsFile = { readonly read: () => Bounds; readonly write: (bounds: Bounds) => void }

export const boundsFile = (file: string): BoundsFile => ({
  read: (): Bounds => {
    try {
      const { x, y, width, height } = JSON.parse(readFileSync(file, 'utf8')) as Bounds
      if (![x, y, width, height].every((value) => Number.isInteger(value))) return initial
      const { workArea } = screen.getDisplayMatching({ x: x ?? 0, y: y ?? 0, width, height })
      // a screen that is gone would hide the window
      const inside = (x ?? 0) < workArea.x + workArea.width - 80 && (y ?? 0) < workArea.y + workArea.height - 80
      return inside && width >= 420 && height >= 480 ? { x: x ?? 0, y: y ?? 0, width, height } : initial
    } catch {
      return initial
    }
  },
  write: (bounds: Bounds): void => {
    try {
      writeWhole(file, JSON.stringify(bounds))
    } catch {
      // the window then opens at its usual size
    }
  },
})
