import type { Meeting } from '../../../shared/contract/meetings.ts'
import { Select } from '../../ui/select.tsx'
import { useSay } from '../say.ts'

type Lead = Meeting['lead']

/** Minutes. */
const offered = [5, 10, 15, 30, 60, 120, 1440] as const

/** When one is told of a meeting. */
export const LeadSelect = ({ value, onChange }: { readonly value: Lead; readonly onChange: (lead: Lead) => void }) => {
  const say = useSay()
  const minutes = typeof value === 'number' && !offered.some((each) => each === value) ? [...offered, value] : offered
  return (
    <Select
      label={say('meetings.lead')}
      value={value === null ? 'usual' : String(value)}
      onChange={(which) => onChange(which === 'usual' ? null : which === 'none' ? 'none' : Number(which))}
      options={[
        { value: 'usual', label: say('meetings.lead.usual') },
        { value: 'none', label: say('meetings.lead.none') },
        ...minutes.map((each) => ({ value: String(each), label: say('meetings.lead.minutes', leadValues(each)) })),
      ]}
    />
  )
}

/** So many minutes, hours or days. */
export const leadValues = (minutes: number): { readonly unit: string; readonly count: number } => {
  if (minutes > 0 && minutes % 1440 === 0) return { unit: 'days', count: minutes / 1440 }
  if (minutes > 0 && minutes % 60 === 0) return { unit: 'hours', count: minutes / 60 }
  return { unit: 'minutes', count: minutes }
}
