/** What is seldom asked of a date that matters: every how many, until when, how long before, and by whose clock. */
import { useState } from 'react'
import { mostOften } from '../../../shared/model/recurrence/rule.ts'
import { useAsk } from '../../lib/api.ts'
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { Fields } from '../../lib/inline-form.tsx'
import { LeadsField } from '../../lib/leads-field.tsx'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { MilestoneRead, Often } from '../../lib/milestone-date.ts'
import { spellRough } from '../../lib/rough-date.ts'

type Props = {
  readonly personId: string
  readonly read: MilestoneRead
  readonly often: Often
  readonly onOften: (often: Often) => void
  readonly leads: readonly number[] | null
  readonly onLeads: (leads: number[] | null) => void
  readonly zone: 'mine' | 'theirs'
  readonly onZone: (zone: 'mine' | 'theirs') => void
  readonly today: string
  readonly asked: boolean
}

/** Open at once where something of it was chosen before. */
export const MilestoneMore = (props: Props) => {
  const say = useSay()
  const { often, leads, zone } = props
  const isUsual = often.interval === 1 && often.until === null && leads === null && zone === 'mine'
  const [isOpen, setOpen] = useState(!isUsual)
  if (isOpen) return <More {...props} />
  return (
    <div>
      <Button kind="plain" size="small" onClick={() => setOpen(true)}>
        {say('people.milestone.more')}
      </Button>
    </div>
  )
}

const More = ({ personId, read, often, onOften, leads, onLeads, zone, onZone, today, asked }: Props) => {
  const say = useSay()
  const order = useOrder()
  const person = useAsk('people.get', { id: personId })
  const [interval, setInterval] = useState(String(often.interval))
  const [until, setUntil] = useState(often.until === null ? '' : spellRough(often.until))
  const isOnce = read.kind === 'date' && read.repeats.every === 'once'
  const theirs = person.data?.zone ?? ''
  const isInterval =
    /^\d{1,4}$/.test(interval.trim()) && Number(interval) >= 1 && Number(interval) <= mostOften.interval
  return (
    <>
      {!isOnce && (
        <Fields>
          <TextField
            label={say('people.recurs.interval')}
            inputMode="numeric"
            value={interval}
            onChange={(text) => {
              setInterval(text)
              const many = Number(text)
              if (Number.isInteger(many) && many >= 1 && many <= mostOften.interval)
                onOften({ ...often, every: chosen(read, often), interval: many })
            }}
            error={isInterval ? undefined : say('people.recurs.interval.wrong')}
          />
          <DayField
            label={say('people.recurs.until')}
            value={until}
            onChange={(text) => {
              setUntil(text)
              onOften({
                ...often,
                every: chosen(read, often),
                until: readDay(text, { today, tense: 'future', order }).day,
              })
            }}
            today={today}
            tense="future"
            asked={asked}
            hint={say('people.recurs.until.hint')}
          />
        </Fields>
      )}
      <Fields wide>
        <LeadsField label={say('people.leads')} value={leads} onChange={onLeads} />
        {theirs !== '' && (
          <Select
            label={say('people.zone.whose')}
            value={zone}
            onChange={onZone}
            options={(['mine', 'theirs'] as const).map((value) => ({
              value,
              label: say(`people.zone.${value}`, { zone: theirs }),
            }))}
          />
        )}
      </Fields>
    </>
  )
}

/** From now on what was chosen counts, not what was said. */
const chosen = (read: MilestoneRead, often: Often): Often['every'] =>
  read.kind === 'date' ? read.repeats.every : often.every
