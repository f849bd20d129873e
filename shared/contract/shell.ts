/** Channels of the shell: windows, file dialogs, printing. Declared like the others, served by main. */
import { z } from '../zod.ts'
import { FolderToken } from './backups.ts'
import { task } from './define.ts'
import { Line, Name, Nothing, PersonId } from './fields.ts'

export const ShellState = z.strictObject({
  /** A spare one is made while unlocked and shown when that ends: what it shows first is the locked screen. */
  window: z.enum(['main', 'jot', 'spare']),
  /** There is a journal, and it is neither open nor being opened: what the vault will say is known before it is there to say it. */
  locked: z.boolean(),
  /** What runs Rapport; `evaluation` and `test` must not be given real notes. `refused`: started to be debugged, so no journal is opened. */
  runtime: z.strictObject({ evaluation: z.boolean(), electron: Line, test: z.boolean(), refused: z.boolean() }),
  platform: Line,
  /** The jot shortcut with `Mod` for Ctrl or Cmd, or null when the system did not give it. */
  jotShortcut: Line.nullable(),
  /** The system's, as a BCP 47 tag. */
  locale: Line,
})
export type ShellState = z.output<typeof ShellState>

/** By whose spelling words are looked at: `auto`, that of the system's language; `off`, nobody's. */
export const SpellingChoice = z.enum(['auto', 'british', 'american', 'off'])
export type SpellingChoice = z.output<typeof SpellingChoice>

/** How Rapport behaves on this desktop. Kept by the shell, readable: it must be known while the journal is locked. */
export const ShellOptions = z.strictObject({
  /** Closing the window keeps Rapport running, or quits. */
  closing: z.enum(['stay', 'quit']),
  startAtLogin: z.boolean(),
  remindWhileLocked: z.boolean(),
  /** Windows are left out of screen recordings and pictures. */
  hideContents: z.boolean(),
  spelling: SpellingChoice,
})
export type ShellOptions = z.output<typeof ShellOptions>

/** What main tells a window, outside any call. */
export const ShellEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('show-person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('show-today') }),
  z.strictObject({ kind: z.literal('brief') }),
  /** About to lock: write what is being typed now. */
  z.strictObject({ kind: z.literal('flush') }),
  z.strictObject({ kind: z.literal('jot-shown'), personId: PersonId.optional() }),
  /** To the jot window while locked: seal what is written, for good or as begun, and say `shell.jotDone`; or stay, and say why. */
  z.strictObject({ kind: z.literal('jot-leave'), as: z.enum(['done', 'begun']) }),
])
export type ShellEvent = z.output<typeof ShellEvent>

/** What the desktop may not give, in the order it is told. */
export const Missing = z.enum([
  'jot-shortcut',
  'brief-shortcut',
  /** Shortcuts may not reach Rapport while another program is in front. */
  'wayland',
  'notifications',
  'tray',
  'keyring',
  /** A crash may be written to the disk. */
  'no-dumps',
])
export type Missing = z.output<typeof Missing>

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
  /** `can`: which of them this system offers. */
  'shell.options': task(
    [],
    Nothing,
    z.strictObject({
      chosen: ShellOptions,
      can: z.strictObject({ startAtLogin: z.boolean(), hideContents: z.boolean(), tray: z.boolean() }),
    }),
  ),
  'shell.choose': task([], ShellOptions.partial(), Nothing),
  /** One of the options, without asking the desktop for the others: for each field that is written in. */
  'shell.spelling': task([], Nothing, z.strictObject({ spelling: SpellingChoice })),
  /** Something was copied here, or selected where selecting is copying: it is taken off the clipboard after a while. */
  'shell.copied': task([], z.strictObject({ place: z.enum(['clipboard', 'selection']) }), Nothing),
  /** What this desktop does not give, and what went wrong since the start: by reference and place, never by content; newest last. */
  'shell.problems': task(
    [],
    Nothing,
    z.strictObject({
      missing: z.array(Missing),
      noted: z.array(z.strictObject({ at: Line, ref: Line, where: Line })),
    }),
  ),
  'shell.print': task([], Nothing, Nothing),
  /** What the window prints, as a PDF file where the user chooses; null when the dialog was closed. `invalid` with `file: not-written`. */
  'shell.pdf': task([], z.strictObject({ name: Name }), z.strictObject({ name: Line }).nullable()),
  /** The window fills the screen, for reading, or is as it was. */
  'shell.fullScreen': task([], z.strictObject({ on: z.boolean() }), Nothing),
  'shell.theme': task([], z.strictObject({ theme: z.enum(['system', 'light', 'dark', 'contrast']) }), Nothing),
  /** Asks for a vCard file and hands over its bytes; null when the dialog was closed. */
  'shell.pickVcard': task([], Nothing, z.strictObject({ fileName: Line, bytes: z.instanceof(Uint8Array) }).nullable()),
  /** The same for a calendar file. `invalid` with `file: too-large`. */
  'shell.pickCalendar': task(
    [],
    Nothing,
    z.strictObject({ fileName: Line, bytes: z.instanceof(Uint8Array) }).nullable(),
  ),
  /** The same for a pack a colleague gave. */
  'shell.pickHandover': task(
    [],
    Nothing,
    z.strictObject({ fileName: Line, bytes: z.instanceof(Uint8Array) }).nullable(),
  ),
  /**
   * Asks where a readable copy, or a pack, is to go, and tells the vault, which alone writes it: the window gets a token for it and the
   * name it was given; null when the dialog was closed.
   */
  'shell.pickTarget': task(
    [],
    z.strictObject({ name: Name, purpose: z.literal('pack').optional() }),
    z.strictObject({ target: z.string().regex(/^[0-9a-f]{32}$/), name: Line }).nullable(),
  ),
  /** Asks for a folder; for `calendar-file` for a file. The path goes to the vault; the window learns its name, and a token to speak of it by. Null when the dialog was closed. */
  'shell.pickFolder': task(
    [],
    z.strictObject({ purpose: z.enum(['backup-to', 'backup-from', 'calendar-from', 'calendar-file']) }),
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
