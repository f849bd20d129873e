/** Something that needs the passphrase once more, where it is read about. Escape leaves everything as it was. */
import { useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { keyProblem, type KeyProblem } from '../../lib/key-problem.ts'
import { useSay } from '../../lib/say.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { PassphraseField } from '../../lib/passphrase/passphrase-field.tsx'
import { Progress } from '../../ui/progress.tsx'
import styles from './security.module.css'

export type PassphraseFormProps = {
  /** Spoken: what it is for. */
  readonly label: string
  readonly doLabel: string
  /** Said while it takes long. */
  readonly doing: string
  /** Called only when `ready` is not false. Rejects with what went wrong. */
  readonly onSubmit: (passphrase: string) => Promise<unknown>
  readonly onDone: () => void
  readonly onCancel: () => void
  /** More fields; `ready` says whether they are filled in, and puts the caret where they are not. */
  readonly children?: ReactNode
  readonly ready?: (() => boolean) | undefined
  /** In place of `doing`, for work that says how far it is. */
  readonly progress?: ReactNode
}

export const PassphraseForm = (props: PassphraseFormProps) => {
  const { label, doLabel, doing, onSubmit, onDone, onCancel, children, ready, progress } = props
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<KeyProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const slow = useSlow(busy)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    if (passphrase === '') return field.current?.focus()
    if (ready && !ready()) return
    setBusy(true)
    setProblem(null)
    try {
      await onSubmit(passphrase)
      onDone()
    } catch (error) {
      const found = keyProblem(say, error)
      setProblem(found)
      if (found.where === 'passphrase') field.current?.select()
    } finally {
      setBusy(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || busy) return
    event.preventDefault()
    onCancel()
  }
  return (
    <form aria-label={label} className={styles.form} onKeyDown={onKeyDown} onSubmit={(event) => void submit(event)}>
      <PassphraseField
        ref={field}
        label={say('security.passphrase')}
        value={passphrase}
        onChange={(next) => {
          setPassphrase(next)
          setProblem(null)
        }}
        error={problem?.where === 'passphrase' && problem.words}
        readOnly={busy}
        autoFocus
      />
      {children}
      {problem && problem.where !== 'passphrase' && <Banner tone="problem">{problem.words}</Banner>}
      <div className={styles.buttons}>
        <Button type="submit" busy={busy}>
          {doLabel}
        </Button>
        {!busy && (
          <Button kind="plain" onClick={onCancel}>
            {say('ui.cancel')}
          </Button>
        )}
      </div>
      {busy && (progress ?? (slow && <Progress what={doing} />))}
    </form>
  )
}
