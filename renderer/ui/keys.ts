/**
 * A shortcut is written as `aria-keyshortcuts` wants it, with `Mod` for the platform's command key: `Mod+Shift+J`, `Alt+1`, `Enter`.
 * These are the legends printed on keys, not sentences.
 */
const isMac = (): boolean => typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent)

const legends: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Shift: '⇧',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
}
const macLegends: Readonly<Record<string, string>> = { ...legends, Control: '⌃', Alt: '⌥', Meta: '⌘' }

const parts = (keys: string): readonly string[] =>
  keys.split('+').map((part) => (part === 'Mod' ? (isMac() ? 'Meta' : 'Control') : part))

/** The value of `aria-keyshortcuts` for a shortcut. */
export const ariaKeys = (keys: string): string => parts(keys).join('+')

/** What to print on the key caps, one string a cap. */
export const keyLegends = (keys: string): readonly string[] => {
  const table = isMac() ? macLegends : legends
  return parts(keys).map((part) => table[part] ?? part)
}
