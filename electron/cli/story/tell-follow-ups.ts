/** Promises, asks and things to do, and what became of them. */
import type { Teller } from './teller.ts'
import type { StoryFollowUp } from './types.ts'

export const tellFollowUp = (teller: Teller, one: StoryFollowUp, at: number, entryId: string | null): void => {
  const { tell, happen, day, id } = teller
  const { of, kind, text, due, closed, heard, moved, late } = one
  const by = one.by ?? 'me'
  const { id: added } = tell('followUps.add', {
    ...{ personId: id(of), kind, by, text, due: due === null ? null : day(due), entryId: entryId as never },
    ...(kind === 'promise' && { wordsOf: by }),
    ...(kind === 'ask' && { wordsOf: 'them' as const }),
  })
  /** The one that holds now: a new day makes a new one. */
  let now = added
  if (heard !== undefined)
    happen(Math.max(heard, at), () => void tell('followUps.acknowledge', { id: now, how: 'email' }))
  if (late !== undefined) happen(Math.max(late, at), () => void tell('followUps.tellLate', { id: now }))
  if (moved) {
    const [on, next, why = ''] = moved
    happen(Math.max(on, at), () => {
      now = tell('followUps.renegotiate', { id: now, due: day(next), agreedBy: 'them', why }).id
    })
  }
  if (closed) {
    const [on, state, why = ''] = closed
    const told = state === 'dropped' && kind !== 'to-do'
    happen(Math.max(on, at), () => void tell('followUps.close', { id: now, state, why, told }))
  }
}

export const tellFollowUps = (teller: Teller): void => {
  const { story, happen, known } = teller
  for (const followUp of story.followUps) {
    const at = Math.max(known(followUp.of), followUp.at ?? known(followUp.of))
    happen(at, () => tellFollowUp(teller, followUp, at, null))
  }
}
