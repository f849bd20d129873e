import { useState } from 'react'
import type { Organisation } from '../../../shared/contract/organisations.ts'
import { useGo } from '../../lib/go.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { OrganisationField } from '../../lib/organisation-field.tsx'
import type { ChosenOrganisation } from '../../lib/organisation-field.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Note } from '../../ui/text.tsx'
import styles from './organisation.module.css'

/** Two that are one: everything goes to the other. */
export const Merge = ({
  organisation,
  onDone,
}: {
  readonly organisation: Organisation
  readonly onDone: () => void
}) => {
  const say = useSay()
  const go = useGo()
  const merge = useUndoable('organisations.merge')
  const [into, setInto] = useState<ChosenOrganisation | null>(null)
  const [asked, setAsked] = useState(false)
  const name = shorten(organisation.name, 60)
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (!into?.id) return false
    const done = say('organisations.merged', { name, into: shorten(into.name, 60) })
    if (!(await merge({ id: organisation.id, into: into.id }, done))) return false
    go.organisation(into.id)
    return true
  }
  return (
    <InlineForm
      label={say('organisations.merge.label', { name })}
      saveLabel={say('organisations.merge.do')}
      onSave={save}
      onDone={onDone}
      className={styles.form}
    >
      <Note>{say('organisations.merge.words')}</Note>
      <OrganisationField
        label={say('organisations.merge.into')}
        value={into}
        onChange={setInto}
        not={organisation.id}
        mayCreate={false}
        error={asked && !into ? say('organisations.merge.needed') : undefined}
      />
    </InlineForm>
  )
}
