/** A new passphrase, typed twice unless it can be seen, and how hard it is to guess. Controlled by {@link useNewPassphrase}. */
import { useRef, useState, type RefObject } from 'react'
import { FormattedMessage } from 'react-intl'
import { PassphraseField } from './passphrase-field.tsx'
import { useSay } from '../say.ts'
import styles from './new-passphrase.module.css'
import { barsOf, isAcceptable, type Strength } from './strength.ts'
import { useStrength } from './use-strength.ts'

type Fields = {
  readonly passphrase: string
  readonly again: string
  readonly shown: boolean
  readonly tried: boolean
  readonly strength: Strength
  readonly first: RefObject<HTMLInputElement | null>
  readonly second: RefObject<HTMLInputElement | null>
  readonly set: (part: Partial<{ passphrase: string; again: string; shown: boolean }>) => void
}

export type NewPassphraseState = {
  readonly fields: Fields
  /** The passphrase, or undefined after saying what is still wrong with it and putting the caret there. */
  readonly take: () => string | undefined
  readonly clear: () => void
}

const nothing = { passphrase: '', again: '', shown: false }

export const useNewPassphrase = (): NewPassphraseState => {
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(nothing)
  const [tried, setTried] = useState(false)
  const strength = useStrength(typed.passphrase)
  return {
    fields: { ...typed, tried, strength, first, second, set: (part) => setTyped((now) => ({ ...now, ...part })) },
    take: () => {
      setTried(true)
      const isStrong = isAcceptable(strength)
      if (isStrong && (typed.shown || typed.passphrase === typed.again)) return typed.passphrase
      const field = isStrong ? second : first
      field.current?.focus()
      return undefined
    },
    clear: () => {
      setTyped(nothing)
      setTried(false)
    },
  }
}

const StrengthWords = ({ strength }: { readonly strength: Strength }) =>
  strength.kind === 'short' ? (
    <FormattedMessage id="vault.strength.short" values={{ missing: strength.missing }} />
  ) : (
    <FormattedMessage id={`vault.strength.${strength.kind}`} />
  )

/** The words say it all; the bar is for the eye. */
const Bar = ({ strength }: { readonly strength: Strength }) => (
  <span className={styles.bar} data-bars={barsOf(strength)} aria-hidden="true">
    {[1, 2, 3, 4].map((at) => (
      <span key={at} className={styles.part} data-on={at <= barsOf(strength) ? '' : undefined} />
    ))}
  </span>
)

export type NewPassphraseProps = {
  readonly of: NewPassphraseState
  readonly label: string
  readonly againLabel: string
  readonly readOnly?: boolean | undefined
  readonly autoFocus?: boolean | undefined
}

export const NewPassphrase = ({ of, label, againLabel, readOnly, autoFocus }: NewPassphraseProps) => {
  const say = useSay()
  const { passphrase, again, shown, tried, strength, first, second, set } = of.fields
  const isWrong = tried && !isAcceptable(strength)
  const isOther = tried && !isWrong && passphrase !== again
  const said = <StrengthWords strength={strength} />
  return (
    <>
      <PassphraseField
        ref={first}
        label={label}
        value={passphrase}
        onChange={(next) => set({ passphrase: next })}
        onShownChange={(next) => set({ shown: next })}
        readOnly={readOnly}
        hint={
          isWrong ? undefined : (
            <>
              <Bar strength={strength} />
              <span aria-live="polite">{said}</span>
            </>
          )
        }
        error={isWrong ? said : undefined}
        autoFocus={autoFocus}
      />
      {!shown && (
        <div className={styles.again}>
          <PassphraseField
            ref={second}
            label={againLabel}
            value={again}
            onChange={(next) => set({ again: next })}
            readOnly={readOnly}
            error={isOther ? say('vault.create.differ') : undefined}
          />
        </div>
      )}
    </>
  )
}
