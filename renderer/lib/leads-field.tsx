/** How long before its day something is told of: as is usual, or as chosen here. */
import { Chip } from '../ui/chip.tsx'
import { Select } from '../ui/select.tsx'
import { Note } from '../ui/text.tsx'
import styles from './leads-field.module.css'
import { useSay } from './say.ts'

/** Days before; what was set elsewhere to another number stays among them. */
const offeredLeads = [0, 1, 3, 7, 14, 30] as const

export type LeadsFieldProps = {
  readonly label: string
  /** null: as usual. */
  readonly value: readonly number[] | null
  readonly onChange: (leads: number[] | null) => void
  /** There is nothing more usual above it. */
  readonly isLast?: boolean
}

export const LeadsField = ({ label, value, onChange, isLast = false }: LeadsFieldProps) => {
  const say = useSay()
  const chosen = new Set(value)
  const offered = [...new Set([...offeredLeads, ...(value ?? [])])].toSorted((a, b) => a - b)
  const toggle = (lead: number, yes: boolean): void => {
    const next = new Set(chosen)
    if (yes) next.add(lead)
    else next.delete(lead)
    onChange([...next].toSorted((a, b) => b - a))
  }
  return (
    <div role="group" aria-label={label} className={styles.leads}>
      {!isLast && (
        <Select
          label={label}
          value={value === null ? 'usual' : 'own'}
          onChange={(which) => onChange(which === 'usual' ? null : [0])}
          options={(['usual', 'own'] as const).map((each) => ({ value: each, label: say(`people.leads.${each}`) }))}
        />
      )}
      {value !== null && (
        <div className={styles.chips}>
          {offered.map((lead) => (
            <Chip key={lead} yes={chosen.has(lead)} onChange={(yes) => toggle(lead, yes)} className={styles.chip}>
              {say('people.leads.day', { days: lead })}
            </Chip>
          ))}
        </div>
      )}
      {value?.length === 0 && <Note>{say('people.leads.none')}</Note>}
    </div>
  )
}
