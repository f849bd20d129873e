/** A date that matters, being written; what was understood is said back in full while one types. */
import { useState } from 'react'
import { CheckedMilestone, milestoneKinds, Tone } from '../../../shared/contract/milestones.ts'
import type { Milestone } from '../../../shared/contract/milestones.ts'
import { DateField } from '../../lib/date-field.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { nothingTyped, type TypedDate } from '../../lib/typed-date.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { asUsual, oftenOf, readMilestone } from '../../lib/milestone-date.ts'
import { useEcho } from './milestone-echo.ts'
import { MilestoneMore } from './milestone-more.tsx'
import { OftenSelect } from './often-select.tsx'
import { titleOf } from './milestone-words.ts'
import { MissingChoice } from './missing-choice.tsx'
import { short } from './short.ts'
import { typedOf } from '../../lib/typed-over.ts'

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
  const [typed, setTyped] = useState<TypedDate>(milestone ? typedOf(milestone) : nothingTyped)
  const [often, setOften] = useState(milestone ? oftenOf(milestone.repeats) : asUsual)
  const [tone, setTone] = useState<Tone>(milestone?.tone ?? 'celebrate')
  const [leads, setLeads] = useState(milestone?.leads ?? null)
  const [zone, setZone] = useState(milestone?.zone ?? 'mine')
  const [asked, setAsked] = useState(false)
  const read = readMilestone(typed, kind, often, today, useOrder())
  const echo = useEcho(read, kind, today)

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (read.kind !== 'date') return false
    const { date, repeats } = read
    const fields = { kind, title: title.trim(), date, repeats, leads, zone, tone }
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
        <DateField
          label={say('people.milestone.date')}
          placeholder={say('people.milestone.dateExample')}
          typed={typed}
          read={read}
          onChange={setTyped}
          asked={asked}
          echo={echo}
          error={read.kind === 'nothing' ? say('people.date.needed') : undefined}
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
      {read.kind === 'date' && read.asksMissing && (
        <MissingChoice
          date={read.date}
          value={often.missing}
          onChange={(missing) => setOften({ ...often, missing })}
          asked={asked}
        />
      )}
      <Fields>
        <OftenSelect read={read} often={often} onChange={setOften} />
        <Select
          label={say('people.milestone.tone')}
          options={Tone.options.map((value) => ({ value, label: say(`people.tone.${value}`) }))}
          value={tone}
          onChange={setTone}
        />
      </Fields>
      <MilestoneMore
        personId={personId}
        read={read}
        often={often}
        onOften={setOften}
        leads={leads}
        onLeads={setLeads}
        zone={zone}
        onZone={setZone}
        today={today}
        asked={asked}
      />
    </InlineForm>
  )
}
