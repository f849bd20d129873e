/** signal: a mark on an entry: showed care, showed competence, commitment. Evidence is what they come to: words, never a score. */
import { signalKinds } from '../model/evidence.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { EntryId, Line, LocalTime, PersonId, SignalId } from './fields.ts'
import { Changed } from './people.ts'

export const SignalKind = z.enum(signalKinds)

export const SignalFields = z.strictObject({
  personId: PersonId,
  kind: SignalKind,
  /** What it was, in a few words. An `other` has to say. */
  words: Line.default(''),
})
export type SignalFields = z.output<typeof SignalFields>

export const Signal = SignalFields.required().extend({
  id: SignalId,
  entryId: EntryId,
  at: LocalTime,
  /** How the entry begins. */
  excerpt: Line,
})
export type Signal = z.output<typeof Signal>

const Last = z.strictObject({ last: Signal.nullable(), recent: z.boolean() })

/** Of one person: when each side was shown last, and what they did that tells of commitment. */
export const Evidence = z.strictObject({
  care: Last,
  competence: Last,
  commitment: Last,
  /** Newest first, at most 50. */
  commitments: z.array(Signal),
})
export type Evidence = z.output<typeof Evidence>

export const signals = {
  'signals.evidence': query(['signal', 'entry', 'person'], z.strictObject({ personId: PersonId }), Evidence),
  'signals.ofEntry': query(['signal', 'entry'], z.strictObject({ entryId: EntryId }), z.array(Signal)),
  /** invalid (words: empty) for an `other` that does not say what. */
  'signals.add': command(
    ['signal', 'entry', 'change'],
    SignalFields.extend({ entryId: EntryId }),
    Changed.extend({ id: SignalId }),
  ),
  'signals.remove': command(['signal', 'entry', 'change'], z.strictObject({ id: SignalId }), Changed),
}
