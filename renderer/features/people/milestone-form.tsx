/** A date that matters, being written; what was understood is said back in full while one types. */
import { useState } from 'react'
import { CheckedMilestone, milestoneKinds, Tone } from '../../../shared/contract/milestones.ts'
import type { Leap, Milestone } from '../../../shared/contract/milestones.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readMilestone } from './milestone-date.ts'
import { useEcho } from './milestone-echo.ts'
import { titleOf } from './milestone-words.ts'
import parts from './parts.module.css'
import { short } from './short.ts'
import { spellPartial, useOrder } from './spelled.ts'

type Props = {
  readonly personId: string
  readonly milestone?: Milestone
  readonly today: string
  readonly onDone: () => void
}

export const MilestoneForm = ({ personId, milestone, today, onDone }: Props) => {
  const say = useSay()
  const add = useUndoable('milestones.add')
  const edit = useUndoable('milestones.edit')
  const [kind, setKind] = useState(milestone?.kind ?? 'birthday')
  const [title, setTitle] = useState(milestone?.title ?? '')
  const [text, setText] = useState(milestone ? spellPartial(milestone.date) : '')
  const [recurs, setRecurs] = useState<Milestone['recurs'] | null>(milestone?.recurs ?? null)
  const [leap, setLeap] = useState<Leap | null>(milestone?.leap ?? null)
  const [tone, setTone] = useState<Tone>(milestone?.tone ?? 'celebrate')
  const [asked, setAsked] = useState(false)
  const read = readMilestone(text, kind, recurs, today, useOrder())
  const echo = useEcho(read, kind, leap, today)
  const wrong = read.kind === 'problem' ? read.problem : read.kind === 'nothing' ? 'people.date.needed' : undefined
  const saysWrong = wrong !== undefined && (asked || wrong === 'people.problem.no-such-date')

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (read.kind !== 'date') return false
    const fields = {
      kind,
      title: title.trim(),
      date: read.date,
      recurs: read.recurs,
      leap: read.asksLeap ? leap : null,
      tone,
    }
    if (!CheckedMilestone.safeParse({ personId, ...fields }).success) return false
    const done = say(milestone ? 'people.milestone.saved' : 'people.milestone.added', {
      title: short(titleOf(say, fields), 40),
    })
    if (milestone) return (await edit({ id: milestone.id, ...fields }, done)) !== undefined
    return (await add({ personId, ...fields }, done)) !== undefined
  }

  return (
    <InlineForm
      label={milestone ? say('people.edit', { name: short(titleOf(say, milestone)) }) : say('people.milestone.add')}
      onSave={save}
      onDone={onDone}
    >
      <Fields>
        <TextField
          label={say('people.milestone.date')}
          placeholder={say('people.milestone.dateExample')}
          value={text}
          onChange={setText}
          hint={echo}
          error={saysWrong ? say(wrong) : undefined}
        />
        <Select
          label={say('people.milestone.kind')}
          options={milestoneKinds.map((value) => ({ value, label: say(`people.milestone.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={say(kind === 'other' ? 'people.milestone.title' : 'people.milestone.titleOptional')}
          placeholder={say(`people.milestone.example.${kind}`)}
          dir="auto"
          maxLength={1000}
          value={title}
          onChange={setTitle}
          error={asked && kind === 'other' && title.trim() === '' ? say('people.problem.empty') : undefined}
        />
      </Fields>
      {read.kind === 'date' && read.asksLeap && (
        <div data-invalid={asked && leap === null ? '' : undefined}>
          <RadioGroup
            label={say('people.leap.question')}
            layout="row"
            options={(['28-feb', '1-mar'] as const).map((value) => ({ value, label: say(`people.leap.${value}`) }))}
            value={leap}
            onChange={setLeap}
          />
          <p role="alert" className={parts.problem}>
            {asked && leap === null && say('people.leap.choose')}
          </p>
        </div>
      )}
      <Fields>
        <Select
          label={say('people.milestone.recurs')}
          options={(['yearly', 'once'] as const).map((value) => ({ value, label: say(`people.recurs.${value}`) }))}
          value={read.kind === 'date' ? read.recurs : (recurs ?? 'yearly')}
          onChange={setRecurs}
        />
        <Select
          label={say('people.milestone.tone')}
          options={Tone.options.map((value) => ({ value, label: say(`people.tone.${value}`) }))}
          value={tone}
          onChange={setTone}
        />
      </Fields>
    </InlineForm>
  )
}
