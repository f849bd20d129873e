/** life event: what an entry of that kind tells of, in one person's life. arc: what follows it, step by step. */
import { arcKinds, arcSteps } from '../model/arcs/arcs.ts'
import { lifeEventKinds } from '../model/life-events/taxonomy.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { ArcId, Day, EntryId, FollowUpId, LifeEventId, Line, Name, PersonId } from './fields.ts'
import { Changed } from './people.ts'

const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as readonly [T, ...T[]])
const LifeEvent = oneOf(lifeEventKinds)
const ArcKind = oneOf(arcKinds)
export const ArcStep = oneOf(arcSteps)

/** What each step says, in the words of whoever begins it. No words of grief: a step is a follow-up, and is told of on the screen. */
export const ArcWords = z
  .array(z.strictObject({ step: ArcStep, text: Name }))
  .min(1)
  .max(arcSteps.length)
export type ArcWords = z.output<typeof ArcWords>

export const LifeEventFields = z.strictObject({
  personId: PersonId,
  event: LifeEvent,
  /** Whom it happened to, as it is said: "her father". '' where it is the person's own. */
  relative: Line.default(''),
  on: Day,
})

/** As a jot files it; `arc` begins what follows, where the event has something that follows. */
export const JotLifeEvent = LifeEventFields.extend({ arc: ArcWords.nullable().default(null) })
export type JotLifeEvent = z.output<typeof JotLifeEvent>

export const LifeEventOf = LifeEventFields.required().extend({
  id: LifeEventId,
  entryId: EntryId,
  /** The arc that follows it; null: none was begun. */
  arcId: ArcId.nullable(),
})
export type LifeEventOf = z.output<typeof LifeEventOf>

/** Why a follow-up or a date is as it is: the arc it belongs to. */
export const ArcReason = z.strictObject({
  kind: ArcKind,
  event: LifeEvent,
  relative: Line,
  /** The day it began. */
  on: Day,
})
export type ArcReason = z.output<typeof ArcReason>

export const Arc = ArcReason.extend({
  id: ArcId,
  personId: PersonId,
  entryId: EntryId,
  lifeEventId: LifeEventId,
  until: Day,
  endedOn: Day.nullable(),
  running: z.boolean(),
  /** Cheerful prompts wait while it runs. */
  grave: z.boolean(),
  steps: z.array(
    z.strictObject({
      step: ArcStep,
      due: Day,
      text: Name,
      /** passed: its day was long over when it was written down. */
      state: z.enum(['open', 'done', 'skipped', 'passed']),
      followUpId: FollowUpId.nullable(),
    }),
  ),
})
export type Arc = z.output<typeof Arc>

const touched = ['life-event', 'arc', 'entry', 'follow-up', 'milestone', 'reminder', 'change'] as const
const One = z.strictObject({ id: LifeEventId })

export const lifeEvents = {
  /** Newest first. */
  'lifeEvents.of': query(['life-event', 'arc', 'entry'], z.strictObject({ personId: PersonId }), z.array(LifeEventOf)),
  'lifeEvents.ofEntry': query(
    ['life-event', 'arc', 'entry'],
    z.strictObject({ entryId: EntryId }),
    z.array(LifeEventOf),
  ),
  /** invalid (event: no-arc) where nothing follows such an event; invalid (steps: wrong) for steps that are not of its arc. */
  'lifeEvents.add': command(
    [...touched],
    JotLifeEvent.extend({ entryId: EntryId }),
    Changed.extend({ id: LifeEventId }),
  ),
  /** Of another day its arc begins anew: what is done stays done. Of another kind its arc is taken away. */
  'lifeEvents.edit': command(
    [...touched],
    LifeEventFields.omit({ personId: true }).extend({ id: LifeEventId }),
    Changed,
  ),
  'lifeEvents.remove': command([...touched], One, Changed),
  /** Those that run, and those that are over, newest first. */
  'arcs.of': query(['arc', 'life-event', 'follow-up', 'entry'], z.strictObject({ personId: PersonId }), z.array(Arc)),
  /** conflict where it has one already. */
  'arcs.begin': command([...touched], One.extend({ steps: ArcWords }), Changed.extend({ id: ArcId })),
  /** Its open steps are dropped, and prompts are as they were. conflict where it is over. */
  'arcs.end': command([...touched], z.strictObject({ id: ArcId }), Changed),
}
