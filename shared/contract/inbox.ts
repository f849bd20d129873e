/** inbox: jots written while locked. Sealed in their window to the vault's inbox key, filed as entries at the next unlock. */
import { z } from '../zod.ts'
import { query, task } from './define.ts'
import { EntryExcerpt } from './entries.ts'
import { EntryId, Nothing } from './fields.ts'

/** A jot keeps its id from its first draft to its filing. */
export const JotId = z.string().regex(/^[0-9a-z]{8,40}$/, 'id')

/** Bytes. Room for the longest jot in any script, and what sealing adds. */
export const sealedMost = 8 * 1024 * 1024

/** An age file. What is in it, nobody without the vault's key can say. */
const Sealed = z
  .instanceof(Uint8Array)
  .refine(({ byteLength }) => byteLength > 0, 'empty')
  .refine(({ byteLength }) => byteLength <= sealedMost, 'too-large')

export const InboxStatus = z.strictObject({
  /** Whom jots are sealed to, `age1…`; null where there is nobody yet. */
  recipient: z.string().max(100).nullable(),
  /** Sealed jots that are not filed yet; the one being written is not among them. */
  waiting: z.int(),
  /** Of those, half written: their window ended, or was left alone. */
  begun: z.int(),
  /** Of those, what the unlocked vault could not open or file. Their files are kept. */
  kept: z.strictObject({
    /** Not whole any more. */
    damaged: z.int(),
    /** Sealed to another key than the vault's: someone put another in its place, or the vault has a new one. */
    otherKey: z.int(),
    /** Written by a newer Rapport. */
    newer: z.int(),
    /** Could not be filed for another reason, such as a full disk; tried again at the next unlock. */
    notNow: z.int(),
  }),
})
export type InboxStatus = z.output<typeof InboxStatus>

export const inbox = {
  'inbox.status': task([], Nothing, InboxStatus),
  /** The running draft of one jot, replaced each time; null when nothing is left of it. `left`: nobody goes on with it, so it waits. */
  'inbox.keep': task(
    [],
    z.strictObject({ id: JotId, sealed: Sealed.nullable(), left: z.boolean().optional() }),
    Nothing,
  ),
  /** The jot is done: filed at the next unlock, or now when that has come meanwhile. `invalid {inbox: 'full'}` when too many wait. */
  'inbox.add': task([], z.strictObject({ id: JotId, sealed: Sealed }), InboxStatus),
  /** Filed out of the inbox, and nobody takes part yet. Newest first. */
  'inbox.filed': query(['inbox', 'entry', 'person'], Nothing, z.array(EntryExcerpt)),
  /** It is left as it is, without anyone; or, again, it is not. */
  'inbox.settle': task(['inbox'], z.strictObject({ id: EntryId, settled: z.boolean() }), Nothing),
}
