/** Whom a gift is for: who of them, and how many of their family; and who gives it. */
import { useState } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './boundaries.module.css'
import { headsOf, type GiftDraft, type Receiver } from './gift-draft.ts'

/** One line for each of them. */
export const Heads = ({
  people,
  onChange,
}: {
  readonly people: readonly Receiver[]
  readonly onChange: (people: readonly Receiver[]) => void
}) => {
  const say = useSay()
  const set = (id: string, change: Partial<Receiver>): void =>
    onChange(people.map((one) => (one.id === id ? { ...one, ...change } : one)))
  return (
    <div className={styles.heads}>
      {people.map(({ id, name, self, family }) => (
        <div key={id} className={styles.receiver}>
          <Checkbox
            label={say('gifts.self', { name: shorten(name, 60) })}
            checked={self}
            onChange={(next) => set(id, { self: next })}
          />
          <TextField
            label={say('gifts.family.of', { name: shorten(name, 40) })}
            inputMode="numeric"
            maxLength={2}
            value={family}
            onChange={(next) => set(id, { family: next })}
            error={headsOf(family) === undefined ? say('gifts.family.wrong') : undefined}
          />
        </div>
      ))}
    </div>
  )
}

/** A colleague; nobody chosen is whoever keeps the journal. */
export const GiverField = ({
  giver,
  onChange,
}: {
  readonly giver: GiftDraft['giver']
  readonly onChange: (giver: GiftDraft['giver']) => void
}) => {
  const say = useSay()
  const [text, setText] = useState('')
  const { data: found } = useAsk('people.complete', { text: text.slice(0, 1000) }, { keep: true })
  return (
    <Combobox
      label={say('gifts.giver')}
      placeholder={say('gifts.giver.me')}
      items={(found ?? []).map(({ id, name }) => ({ key: id, label: name }))}
      onSearch={setText}
      value={giver && { key: giver.id, label: giver.name }}
      onChange={(next) => onChange(next && { id: next.key, name: next.label })}
      clearLabel={say('gifts.giver.clear')}
      empty={say('people.complete.none')}
    />
  )
}
