/** The way back from damage: what still reads, and a new journal made of it. In the journal while it is open, or before it opens. */
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import { AppError } from '../../../shared/result.ts'
import { Answer } from '../../lib/answer.tsx'
import { call, useTask } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { PassphraseField } from '../../lib/passphrase/passphrase-field.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import styles from './health.module.css'
import { WhatReads } from './what-reads.tsx'
import { useWritten } from '../../lib/written.ts'

export type RecoverProps = {
  /** The journal is open and only read: what reads of it can be looked at without the passphrase. */
  readonly isOpen: boolean
  /** A new journal is open. */
  readonly onSaved?: (() => void) | undefined
  readonly onRestore?: (() => void) | undefined
}

const Reads = () => {
  const say = useSay()
  const look = useQuery({ queryKey: ['health.look', {}], queryFn: () => call('health.look', {}), staleTime: 0 })
  return (
    <Section title={say('health.reads')}>
      <Answer of={look} reading={say('health.reads.reading')}>
        {(nouns) => <WhatReads nouns={nouns} />}
      </Answer>
    </Section>
  )
}

/** What came of a try, for the field and for the line under it. */
const useProblem = () => {
  const say = useSay()
  const written = useWritten()
  return (error: unknown): { readonly field?: string; readonly line?: string } => {
    if (!(error instanceof AppError)) return { line: say(failureId(error)) }
    const { code, failure } = error
    const ref = Number(failure.ref ?? 0)
    if (code === 'invalid') {
      const isWait = failure.fields?.['passphrase'] === 'wait'
      return { field: isWait ? say('health.save.wait', { seconds: Math.ceil(ref / 1000) }) : say('health.save.wrong') }
    }
    if (code === 'no-space' && ref > 0) return { line: say('health.save.no-space.need', { need: written.size(ref) }) }
    const own = code === 'damaged' || code === 'no-space' || code === 'cancelled'
    return { line: say(own ? `health.save.${code}` : failureId(error)) }
  }
}

export const Recover = ({ isOpen, onSaved, onRestore }: RecoverProps) => {
  const say = useSay()
  const toasts = useToasts()
  const { formatNumber } = useIntl()
  const problemOf = useProblem()
  const [passphrase, setPassphrase] = useState('')
  const [done, setDone] = useState(0)
  const [cancel, setCancel] = useState<{ readonly run: () => void } | null>(null)
  const look = useTask('health.look')
  const save = useTask(
    'health.salvage',
    (progress) => setDone(progress.done),
    (run) => setCancel({ run }),
  )
  const isBusy = look.isPending || save.isPending
  const failed = look.error ?? save.error
  const { field, line } = failed ? problemOf(failed) : {}

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isBusy || passphrase === '') return
    look.reset()
    setDone(0)
    save.mutate(
      { passphrase },
      {
        onSuccess: () => {
          setPassphrase('')
          toasts.show({ text: say('health.save.done') })
          onSaved?.()
        },
      },
    )
  }

  return (
    <>
      {isOpen && <Reads />}
      {look.data && (
        <Section title={say('health.reads')}>
          <WhatReads nouns={look.data} />
        </Section>
      )}
      <Section title={say('health.save')}>
        <form className={styles.save} onSubmit={submit}>
          <Note className={styles.words}>{say(isOpen ? 'health.save.words' : 'health.save.locked.words')}</Note>
          <PassphraseField
            label={say('vault.passphrase')}
            value={passphrase}
            onChange={(next) => {
              setPassphrase(next)
              look.reset()
              save.reset()
            }}
            readOnly={isBusy}
            error={field}
            className={styles.field}
          />
          {line && (
            <p role="alert" className={styles.problem}>
              {line}
            </p>
          )}
          <div className={styles.ways}>
            <Button type="submit" kind={isOpen ? 'primary' : 'outline'} busy={isBusy}>
              {say('health.save')}
            </Button>
            {!isOpen && (
              <Button
                busy={isBusy}
                onClick={() => {
                  save.reset()
                  if (passphrase !== '') look.mutate({ passphrase })
                }}
              >
                {say('health.save.look')}
              </Button>
            )}
            {onRestore && <Button onClick={onRestore}>{say('health.restore')}</Button>}
          </div>
          {isBusy && (
            <Progress
              what={say(save.isPending ? 'health.save.working' : 'health.reads.reading')}
              count={done > 0 && say('health.save.working.count', { done: formatNumber(done) })}
              cancelLabel={save.isPending ? say('health.save.cancel') : undefined}
              onCancel={() => cancel?.run()}
            />
          )}
        </form>
      </Section>
    </>
  )
}
