/** What was said and done, with everything that is marked on it and everything that followed. */
import { arcOf } from '../../../shared/model/life-events/taxonomy.ts'
import { wordsOfArc } from './arc-words.ts'
import { tellFact } from './tell-people.ts'
import { tellFollowUp } from './tell-follow-ups.ts'
import type { Teller } from './teller.ts'
import type { StoryEntry } from './types.ts'

const eventsOf = ({ day, id }: Teller, { event, at, with: people }: StoryEntry) => {
  const [who] = people
  if (!event || who === undefined) return []
  const [kind, relative = '', on = at] = event
  const arc = arcOf(kind, relative)
  return [{ personId: id(who), event: kind, relative, on: day(on), arc: arc ? wordsOfArc(arc) : null }]
}

const disagreementsOf = ({ day, id }: Teller, { disagreement, with: people }: StoryEntry) => {
  const [who] = people
  if (!disagreement || who === undefined) return []
  const { theirs, ours, checkBack } = disagreement
  const back = checkBack && { on: day(checkBack[0]), text: checkBack[1] }
  return [{ personId: id(who), theirs, ours, checkBack: back ?? null }]
}

const jot = (teller: Teller, entry: StoryEntry): string => {
  const { tell, day, id } = teller
  const { at, how, text, tags, signals = [], with: people } = entry
  const [who] = people
  // hours of a working day, different for different days, the same at every telling; of today, early
  const hour = at === 0 ? 8 : 9 + (Math.abs(at) % 8)
  const minute = (Math.abs(at) * 7) % 60
  return tell('entries.jot', {
    happenedAt: `${day(at)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    ...{ channel: how, text, people: people.map((key) => id(key)), tags: [...(tags ?? [])] },
    lifeEvents: eventsOf(teller, entry),
    disagreements: disagreementsOf(teller, entry),
    signals: who === undefined ? [] : signals.map((kind) => ({ personId: id(who), kind })),
  }).id
}

/** What was to be done after something happened in a life was done on its day. */
const followArcs = ({ tell, ask, happen, daysTo, id }: Teller, key: string): void => {
  for (const arc of ask('arcs.of', { personId: id(key) }))
    for (const { followUpId, state, due } of arc.steps)
      if (followUpId !== null && state === 'open' && daysTo(due) < 0)
        happen(daysTo(due), () => {
          const open = ask('followUps.list', { personId: id(key) }).some((one) => one.id === followUpId)
          if (open) tell('followUps.close', { id: followUpId, state: 'done' })
        })
}

const settleDisagreement = (teller: Teller, { disagreement }: StoryEntry, entryId: string): void => {
  const { tell, ask, happen, id } = teller
  const { mended, raised } = disagreement ?? {}
  const now = () => ask('disagreements.ofEntry', { entryId: entryId as never })[0]
  if (raised)
    happen(raised[0], () => {
      const found = now()
      if (found) tell('disagreements.raise', { id: found.id, theirs: id(raised[1]), ours: id(raised[2]) })
    })
  if (mended)
    happen(mended[0], () => {
      const found = now()
      if (!found) return
      const { id: known, theirs, ours } = found
      tell('disagreements.edit', { id: known, theirs, ours, changed: mended[1], repaired: 'yes', checkBack: null })
    })
}

export const tellEntries = (teller: Teller): void => {
  const { story, tell, happen } = teller
  for (const entry of story.entries)
    happen(entry.at, () => {
      const added = jot(teller, entry)
      const { at, facts = [], followUps = [], with: people, event, binned } = entry
      for (const [key, ...fact] of facts) tellFact(teller, key, fact, added)
      for (const followUp of followUps) tellFollowUp(teller, followUp, at, added)
      if (event && people[0] !== undefined) followArcs(teller, people[0])
      if (entry.disagreement) settleDisagreement(teller, entry, added)
      if (binned !== undefined) happen(binned, () => void tell('entries.remove', { id: added as never }))
    })
}
