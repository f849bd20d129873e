import { useSay } from '../../lib/say.ts'
import { Select } from '../../ui/select.tsx'
import type { Every, MilestoneRead, Often } from '../../lib/milestone-date.ts'

const everies: readonly Every[] = ['year', 'once', 'month', 'week', 'day']

/** How often it comes; as it was said, until something is chosen. */
export const OftenSelect = ({
  read,
  often,
  onChange,
}: {
  readonly read: MilestoneRead
  readonly often: Often
  readonly onChange: (often: Often) => void
}) => {
  const say = useSay()
  const isNth = read.kind === 'date' && read.isNthWeekday
  return (
    <Select
      label={say('people.milestone.recurs')}
      options={[...(isNth ? (['weekday'] as const) : []), ...everies].map((value) => ({
        value,
        label: say(`people.recurs.${value}`),
      }))}
      value={read.kind === 'date' ? read.repeats.every : (often.every ?? 'year')}
      onChange={(every) => onChange({ ...often, every })}
    />
  )
}
