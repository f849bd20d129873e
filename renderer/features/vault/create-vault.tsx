import { useState, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { NewPassphrase, useNewPassphrase } from '../../lib/passphrase/new-passphrase.tsx'
import { useSlow } from '../../lib/use-slow.ts'
import styles from './vault.module.css'

/** Why a vault could not be made. */
export type CreateProblem = 'no-space' | 'folder-not-writable' | 'no-handles' | 'exists' | 'bug'
export type CreateAnswer = { readonly ok: true } | { readonly ok: false; readonly problem: CreateProblem }

export type CreateVaultProps = {
  /** Where the journal will be kept, as the system writes it. */
  readonly folder: string
  readonly onChooseFolder?: (() => void) | undefined
  readonly onSubmit: (passphrase: string) => Promise<CreateAnswer>
  /** For someone who already has a journal or a backup. */
  readonly onOpenExisting?: (() => void) | undefined
}

/** Setting up: what the passphrase protects, what it cannot, where the journal lies. Stands in `LockLayout start="top"`. */
export const CreateVault = ({ folder, onChooseFolder, onSubmit, onOpenExisting }: CreateVaultProps) => {
  const { formatMessage } = useIntl()
  const say = (id: string): string => formatMessage({ id })
  const chosen = useNewPassphrase()
  const [making, setMaking] = useState(false)
  const [problem, setProblem] = useState<CreateProblem | null>(null)
  const slow = useSlow(making)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (making) return
    const passphrase = chosen.take()
    if (passphrase === undefined) return
    setMaking(true)
    setProblem(null)
    const answer = await onSubmit(passphrase).catch((): CreateAnswer => ({ ok: false, problem: 'bug' }))
    setMaking(false)
    if (!answer.ok) return setProblem(answer.problem)
    chosen.clear()
  }

  return (
    <>
      <h1 className={styles.wordmark}>{say('ui.shell.wordmark')}</h1>
      <p className={styles.lede}>{say('vault.create.lede')}</p>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <NewPassphrase
          of={chosen}
          label={say('vault.create.passphrase')}
          againLabel={say('vault.create.again')}
          readOnly={making}
          autoFocus
        />
        <Section title={say('vault.create.protects')}>
          <p className={styles.words}>{say('vault.create.protects.words')}</p>
          <p className={styles.strong}>{say('vault.create.forgotten')}</p>
          <p className={styles.note}>{say('vault.create.limits')}</p>
        </Section>
        <Section
          title={say('vault.create.folder')}
          action={
            onChooseFolder && (
              <Button kind="plain" size="small" onClick={onChooseFolder}>
                {say('vault.create.choose')}
              </Button>
            )
          }
        >
          <p className={styles.path}>{folder}</p>
          <p className={styles.note}>{say('vault.create.folder.note')}</p>
        </Section>
        {problem && (
          <div className={styles.notice}>
            <Banner tone="problem">{say(`vault.create.problem.${problem}`)}</Banner>
          </div>
        )}
        <div className={styles.go}>
          {onOpenExisting ? (
            <button type="button" className={styles.link} onClick={onOpenExisting}>
              {say('vault.create.existing')}
            </button>
          ) : (
            <span />
          )}
          <Button type="submit" kind="primary" size="large" keys="Enter" busy={making}>
            {say('vault.create.create')}
          </Button>
        </div>
        <div className={styles.progress}>{slow && <Progress what={say('vault.create.making')} />}</div>
      </form>
    </>
  )
}
