/** An amount and its currency, typed side by side and said back as it will be kept. */
import type { Money } from '../../shared/contract/boundaries.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './money-field.module.css'
import { isCurrency, readAmount, useCurrencyName, useMoney, writeAmount } from './money.ts'
import { useSay } from './say.ts'

export type TypedMoney = { readonly amount: string; readonly currency: string }

/** `money` is null where nothing was typed; undefined while what was typed is no amount. */
export type MoneyRead = { readonly money: Money | null | undefined; readonly problem?: string }

export const readMoney = ({ amount, currency }: TypedMoney): MoneyRead => {
  const code = currency.trim().toUpperCase()
  const read = readAmount(amount, code)
  if (read.kind === 'nothing') return { money: null }
  if (read.kind === 'wrong') return { money: undefined, problem: `money.problem.${read.why}` }
  return isCurrency(code) ? { money: { amount: read.amount, currency: code } } : { money: undefined }
}

export const typedMoney = (money: Money | null, currency: string): TypedMoney =>
  money === null ? { amount: '', currency } : { amount: writeAmount(money), currency: money.currency }

type AmountProps = {
  readonly label: string
  readonly typed: TypedMoney
  readonly onChange: (amount: string) => void
  /** Shown while nothing is typed. */
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** The amount alone, where several share a currency. */
export const AmountField = ({ label, typed, onChange, hint, error }: AmountProps) => {
  const say = useSay()
  const write = useMoney()
  const { money, problem } = readMoney(typed)
  return (
    <TextField
      label={label}
      inputMode="decimal"
      maxLength={40}
      spellCheck={false}
      value={typed.amount}
      onChange={onChange}
      hint={money ? write(money) : hint}
      error={problem ? say(problem) : error}
    />
  )
}

export const CurrencyField = ({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (code: string) => void
}) => {
  const say = useSay()
  const name = useCurrencyName()
  const code = value.trim().toUpperCase()
  const isThere = isCurrency(code)
  return (
    <TextField
      label={say('money.currency')}
      maxLength={3}
      spellCheck={false}
      autoCapitalize="characters"
      value={value}
      onChange={(text) => onChange(text.toUpperCase())}
      hint={isThere ? name(code) : undefined}
      error={isThere ? undefined : say('money.problem.currency')}
    />
  )
}

export const MoneyField = ({
  label,
  typed,
  onChange,
  hint,
}: {
  readonly label: string
  readonly typed: TypedMoney
  readonly onChange: (typed: TypedMoney) => void
  readonly hint?: string | undefined
}) => (
  <div className={styles.money}>
    <AmountField label={label} typed={typed} onChange={(amount) => onChange({ ...typed, amount })} hint={hint} />
    <CurrencyField value={typed.currency} onChange={(currency) => onChange({ ...typed, currency })} />
  </div>
)
