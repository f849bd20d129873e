/** vault: the encrypted journal on disk: made, unlocked, and filled from an address book. */
import { z } from '../zod.ts'
import { query, task } from './define.ts'
import { ChangeId, Line, Name, Nothing } from './fields.ts'

/** What is wrong with the files of a vault that cannot be opened as it stands. */
export const VaultProblem = z.enum([
  'damaged',
  'newer',
  'empty',
  'plaintext',
  'in-use',
  'not-writable',
  /** The system gives this process no more open files. */
  'no-handles',
  'no-key-file',
  'not-for-this-runtime',
])
export type VaultProblem = z.output<typeof VaultProblem>

/** Something found at the opening that the person is told of. */
const VaultNotice = z.enum(['inbox-swapped'])

export const VaultStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'unlocked']),
  /** Where the vault is kept. */
  folder: Line,
  problem: VaultProblem.nullable(),
  /** Milliseconds until a passphrase is looked at again, after wrong ones. */
  wait: z.int().min(0),
  /** There is a recovery key. */
  recovery: z.boolean(),
  /** While locked: quick unlock can be tried now. While unlocked: it is on. */
  quick: z.boolean(),
  /** Whom jots made while locked are sealed to: an age recipient. */
  inbox: z.string().max(200).nullable(),
  notices: z.array(VaultNotice),
})
export type VaultStatus = z.output<typeof VaultStatus>

/** At least 12 characters, as many as anyone types; never trimmed. */
export const NewPassphrase = z.string().min(12, 'too-short').max(1000, 'too-long')

export const CardLine = z.strictObject({
  /** Position among the cards of the file, from 0. */
  index: z.int(),
  name: Line,
  detail: Line,
  outcome: z.enum(['new', 'known', 'twice', 'failed']),
  problems: z.array(z.strictObject({ code: Line, field: Line.optional(), value: Line.optional() })),
})
export type CardLine = z.output<typeof CardLine>

export const ImportPreview = z.strictObject({
  preview: Line,
  fileName: Line,
  /** About the file as a whole. */
  problems: z.array(z.strictObject({ code: Line, field: Line.optional(), value: Line.optional() })),
  counts: z.strictObject({ cards: z.int(), fresh: z.int(), known: z.int(), twice: z.int(), failed: z.int() }),
  cards: z.array(CardLine),
})
export type ImportPreview = z.output<typeof ImportPreview>

export const vault = {
  'vault.status': task([], Nothing, VaultStatus),
  'vault.create': task(['vault'], z.strictObject({ passphrase: NewPassphrase }), VaultStatus),
  /** `invalid` with `passphrase: wrong | wait` and, in `ref`, the milliseconds to wait. */
  'vault.unlock': task(['vault'], z.strictObject({ passphrase: z.string().min(1).max(1000) }), VaultStatus),
  /** Reads a vCard file where it can be killed, and says what each card would become. Nothing is filed yet. */
  'imports.preview': task(
    [],
    z.strictObject({
      fileName: Name,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 64 * 1024 * 1024, 'too-large'),
    }),
    ImportPreview,
  ),
  /** Files the cards of a preview, all in one change, which `changes.undo` takes back whole. `only` names the cards wanted. */
  'imports.file': task(
    ['person', 'organisation', 'role', 'tie', 'channel', 'milestone', 'change'],
    z.strictObject({ preview: Name, only: z.array(z.int().min(0)).max(20_000).optional() }),
    z.strictObject({ change: ChangeId.nullable(), people: z.int(), ties: z.int(), milestones: z.int() }),
  ),
  'imports.list': query(
    ['change'],
    Nothing,
    z.array(
      z.strictObject({
        change: ChangeId,
        at: Line,
        /** Of an address book, or of a calendar file. */
        of: z.enum(['people', 'meetings']),
        /** What was new of it. */
        count: z.int(),
        undone: z.boolean(),
      }),
    ),
  ),
}
