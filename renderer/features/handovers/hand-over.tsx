/** Giving a relationship to a colleague: line by line, then what leaves and to whom, then the file. */
import { useState } from 'react'
import type { ReviewLine } from '../../../shared/contract/handovers.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useFocusOn } from '../../lib/focus-on.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useSpell } from '../../lib/spelling.ts'
import { useUndo } from '../../lib/undo.ts'
import { useAmount } from '../../lib/written.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './handovers.module.css'
import { ReviewList } from './review-list.tsx'
import { Reword } from './reword.tsx'
import { keyOf, useChoices, type Choices } from './use-choices.ts'
import { WritePack, type Written } from './write-pack.tsx'

type Shown = { readonly name: string; readonly lines: readonly ReviewLine[]; readonly today: string }

const Review = ({ name, lines, today, choices }: Shown & { readonly choices: Choices }) => {
  const say = useSay()
  const dates = useDates()
  const amount = useAmount()
  const spell = useSpell()
  const [rewording, setRewording] = useState<ReviewLine | null>(null)
  const close = (text: string | null | undefined): void => {
    if (rewording && text !== null) choices.reword(rewording, text)
    setRewording(null)
  }
  if (lines.length === 0)
    return <EmptyState title={say('handovers.give.empty.title')}>{say('handovers.give.empty', { name })}</EmptyState>
  return (
    <>
      <div className={styles.tools}>
        <Button size="small" onClick={choices.suggested}>
          {say('handovers.give.suggested')}
        </Button>
        <Button size="small" onClick={() => choices.chooseYear(today.slice(0, 4))}>
          {say('handovers.give.this-year')}
        </Button>
        <Button size="small" onClick={choices.none}>
          {say('handovers.give.none')}
        </Button>
        <span className={styles.chosen} aria-live="polite">
          {say('handovers.give.chosen', { count: choices.chosen.size, total: lines.length })}
        </span>
      </div>
      <p className={styles.note}>
        {say('handovers.give.rule')} {say('handovers.keys')}
      </p>
      <ReviewList
        label={say('handovers.give.list', { name })}
        lines={lines}
        choices={choices}
        talk={{ say, dates, today, amount, spell }}
        onReword={setRewording}
      />
      {rewording && (
        <Reword
          key={keyOf(rewording)}
          line={rewording}
          reworded={choices.reworded.get(keyOf(rewording))}
          onDone={close}
        />
      )}
    </>
  )
}

const Done = ({ id, name, written }: { readonly id: string; readonly name: string; readonly written: Written }) => {
  const say = useSay()
  const go = useGo()
  const undo = useUndo()
  const [isBack, setBack] = useState(false)
  const { items, colleague, file, change } = written
  return (
    <div className={styles.report}>
      <p role="status" className={styles.sentence}>
        {isBack
          ? say('handovers.done.undone')
          : say('handovers.done.given', { items, colleague: shorten(colleague), file: shorten(file) })}
      </p>
      {!isBack && <p className={styles.note}>{say('handovers.done.given.next', { colleague: shorten(colleague) })}</p>}
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => go.person(id)}>
          {say('handovers.see', { name })}
        </Button>
        {!isBack && (
          <Button icon="undo" onClick={() => void undo(change).then(() => setBack(true))}>
            {say('handovers.undo')}
          </Button>
        )}
      </div>
    </div>
  )
}

const Steps = ({ id, ...shown }: Shown & { readonly id: string }) => {
  const say = useSay()
  const go = useGo()
  const choices = useChoices(shown.lines)
  const [step, setStep] = useState<'review' | 'write'>('review')
  const [written, setWritten] = useState<Written | undefined>(undefined)
  const focus = useFocusOn(written ? 'done' : step, false)
  return (
    <div ref={focus} tabIndex={-1} className={styles.step}>
      {written && <Done id={id} name={shown.name} written={written} />}
      {!written && step === 'write' && (
        <WritePack personId={id} {...shown} choices={choices} onBack={() => setStep('review')} onWritten={setWritten} />
      )}
      {!written && step === 'review' && (
        <div className={styles.look}>
          <Review {...shown} choices={choices} />
          <div className={styles.actions}>
            <Button kind="primary" onClick={() => setStep('write')}>
              {say('handovers.give.go-on')}
            </Button>
            <Button kind="plain" onClick={() => go.person(id)}>
              {say('handovers.back', { name: shown.name })}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

export const HandOver = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const today = useToday()
  const person = useAsk('people.get', { id: id as never })
  const review = useAsk('handovers.review', { personId: id as never })
  const name = shorten(person.data?.name ?? '', 60)
  return (
    <Page title={<bdi>{say('handovers.give.title', { name })}</bdi>} lede={say('handovers.give.lede')} place={id}>
      <Answer
        of={{
          data: today && person.data && review.data ? { day: today.day, lines: review.data } : undefined,
          error: person.error ?? review.error,
        }}
        reading={say('handovers.give.reading')}
      >
        {({ day, lines }) => <Steps id={id} name={name} lines={lines} today={day} />}
      </Answer>
    </Page>
  )
}
