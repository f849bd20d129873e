/** A tie, being written: who, a word for each direction, and since when. */
import { useState } from 'react'
import { Line, Name } from '../../../shared/contract/fields.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { LabelField } from './label-field.tsx'
import { answers, labels, onlyAnswer } from './pairs.ts'
import { PersonField } from './person-field.tsx'
import type { Chosen } from './person-field.tsx'
import { problemId } from './problem.ts'
import { short } from './short.ts'
import { SpanFields, useSpanFields } from './span-fields.tsx'

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
  const dates = useSpanFields(tie, today)
  const [asked, setAsked] = useState(false)
  const otherName = tie?.otherName ?? other?.name ?? ''
  const [near, far] = [short(personName, 30), short(otherName, 30)]
  const isNamed = otherName.trim() !== ''

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if ((!tie && other === null) || problemId(Name, otherIs) || problemId(Line, personIs)) return false
    if (dates.isWrong) return false
    const fields = { personId, otherIs: otherIs.trim(), personIs: personIs.trim(), ...dates.span }
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
      <Fields wide>
        <LabelField
          label={isNamed ? say('people.tie.is', { who: far, whose: near }) : say('people.tie.theyAre', { whose: near })}
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
          label={isNamed ? say('people.tie.is', { who: near, whose: far }) : say('people.tie.isTheir', { who: near })}
          placeholder={say('people.tie.isBackExample')}
          value={personIs}
          onChange={setPersonIs}
          offers={answers(say, otherIs).length > 0 ? answers(say, otherIs) : labels(say)}
        />
        <SpanFields state={dates} today={today} asked={asked} />
      </Fields>
    </InlineForm>
  )
}
