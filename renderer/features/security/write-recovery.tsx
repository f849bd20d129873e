/** A recovery key from its making to its being in force: shown and printed once, then typed back from the paper. */
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { call, callShell } from '../../lib/api.ts'
import { keyProblem } from '../../lib/key-problem.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { RecoverySheet, type Sheet } from './recovery-sheet.tsx'
import styles from './security.module.css'

export type WriteRecoveryProps = {
  readonly sheet: Sheet
  /** It is in force. */
  readonly onDone: () => void
  /** It was not typed back: nothing has changed. */
  readonly onLeave: () => void
}

const TypeBack = ({ onKept, onShow }: { readonly onKept: () => void; readonly onShow: () => void }) => {
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || words.trim() === '') return field.current?.focus()
    setBusy(true)
    try {
      await call('keys.keepRecovery', { words })
      onKept()
    } catch (error) {
      setProblem(keyProblem(say, error).words)
      field.current?.focus()
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.back} onSubmit={(event) => void submit(event)}>
      <h1 className={styles.sheetTitle}>{say('security.back.title')}</h1>
      <p className={styles.words}>{say('security.back.words')}</p>
      <PasswordField
        ref={field}
        label={say('security.back.field')}
        showLabel={say('vault.recovery.show')}
        hideLabelText={say('vault.recovery.hide')}
        hint={say('vault.recovery.hint')}
        value={words}
        onChange={(next) => {
          setWords(next)
          setProblem(null)
        }}
        error={problem}
        readOnly={busy}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" size="large" keys="Enter" busy={busy}>
          {say('security.back.keep')}
        </Button>
        <Button kind="plain" size="large" onClick={onShow}>
          {say('security.back.show')}
        </Button>
      </div>
    </form>
  )
}

export const WriteRecovery = ({ sheet, onDone, onLeave }: WriteRecoveryProps) => {
  const say = useSay()
  const [step, setStep] = useState<'sheet' | 'back' | 'done'>('sheet')
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step !== 'back') head.current?.focus()
  }, [step])
  if (step === 'back')
    return (
      <div className={styles.flow}>
        <TypeBack onKept={() => setStep('done')} onShow={() => setStep('sheet')} />
        <Leave onLeave={onLeave} />
      </div>
    )
  if (step === 'done')
    return (
      <div ref={head} tabIndex={-1} className={styles.flow}>
        <h1 className={styles.sheetTitle}>{say('security.back.done')}</h1>
        <p className={styles.words}>{say('security.back.done.words')}</p>
        <div className={styles.buttons}>
          <Button kind="primary" size="large" onClick={onDone}>
            {say('security.back.finish')}
          </Button>
        </div>
      </div>
    )
  return (
    <div ref={head} tabIndex={-1} className={styles.flow}>
      <RecoverySheet {...sheet} />
      <div className={styles.buttons} data-print="no">
        <Button size="large" icon="print" onClick={() => void callShell('shell.print', {})}>
          {say('security.sheet.print')}
        </Button>
        <Button kind="primary" size="large" onClick={() => setStep('back')}>
          {say('security.sheet.next')}
        </Button>
      </div>
      <p className={styles.note} data-print="no">
        {say('security.sheet.once')}
      </p>
      <Leave onLeave={onLeave} />
    </div>
  )
}

const Leave = ({ onLeave }: { readonly onLeave: () => void }) => {
  const say = useSay()
  return (
    <p className={styles.leave} data-print="no">
      <Button kind="plain" onClick={onLeave}>
        {say('security.back.leave')}
      </Button>
    </p>
  )
}
