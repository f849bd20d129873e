/** What leaves and what stays, to whom it goes, and the passphrase it is encrypted for; then where, then writing it. */
import { useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type { ReviewLine } from '../../../shared/contract/handovers.ts'
import { needsOwnYes } from '../../../shared/model/handover/held-back.ts'
import { AppError } from '../../../shared/result.ts'
import { callShell, useAsk } from '../../lib/api.ts'
import { NewPassphrase, useNewPassphrase } from '../../lib/passphrase/new-passphrase.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useWork } from '../../lib/use-work.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CheckInBoxes } from './check-in-boxes.tsx'
import { checkInsOf } from './check-ins.ts'
import { Counts } from './counts.tsx'
import styles from './handovers.module.css'
import { whyNotWritten } from './problems.ts'
import { keyOf, type Choices } from './use-choices.ts'
import { Working } from './working.tsx'

export type Written = Output<'handovers.give'> & { readonly file: string; readonly colleague: string }

export type WritePackProps = {
  readonly personId: string
  readonly name: string
  readonly lines: readonly ReviewLine[]
  readonly choices: Choices
  readonly today: string
  readonly onBack: () => void
  readonly onWritten: (written: Written) => void
}

export const WritePack = ({ personId, name, lines, choices, today, onBack, onWritten }: WritePackProps) => {
  const say = useSay()
  const past = useAsk('handovers.list', {})
  const passphrase = useNewPassphrase()
  const give = useWork('handovers.give')
  const toField = useRef<HTMLInputElement>(null)
  const fromField = useRef<HTMLInputElement>(null)
  const [to, setTo] = useState('')
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [note, setNote] = useState('')
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [asked, setAsked] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const [notice, setNotice] = useState<string | undefined>(undefined)
  // as one was called the last time
  const from = typed ?? past.data?.[0]?.own ?? ''
  const leaving = lines.filter((line) => choices.chosen.has(keyOf(line)))
  const grave = leaving.filter(({ why }) => needsOwnYes(why)).length
  const checkIns = checkInsOf(say, { way: 'given', name, colleague: to, today })
  const isBusy = isChoosing || give.isRunning

  const write = async (): Promise<void> => {
    setAsked(true)
    setNotice(undefined)
    if (to.trim() === '') return toField.current?.focus()
    if (from.trim() === '') return fromField.current?.focus()
    const secret = passphrase.take()
    if (secret === undefined) return
    setChoosing(true)
    try {
      const file = say('handovers.write.file', { name: shorten(name, 60) })
      const place = await callShell('shell.pickTarget', { name: file, purpose: 'pack' })
      if (!place) return
      const items = leaving.map((line) => {
        const text = choices.reworded.get(keyOf(line))
        return { noun: line.noun, id: line.id, ...(text !== undefined && { text }) }
      })
      const answer = await give.run({
        ...{ personId: personId as never, to: to.trim(), from: from.trim(), note, items, passphrase: secret },
        ...{ target: place.target, checkIns: checkIns.filter((_, at) => !left.has(at)) },
      })
      if (answer) onWritten({ ...answer, file: place.name, colleague: to.trim() })
    } catch (error) {
      setNotice(say(whyNotWritten(error)))
    } finally {
      setChoosing(false)
    }
  }
  const isCancelled = give.error instanceof AppError && give.error.code === 'cancelled'
  const problem = notice ?? (give.error && !isCancelled ? say(whyNotWritten(give.error)) : undefined)

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={say('handovers.write.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void write()
      }}
    >
      <h2 className={styles.heading}>{say('handovers.write.title')}</h2>
      <p className={styles.sentence}>
        {say('handovers.write.sum', { items: leaving.length, stayed: lines.length - leaving.length })}
      </p>
      <Counts lines={leaving} />
      {grave > 0 && <p className={styles.grave}>{say('handovers.write.grave', { count: grave })}</p>}
      <div className={styles.two}>
        <TextField
          ref={toField}
          label={say('handovers.write.to')}
          value={to}
          onChange={setTo}
          maxLength={200}
          error={asked && to.trim() === '' ? say('handovers.write.name-needed') : undefined}
          autoFocus
          dir="auto"
        />
        <TextField
          ref={fromField}
          label={say('handovers.write.from')}
          hint={say('handovers.write.from.hint')}
          value={from}
          onChange={setTyped}
          maxLength={200}
          error={asked && from.trim() === '' ? say('handovers.write.name-needed') : undefined}
          dir="auto"
        />
      </div>
      <TextArea
        label={say('handovers.write.note')}
        hint={say('handovers.write.note.hint')}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={20_000}
        dir="auto"
      />
      <CheckInBoxes checkIns={checkIns} left={left} onChange={setLeft} today={today} />
      <div className={styles.secret}>
        <NewPassphrase
          of={passphrase}
          label={say('handovers.write.passphrase')}
          againLabel={say('handovers.write.again')}
          readOnly={isBusy}
        />
        <p className={styles.note}>{say('handovers.write.passphrase.words')}</p>
      </div>
      {problem && <Banner tone="problem">{problem}</Banner>}
      <Working isRunning={give.isRunning} progress={give.progress} onCancel={give.cancel} />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" busy={isBusy}>
          {say('handovers.write.do')}
        </Button>
        <Button kind="plain" disabled={isBusy} onClick={onBack}>
          {say('handovers.write.back')}
        </Button>
      </div>
    </form>
  )
}
