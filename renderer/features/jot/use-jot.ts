/** A jot in the making: its text, who takes part, what is said yes to, its draft, and filing it. */
import { useState } from 'react'
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import type { Template } from '../../../shared/contract/templates.ts'
import { fillTemplate, nextBlank, type Filling } from '../../../shared/model/templates.ts'
import { useAsk, useCommand } from '../../lib/api.ts'
import type { JotPerson } from '../../../shared/model/understand/index.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { put, select, type Editor } from './editor.ts'
import { edited, isEmpty, withPeople, withPerson } from './jot-state.ts'
import type { Mention } from './mention.ts'
import type { Looking } from './template-at.ts'
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
  const { shown, now, set, change, drafts, today, day, refreshDay, here } = held
  const last = useAsk('entries.lastChannel', here === undefined ? {} : { personId: here as never })
  const channel = shown.channel ?? last.data?.channel ?? 'phone'
  const yes = useYes({ held, setPanel, setProblem, focusText })
  const filing = useFiling({ place, channel, held, setPanel, setProblem, onOutside, focusText })

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

  /** The template in place of what was typed to find it; the caret then stands on its first blank. */
  const begin = ({ from, to }: Looking, template: Template, { date, time }: Pick<Filling, 'date' | 'time'>): void => {
    onOutside()
    const before = now()
    const people = before.people.map(({ name }) => `@${name}`)
    const next = put(before.editor, from, to, fillTemplate(template.text, { people, date, time }))
    const blank = nextBlank(next.doc.text, from)
    const tags = [...new Set([...before.tags, ...template.tags])]
    const channel = template.channel ?? before.channel
    change(edited({ ...before, tags, channel }, blank ? select(next, ...blank) : next, day()))
  }

  /** From blank to blank; false when there is none after the caret. */
  const toNextBlank = (): boolean => {
    const before = now()
    const blank = nextBlank(before.editor.doc.text, Math.max(before.editor.anchor, before.editor.caret))
    if (!blank) return false
    onOutside()
    set(edited(before, select(before.editor, ...blank), day()))
    return true
  }

  return {
    begin,
    toNextBlank,
    setTags: (tags: readonly string[]) => change({ ...now(), tags }),
    state: shown,
    channel,
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
    setChannel: (channel: EntryChannel) => change({ ...now(), channel }),
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
