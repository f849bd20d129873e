/** What goes with a boundary: whose gifts count, when its year begins, from when until when, and what it stands before. */
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { useDates } from '../../lib/dates.ts'
import { Fields } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './boundaries.module.css'
import type { BoundaryDraft, DraftProblem } from './boundary-draft.ts'

type Props = {
  readonly draft: BoundaryDraft
  readonly onChange: (change: Partial<BoundaryDraft>) => void
  readonly today: string
  readonly asked: boolean
  readonly problem: DraftProblem | undefined
}

export const BoundaryTerms = ({ draft, onChange, today, asked, problem }: Props) => {
  const say = useSay()
  const { allows, amounts, yearKind } = draft
  const isYearly = allows === 'within' && (amounts.year.trim() !== '' || amounts['giver-year'].trim() !== '')
  return (
    <>
      {isYearly && (
        <Fields wide>
          <Select
            label={say('boundaries.form.year')}
            options={(['january', 'day', 'rolling'] as const).map((value) => ({
              value,
              label: say(`boundaries.form.year.${value}`),
            }))}
            value={yearKind}
            onChange={(next) => onChange({ yearKind: next })}
          />
          {yearKind === 'day' && (
            <YearDay
              value={draft.yearDay}
              onChange={(yearDay) => onChange({ yearDay })}
              today={today}
              isWrong={problem === 'year'}
            />
          )}
        </Fields>
      )}
      <div className={styles.terms}>
        <Checkbox
          label={say('boundaries.form.family')}
          checked={draft.family}
          onChange={(family) => onChange({ family })}
        />
        {isYearly && (
          <Checkbox
            label={say('boundaries.form.declined')}
            checked={draft.declined}
            onChange={(declined) => onChange({ declined })}
          />
        )}
        <Checkbox
          label={say('boundaries.form.instead')}
          hint={say('boundaries.form.instead.hint')}
          checked={draft.instead}
          onChange={(instead) => onChange({ instead })}
        />
      </div>
      <Fields wide>
        <DayField
          label={say('boundaries.form.from')}
          value={draft.from}
          onChange={(from) => onChange({ from })}
          today={today}
          tense="future"
          asked={asked}
          hint={say('boundaries.form.always')}
        />
        <div>
          <DayField
            label={say('boundaries.form.until')}
            value={draft.until}
            onChange={(until) => onChange({ until })}
            today={today}
            tense="future"
            asked={asked}
            hint={say('boundaries.form.always')}
          />
          <p role="alert" className={styles.problem}>
            {problem === 'dates' && say('boundaries.form.dates.wrong')}
          </p>
        </div>
      </Fields>
    </>
  )
}

/** A day and a month; what is typed is said back as the day its next year begins. */
const YearDay = ({
  value,
  onChange,
  today,
  isWrong,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly today: string
  readonly isWrong: boolean
}) => {
  const say = useSay()
  const dates = useDates()
  const { day } = readDay(value, { today, tense: 'future', order: useOrder() })
  const isDay = day !== null && !day.endsWith('-02-29')
  return (
    <TextField
      label={say('boundaries.form.year.day.label')}
      spellCheck={false}
      maxLength={200}
      value={value}
      onChange={onChange}
      hint={isDay ? dates.dayMonth(day) : undefined}
      error={isWrong || (day !== null && !isDay) ? say('boundaries.form.year.day.wrong') : undefined}
    />
  )
}
