/** A life event, a sign of commitment or a disagreement, said rather than read in the text. */
import { useRef, useState, type FormEvent, type Ref } from 'react'
import { commitments } from '../../../shared/model/evidence.ts'
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { EventField } from '../../lib/marks/event-field.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './jot.module.css'
import { OWN_LENGTH } from './kept-yes.ts'
import { isReading, ownReadingOf, type OwnValues, type Problems } from './own-reading.ts'
import type { Reading } from './yes.ts'

type Kind = 'life-event' | 'commitment' | 'disagreement'

export type OwnMarkProps = {
  readonly kind: Kind
  readonly values: OwnValues
  readonly onValues: (values: OwnValues) => void
  readonly today: string
  /** It puts right what was read, instead of adding to it. */
  readonly isAgain: boolean
  readonly onAdd: (reading: Reading) => void
  readonly ref: Ref<HTMLFormElement>
}

const texts: Readonly<Record<Kind, string>> = {
  'life-event': 'life-event.relative',
  commitment: 'signal.words',
  disagreement: 'disagreement.theirs',
}

export const OwnMark = ({ kind, values, onValues, today, isAgain, onAdd, ref }: OwnMarkProps) => {
  const say = useSay()
  const order = useOrder()
  const fields = useRef<HTMLDivElement>(null)
  const [problems, setProblems] = useState<Problems>({})
  const change = (change: Partial<OwnValues>): void => {
    setProblems({})
    onValues({ ...values, ...change })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const result = ownReadingOf(kind, values, { today, order })
    if (isReading(result)) return onAdd(result)
    setProblems(result)
    const at = result.choice !== undefined ? 0 : result.text !== undefined ? -1 : 2
    ;[...(fields.current?.querySelectorAll('input') ?? [])].at(at)?.focus()
  }
  const text = (
    <div className={styles.long}>
      <TextField
        autoFocus={kind === 'disagreement'}
        label={say(texts[kind])}
        placeholder={kind === 'life-event' ? say('life-event.relative.placeholder') : undefined}
        value={values.text}
        onChange={(text) => change({ text })}
        maxLength={OWN_LENGTH}
        voice="words"
        dir="auto"
        error={problems.text && say(kind === 'disagreement' ? 'disagreement.problem.theirs' : 'signal.problem.words')}
      />
    </div>
  )
  return (
    <form ref={ref} className={styles.panel} aria-label={say(`jot.own.${kind}`)} onSubmit={submit}>
      <div ref={fields} className={styles.panel}>
        {kind === 'life-event' && (
          <div className={styles.medium}>
            <EventField
              autoFocus
              value={values.choice}
              onChange={(choice) => change({ choice })}
              error={problems.choice && say('life-event.problem.event')}
            />
          </div>
        )}
        {kind === 'commitment' && (
          <Select
            label={say('signal.which')}
            options={commitments.map((value) => ({ value, label: say(`signal.${value}`) }))}
            value={commitments.find((each) => each === values.choice) ?? commitments[0]}
            onChange={(choice) => change({ choice })}
            className={styles.short}
          />
        )}
        {text}
        {kind === 'disagreement' && (
          <div className={styles.long}>
            <TextField
              label={say('disagreement.ours')}
              value={values.more}
              onChange={(more) => change({ more })}
              maxLength={OWN_LENGTH}
              voice="words"
              dir="auto"
            />
          </div>
        )}
        {kind === 'life-event' && (
          <div className={styles.medium}>
            <DayField
              label={say('life-event.on')}
              value={values.when.text}
              onChange={(when) => change({ when: { text: when } })}
              today={today}
              tense="past"
              asked={problems.when !== undefined}
              placeholder={say('life-event.on.placeholder')}
            />
          </div>
        )}
      </div>
      <Button type="submit" keys="Enter" className={styles.beside}>
        {say(isAgain ? 'jot.own.again' : 'jot.own.add')}
      </Button>
    </form>
  )
}
