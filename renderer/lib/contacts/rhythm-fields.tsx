/** How often, ideally and at most, each a number of days, weeks or months; said back in words. */
import { useIntl } from 'react-intl'
import { useSay } from '../say.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Note } from '../../ui/text.tsx'
import { capital, useContactWords } from './contact-words.ts'
import { intervalUnits, readInterval } from './intervals.ts'
import { readRhythm, withIdeal, withMost, type TypedInterval, type TypedRhythm } from './rhythm.ts'
import styles from './contacts.module.css'

type PartProps = {
  readonly name: 'ideal' | 'most'
  readonly value: TypedInterval
  readonly onChange: (value: TypedInterval) => void
  readonly error: string | undefined
}

const Part = ({ name, value, onChange, error }: PartProps) => {
  const say = useSay()
  return (
    <div className={styles.interval}>
      <TextField
        label={say(`contacts.rhythm.${name}`)}
        inputMode="numeric"
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        maxLength={4}
        error={error}
      />
      <Select
        label={say(`contacts.rhythm.${name}.unit`)}
        hideLabel
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit })}
        options={intervalUnits.map((unit) => ({
          value: unit,
          label: say(`contacts.unit.${unit}`, { count: Number(value.text) || 2 }),
        }))}
      />
    </div>
  )
}

export const RhythmFields = ({
  value,
  onChange,
  asked,
}: {
  readonly value: TypedRhythm
  readonly onChange: (value: TypedRhythm) => void
  readonly asked: boolean
}) => {
  const say = useSay()
  const { locale } = useIntl()
  const words = useContactWords()
  const read = readRhythm(value)
  const problem = 'field' in read ? read : undefined
  const error = (field: 'ideal' | 'most'): string | undefined => {
    // a number that is only not there yet is said when saving is tried
    const isSaid =
      asked || (value[field].text.trim() !== '' && readInterval(value[field].text, value[field].unit) === undefined)
    return problem?.field === field && isSaid ? say(problem.id) : undefined
  }
  return (
    <div className={styles.rhythm}>
      <Part
        name="ideal"
        value={value.ideal}
        onChange={(ideal) => onChange(withIdeal(value, ideal))}
        error={error('ideal')}
      />
      <Part name="most" value={value.most} onChange={(most) => onChange(withMost(value, most))} error={error('most')} />
      <Note className={styles.echo}>
        <span aria-live="polite">
          {'field' in read ? '' : say('contacts.rhythm.echo', { rhythm: capital(words.rhythm(read), locale) })}
        </span>
      </Note>
    </div>
  )
}
