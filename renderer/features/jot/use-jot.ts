/** A jot in the making: its text, who takes part, what is said yes to, its draft, and filing it. */
import { useState } from 'react'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { useCommand } from '../../lib/api.ts'
import type { JotPerson } from '../../lib/read-jot/index.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { put, type Editor } from './editor.ts'
import { edited, isEmpty, withPeople, withPerson, type JotState } from './jot-state.ts'
import type { Mention } from './mention.ts'
import { useFiling } from './use-filing.ts'
import { named, useHeldJot } from './use-held-jot.ts'
import { useYes, type Panel } from './use-yes.ts'

type Parts = {
  readonly place: string
  /** Changes the text from outside the field: the field lets go of its word first. */
  readonly onOutside: () => void
  readonly focusText: () => void
}

export const useJot = ({ place, onOutside, focusText }: Parts) => {
  const say = useSay()
  const [panel, setPanel] = useState<Panel>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const held = useHeldJot(place)
  const { shown, now, set, change, drafts, today, day, refreshDay } = held
  const yes = useYes({ held, setPanel, setProblem, focusText })
  const filing = useFiling({ place, held, setPanel, setProblem, onOutside, focusText })

  const edit = (editor: Editor): void => {
    const before = now()
    const next = edited(before, editor, day())
    if (editor.doc === before.editor.doc) set(next)
    else change(next)
  }

  const setPeople = (people: readonly JotPerson[]): void => {
    setProblem(undefined)
    change(withPeople(now(), people, day()))
  }

  const takePart = (person: JotPerson, how: 'chosen' | 'mentioned'): void =>
    change(withPerson(now(), person, day(), how))

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
    const { editor } = now()
    const space = /^\s/.test(editor.doc.text.slice(to, to + 1)) ? '' : ' '
    const next = put(editor, from, to, `@${name}${space}`)
    change(withPerson(edited(now(), next, day()), { id, name }, day(), 'mentioned'))
  }

  return {
    state: shown,
    latest: now,
    today,
    refreshDay,
    panel,
    setPanel,
    problem: problem ?? (drafts.problem === undefined ? undefined : say(failureId(drafts.problem))),
    setProblem,
    drafts,
    edit,
    setPeople,
    takePart,
    addAnew,
    mention,
    setChannel: (channel: JotState['channel']) => change({ ...now(), channel }),
    setWhen: (happenedAt: string | null) => change({ ...now(), happenedAt }),
    ...yes,
    ...filing,
    /** A person the window was opened for. In an empty jot they are the only one. */
    openFor: async (id: string) => {
      const [person] = await named([id])
      if (!person) return
      if (isEmpty(now()) && now().accepted.length === 0) setPeople([person])
      else takePart(person, 'chosen')
    },
  }
}

export type Jot = ReturnType<typeof useJot>
