/** Everything a jot being written consists of, and how it changes. Pure. */
import type { Draft } from '../../../shared/contract/drafts.ts'
import { entryChannels, type EntryChannel, type JotInput } from '../../../shared/contract/entries.ts'
import type { JotPerson, Suggestion } from '../../../shared/model/understand/index.ts'
import { readAll, stillAccepted } from './chips.ts'
import { newEditor, type Editor } from './editor.ts'
import { filed, type FiledOn } from './filing.ts'
import { fromKept, toKeep } from './kept-yes.ts'
import type { DraftInput } from './draft-keeper.ts'
import { isNewcomer } from './newcomers.ts'
import { wellFormed } from './steps.ts'
import type { Accepted } from './yes.ts'

export type JotState = {
  readonly editor: Editor
  /** Everyone who was mentioned or chosen. */
  readonly known: readonly JotPerson[]
  /** Ids of those who take part whatever the text says; the others do while their @name stands in it. */
  readonly chosen: ReadonlySet<string>
  /** Who takes part, in the order they came. */
  readonly people: readonly JotPerson[]
  /** Null until one is chosen: as the last time. */
  readonly channel: EntryChannel | null
  /** Null: the time of saving. */
  readonly happenedAt: string | null
  /** Those of the template it began with. */
  readonly tags: readonly string[]
  readonly accepted: Accepted
  /** What was read in the text around the caret. */
  readonly all: readonly Suggestion[]
}

export const emptyJot = (people: readonly JotPerson[] = []): JotState => ({
  editor: newEditor(),
  known: people,
  chosen: new Set(people.map(({ id }) => id)),
  people,
  channel: null,
  happenedAt: null,
  tags: [],
  accepted: [],
  all: [],
})

export const isEmpty = ({ editor }: JotState): boolean => editor.doc.text.trim() === ''

/** Those chosen, those whose @name stands in the text, and those meant by a name that was said yes to. */
const takingPart = (
  known: readonly JotPerson[],
  chosen: ReadonlySet<string>,
  text: string,
  accepted: Accepted,
): readonly JotPerson[] => {
  const meant = new Set(accepted.flatMap((yes) => (yes.reading.kind === 'person' ? (yes.meant ?? []) : [])))
  return known.filter(({ id, name }) => chosen.has(id) || meant.has(id) || text.includes(`@${name}`))
}

const samePeople = (before: readonly JotPerson[], found: readonly JotPerson[]): readonly JotPerson[] =>
  // the same array while the same people take part: their names are marked in every line
  found.length === before.length && found.every((person, at) => person === before[at]) ? before : found

/** Below this the whole text is read, wherever the caret stands. */
const READ_WHOLE = 4000

const reread = (state: JotState, today: string): JotState => {
  const { text } = state.editor.doc
  const caret = text.length <= READ_WHOLE ? text.length : state.editor.caret
  const withThem = (accepted: Accepted, before: readonly JotPerson[]) =>
    samePeople(before, takingPart(state.known, state.chosen, text, accepted))
  const people = withThem(state.accepted, state.people)
  const all = readAll(text, { today, people, caret })
  const accepted = stillAccepted(state.accepted, text, caret, all)
  // a name that is gone takes its person with it
  return { ...state, people: accepted === state.accepted ? people : withThem(accepted, people), all, accepted }
}

export const edited = (state: JotState, editor: Editor, today: string): JotState => {
  const next = { ...state, editor }
  const { text } = editor.doc
  const isSame = text === state.editor.doc.text && (text.length <= READ_WHOLE || editor.caret === state.editor.caret)
  return isSame ? next : reread(next, today)
}

/** Someone takes part: `chosen` outright, or for as long as their @name stands in the text. */
export const withPerson = (
  state: JotState,
  person: JotPerson,
  today: string,
  how: 'chosen' | 'mentioned',
): JotState => {
  const known = state.known.some(({ id }) => id === person.id) ? state.known : [...state.known, person]
  const chosen = how === 'chosen' ? new Set([...state.chosen, person.id]) : state.chosen
  return reread({ ...state, known, chosen }, today)
}

