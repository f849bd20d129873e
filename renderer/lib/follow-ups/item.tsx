/** One follow-up on its line, with all that can be done with it, and under it what is being written about it. */
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { MenuAction } from '../../ui/menu.tsx'
import { Row, type RowProps } from '../../ui/row.tsx'
import { FollowUpMenu, FollowUpTick, type FollowUpWork } from '../follow-up-work.tsx'
import { lineMark } from '../lines.ts'
import { useFollowUpDeeds } from './deeds.ts'
import { followUpForms, type FollowUpWriting } from './forms.tsx'
import styles from './item.module.css'

export type Write = (writing: FollowUpWriting) => void

export type FollowUpItemProps = {
  readonly followUp: FollowUp
  readonly today: string
  readonly work: FollowUpWork
  /** What the page adds to the menu. */
  readonly more?: readonly MenuAction[] | undefined
  readonly row: Omit<RowProps, 'action' | 'as'>
  /** Under the reason: buttons of the page's own. */
  readonly under?: ((write: Write) => ReactNode) | undefined
  /** `li` inside a list. Default `div`. */
  readonly as?: 'div' | 'li' | undefined
}

export const FollowUpItem = ({ followUp, today, work, more, row, under, as: As = 'div' }: FollowUpItemProps) => {
  const [writing, setWriting] = useState<FollowUpWriting | null>(null)
  const line = useRef<HTMLDivElement & HTMLLIElement>(null)
  const was = useRef(writing)
  const write = useCallback<Write>((next) => setWriting(next), [])
  const deeds = useFollowUpDeeds({ followUp, today, work, onWrite: write, more })
  // back to the line when what was written is done; where the line has gone, its list sees to it
  useEffect(() => {
    if (was.current !== null && writing === null) line.current?.querySelector('button')?.focus()
    was.current = writing
  }, [writing])
  const Form = writing && followUpForms[writing]
  return (
    <As ref={line} {...lineMark} onKeyDown={deeds.onKeyDown}>
      <Row
        {...row}
        why={
          under ? (
            <>
              {row.why}
              <span className={styles.under}>{under(write)}</span>
            </>
          ) : (
            row.why
          )
        }
        action={
          <>
            <FollowUpMenu followUp={followUp} deeds={deeds} />
            {followUp.state !== 'renegotiated' && <FollowUpTick followUp={followUp} today={today} work={work} />}
          </>
        }
      />
      {Form && (
        <Form followUp={followUp} today={today} work={work} onDone={() => setWriting(null)} className={styles.form} />
      )}
    </As>
  )
}
