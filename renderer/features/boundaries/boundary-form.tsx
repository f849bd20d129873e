/** A boundary being written: which way, of which kinds, what it allows, and for whom. */
import { useState, type ReactNode } from 'react'
import type { BoundaryRule } from '../../../shared/contract/boundaries.ts'
import { giftKinds } from '../../../shared/model/boundaries/rule.ts'
import { useOrder } from '../../lib/date-order.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './boundaries.module.css'
import { draftOf, readDraft } from './boundary-draft.ts'
import { BoundaryTerms } from './boundary-terms.tsx'
import { LimitFields } from './limit-fields.tsx'

/** Whom a boundary can be set on from where it is written. */
export type Place = { readonly key: string; readonly name: string }

type Props = {
  readonly label: string
  readonly rule: BoundaryRule
  readonly currency: string
  readonly today: string
  /** Above the fields: that it is an example, or whom it concerns. */
  readonly about?: ReactNode
  /** Left out where there is nothing to choose. */
  readonly places?: readonly Place[] | undefined
  /** False when it was not kept, which was said. */
  readonly onSave: (rule: BoundaryRule, place: string) => Promise<boolean>
  readonly onDone: () => void
}

export const BoundaryForm = ({ label, rule, currency, today, about, places = [], onSave, onDone }: Props) => {
  const say = useSay()
  const order = useOrder()
  const [draft, setDraft] = useState(() => draftOf(rule, currency))
  const [place, setPlace] = useState(places[0]?.key ?? '')
  const [asked, setAsked] = useState(false)
  const read = readDraft(draft, { today, order })
  const problem = asked && 'problem' in read ? read.problem : undefined
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change })
  const shared = places.find(({ key }) => key === place)

  const save = async (): Promise<boolean> => {
    setAsked(true)
    return 'rule' in read && (await onSave(read.rule, place))
  }

  return (
    <InlineForm label={label} onSave={save} onDone={onDone} className={styles.form}>
      {about && <Note>{about}</Note>}
      <TextField
        label={say('boundaries.form.words')}
        voice="words"
        dir="auto"
        maxLength={1000}
        placeholder={say('boundaries.form.words.example')}
        value={draft.words}
        onChange={(words) => set({ words })}
      />
      <RadioGroup
        label={say('boundaries.form.allows')}
        layout="row"
        options={(['nothing', 'within', 'anything'] as const).map((value) => ({
          value,
          label: say(`boundaries.form.allows.${value}`),
        }))}
        value={draft.allows}
        onChange={(allows) => set({ allows })}
      />
      {draft.allows === 'within' && <LimitFields draft={draft} onChange={set} isMissing={problem === 'limit'} />}
      <fieldset className={styles.kinds}>
        <legend>{say('boundaries.form.kinds')}</legend>
        <div className={styles.boxes}>
          {giftKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={say(`boundaries.form.kind.${kind}`)}
              checked={draft.kinds.includes(kind)}
              onChange={(isOn) =>
                set({ kinds: isOn ? [...draft.kinds, kind] : draft.kinds.filter((each) => each !== kind) })
              }
            />
          ))}
        </div>
        {draft.kinds.length === 0 && <Note>{say('boundaries.form.kinds.hint')}</Note>}
      </fieldset>
      <RadioGroup
        label={say('boundaries.form.way')}
        layout="row"
        options={(['given', 'received', 'both'] as const).map((value) => ({
          value,
          label: say(`boundaries.way.${value}`),
        }))}
        value={draft.direction}
        onChange={(direction) => set({ direction })}
      />
      {places.length > 1 && (
        <Fields wide>
          <Select
            label={say('boundaries.form.on')}
            options={places.map(({ key, name }) => ({ value: key, label: name }))}
            value={place}
            onChange={setPlace}
            hint={
              shared && place !== places[0]?.key ? say('boundaries.form.everyone', { name: shared.name }) : undefined
            }
          />
        </Fields>
      )}
      <BoundaryTerms draft={draft} onChange={set} today={today} asked={asked} problem={problem} />
    </InlineForm>
  )
}
