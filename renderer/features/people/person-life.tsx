/** Where someone lives by the clock, how long before their dates one is told, and, when that has come, that they died. */
import { spanOf } from '../../../shared/model/dates/span.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { DateField } from '../../lib/date-field.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { Fields } from '../../lib/inline-form.tsx'
import { LeadsField } from '../../lib/leads-field.tsx'
import { useSay } from '../../lib/say.ts'
import { useSpell } from '../../lib/spelling.ts'
import { readTyped, type TypedDate } from '../../lib/typed-date.ts'
import { ZoneField } from './zone-field.tsx'

/** `undefined` while what is typed is no date of the past. */
export const useDied = (typed: TypedDate, today: string) => {
  const read = readTyped(typed, today, useOrder())
  const earliest = read.kind === 'date' ? spanOf(read.meaning.date)?.earliest : undefined
  const isToCome = earliest !== undefined && earliest > today
  const date: PartialDate | null | undefined =
    read.kind === 'nothing' ? null : read.kind === 'date' && !isToCome ? read.meaning.date : undefined
  return { read, isToCome, date }
}

export type LifeFieldsProps = {
  readonly zone: string
  readonly onZone: (zone: string) => void
  readonly leads: readonly number[] | null
  readonly onLeads: (leads: number[] | null) => void
  readonly typed: TypedDate
  readonly onTyped: (typed: TypedDate) => void
  readonly died: ReturnType<typeof useDied>
  readonly asked: boolean
}

export const LifeFields = ({ zone, onZone, leads, onLeads, typed, onTyped, died, asked }: LifeFieldsProps) => {
  const say = useSay()
  const spell = useSpell()
  const { read, isToCome } = died
  return (
    <Fields wide>
      <ZoneField value={zone} onChange={onZone} />
      <LeadsField label={say('people.field.leads')} value={leads} onChange={onLeads} />
      <DateField
        label={say('people.field.died')}
        placeholder={say('people.field.died.placeholder')}
        typed={typed}
        read={read}
        onChange={onTyped}
        asked={asked || isToCome}
        echo={read.kind === 'date' ? say('people.field.died.echo', { date: spell(read.meaning.date) }) : undefined}
        error={isToCome ? say('dates.toCome') : undefined}
      />
    </Fields>
  )
}
