/** history: what was altered about one thing, newest first, and how any earlier value comes back. */
import { z } from '../zod.ts'
import { PartialDate } from './dates.ts'
import { command, query } from './define.ts'
import { ChangeId, Instant, Line } from './fields.ts'
import { topics } from './topics.ts'

/** Whose history can be asked for. */
export const HistoryNoun = z.enum([
  'person',
  'organisation',
  'channel',
  'role',
  'tie',
  'entry',
  'fact',
  'milestone',
  'follow-up',
  'meeting',
  'file',
  'boundary',
  'gift',
  'tag',
  'template',
  'list',
])
export type HistoryNoun = z.output<typeof HistoryNoun>

const Id = z.string().regex(/^[0-9a-z.]{8,90}$/, 'id')
const Shown = z.string().max(5000)

/** A value as it was written, and as what it is to be read. */
export const HistoryValue = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text: Shown }),
  /** A word of a closed list; the screen has a word for it. */
  z.strictObject({ is: z.literal('choice'), word: Line }),
  z.strictObject({ is: z.literal('yes'), yes: z.boolean() }),
  z.strictObject({ is: z.literal('words'), words: z.array(Shown).max(500) }),
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  z.strictObject({ is: z.literal('day'), day: Line }),
  /** Wall time. */
  z.strictObject({ is: z.literal('time'), at: Line }),
  z.strictObject({ is: z.literal('instant'), at: Line }),
  z.strictObject({ is: z.literal('date'), date: PartialDate }),
  z.strictObject({ is: z.literal('number'), number: z.number() }),
  /** Someone or something of the journal. */
  z.strictObject({ is: z.literal('named'), name: Shown, where: z.enum(['here', 'bin', 'gone']) }),
  /** It was there; what is in it is not shown. */
  z.strictObject({ is: z.literal('there') }),
])
export type HistoryValue = z.output<typeof HistoryValue>

export const HistoryField = z.strictObject({
  /** The row it is a column of: that of the thing itself, or one that hangs on it. */
  noun: Line,
  id: Id,
  field: Line,
  /** Null where nothing was written. */
  from: HistoryValue.nullable(),
  to: HistoryValue.nullable(),
  /** Of a longer text: word by word, what stayed cut short. */
  diff: z.array(z.strictObject({ how: z.enum(['same', 'gone', 'new']), text: Shown })).nullable(),
  /** What stood before is not what stands now. */
  canPutBack: z.boolean(),
})
export type HistoryField = z.output<typeof HistoryField>

export const HistoryItem = z.strictObject({
  change: ChangeId,
  command: Line,
  at: Instant,
  /** Taken back since. */
  undone: z.boolean(),
  /** It took back another: that one's command. */
  undid: Line.nullable(),
  what: z.enum(['added', 'changed', 'binned', 'restored', 'removed']),
  fields: z.array(HistoryField),
})
export type HistoryItem = z.output<typeof HistoryItem>

export const history = {
  /** Newest first. `next` is the `before` of the page that follows; null at the end. */
  'history.of': query(
    topics.filter((topic) => topic !== 'vault'),
    z.strictObject({
      noun: HistoryNoun,
      id: Id,
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(100).default(30),
    }),
    z.strictObject({
      /** What it is called now; '' where it is gone. */
      title: Line,
      items: z.array(HistoryItem),
      next: z.int().nullable(),
    }),
  ),
  /**
   * Writes the value a field had before a change. What belongs together (an amount and its currency) comes back together. `conflict` with
   * `row: bin | gone` where what it is about is not there, `value: bin | gone` where what it named is not.
   */
  'history.putBack': command(
    topics.filter((topic) => topic !== 'vault'),
    z.strictObject({ change: ChangeId, noun: Line, id: Id, field: Line }),
    z.strictObject({ change: ChangeId.nullable() }),
  ),
}
