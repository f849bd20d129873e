/** A disagreement, set down fairly: their view first and in their words, then ours, and a day to look back at it. */
import { useState } from 'react'
import type { Disagreement } from '../../../shared/contract/disagreements.ts'
import { checkBackOn, repairs, type Repaired } from '../../../shared/model/disagreements.ts'
import { useOrder } from '../date-order.ts'
import { useDates } from '../dates.ts'
import { DayField } from '../day-field.tsx'
import { Fields, InlineForm } from '../inline-form.tsx'
import { useSay } from '../say.ts'
import { readDay } from '../spoken-day.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export type DisagreementWords = {
  readonly theirs: string
  readonly ours: string
  readonly changed: string
  readonly repaired: Repaired
  readonly checkBack: { readonly on: string; readonly text: string } | null
}

const choices = repairs.map((value) => ({ value: value === '' ? ('choose' as const) : value }))

export const DisagreementForm = ({
  before,
  today,
  onSave,
  onDone,
}: {
  readonly before?: Disagreement | undefined
  readonly today: string
  /** True when it was saved. */
  readonly onSave: (words: DisagreementWords) => Promise<boolean>
  readonly onDone: () => void
}) => {
  const say = useSay()
  const dates = useDates()
  const [theirs, setTheirs] = useState(before?.theirs ?? '')
  const [ours, setOurs] = useState(before?.ours ?? '')
  const [changed, setChanged] = useState(before?.changed ?? '')
  const [repaired, setRepaired] = useState<Repaired>(before?.repaired ?? '')
  const usual = before ? before.checkBackOn : checkBackOn(today)
  const [back, setBack] = useState(usual === null ? '' : dates.full(usual))
  const [asked, setAsked] = useState(false)
  const read = readDay(back, { today, tense: 'future', order: useOrder() })
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (theirs.trim() === '' || read.problem !== undefined) return false
    const text = say('disagreement.check-back.text')
    return onSave({ theirs, ours, changed, repaired, checkBack: read.day === null ? null : { on: read.day, text } })
  }
  return (
    <InlineForm label={say(before ? 'disagreement.edit.label' : 'disagreement.new')} onSave={save} onDone={onDone}>
      <TextArea
        label={say('disagreement.theirs')}
        value={theirs}
        onChange={setTheirs}
        rows={2}
        dir="auto"
        error={asked && theirs.trim() === '' ? say('disagreement.problem.theirs') : undefined}
      />
      <TextArea label={say('disagreement.ours')} value={ours} onChange={setOurs} rows={2} dir="auto" />
      {before && (
        <TextArea label={say('disagreement.changed')} value={changed} onChange={setChanged} rows={2} dir="auto" />
      )}
      <Fields>
        {before && (
          <Select
            label={say('disagreement.repaired')}
            options={choices.map(({ value }) => ({ value, label: say(`disagreement.repaired.${value}`) }))}
            value={repaired === '' ? 'choose' : repaired}
            onChange={(value) => setRepaired(value === 'choose' ? '' : value)}
          />
        )}
        <DayField
          label={say('disagreement.check-back')}
          placeholder={say('disagreement.check-back.placeholder')}
          value={back}
          onChange={setBack}
          today={today}
          tense="future"
          asked={asked}
        />
      </Fields>
    </InlineForm>
  )
}
