/** With whom: chosen by typing, taken out with Backspace or the cross. */
import { useState } from 'react'
import { useAsk } from '../../lib/api.ts'
import type { JotPerson } from '../../../shared/model/understand/index.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { ComboboxMany } from '../../ui/combobox-many.tsx'
import styles from './jot.module.css'

export type PeoplePanelProps = {
  readonly people: readonly JotPerson[]
  readonly onPeople: (people: readonly JotPerson[]) => void
  /** Adds someone new to the journal and to the jot. */
  readonly onAdd: (name: string) => void
  readonly onDone: () => void
}

export const PeoplePanel = ({ people, onPeople, onAdd, onDone }: PeoplePanelProps) => {
  const say = useSay()
  const [text, setText] = useState('')
  const { data: found = [] } = useAsk('people.complete', { text }, { keep: true })
  const chosen = people.map(({ id, name }) => ({ key: id, label: name }))
  return (
    <div
      className={styles.panel}
      role="group"
      aria-label={say('jot.with.label')}
      ref={(element) => {
        if (element && !element.contains(document.activeElement)) element.querySelector('input')?.focus()
      }}
    >
      <div className={styles.long}>
        <ComboboxMany
          label={say('jot.with.label')}
          items={found.map(({ id, name, role }) => ({
            key: id,
            label: name,
            detail: [role?.title, role?.organisation].filter(Boolean).join(', ') || undefined,
          }))}
          onSearch={setText}
          empty={say('jot.with.empty')}
          createLabel={(name) => say('jot.mention.add', { name })}
          onCreate={onAdd}
          value={chosen}
          onChange={(items) => onPeople(items.map(({ key, label }) => ({ id: key, name: label })))}
          removeLabel={({ label }) => say('ui.remove', { name: label })}
        />
      </div>
      <Button className={styles.beside} onClick={onDone}>
        {say('jot.done')}
      </Button>
    </div>
  )
}
