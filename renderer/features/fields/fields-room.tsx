/** Settings → Fields of your own: which there are, in which order, and the sets made of them. */
import { useMemo, useRef, useState } from 'react'
import type { Field, FieldSet } from '../../../shared/contract/custom-fields.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import { FieldForm } from './field-form.tsx'
import { FieldRow } from './field-row.tsx'
import styles from './fields.module.css'
import { SetForm, SetRow } from './set-row.tsx'

export const FieldsRoom = () => {
  const say = useSay()
  const fields = useAsk('customFields.list', {})
  const sets = useAsk('fieldSets.list', {})
  const data = useMemo(
    () => fields.data && sets.data && { fields: fields.data, sets: sets.data },
    [fields.data, sets.data],
  )
  return (
    <Page title={say('fields.title')} lede={say('fields.lede')}>
      <Answer of={{ data, error: fields.error ?? sets.error }} reading={say('settings.reading')}>
        {(found) => (
          <div className={styles.room}>
            <FieldList fields={found.fields} sets={found.sets} />
            <SetList fields={found.fields} sets={found.sets} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

type Both = { readonly fields: readonly Field[]; readonly sets: readonly FieldSet[] }

/** Whether something new is being written; the button that began it gets the focus back. */
const useAdding = () => {
  const [isAdding, setAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return {
    ...{ isAdding, button },
    start: () => setAdding(true),
    stop: () => {
      setAdding(false)
      // the button is there again once the form has gone
      setTimeout(() => button.current?.focus(), 0)
    },
  }
}

const FieldList = ({ fields, sets }: Both) => {
  const say = useSay()
  const { isAdding, button, start, stop } = useAdding()
  const lines = useLines<HTMLDivElement>(fields.map(({ id }) => id))
  return (
    <Section
      title={say('fields.list')}
      action={
        !isAdding && (
          <Button ref={button} kind="plain" size="small" onClick={start}>
            {say('fields.add')}
          </Button>
        )
      }
    >
      <div {...lines} tabIndex={-1} className={styles.list}>
        {fields.length === 0 && !isAdding && <EmptyState>{say('fields.list.none')}</EmptyState>}
        <ul>
          {fields.map((field, at) => (
            <FieldRow
              key={field.id}
              field={field}
              sets={sets}
              above={fields[at - 1]?.id}
              below={at === fields.length - 1 ? undefined : (fields[at + 2]?.id ?? null)}
            />
          ))}
        </ul>
        {isAdding && <FieldForm onDone={stop} />}
      </div>
    </Section>
  )
}

const SetList = ({ fields, sets }: Both) => {
  const say = useSay()
  const { isAdding, button, start, stop } = useAdding()
  const lines = useLines<HTMLDivElement>(sets.map(({ id }) => id))
  return (
    <Section
      title={say('fields.sets')}
      action={
        !isAdding &&
        fields.length > 0 && (
          <Button ref={button} kind="plain" size="small" onClick={start}>
            {say('fields.sets.add')}
          </Button>
        )
      }
    >
      <Note className={styles.words}>{say('fields.sets.words')}</Note>
      <div {...lines} tabIndex={-1} className={styles.list}>
        {sets.length === 0 && !isAdding && (
          <EmptyState>{say(fields.length === 0 ? 'fields.sets.needs' : 'fields.sets.none')}</EmptyState>
        )}
        <ul>
          {sets.map((set) => (
            <SetRow key={set.id} set={set} fields={fields} />
          ))}
        </ul>
        {isAdding && <SetForm fields={fields} onDone={stop} />}
      </div>
    </Section>
  )
}
