/** The head of the page, being written. */
import { useState } from 'react'
import { Body, Line, Name } from '../../../shared/contract/fields.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { fieldProblem, useSay } from '../../lib/say.ts'
import { nothingTyped } from '../../lib/typed-date.ts'
import { TagsField } from '../../lib/tags/tags-field.tsx'
import { useUndoable } from '../../lib/undo.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LifeFields, useDied } from './person-life.tsx'
import styles from './person.module.css'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'
import { typedOf } from '../../lib/typed-over.ts'

const lines = ['given', 'family', 'nickname', 'say'] as const

type Sides = Pick<Person, 'client' | 'colleague' | 'me'>
const sides = ['client', 'colleague', 'me'] as const

/** A client, a colleague, or whoever keeps the journal: one of them at most. */
const Side = ({
  form,
  onChange,
  isMeTaken,
}: {
  readonly form: Sides
  readonly onChange: (side: Sides) => void
  readonly isMeTaken: boolean
}) => {
  const say = useSay()
  return sides.map((side) => (
    <Checkbox
      key={side}
      label={say(`people.field.${side}`)}
      hint={side === 'me' && isMeTaken ? <span role="alert">{say('people.field.me.taken')}</span> : undefined}
      checked={form[side]}
      onChange={(on) => onChange({ client: false, colleague: false, me: false, [side]: on })}
    />
  ))
}

type Props = { readonly person: Person; readonly today: string; readonly onDone: () => void }

export const PersonForm = ({ person, today, onDone }: Props) => {
  const say = useSay()
  const edit = useUndoable('people.edit')
  const [form, setForm] = useState(person)
  const [typed, setTyped] = useState(
    person.died ? typedOf({ date: person.died, repeats: { every: 'once' } }) : nothingTyped,
  )
  const [asked, setAsked] = useState(false)
  const [isMeTaken, setMeTaken] = useState(false)
  const died = useDied(typed, today)
  const set = (part: Partial<Person>): void => setForm((now) => ({ ...now, ...part }))
  const problem = (schema: typeof Line, value: string): string | undefined => {
    const id = problemId(schema, value)
    return id === undefined || (id === 'people.problem.empty' && !asked) ? undefined : say(id)
  }

  /** There is one who keeps the journal. */
  const hear = (error: unknown): boolean => {
    const isTaken = fieldProblem(error, 'me') === 'taken'
    setMeTaken(isTaken)
    return isTaken
  }

  const save = async (): Promise<boolean> => {
    setAsked(true)
    const { name, given, family, nickname, say: spoken, client, colleague, me, tags, zone, leads, met, note } = form
    const wrong =
      problemId(Name, name) ??
      lines.map((key) => problemId(Line, form[key])).find(Boolean) ??
      problemId(Body, met) ??
      problemId(Body, note)
    if (wrong || died.date === undefined) return false
    const more = { colleague, me, tags: [...tags], zone, leads, died: died.date, met, note }
    const fields = { name: name.trim(), given, family, nickname, say: spoken, client, ...more }
    const done = say('people.saved', { name: short(name) })
    return (await edit({ id: person.id, fields }, done, hear)) !== undefined
  }

  return (
    <InlineForm
      label={say('people.edit', { name: short(person.name) })}
      onSave={save}
      onDone={onDone}
      className={styles.form}
    >
      <TextField
        label={say('people.field.name')}
        voice="words"
        size="large"
        dir="auto"
        value={form.name}
        onChange={(name) => set({ name })}
        error={problem(Name, form.name)}
      />
      <Fields wide>
        {lines.map((key) => (
          <TextField
            key={key}
            label={say(`people.field.${key}`)}
            hint={key === 'say' ? say('people.field.sayHint') : undefined}
            dir="auto"
            value={form[key]}
            onChange={(text) => set({ [key]: text })}
            error={problem(Line, form[key])}
          />
        ))}
      </Fields>
      <Side
        form={form}
        onChange={(side) => {
          set(side)
          setMeTaken(false)
        }}
        isMeTaken={isMeTaken}
      />
      <TagsField value={form.tags} onChange={(tags) => set({ tags: [...tags] })} />
      <LifeFields
        zone={form.zone}
        onZone={(zone) => set({ zone })}
        leads={form.leads}
        onLeads={(leads) => set({ leads })}
        typed={typed}
        onTyped={setTyped}
        died={died}
        asked={asked}
      />
      <TextArea
        label={say('people.field.met')}
        rows={2}
        dir="auto"
        value={form.met}
        onChange={(met) => set({ met })}
        error={problem(Body, form.met)}
      />
      <TextArea
        label={say('people.field.note')}
        rows={3}
        dir="auto"
        value={form.note}
        onChange={(note) => set({ note })}
        error={problem(Body, form.note)}
      />
    </InlineForm>
  )
}
