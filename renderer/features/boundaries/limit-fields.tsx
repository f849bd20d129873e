import { AmountField, CurrencyField } from '../../lib/money-field.tsx'
import { useSay } from '../../lib/say.ts'
import styles from './boundaries.module.css'
import { pers, typedLimit, type BoundaryDraft } from './boundary-draft.ts'

/** How far “within limits” goes: up to three amounts in one currency. */
export const LimitFields = ({
  draft,
  onChange,
  isMissing,
}: {
  readonly draft: BoundaryDraft
  readonly onChange: (change: Partial<BoundaryDraft>) => void
  readonly isMissing: boolean
}) => {
  const say = useSay()
  return (
    <div className={styles.limits}>
      {pers.map((per, at) => (
        <AmountField
          key={per}
          label={say(`boundaries.form.limit.${per}`)}
          typed={typedLimit(draft, per)}
          onChange={(amount) => onChange({ amounts: { ...draft.amounts, [per]: amount } })}
          hint={say('boundaries.form.limit.none')}
          error={isMissing && at === 0 ? say('boundaries.form.limit.missing') : undefined}
        />
      ))}
      <CurrencyField value={draft.currency} onChange={(currency) => onChange({ currency })} />
    </div>
  )
}
