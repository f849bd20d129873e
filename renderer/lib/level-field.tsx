import { levels } from '../../shared/model/organisations.ts'
import type { Level } from '../../shared/contract/fields.ts'
import { Select } from '../ui/select.tsx'
import { useSay } from './say.ts'

/** Which rung a role stands on. */
export const LevelField = ({
  label,
  value,
  onChange,
  look = 'box',
}: {
  /** Left out: “Level”. */
  readonly label?: string | undefined
  readonly value: Level
  readonly onChange: (level: Level) => void
  /** `quiet` inside a line, its label spoken only. */
  readonly look?: 'box' | 'quiet'
}) => {
  const say = useSay()
  return (
    <Select<Level | 'none'>
      label={label ?? say('organisations.level')}
      hideLabel={look === 'quiet'}
      look={look}
      options={[...levels, 'none' as const].map((level) => ({
        value: level,
        label: say(`organisations.level.${level}`),
      }))}
      value={value === '' ? 'none' : value}
      onChange={(level) => onChange(level === 'none' ? '' : level)}
    />
  )
}
