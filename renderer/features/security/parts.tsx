/** The four things that open the journal or change what does: each with what it does and does not do. */
import { useRef, useState, type ReactNode } from 'react'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { KeysStatus } from '../../../shared/contract/keys.ts'
import type { Progress as Step } from '../../../shared/contract/wire.ts'
import { call } from '../../lib/api.ts'
import { NewPassphrase, useNewPassphrase } from '../../lib/passphrase/new-passphrase.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import type { Sheet } from './recovery-sheet.tsx'
import styles from './security.module.css'

export type PartProps = {
  readonly keys: KeysStatus
  /** Something changed: says it, and reads anew. */
  readonly onChanged: (words: string) => void
}

const Part = ({
  title,
  state,
  words,
  children,
}: {
  readonly title: string
  readonly state?: ReactNode
  readonly words: string
  readonly children: ReactNode
}) => (
  <Section title={title}>
    <div className={styles.part}>
      {state && <p className={styles.state}>{state}</p>}
      <p className={styles.words}>{words}</p>
      {children}
    </div>
  </Section>
)

export const PassphrasePart = ({ onChanged }: PartProps) => {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const chosen = useNewPassphrase()
  const next = useRef('')
  const close = (): void => {
    chosen.clear()
    next.current = ''
    setOpen(false)
  }
  return (
    <Part title={say('security.change.title')} words={say('security.change.words')}>
      {!open && <Button onClick={() => setOpen(true)}>{say('security.change.do')}</Button>}
      {open && (
        <PassphraseForm
          label={say('security.change.do')}
          doLabel={say('security.change.do')}
          doing={say('security.change.doing')}
          ready={() => {
            next.current = chosen.take() ?? ''
            return next.current !== ''
          }}
          onSubmit={(current) => call('keys.changePassphrase', { current, next: next.current })}
          onDone={() => {
            close()
            onChanged(say('security.change.done'))
          }}
          onCancel={close}
        >
          <div>
            <NewPassphrase of={chosen} label={say('security.change.next')} againLabel={say('security.change.again')} />
          </div>
        </PassphraseForm>
      )}
    </Part>
  )
}

export const RecoveryPart = ({
  keys,
  onChanged,
  onSheet,
}: PartProps & { readonly onSheet: (sheet: Sheet) => void }) => {
  const say = useSay()
  const [doing, setDoing] = useState<'make' | 'remove' | null>(null)
  const sheet = useRef<Sheet | null>(null)
  const { recovery, vault } = keys
  const state = recovery ? (
    <FormattedMessage
      id="security.recovery.there"
      values={{ vault, date: <FormattedDate value={recovery.madeAt} day="numeric" month="long" year="numeric" /> }}
    />
  ) : (
    say('security.recovery.none')
  )
  return (
    <Part title={say('security.recovery.title')} state={state} words={say('security.recovery.words')}>
      {doing === null && (
        <div className={styles.buttons}>
          <Button onClick={() => setDoing('make')}>
            {say(recovery ? 'security.recovery.replace' : 'security.recovery.make')}
          </Button>
          {recovery && (
            <Button kind="plain" onClick={() => setDoing('remove')}>
              {say('security.recovery.remove')}
            </Button>
          )}
        </div>
      )}
      {doing === 'make' && (
        <PassphraseForm
          label={say('security.recovery.make')}
          doLabel={say('security.recovery.show')}
          doing={say('security.making')}
          onSubmit={async (passphrase) => {
            sheet.current = await call('keys.makeRecovery', { passphrase })
          }}
          onDone={() => {
            setDoing(null)
            if (sheet.current) onSheet(sheet.current)
          }}
          onCancel={() => setDoing(null)}
        />
      )}
      {doing === 'remove' && (
        <PassphraseForm
          label={say('security.recovery.remove')}
          doLabel={say('security.recovery.remove')}
          doing={say('security.making')}
          onSubmit={(passphrase) => call('keys.removeRecovery', { passphrase })}
          onDone={() => {
            setDoing(null)
            onChanged(say('security.recovery.removed'))
          }}
          onCancel={() => setDoing(null)}
        />
      )}
    </Part>
  )
}

export const QuickPart = ({ keys, onChanged }: PartProps) => {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { on, possible, hours } = keys.quick
  const turn = say(on ? 'security.quick.off' : 'security.quick.on')
  return (
    <Part
      title={say('security.quick.title')}
      state={say(on ? 'security.quick.is-on' : possible ? 'security.quick.is-off' : 'security.quick.not-here')}
      words={say('security.quick.words', { hours })}
    >
      {!open && (on || possible) && <Button onClick={() => setOpen(true)}>{turn}</Button>}
      {open && (
        <PassphraseForm
          label={turn}
          doLabel={turn}
          doing={say('security.quick.doing')}
          onSubmit={(passphrase) => call('keys.setQuickUnlock', { passphrase, on: !on })}
          onDone={() => {
            setOpen(false)
            onChanged(say(on ? 'security.quick.turned-off' : 'security.quick.turned-on'))
          }}
          onCancel={() => setOpen(false)}
        />
      )}
    </Part>
  )
}

const share = ({ what, done, total }: Step): number | undefined =>
  what === 'copying' && total > 0 ? done / total : undefined

export const RenewPart = ({ onChanged }: PartProps) => {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [step, setStep] = useState<Step>({ what: 'copying', done: 0, total: 0 })
  const cancel = useRef<() => void>(undefined)
  const steps = ['copying', 'encrypting', 'checking', 'done']
  return (
    <Part title={say('security.renew.title')} words={say('security.renew.words')}>
      <p className={styles.note}>{say('security.renew.ends')}</p>
      {!open && <Button onClick={() => setOpen(true)}>{say('security.renew.do')}</Button>}
      {open && (
        <PassphraseForm
          label={say('security.renew.do')}
          doLabel={say('security.renew.do')}
          doing={say('security.renew.copying')}
          progress={
            <Progress
              what={say(`security.renew.${steps.includes(step.what) ? step.what : 'copying'}`)}
              value={share(step)}
              cancelLabel={say('ui.cancel')}
              onCancel={() => cancel.current?.()}
            />
          }
          onSubmit={(passphrase) => call('keys.renew', { passphrase }, setStep, (stop) => (cancel.current = stop))}
          onDone={() => {
            setOpen(false)
            onChanged(say('security.renew.after'))
          }}
          onCancel={() => setOpen(false)}
        />
      )}
    </Part>
  )
}
