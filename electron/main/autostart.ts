/** Starting at login, without a window: a file of the desktop's (XDG autostart specification 0.5), or the system's own list. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

/** What starts Rapport: the program, and what it is to open where that is not inside it. */
export type Start = { readonly program: string; readonly args: readonly string[] }

/** One argument of an Exec line (Desktop Entry Specification 1.5, "The Exec key"). */
const quoted = (text: string): string => {
  const inside = text.replaceAll('%', '%%').replace(/["`$\\]/g, (character) => `\\${character}`)
  // in a value of the file itself a backslash is written twice
  return `"${inside}"`.replaceAll('\\', '\\\\')
}

export const autostartEntry = ({ program, args }: Start): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Rapport',
    'Comment=Ready for reminders and the jot shortcut, locked',
    `Exec=${[program, ...args, '--hidden'].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** @param home the folder of the person */
export const autostartFile = (
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  name: string,
): string => {
  const config = env['XDG_CONFIG_HOME']
  return join(config?.startsWith('/') ? config : join(home, '.config'), 'autostart', `${name}.desktop`)
}

/** An entry that its desktop switched off is off. */
export const startsAtLogin = (file: string): boolean => {
  try {
    const text = readFileSync(file, 'utf8')
    return !/^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(text)
  } catch {
    return false
  }
}

/** Throws what the file system says when the file could not be written or removed. */
export const setStartAtLogin = (file: string, start: Start, on: boolean): void => {
  if (on) writeWhole(file, autostartEntry(start), 0o644)
  else rmSync(file, { force: true })
}
