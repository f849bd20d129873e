/** change: one recorded alteration. Undo and the bin stand on it. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { ChangeId, Instant, Line, Nothing } from './fields.ts'
import { topics } from './topics.ts'

const journal = topics.filter((topic) => topic !== 'vault')

const binNouns = [
  'person',
  'entry',
  'fact',
  'milestone',
  'follow-up',
  'meeting',
  'file',
  'field',
  'field-set',
  'question',
  'organisation',
  'role',
  'tie',
  'channel',
  'gift',
  'boundary',
  'template',
  'list',
] as const
export const BinNoun = z.enum(binNouns)
export type BinNoun = z.output<typeof BinNoun>

export const BinItem = z.strictObject({
  noun: BinNoun,
  id: Line,
  title: Line,
  /** The name of whom it is about, where it is about one person. */
  whose: Line.nullable(),
  /** That person is in the bin too: they come first. */
  whoseDeleted: z.boolean(),
  deletedAt: Instant,
  /** Days until it goes for good. */
  daysLeft: z.int().min(0),
})
export type BinItem = z.output<typeof BinItem>

const Binned = z.strictObject({ noun: BinNoun, id: z.string().regex(/^[0-9a-z]{8,40}$/, 'id') })
const Some = z.strictObject({ items: z.array(Binned).min(1).max(10_000) })

/** A command that can be taken back, or done again: what it was, and whom it was about where that was one person. */
const Step = z.strictObject({ change: ChangeId, command: Line, at: Instant, about: Line.nullable() })

export const changes = {
  /**
   * Takes back one command, whole. `conflict` when that cannot be done, with `why`: `changed` when something it wrote was altered since (`by`: the
   * command that did), `needed` when something has come to lean on what it made, `undone` when it was taken back already. Nothing is touched
   * then. The answer's `change` undoes the undo.
   */
  'changes.undo': command(journal, z.strictObject({ change: ChangeId }), z.strictObject({ change: ChangeId })),
  /** The newest command that can be undone, for Ctrl+Z. */
  'changes.last': query(['change'], Nothing, Step.nullable()),
  /** The newest undo that can itself be undone, for Ctrl+Shift+Z: `change` is the undo's, the rest that of what it took back. */
  'changes.next': query(['change'], Nothing, Step.nullable()),
  'bin.list': query(journal, Nothing, z.array(BinItem)),
  'bin.restore': command(journal, Binned, z.strictObject({ change: ChangeId.nullable() })),
  /** What would go with them, beside them: how many of each. */
  'bin.weigh': query(journal, Some, z.array(z.strictObject({ noun: BinNoun, count: z.int() }))),
  /** For good: from the journal, its history, search and drafts. `conflict` when one of them is not in the bin. */
  'bin.erase': command(journal, Some, z.strictObject({ count: z.int() })),
}
