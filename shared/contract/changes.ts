/** change: one recorded alteration. Undo and the bin stand on it. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { ChangeId, Instant, Line, Nothing } from './fields.ts'
import { topics } from './topics.ts'

const journal = topics.filter((topic) => topic !== 'vault')

export const binNouns = ['person', 'entry', 'fact', 'milestone', 'follow-up', 'meeting', 'file'] as const
export const BinItem = z.strictObject({
  noun: z.enum(binNouns),
  id: Line,
  title: Line,
  /** The name of whom it is about, where it is about one person. */
  whose: Line.nullable(),
  deletedAt: Instant,
})
export type BinItem = z.output<typeof BinItem>

export const changes = {
  /**
   * Takes back one command, whole. `conflict` when something it wrote has been changed since; nothing is touched then.
   * The answer's `change` undoes the undo.
   */
  'changes.undo': command(journal, z.strictObject({ change: ChangeId }), z.strictObject({ change: ChangeId })),
  /** The newest command that can be undone, for Ctrl+Z. */
  'changes.last': query(
    ['change'],
    Nothing,
    z.strictObject({ change: ChangeId, command: Line, at: Instant }).nullable(),
  ),
  'bin.list': query(
    ['change', 'person', 'entry', 'fact', 'milestone', 'follow-up', 'meeting', 'file'],
    Nothing,
    z.array(BinItem),
  ),
}
