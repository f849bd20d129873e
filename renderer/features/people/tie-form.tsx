/** A tie, being written: who, a word for each direction, and since when. */
import { useState } from 'react'
import { Line, Name } from '../../../shared/contract/fields.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { InlineForm } from './inline-form.tsx'
import { LabelField } from './label-field.tsx'
import { answers, labels, onlyAnswer } from './pairs.ts'
import parts from './parts.module.css'
import { PersonField } from './person-field.tsx'
import type { Chosen } from './person-field.tsx'
import { problemId } from './problem.ts'
import { isBefore, readRough } from './rough-date.ts'
import { RoughField } from './rough-field.tsx'
import { short } from './short.ts'
import { spell, useOrder } from './spelled.ts'

type Props = {
  readonly personId: string
  readonly personName: string
  /** The tie being changed; left out, one is added. */
  readonly tie?: Tie
  readonly today: string
  readonly onDone: () => void
}

export const TieForm = ({ personId, personName, tie, today, onDone }: Props) => {
  const say = useSay()
  const add = useUndoable('ties.add')
  const addWithPerson = useUndoable('ties.addWithPerson')
  const edit = useUndoable('ties.edit')
  const [other, setOther] = useState<Chosen | null>(null)
  const [otherIs, setOtherIs] = useState(tie?.otherIs ?? '')
  const [personIs, setPersonIs] = useState(tie?.personIs ?? '')
  const [since, setSince] = useState(spell(tie?.since ?? ''))
  const [until, setUntil] = useState(spell(tie?.until ?? ''))
  const [asked, setAsked] = useState(false)
  const order = useOrder()
  const from = readRough(since, today, order)
  const to = readRough(until, today, order)
  const backwards = from.date !== null && to.date !== null && isBefore(to.date, from.date)
  const otherName = tie?.otherName ?? other?.name ?? ''
  const [near, far] = [short(personName, 30), otherName === '' ? say('people.tie.they') : short(otherName, 30)]

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if ((!tie && other === null) || problemId(Name, otherIs) || problemId(Line, personIs)) return false
    if (from.problem || to.problem || backwards) return false
    const fields = { personId, otherIs: otherIs.trim(), personIs: personIs.trim(), since: from.date, until: to.date }
    const done = say(tie ? 'people.tie.saved' : 'people.tie.added', {
      name: short(otherName),
      label: short(otherIs, 40),
    })
    if (tie) return (await edit({ id: tie.id, ...fields }, done)) !== undefined
    if (other?.id !== undefined) return (await add({ ...fields, otherId: other.id }, done)) !== undefined
    return (await addWithPerson({ ...fields, otherName }, done)) !== undefined
  }

  return (
    <InlineForm
      label={say(tie ? 'people.tie.edit' : 'people.tie.add', { name: short(otherName) })}
      onSave={save}
      onDone={onDone}
    >
      {!tie && (
        <PersonField
          value={other}
          onChange={setOther}
          not={personId}
          error={asked && other === null ? say('people.tie.who') : undefined}
        />
      )}
      <div className={parts.two}>
        <LabelField
          label={say('people.tie.is', { who: far, whose: near })}
          placeholder={say('people.tie.isExample')}
          value={otherIs}
          onChange={(text) => {
            // the other direction follows while it still is what followed from the last word
            if (personIs === '' || personIs === onlyAnswer(say, otherIs)) setPersonIs(onlyAnswer(say, text) ?? '')
            setOtherIs(text)
          }}
          offers={labels(say)}
          error={asked && otherIs.trim() === '' ? say('people.problem.empty') : undefined}
        />
        <LabelField
          label={say('people.tie.is', { who: near, whose: far })}
          placeholder={say('people.tie.isBackExample')}
          value={personIs}
          onChange={setPersonIs}
          offers={answers(say, otherIs).length > 0 ? answers(say, otherIs) : labels(say)}
        />
        <RoughField label={say('people.since')} value={since} onChange={setSince} today={today} asked={asked} />
        <RoughField
          label={say('people.until')}
          value={until}
          onChange={setUntil}
          today={today}
          asked={asked}
          error={backwards ? say('people.date.backwards') : undefined}
        />
      </div>
    </InlineForm>
  )
}
