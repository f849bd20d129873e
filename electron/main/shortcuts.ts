/** Shortcuts that work over any application. A desktop may not give them; `rapport --jot` is the other way in. */
import { globalShortcut } from 'electron'

const jotShortcut = 'CommandOrControl+Shift+J'
const briefShortcut = 'CommandOrControl+Alt+B'

export const registerShortcuts = (actions: {
  readonly jot: () => void
  readonly brief: () => void
}): { readonly jot: boolean; readonly brief: boolean } => {
  const give = (accelerator: string, run: () => void): boolean => {
    try {
      return globalShortcut.register(accelerator, run)
    } catch {
      return false
    }
  }
  return { jot: give(jotShortcut, actions.jot), brief: give(briefShortcut, actions.brief) }
}
