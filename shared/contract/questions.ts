/** question: something to ask somebody: grown out of what is not known, or written down. */
import { grownKinds } from '../model/curiosity/grow.ts'
import { questionStates } from '../model/curiosity/offer.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Day, Line, Name, PersonId, QuestionId } from './fields.ts'
import { Changed } from './people.ts'

const questionKinds = [...grownKinds, 'own'] as const
const QuestionKind = z.enum(questionKinds)
const questionOutcomes = ['asked', 'raised', 'off-limits', 'later'] as const
export const QuestionOutcome = z.enum(questionOutcomes)
export type QuestionOutcome = z.output<typeof QuestionOutcome>

export const Question = z.strictObject({
  /** The same as long as it is the same question. */
  key: Line,
  kind: QuestionKind,
  /** Null where it grew and nothing became of it yet. */
  id: QuestionId.nullable(),
  /** As it was written down; '' of one that grew. */
  text: Line,
  /** The fact or the name it is about. */
  about: Line,
  /** When that was learned, or the day that comes. */
  day: Day.nullable(),
  /** Years old on that day. */
  age: z.int().nullable(),
  /** Names what is guarded: not for paper. */
  quiet: z.boolean(),
  state: z.enum(questionStates),
  settledOn: Day.nullable(),
})
export type Question = z.output<typeof Question>

export const Questions = z.strictObject({
  /** Why nothing is offered. */
  resting: z.enum(['dead', 'silenced']).nullable(),
  /** Written down and not asked yet, oldest first. */
  own: z.array(Question),
  /** Grown; as many as make three with their own. */
  offered: z.array(Question),
  /** What something became of, the latest first. */
  settled: z.array(Question),
})
export type Questions = z.output<typeof Questions>

const One = z.strictObject({ id: QuestionId })
const Which = z.strictObject({ personId: PersonId, key: Line })
const touches = ['question', 'change'] as const

export const questions = {
  'questions.of': query(
    ['question', 'person', 'fact', 'tie', 'milestone', 'role', 'entry', 'arc'],
    z.strictObject({ personId: PersonId }),
    Questions,
  ),
  'questions.add': command(
    [...touches],
    z.strictObject({ personId: PersonId, text: Name }),
    Changed.extend({ id: QuestionId }),
  ),
  'questions.edit': command([...touches], One.extend({ text: Name }), Changed),
  /** What became of it, on a day that has come (today, where it is left out). `invalid` with `on: in-future`. */
  'questions.settle': command([...touches], Which.extend({ outcome: QuestionOutcome, on: Day.optional() }), Changed),
  /** To be asked again. */
  'questions.reopen': command([...touches], Which, Changed),
  'questions.remove': command([...touches], One, Changed),
}
