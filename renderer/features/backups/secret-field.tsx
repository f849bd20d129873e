/** What opens a backup: its passphrase or, instead, a recovery key. */
import { useState } from 'react'
import { useSay } from '../../lib/say.ts'
import { PassphraseField } from '../../lib/passphrase/passphrase-field.tsx'
import styles from './backups.module.css'
import { secretTrouble } from './trouble.ts'

export type Secret = { readonly passphrase?: string; readonly words?: string }

export type SecretFieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly onChange: (secret: Secret) => void
  /** What came of the last try. */
  readonly error: unknown
  readonly readOnly: boolean
}

export const SecretField = ({ label, hint, onChange, error, readOnly }: SecretFieldProps) => {
  const say = useSay()
  const [isKey, setKey] = useState(false)
  const [text, setText] = useState('')
  const trouble = readOnly ? undefined : secretTrouble(error)
  const change = (next: string, asKey: boolean): void => {
    setText(next)
    if (next === '') onChange({})
    else onChange(asKey ? { words: next } : { passphrase: next })
  }
  return (
    <div className={styles.secret}>
      <PassphraseField
        label={isKey ? say('backups.secret.key') : label}
        value={text}
        onChange={(next) => change(next, isKey)}
        readOnly={readOnly}
        hint={hint}
        error={trouble && trouble.id !== 'backups.secret.needed' && say(trouble.id, { seconds: trouble.seconds })}
        autoFocus
      />
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          setKey(!isKey)
          change('', !isKey)
        }}
      >
        {say(isKey ? 'backups.secret.passphrase' : 'backups.secret.use-key')}
      </button>
    </div>
  )
}
