/** What kind of gift, which way, how far it is, when, and what it is worth. */
import { giftKinds } from '../../../shared/model/boundaries/rule.ts'
import { DayField } from '../../lib/day-field.tsx'
import { Fields } from '../../lib/inline-form.tsx'
import { MoneyField } from '../../lib/money-field.tsx'
import { useSay } from '../../lib/say.ts'
import { Select } from '../../ui/select.tsx'
import { tenseOf, type GiftDraft } from './gift-draft.ts'

const states = ['idea', 'offered', 'given', 'declined'] as const

type Props = {
  readonly draft: GiftDraft
  readonly onChange: (change: Partial<GiftDraft>) => void
  readonly today: string
  readonly tried: boolean
}

export const GiftFacts = ({ draft, onChange, today, tried }: Props) => {
  const say = useSay()
  const { direction, kind, state } = draft
  const stateId = (value: (typeof states)[number]): string =>
    value === 'given' && direction === 'received' ? 'received' : value
  return (
    <>
      <Fields>
        <Select
          label={say('gifts.way')}
          options={(['given', 'received'] as const).map((value) => ({ value, label: say(`gifts.way.${value}`) }))}
          value={direction}
          onChange={(next) => onChange({ direction: next })}
        />
        <Select
          label={say('gifts.kind')}
          options={giftKinds.map((value) => ({ value, label: say(`gifts.kind.${value}`) }))}
          value={kind}
          onChange={(next) => onChange({ kind: next })}
        />
        <Select
          label={say('gifts.state')}
          options={states.map((value) => ({ value, label: say(`gifts.state.${stateId(value)}`) }))}
          value={state}
          onChange={(next) => onChange({ state: next })}
        />
      </Fields>
      <Fields wide>
        <DayField
          label={say('gifts.on')}
          value={draft.on}
          onChange={(on) => onChange({ on })}
          today={today}
          tense={tenseOf(state)}
          asked={tried || draft.on.trim() === ''}
        />
        <MoneyField
          label={say('gifts.value')}
          typed={draft.worth}
          onChange={(worth) => onChange({ worth })}
          hint={say('gifts.value.hint')}
        />
      </Fields>
    </>
  )
}
