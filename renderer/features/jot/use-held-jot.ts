/** The jot being written as it is now, taken up from its draft and kept in it. */
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Draft } from '../../../shared/contract/drafts.ts'
import { call, useAsk } from '../../lib/api.ts'
import { localNow } from '../../lib/now.ts'
import type { JotPerson } from '../../../shared/model/understand/index.ts'
import { newEditor } from './editor.ts'
import { draftOf, emptyJot, onDay, restored, withPerson, type JotState } from './jot-state.ts'
import { useDraft, type Drafts } from './use-draft.ts'

export type HeldJot = {
  /** As it was drawn last. */
  readonly shown: JotState
  /** As it is: keys come faster than drawing. */
  readonly now: () => JotState
  readonly set: (next: JotState) => void
  /** Sets it, and has the draft written. */
  readonly change: (next: JotState) => void
  readonly drafts: Drafts
  /** The vault's day, YYYY-MM-DD. */
  readonly today: string
  /** The same as it is: what was asked for before midnight may be answered after. */
  readonly day: () => string
  readonly refreshDay: () => void
  /** The person on whose page it is written. */
  readonly here: string | undefined
}

/** Those of these ids who are still there: someone who has gone to the bin meanwhile no longer takes part. */
export const named = async (ids: readonly string[]): Promise<readonly JotPerson[]> => {
  const found = await Promise.all(ids.map((id) => call('people.get', { id: id as never }).catch(() => undefined)))
  return found.flatMap((person) => (person && !person.deleted ? [{ id: person.id, name: person.name }] : []))
}

const placePerson = (place: string): string | undefined =>
  place.startsWith('person:') ? place.slice('person:'.length) : undefined

export const useHeldJot = (place: string): HeldJot => {
  const [shown, show] = useState<JotState>(emptyJot)
  const state = useRef(shown)
  const here = placePerson(place)
  const asked = useAsk('today.get', {})
  const today = asked.data?.day ?? localNow().slice(0, 10)
  const todayNow = useRef(today)

  const set = (next: JotState): void => {
    state.current = next
    show(next)
  }
  const drafts = useDraft({
    place,
    now: () => draftOf(state.current, place, here ? [here] : []),
    onRead: (draft) => void takeUp(draft),
  })

  const takeUp = async (draft: Draft): Promise<void> => {
    // the text first: names may take a moment, and a draft is never to be waited for
    set(restored(state.current, { ...draft, people: [], accepted: [] }, [], todayNow.current))
    const first = state.current.editor.doc
    const names = await named(draft.people)
    const { editor } = state.current
    const next = restored(
      { ...state.current, editor: newEditor() },
      { ...draft, text: editor.doc.text },
      names,
      todayNow.current,
    )
    set({ ...next, editor })
    // what was written meanwhile was written without them
    if (editor.doc !== first) drafts.touch()
  }

  const beginWith = useEffectEvent(async (id: string) => {
    for (const person of await named([id])) set(withPerson(state.current, person, todayNow.current, 'chosen'))
  })
  useEffect(() => {
    if (here !== undefined) void beginWith(here)
  }, [here])

  const turnTo = useEffectEvent((day: string) => set(onDay(state.current, day)))
  useLayoutEffect(() => {
    todayNow.current = today
    turnTo(today)
  }, [today])

  return {
    shown,
    now: () => state.current,
    set,
    change: (next) => {
      set(next)
      drafts.touch()
    },
    drafts,
    today,
    day: () => todayNow.current,
    refreshDay: () => void asked.refetch(),
    here,
  }
}
