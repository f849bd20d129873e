/** Opening what a colleague gave: the file, its passphrase, a look over it, and taking it in as one change. */
import { useEffect, useState } from 'react'
import type { HandoverPreview } from '../../../shared/contract/handovers.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { AppError } from '../../../shared/result.ts'
import { call, callShell } from '../../lib/api.ts'
import { useFocusOn } from '../../lib/focus-on.ts'
import { useGo } from '../../lib/go.ts'
import { PassphraseField } from '../../lib/passphrase/passphrase-field.tsx'
import { fieldProblem, useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndo } from '../../lib/undo.ts'
import { useWork } from '../../lib/use-work.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './handovers.module.css'
import { LookOver, type Wish } from './look-over.tsx'
import { whyNotOpened } from './problems.ts'
import { Working } from './working.tsx'

type Picked = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }
type Taken = Output<'handovers.take'> & { readonly from: string; readonly name: string }

const isCancelled = (error: unknown): boolean => error instanceof AppError && error.code === 'cancelled'

const Open = ({
  picked,
  onOpened,
  onAgain,
}: {
  readonly picked: Picked
  readonly onOpened: (preview: HandoverPreview) => void
  readonly onAgain: () => void
}) => {
  const say = useSay()
  const work = useWork('handovers.open')
  const [passphrase, setPassphrase] = useState('')
  const isWrong = fieldProblem(work.error, 'passphrase') === 'wrong'
  const open = async (): Promise<void> => {
    if (passphrase === '') return
    const preview = await work.run({ bytes: picked.bytes, passphrase })
    if (preview) onOpened(preview)
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isRunning) void open()
      }}
    >
      <div className={styles.secret}>
        <PassphraseField
          label={say('handovers.open.passphrase', { file: shorten(picked.fileName, 60) })}
          value={passphrase}
          onChange={(next) => {
            work.forget()
            setPassphrase(next)
          }}
          readOnly={work.isRunning}
          error={isWrong ? say('handovers.open.problem.wrong') : undefined}
          autoFocus
        />
      </div>
      {work.error !== undefined && !isWrong && !isCancelled(work.error) && (
        <Banner tone="problem">{say(whyNotOpened(work.error))}</Banner>
      )}
      <Working isRunning={work.isRunning} progress={work.progress} onCancel={work.cancel} />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" busy={work.isRunning} disabled={passphrase === ''}>
          {say('handovers.open.do')}
        </Button>
        <Button kind="plain" disabled={work.isRunning} onClick={onAgain}>
          {say('handovers.another')}
        </Button>
      </div>
    </form>
  )
}

const Done = ({ taken, onAgain }: { readonly taken: Taken; readonly onAgain: () => void }) => {
  const say = useSay()
  const go = useGo()
  const undo = useUndo()
  const [isBack, setBack] = useState(false)
  const { items, known, change, personId } = taken
  const name = shorten(taken.name, 60)
  return (
    <div className={styles.report}>
      <p role="status" className={styles.sentence}>
        {isBack
          ? say('handovers.done.taken.undone')
          : say('handovers.done.taken', { items, known, name, from: shorten(taken.from, 60) })}
      </p>
      <div className={styles.actions}>
        {!isBack && (
          <Button kind="primary" onClick={() => go.person(personId)}>
            {say('handovers.see', { name })}
          </Button>
        )}
        {!isBack && change !== null && (
          <Button icon="undo" onClick={() => void undo(change).then(() => setBack(true))}>
            {say('handovers.undo')}
          </Button>
        )}
        <Button kind="plain" onClick={onAgain}>
          {say('handovers.another')}
        </Button>
      </div>
    </div>
  )
}

export const TakeIn = () => {
  const say = useSay()
  const take = useWork('handovers.take')
  const [picked, setPicked] = useState<Picked | undefined>(undefined)
  const [preview, setPreview] = useState<HandoverPreview | undefined>(undefined)
  const [taken, setTaken] = useState<Taken | undefined>(undefined)
  const [notice, setNotice] = useState<string | undefined>(undefined)
  const step = taken ? 'done' : preview ? 'look' : picked ? 'open' : 'start'
  const focus = useFocusOn(step, false)
  // what was opened is not kept longer than one looks at it
  useEffect(() => () => void call('handovers.close', {}).catch(() => undefined), [])

  const start = (): void => {
    setPicked(undefined)
    setPreview(undefined)
    setTaken(undefined)
    setNotice(undefined)
  }
  const pick = async (): Promise<void> => {
    start()
    try {
      const file = await callShell('shell.pickHandover', {})
      if (file) setPicked({ fileName: file.fileName, bytes: new Uint8Array(file.bytes) })
    } catch (error) {
      setNotice(say(whyNotOpened(error)))
    }
  }
  const takeIn = async ({ into, checkIns, source }: Wish): Promise<void> => {
    if (!preview) return
    const answer = await take.run({ preview: preview.preview, into: into as never, source, checkIns: [...checkIns] })
    if (answer) setTaken({ ...answer, from: preview.from, name: preview.name })
  }

  return (
    <Section title={say('handovers.open.title')} className={styles.step}>
      <div ref={focus} tabIndex={-1} className={styles.focus}>
        {notice && <Banner tone="problem">{notice}</Banner>}
        {step === 'start' && (
          <div className={styles.start}>
            <p className={styles.note}>{say('handovers.open.start')}</p>
            <Button icon="open" onClick={() => void pick()}>
              {say('handovers.open.choose')}
            </Button>
          </div>
        )}
        {step === 'open' && picked && <Open picked={picked} onOpened={setPreview} onAgain={() => void pick()} />}
        {step === 'look' && preview && (
          <LookOver
            preview={preview}
            isTaking={take.isRunning}
            problem={take.error ? say(whyNotOpened(take.error)) : undefined}
            onTake={(wish) => void takeIn(wish)}
            onAgain={() => void pick()}
          />
        )}
        {step === 'done' && taken && <Done taken={taken} onAgain={() => void pick()} />}
      </div>
    </Section>
  )
}
