import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { PassphraseField } from '../../lib/passphrase/passphrase-field.tsx'
import { Progress } from '../../ui/progress.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { LastBackup } from './last-backup.tsx'
import { useCountdown } from './use-countdown.ts'
import { useSlow } from '../../lib/use-slow.ts'
import styles from './vault.module.css'

/** What came of a try. `wrong` and `wait` (not looked at yet) may say when (epoch milliseconds) the next try is heard; `failed` is anything else. */
export type UnlockAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong' | 'wait' | 'failed'; readonly retryAt?: number | undefined }

export type UnlockProps = {
  readonly onSubmit: (passphrase: string) => Promise<UnlockAnswer>
  /** How many things wait inside: a number, never a name. Default 0. */
  readonly waiting?: number | undefined
  /** Epoch milliseconds of the last backup; null when there is none. */
  readonly lastBackupAt?: number | null | undefined
  /** Epoch milliseconds until which no try is heard, kept across restarts. */
  readonly retryAt?: number | undefined
  /** Offers to open without typing; answers with what went wrong, in a sentence, or null. */
  readonly onQuick?: (() => Promise<string | null>) | undefined
  /** Offers the recovery key. */
  readonly onRecoveryKey?: (() => void) | undefined
  /** Offers to jot without unlocking. */
  readonly onJot?: (() => void) | undefined
  /** Offers to restore a backup. */
  readonly onRestore?: (() => void) | undefined
  /** Something to know before unlocking. */
  readonly notice?: ReactNode
  /** The clock, in epoch milliseconds. */
  readonly now?: (() => number) | undefined
}

const systemNow = (): number => Date.now()

/** The lock screen's words and field; no name appears on it. Stands in `LockLayout`. */
export const Unlock = (props: UnlockProps) => {
  const {
    onSubmit,
    waiting = 0,
    lastBackupAt,
    onQuick,
    onRecoveryKey,
    onJot,
    onRestore,
    notice,
    now = systemNow,
  } = props
  const { formatMessage } = useIntl()
  const say = (id: string): string => formatMessage({ id })
  const field = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [capsLock, setCapsLock] = useState(false)
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState<'wrong' | 'failed' | null>(null)
  const [retryAt, setRetryAt] = useState(props.retryAt)
  const [quickly, setQuickly] = useState<'asking' | { readonly problem: string } | null>(null)
  const seconds = useCountdown(retryAt, now)
  const slow = useSlow(opening)
  const slowQuick = useSlow(quickly === 'asking')

  useEffect(() => setRetryAt(props.retryAt), [props.retryAt])
  useEffect(() => {
    if (failure && !opening) field.current?.select()
  }, [failure, opening])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (opening || seconds > 0 || !passphrase) return
    setOpening(true)
    setFailure(null)
    const answer = await onSubmit(passphrase).catch((): UnlockAnswer => ({ ok: false, reason: 'failed' }))
    setOpening(false)
    if (answer.ok) {
      setPassphrase('')
      return
    }
    setFailure(answer.reason === 'wait' ? null : answer.reason)
    setRetryAt(answer.retryAt)
  }

  const quick = async (): Promise<void> => {
    if (opening || !onQuick) return
    setQuickly('asking')
    const problem = await onQuick().catch(() => say('vault.unlock.failed'))
    setQuickly(problem === null ? null : { problem })
    if (problem !== null) field.current?.focus()
  }

  return (
    <>
      <h1 className={styles.wordmark}>{say('ui.shell.wordmark')}</h1>
      <p className={styles.lede}>
        <FormattedMessage id="vault.unlock.lede" values={{ count: waiting }} />
      </p>
      {notice && (
        <div className={styles.notice}>
          <Banner>{notice}</Banner>
        </div>
      )}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <PassphraseField
          ref={field}
          label={say('vault.passphrase')}
          value={passphrase}
          onChange={(next) => {
            setPassphrase(next)
            setFailure(null)
          }}
          onKeyDown={(event) => setCapsLock(event.getModifierState('CapsLock'))}
          readOnly={opening}
          error={failure && say(`vault.unlock.${failure}`)}
          hint={capsLock && say('vault.caps-lock')}
          autoFocus
        />
        <div className={styles.go}>
          {onRecoveryKey ? (
            <button type="button" className={styles.link} onClick={onRecoveryKey}>
              {say('vault.unlock.recovery')}
            </button>
          ) : (
            <span />
          )}
          {/* the seconds are seen ticking; they are said once, below */}
          <div className={styles.ends}>
            {onQuick && (
              <Button size="large" busy={quickly === 'asking'} onClick={() => void quick()}>
                {say('vault.quick.open')}
              </Button>
            )}
            <Button
              type="submit"
              kind="primary"
              size="large"
              keys={seconds > 0 ? undefined : 'Enter'}
              busy={opening || seconds > 0}
            >
              {seconds > 0 ? (
                <FormattedMessage id="vault.unlock.again-in" values={{ seconds }} />
              ) : (
                say('vault.unlock.unlock')
              )}
            </Button>
          </div>
        </div>
        {quickly !== null && quickly !== 'asking' && (
          <div className={styles.notice}>
            <Banner tone="problem">{quickly.problem}</Banner>
          </div>
        )}
        <div role="status">
          {retryAt !== undefined && (
            <VisuallyHidden>
              {seconds > 0 ? <Wait key={retryAt} seconds={seconds} /> : say('vault.unlock.again-now')}
            </VisuallyHidden>
          )}
        </div>
        <div className={styles.progress}>{(slow || slowQuick) && <Progress what={say('vault.unlock.opening')} />}</div>
      </form>
      <div className={styles.fine}>
        {onJot && (
          <p>
            <FormattedMessage
              id="vault.unlock.jot"
              values={{
                link: (words: ReactNode) => (
                  <button key="jot" type="button" className={styles.link} onClick={onJot}>
                    {words}
                  </button>
                ),
              }}
            />
          </p>
        )}
        <LastBackup at={lastBackupAt} now={now} />
        {onRestore && (
          <p>
            <button type="button" className={styles.link} onClick={onRestore}>
              {say('vault.problem.do.restore')}
            </button>
          </p>
        )}
      </div>
    </>
  )
}

/** The wait as it was when it began, so that it is announced once and not each second. */
const Wait = ({ seconds }: { readonly seconds: number }) => {
  const [first] = useState(seconds)
  return <FormattedMessage id="vault.unlock.wait" values={{ seconds: first }} />
}
