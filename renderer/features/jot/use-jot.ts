/** A jot in the making: its state, its draft, and what filing it takes. */
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { PersonLine } from '../../../shared/contract/people.ts'
import type { Leap } from '../../../shared/contract/milestones.ts'
import { call, useAsk, useCommand } from '../../lib/api.ts'
import { localNow } from '../../lib/now.ts'
import type { JotPerson } from '../../lib/read-jot/index.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { asksLeap, personOf, type ChipLine, type Reading, type Yes } from './chips.ts'
import { newEditor, put, type Editor } from './editor.ts'
import { ownKey } from './kept-yes.ts'
import {
  draftOf,
  edited,
  emptyJot,
  inputOf,
  isEmpty,
  onDay,
  restored,
  withPeople,
  withPerson,
  type JotState,
} from './jot-state.ts'
import type { Mention } from './mention.ts'
import type { OwnKind } from './own-form.tsx'
import { useDraft } from './use-draft.ts'

export type Panel =
  | { readonly kind: 'people' | 'when' | OwnKind }
  | { readonly kind: 'leap'; readonly chip: Yes }
  | null

export type Saved = { readonly change: string; readonly before: JotState }

type Parts = {
  readonly place: string
  /** Changes the text from outside the field: the field lets go of its word first. */
  readonly onOutside: () => void
  readonly focusText: () => void
}

const placePerson = (place: string): string | undefined =>
  place.startsWith('person:') ? place.slice('person:'.length) : undefined

