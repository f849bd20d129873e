/** The head of the page, being written. */
import { useState } from 'react'
import { Body, Line, Name } from '../../../shared/contract/fields.ts'
import type { Organisation, OrganisationKind } from '../../../shared/contract/organisations.ts'
import { organisationKinds } from '../../../shared/model/organisations.ts'
import { AppError } from '../../../shared/result.ts'
import { problemId } from '../../lib/field-problem.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { OrganisationField } from '../../lib/organisation-field.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { SpanFields, useSpanFields } from '../../lib/span-fields.tsx'
import { TagsField } from '../../lib/tags/tags-field.tsx'
import { useUndoable } from '../../lib/undo.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './organisation.module.css'

const problems = ['itself', 'loop', 'deleted']

type Props = { readonly organisation: Organisation; readonly today: string; readonly onDone: () => void }

export const OrganisationForm = ({ organisation, today, onDone }: Props) => {
  const say = useSay()
  const edit = useUndoable('organisations.edit')
  const [form, setForm] = useState(organisation)
  const [whole, setWhole] = useState(organisation.wholes[0] ?? null)
  const life = useSpanFields(organisation, today)
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const set = (part: Partial<Organisation>): void => setForm((now) => ({ ...now, ...part }))
  const problem = (schema: typeof Line, value: string): string | undefined => {
    const id = problemId(schema, value)
    return id === undefined || (id === 'people.problem.empty' && !asked) ? undefined : say(id)
  }
  const hear = (error: unknown): boolean => {
    const fields = error instanceof AppError ? (error.failure.fields ?? {}) : {}
    const isKnown = fields['name'] === 'taken' || problems.includes(fields['partOf'] ?? '')
    if (isKnown) setRefused(fields)
    return isKnown
  }

  const save = async (): Promise<boolean> => {
    setAsked(true)
    const { name, kind, client, note, web, place, tags } = form
    const wrong = problemId(Name, name) ?? problemId(Line, web) ?? problemId(Line, place) ?? problemId(Body, note)
    if (wrong || life.isWrong) return false
    const rest = { note, web, place, tags: [...tags], ...life.span }
    const fields = { name: name.trim(), kind, client, partOf: whole?.id ?? null, ...rest }
    // what was said of the name once is meant when it is saved again
    const twice = refused['name'] === 'taken'
    const done = say('organisations.saved', { name: shorten(name.trim(), 60) })
    return (await edit({ id: organisation.id, fields, twice }, done, hear)) !== undefined
  }

  const partOf = refused['partOf']
  return (
    <InlineForm
      label={say('people.edit', { name: shorten(organisation.name, 60) })}
      onSave={save}
      onDone={onDone}
      className={styles.form}
    >
      <TextField
        label={say('organisations.field.name')}
        voice="words"
        size="large"
        dir="auto"
        value={form.name}
        onChange={(name) => {
          set({ name })
          setRefused({})
        }}
        error={problem(Name, form.name) ?? (refused['name'] ? say('organisations.taken.edit') : undefined)}
      />
      <RadioGroup<OrganisationKind>
        label={say('organisations.kind')}
        layout="row"
        options={organisationKinds.map((value) => ({ value, label: say(`organisations.kind.${value}`) }))}
        value={form.kind}
        onChange={(kind) => set({ kind })}
      />
      <Checkbox
        label={say('organisations.field.client')}
        checked={form.client}
        onChange={(client) => set({ client })}
      />
      <Fields wide>
        <OrganisationField
          label={say('organisations.field.partOf')}
          value={whole}
          onChange={(next) => {
            setWhole(next?.id ? { id: next.id, name: next.name, deleted: false } : null)
            setRefused({})
          }}
          not={organisation.id}
          mayCreate={false}
          error={partOf && say(`organisations.field.partOf.${partOf}`)}
        />
        <TextField
          label={say(form.kind === 'household' ? 'organisations.field.address' : 'organisations.field.place')}
          dir="auto"
          value={form.place}
          onChange={(place) => set({ place })}
          error={problem(Line, form.place)}
        />
        <TextField
          label={say('organisations.field.web')}
          dir="auto"
          value={form.web}
          onChange={(web) => set({ web })}
          error={problem(Line, form.web)}
        />
      </Fields>
      <Fields wide>
        <SpanFields
          state={life}
          today={today}
          asked={asked}
          labels={{ since: say('organisations.field.since'), until: say('organisations.field.until') }}
        />
      </Fields>
      <TagsField value={form.tags} onChange={(tags) => set({ tags: [...tags] })} />
      <TextArea
        label={say('organisations.note')}
        rows={3}
        dir="auto"
        value={form.note}
        onChange={(note) => set({ note })}
        error={problem(Body, form.note)}
      />
    </InlineForm>
  )
}
