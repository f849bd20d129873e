/** A day some years have not got: where it is kept in those is asked, never guessed. */
import type { Missing } from '../../../shared/contract/dates.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { useSay } from '../../lib/say.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import parts from './parts.module.css'

/** 29 February has names for it; other days are kept earlier or later. */
export const missingWords = (date: PartialDate): 'leap' | 'missing' =>
  date.form === 'on' && (date.calendar ?? 'gregory') === 'gregory' ? 'leap' : 'missing'

const missings = ['earlier', 'later', 'omit'] as const satisfies readonly Missing[]

export const MissingChoice = ({
  date,
  value,
  onChange,
  asked,
}: {
  readonly date: PartialDate
  readonly value: Missing | null
  readonly onChange: (missing: Missing) => void
  readonly asked: boolean
}) => {
  const say = useSay()
  const words = missingWords(date)
  const lacks = asked && value === null
  return (
    <div data-invalid={lacks ? '' : undefined}>
      <RadioGroup
        label={say(`people.${words}.question`)}
        layout="row"
        options={missings.map((each) => ({ value: each, label: say(`people.${words}.${each}`) }))}
        value={value}
        onChange={onChange}
      />
      <p role="alert" className={parts.problem}>
        {lacks && say('people.leap.choose')}
      </p>
    </div>
  )
}
