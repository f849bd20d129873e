/** Channels of the shell: windows, file dialogs, printing. Declared like the others, served by main. */
import { z } from '../zod.ts'
import { FolderToken } from './backups.ts'
import { task } from './define.ts'
import { Line, Nothing, PersonId } from './fields.ts'

export const ShellState = z.strictObject({
  /** A spare one is made while unlocked and shown when that ends: what it shows first is the locked screen. */
  window: z.enum(['main', 'jot', 'spare']),
  /** What runs Rapport; `evaluation` must not be given real notes. */
  runtime: z.strictObject({ evaluation: z.boolean(), electron: Line }),
  platform: Line,
  /** The jot shortcut with `Mod` for Ctrl or Cmd, or null when the system did not give it. */
  jotShortcut: Line.nullable(),
  /** The system's, as a BCP 47 tag. */
  locale: Line,
})
export type ShellState = z.output<typeof ShellState>

/** What main tells a window, outside any call. */
export const ShellEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('show-person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('show-today') }),
  z.strictObject({ kind: z.literal('brief') }),
  /** About to lock: write what is being typed now. */
  z.strictObject({ kind: z.literal('flush') }),
  z.strictObject({ kind: z.literal('jot-shown'), personId: PersonId.optional() }),
])
export type ShellEvent = z.output<typeof ShellEvent>

export const shell = {
  /** Asked once by the main window when its places are there: what was asked for while it was locked. Later ones come as events. */
  'shell.wanted': task([], Nothing, ShellEvent.nullable()),
  'shell.state': task([], Nothing, ShellState),
  'shell.lock': task([], Nothing, Nothing),
  /** The answer to a `flush`: what was being typed is in the vault, or cannot get there. */
  'shell.flushed': task([], Nothing, Nothing),
  'shell.jot': task([], z.strictObject({ personId: PersonId.optional() }), Nothing),
  /** From the jot window: hides it, and shows the person when asked. */
  'shell.jotDone': task([], Nothing, Nothing),
  'shell.window': task([], z.strictObject({ action: z.enum(['minimise', 'maximise', 'close']) }), Nothing),
  'shell.print': task([], Nothing, Nothing),
  'shell.theme': task([], z.strictObject({ theme: z.enum(['system', 'light', 'dark', 'contrast']) }), Nothing),
  /** Asks for a vCard file and hands over its bytes; null when the dialog was closed. */
  'shell.pickVcard': task([], Nothing, z.strictObject({ fileName: Line, bytes: z.instanceof(Uint8Array) }).nullable()),
  /** Asks for a folder. The path goes to the vault; the window learns its name, and a token to speak of it by. Null when the dialog was closed. */
  'shell.pickFolder': task(
    [],
    z.strictObject({ purpose: z.enum(['backup-to', 'backup-from']) }),
    z.strictObject({ token: FolderToken, name: Line }).nullable(),
  ),
  /** https, mailto and tel only, after asking. */
  'shell.openLink': task(
    [],
    z.strictObject({
      url: z
        .string()
        .max(2000)
        .regex(/^(https:\/\/|mailto:|tel:)/),
    }),
    Nothing,
  ),
}
