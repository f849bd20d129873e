import { useId } from 'react'
import { milestoneKinds, type MilestoneKind } from '../../../shared/contract/milestones.ts'
import { useSay } from '../../lib/say.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import styles from './calendars.module.css'

export type Wish = {
  readonly names: 'full' | 'initials'
  readonly reasons: boolean
  readonly ownWords: boolean
  readonly quiet: boolean
  readonly kinds: readonly MilestoneKind[]
}

type Props = {
  readonly wish: Wish
  readonly onChange: (wish: Wish) => void
  readonly disabled: boolean
}

/** How much of the dates leaves the journal. */
export const Wishes = ({ wish, onChange, disabled }: Props) => {
  const say = useSay()
  const id = useId()
  const { names, reasons, ownWords, quiet, kinds } = wish
  const isFull = names === 'full'
  const choose = (kind: MilestoneKind, isChosen: boolean): void =>
    onChange({ ...wish, kinds: milestoneKinds.filter((one) => (one === kind ? isChosen : kinds.includes(one))) })
  return (
    <>
      <RadioGroup
        label={say('calendar-file.write.names')}
        value={names}
        onChange={(next) => onChange({ ...wish, names: next })}
        options={[
          { value: 'full', label: say('calendar-file.write.names.full'), disabled },
          {
            value: 'initials',
            label: say('calendar-file.write.names.initials'),
            hint: say('calendar-file.write.names.initials.hint'),
            disabled,
          },
        ]}
      />
      <div role="group" aria-labelledby={`${id}-what`} className={styles.group}>
        <p id={`${id}-what`} className={styles.label}>
          {say('calendar-file.write.what')}
        </p>
        <Checkbox
          label={say('calendar-file.write.reasons')}
          checked={reasons && isFull}
          disabled={disabled || !isFull}
          onChange={(next) => onChange({ ...wish, reasons: next })}
        />
        <Checkbox
          label={say('calendar-file.write.own-words')}
          hint={say('calendar-file.write.own-words.hint')}
          checked={ownWords && reasons && isFull}
          disabled={disabled || !isFull || !reasons}
          onChange={(next) => onChange({ ...wish, ownWords: next })}
        />
      </div>
      <div role="group" aria-labelledby={`${id}-kinds`} className={styles.group}>
        <p id={`${id}-kinds`} className={styles.label}>
          {say('calendar-file.write.kinds')}
        </p>
        <div className={styles.kinds}>
          {milestoneKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={say(`calendar-file.write.kind.${kind}`)}
              checked={kinds.includes(kind)}
              disabled={disabled}
              onChange={(next) => choose(kind, next)}
            />
          ))}
        </div>
        <Checkbox
          label={say('calendar-file.write.quiet')}
          checked={quiet}
          disabled={disabled}
          onChange={(next) => onChange({ ...wish, quiet: next })}
        />
      </div>
      <p className={styles.note}>{say('calendar-file.write.never')}</p>
    </>
  )
}