export const withPeople = (state: JotState, people: readonly JotPerson[], today: string): JotState =>
  reread(
    {
      ...state,
      known: people,
      // those who came with their @name still go with it
      chosen: new Set(
        people
          .filter(({ id }) => state.chosen.has(id) || !state.people.some((before) => before.id === id))
          .map(({ id }) => id),
      ),
    },
    today,
  )

/** What was said yes to, and whom that brings in. */
export const withAccepted = (state: JotState, accepted: Accepted, today: string, person?: JotPerson): JotState => {
  const known = !person || state.known.some(({ id }) => id === person.id) ? state.known : [...state.known, person]
  return reread({ ...state, known, accepted }, today)
}

export const onDay = reread

/** What is kept of it; null when there is nothing worth keeping. */
export const draftOf = (state: JotState, place: string, usualPeople: readonly string[]): DraftInput | null => {
  const { editor, people, happenedAt, channel, accepted } = state
  const isUsual =
    people.every(({ id }) => usualPeople.includes(id)) &&
    happenedAt === null &&
    accepted.length === 0 &&
    state.tags.length === 0
  if (isEmpty(state) && isUsual) return null
  return {
    place,
    text: wellFormed(editor.doc.text),
    people: people.flatMap(({ id }) => (isNewcomer(id) ? [] : [id as never])).slice(0, 200),
    happenedAt,
    channel: channel ?? '',
    ...(state.tags.length > 0 && { tags: [...state.tags] }),
    accepted: toKeep(accepted),
  }
}

/** Those a jot brings in, by the names it says. */
const newcomersOf = (accepted: Accepted): readonly JotPerson[] =>
  accepted.flatMap(({ reading, meant }) =>
    reading.kind === 'person' && meant !== undefined && isNewcomer(meant) ? [{ id: meant, name: reading.name }] : [],
  )

/** A draft taken up again. What was typed before it arrived stands behind it. */
export const restored = (state: JotState, draft: Draft, names: readonly JotPerson[], today: string): JotState => {
  const typed = state.editor.doc.text
  const text = typed === '' ? draft.text : draft.text === '' ? typed : `${draft.text}\n${typed}`
  const all = [...names, ...state.known.filter(({ id }) => !names.some((name) => name.id === id))]
  const kept = fromKept(draft.accepted, draft.text, { today, people: all })
  const meant = kept.flatMap((yes) => (yes.reading.kind === 'person' ? (yes.meant ?? []) : []))
  const known = [...all, ...newcomersOf(kept)]
  const chosen = new Set([
    ...state.chosen,
    ...names.filter(({ id, name }) => !text.includes(`@${name}`) && !meant.includes(id)).map(({ id }) => id),
  ])
  const people = takingPart(known, chosen, text, kept)
  const accepted = [...kept, ...state.accepted.filter(({ key }) => !kept.some((yes) => yes.key === key))]
  const channel = entryChannels.find((each) => each === draft.channel) ?? state.channel
  const happenedAt = state.happenedAt ?? draft.happenedAt
  const tags = [...new Set([...(draft.tags ?? []), ...state.tags])]
  return reread(
    { ...state, editor: newEditor(text), known, chosen, people, accepted, channel, happenedAt, tags },
    today,
  )
}

export const inputOf = (
  state: JotState,
  place: string,
  now: string,
  words: Pick<FiledOn, 'steps' | 'checkBack'> & { readonly channel: EntryChannel },
): JotInput => ({
  happenedAt: state.happenedAt ?? now,
  channel: state.channel ?? words.channel,
  text: wellFormed(state.editor.doc.text).trimEnd(),
  people: state.people.slice(0, 200).map(({ id }) => id as never),
  ...(state.tags.length > 0 && { tags: [...state.tags] }),
  ...filed(state.accepted, state.people, {
    ...words,
    day: (state.happenedAt ?? now).slice(0, 10),
    today: now.slice(0, 10),
  }),
  draft: place,
})
