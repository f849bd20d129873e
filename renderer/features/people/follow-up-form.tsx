import { useState } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import { followUpKinds } from '../../../shared/contract/follow-ups.ts'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { followUpProblem } from '../../lib/follow-ups/problem.ts'
import { useSaid } from '../../lib/follow-ups/said-fields.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'
import { spellRough } from '../../lib/rough-date.ts'

/** Something to be done, being written: what, by whom, by when. */
export const FollowUpForm = ({
  personId,
  name,
  followUp,
  today,
  onDone,
}: {
  readonly personId: string
  readonly name: string
  readonly followUp?: FollowUp
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const add = useUndoable('followUps.add', followUpProblem)
  const edit = useUndoable('followUps.edit', followUpProblem)
  const [kind, setKind] = useState(followUp?.kind ?? 'to-do')
  const [by, setBy] = useState(followUp?.by ?? 'me')
  const [text, setText] = useState(followUp?.text ?? '')
  const [due, setDue] = useState(followUp?.due ? spellRough(followUp.due) : '')
  const [asked, setAsked] = useState(false)
  const spoken = useSaid({ followUp, kind, name, today, asked })
  const problem = problemId(Name, text)
  const on = readDay(due, { today, tense: 'future', order: useOrder() })

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (problem || on.problem || spoken.isWrong) return false
    // an ask is always for us to do: they asked it
    const fields = {
      kind,
      by: kind === 'ask' ? ('me' as const) : by,
      text: text.trim(),
      due: on.day,
      ...spoken.changes,
    }
    const done = say(followUp ? 'people.followUp.saved' : 'people.followUp.added', { text: short(text, 40) })
    if (followUp) return (await edit({ id: followUp.id, ...fields }, done)) !== undefined
    return (await add({ personId, ...fields }, done)) !== undefined
  }

  return (
    <InlineForm
      label={followUp ? say('people.edit', { name: short(followUp.text) }) : say('people.followUp.add')}
      onSave={save}
      onDone={onDone}
    >
      <TextField
        label={say('people.followUp.text')}
        voice="words"
        dir="auto"
        placeholder={say(`people.followUp.example.${kind}`)}
        value={text}
        onChange={setText}
        error={problem && (asked || (text !== '' && problem !== 'people.problem.empty')) ? say(problem) : undefined}
      />
      <Fields>
        <Select
          label={say('people.followUp.kind')}
          options={followUpKinds.map((value) => ({
            value,
            label: say(`people.followUp.kind.${value}`),
            detail: say(`people.followUp.means.${value}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        {kind !== 'ask' && (
          <Select
            label={say('people.followUp.by')}
            options={[
              { value: 'me' as const, label: say('people.you') },
              { value: 'them' as const, label: short(name, 40) },
            ]}
            value={by}
            onChange={setBy}
          />
        )}
        <DayField
          label={say('people.followUp.due')}
          value={due}
          onChange={setDue}
          today={today}
          tense="future"
          asked={asked}
          placeholder={say('people.followUp.dueExample')}
          hint={say('people.followUp.noDue')}
        />
        {spoken.fields}
      </Fields>
    </InlineForm>
  )
}
