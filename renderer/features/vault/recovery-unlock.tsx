import { useRef, useState, type FormEvent } from 'react'
import type { KeyProblem } from '../../lib/key-problem.ts'
import { NewPassphrase, useNewPassphrase } from '../../lib/passphrase/new-passphrase.tsx'
import { useSay } from '../../lib/say.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Progress } from '../../ui/progress.tsx'
import styles from './vault.module.css'

export type RecoveryUnlockProps = {
  /** Opens with the key and sets the new passphrase; answers with what went wrong, or null. */
  readonly onSubmit: (words: string, next: string) => Promise<KeyProblem | null>
  readonly onBack: () => void
}

/** The way in with the paper: its key, and a passphrase that will not be forgotten. Stands in `LockLayout start="top"`. */
export const RecoveryUnlock = ({ onSubmit, onBack }: RecoveryUnlockProps) => {
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)
  const chosen = useNewPassphrase()
  const [words, setWords] = useState('')
  const [opening, setOpening] = useState(false)
  const [problem, setProblem] = useState<KeyProblem | null>(null)
  const slow = useSlow(opening)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (opening) return
    if (words.trim() === '') return field.current?.focus()
    const next = chosen.take()
    if (next === undefined) return
    setOpening(true)
    setProblem(null)
    const wrong = await onSubmit(words, next)
    setOpening(false)
    setProblem(wrong)
    if (wrong?.where === 'words') field.current?.focus()
    if (wrong !== null) return
    setWords('')
    chosen.clear()
  }

  return (
    <>
      <h1 className={styles.title}>{say('vault.recovery.title')}</h1>
      <p className={styles.lede}>{say('vault.recovery.lede')}</p>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <PasswordField
          ref={field}
          label={say('vault.recovery.words')}
          showLabel={say('vault.recovery.show')}
          hideLabelText={say('vault.recovery.hide')}
          value={words}
          onChange={(next) => {
            setWords(next)
            setProblem(null)
          }}
          readOnly={opening}
          error={problem?.where === 'words' && problem.words}
          hint={say('vault.recovery.hint')}
          autoFocus
        />
        <div className={styles.field}>
          <NewPassphrase
            of={chosen}
            label={say('vault.recovery.next')}
            againLabel={say('vault.recovery.again')}
            readOnly={opening}
          />
        </div>
        {problem && problem.where !== 'words' && (
          <div className={styles.notice}>
            <Banner tone="problem">{problem.words}</Banner>
          </div>
        )}
        <div className={styles.go}>
          <button type="button" className={styles.link} onClick={onBack}>
            {say('vault.recovery.back')}
          </button>
          <Button type="submit" kind="primary" size="large" keys="Enter" busy={opening}>
            {say('vault.recovery.open')}
          </Button>
        </div>
        <div className={styles.progress}>{slow && <Progress what={say('vault.unlock.opening')} />}</div>
      </form>
    </>
  )
}