export const useJot = ({ place, onOutside, focusText }: Parts) => {
  const say = useSay()
  const [shown, show] = useState<JotState>(emptyJot)
  /** The state as it is now: keys come faster than drawing. */
  const state = useRef(shown)
  const [panel, setPanel] = useState<Panel>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isSaving, setSaving] = useState(false)
  const saving = useRef(false)
  /** A chip that was said yes to before there was anyone it could be for. */
  const waiting = useRef<ChipLine | undefined>(undefined)
  const isMounted = useRef(true)
  const here = placePerson(place)

  const day = useAsk('today.get', {})
  const today = day.data?.day ?? localNow().slice(0, 10)
  const todayNow = useRef(today)

  const set = (next: JotState): void => {
    state.current = next
    show(next)
  }
  const change = (next: JotState): void => {
    set(next)
    drafts.touch()
  }

  const drafts = useDraft({
    place,
    now: () => draftOf(state.current, place, here ? [here] : []),
    onRead: (draft) => void takeUp(draft),
  })

  const named = async (ids: readonly string[]): Promise<readonly JotPerson[]> => {
    const found = await Promise.all(
      // someone who has gone to the bin meanwhile no longer takes part
      ids.map((id) => call('people.get', { id: id as never }).catch(() => undefined)),
    )
    return found.flatMap((person) => (person && !person.deleted ? [{ id: person.id, name: person.name }] : []))
  }

  type Draft = Parameters<typeof restored>[1]
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

  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])

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

  const edit = (editor: Editor): void => {
    const before = state.current
    const next = edited(before, editor, todayNow.current)
    if (editor.doc === before.editor.doc) set(next)
    else change(next)
  }

  const setPeople = (people: readonly JotPerson[]): void => {
    setProblem(undefined)
    change(withPeople(state.current, people, todayNow.current))
  }

  const takePart = (person: JotPerson, how: 'chosen' | 'mentioned'): void =>
    change(withPerson(state.current, person, todayNow.current, how))

  const { mutateAsync: addPerson } = useCommand('people.add')
  const addAnew = async (name: string): Promise<JotPerson | undefined> => {
    try {
      const { id } = await addPerson({ name })
      return { id, name }
    } catch (error) {
      setProblem(say(failureId(error)))
      return undefined
    }
  }

  const mention = ({ from, to }: Mention, { id, name }: JotPerson | PersonLine): void => {
    onOutside()
    const { editor } = state.current
    const space = /^\s/.test(editor.doc.text.slice(to, to + 1)) ? '' : ' '
    const next = put(editor, from, to, `@${name}${space}`)
    state.current = edited(state.current, next, todayNow.current)
    takePart({ id, name }, 'mentioned')
  }

  const accept = (yes: Yes): void => {
    const { accepted } = state.current
    if (accepted.length >= 50) return setProblem(say('jot.too-many'))
    change({ ...state.current, accepted: [...accepted.filter(({ key }) => key !== yes.key), yes] })
  }

  /** Says yes, asking first for whom and on which day where that is not known. */
  const wish = (yes: Yes): void => {
    if (asksLeap(yes.reading) && !yes.leap) setPanel({ kind: 'leap', chip: yes })
    else accept(yes)
  }

  const toggle = (chip: ChipLine): void => {
    const { accepted, people } = state.current
    if (accepted.some(({ key }) => key === chip.key))
      return change({ ...state.current, accepted: accepted.filter(({ key }) => key !== chip.key) })
    if (people.length === 0) {
      waiting.current = chip
      return setPanel({ kind: 'people' })
    }
    wish({ key: chip.key, reading: chip.reading, raw: chip.raw, person: chip.person })
  }

  const closePanel = (): void => {
    const chip = waiting.current
    waiting.current = undefined
    setPanel(null)
    focusText()
    if (chip && state.current.people.length > 0 && !state.current.accepted.some(({ key }) => key === chip.key))
      wish({ key: chip.key, reading: chip.reading, raw: chip.raw, person: chip.person })
  }

  const addOwn = (reading: Reading): void => {
    setPanel(null)
    focusText()
    wish({ key: ownKey(reading), reading, raw: null })
  }

  const chooseLeap = (yes: Yes, leap: Leap): void => {
    setPanel(null)
    focusText()
    accept({ ...yes, leap })
  }

  const { mutateAsync: jot } = useCommand('entries.jot')
  /** Files the jot; undefined when it was not, which is said. */
  const save = async (): Promise<Saved | undefined> => {
    if (saving.current) return undefined
    setProblem(undefined)
    const before = state.current
    const refuse = (id: string): undefined => {
      setProblem(say(id))
      return undefined
    }
    if (isEmpty(before)) {
      focusText()
      return refuse('jot.nothing')
    }
    if (before.accepted.some(({ person }) => personOf(person, before.people) === undefined)) {
      setPanel({ kind: 'people' })
      return refuse('jot.for-whom')
    }
    const leap = before.accepted.find((yes) => asksLeap(yes.reading) && !yes.leap)
    if (leap) {
      setPanel({ kind: 'leap', chip: leap })
      return undefined
    }
    saving.current = true
    setSaving(true)
    drafts.forget()
    try {
      const { change } = await jot(inputOf(before, place, localNow()))
      setPanel(null)
      onOutside()
      set(emptyJot(before.known.filter(({ id }) => id === here)))
      return { change, before }
    } catch (error) {
      drafts.touch()
      return refuse(failureId(error))
    } finally {
      saving.current = false
      setSaving(false)
    }
  }

  /** An entry that was taken back gives its words back: behind what has been written since. */
  const giveBack = async (before: JotState): Promise<void> => {
    if (!isMounted.current) {
      const stored = await call('drafts.get', { place: place as never })
      const draft = draftOf(before, place, [])
      if (!stored && draft) await call('drafts.keep', draft)
      return
    }
    onOutside()
    const now = state.current
    if (isEmpty(now)) return change(before)
    const end = now.editor.doc.text.length
    change(edited(now, put(now.editor, end, end, `\n\n${before.editor.doc.text}`), todayNow.current))
  }

  return {
    state: shown,
    latest: () => state.current,
    today,
    refreshDay: () => void day.refetch(),
    panel,
    setPanel,
    closePanel,
    problem: problem ?? (drafts.problem === undefined ? undefined : say(failureId(drafts.problem))),
    setProblem,
    isSaving,
    drafts,
    edit,
    setPeople,
    takePart,
    addAnew,
    mention,
    toggle,
    addOwn,
    chooseLeap,
    setChannel: (channel: JotState['channel']) => change({ ...state.current, channel }),
    setWhen: (happenedAt: string | null) => change({ ...state.current, happenedAt }),
    save,
    giveBack,
    /** A person the window was opened for. In an empty jot they are the only one. */
    openFor: async (id: string) => {
      const [person] = await named([id])
      if (!person) return
      if (isEmpty(state.current) && state.current.accepted.length === 0) setPeople([person])
      else takePart(person, 'chosen')
    },
  }
}

export type Jot = ReturnType<typeof useJot>
