/** One person to be in touch with: how long it has been, the reason in words, and what can be done. */
import { useEffect, useRef, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { bold } from '../follow-up-words.tsx'
import { lineMark } from '../lines.ts'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'
import { ContactMenu, useContactDeeds, type Writing } from './contact-menu.tsx'
import type { ContactWork, Reachable } from './contact-work.ts'
import styles from './contacts.module.css'
import { PauseForm } from './pause-form.tsx'
import { PutOffForm } from './put-off-form.tsx'

export type ContactLineProps = {
  readonly who: Reachable
  readonly today: string
  readonly work: ContactWork
  readonly when?: ReactNode
  readonly tone?: 'plain' | 'due'
  readonly why: ReactNode
  /** By when, under the reason. */
  readonly days?: ReactNode
  readonly canPutOff?: boolean
  /** What is being written under it. */
  readonly writing: Writing | null
  readonly onWrite: (writing: Writing | null) => void
  /** `li` inside a list. */
  readonly as?: 'div' | 'li'
}

const forms = { 'put-off': PutOffForm, pause: PauseForm } as const

export const ContactLine = (props: ContactLineProps) => {
  const { who, today, work, when, tone = 'plain', why, days, canPutOff = true, writing, onWrite, as: As = 'li' } = props
  const line = useRef<HTMLDivElement & HTMLLIElement>(null)
  const was = useRef(writing)
  const deeds = useContactDeeds({ who, today, work, onWrite, canPutOff })
  // back to the line when what was written is done; where the line has gone, its list sees to it
  useEffect(() => {
    if (was.current !== null && writing === null) line.current?.querySelector('button')?.focus()
    was.current = writing
  }, [writing])
  const Form = writing && forms[writing]
  return (
    <As ref={line} {...lineMark} onKeyDown={deeds.onKeyDown}>
      <Row
        when={when}
        tone={tone}
        title={
          <Clip>
            <FormattedMessage id="contacts.name" values={{ name: who.person.name, b: bold }} />
          </Clip>
        }
        why={
          <>
            <Clip>{why}</Clip>
            {days && <span className={styles.days}>{days}</span>}
          </>
        }
        onOpen={() => work.open(who)}
        action={<ContactMenu who={who} deeds={deeds} />}
      />
      {Form && <Form who={who} today={today} work={work} onDone={() => onWrite(null)} className={styles.form} />}
    </As>
  )
}
