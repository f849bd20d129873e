/** The composer within a page: one quiet line until it is written in. */
import { useRef, type ReactNode } from 'react'
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import styles from './jot.module.css'

export type JotInPageProps = {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** Something is written in it. */
  readonly hasDraft: boolean
  /** Leaving it does not close it. */
  readonly isBusy: boolean
  readonly bar: ReactNode
  readonly under?: ReactNode
  readonly foot: ReactNode
  readonly action: ReactNode
  /** Where one writes. */
  readonly children: ReactNode
}

export const JotInPage = ({ isOpen, onOpen, hasDraft, isBusy, bar, under, foot, action, children }: JotInPageProps) => {
  const say = useSay()
  const isInside = useRef(false)
  return (
    <section
      aria-label={say('jot.window')}
      className={cx(styles.box, !isOpen && styles.closed)}
      onFocus={() => {
        isInside.current = true
        onOpen(true)
      }}
      onBlur={() => {
        // a list that opens over the page takes the focus with it and is still ours: its focus is heard a moment later
        isInside.current = false
        setTimeout(() => {
          if (!isInside.current && !isBusy) onOpen(false)
        }, 0)
      }}
    >
      {isOpen && (
        <div className={styles.bar}>
          <div className={styles.picks}>{bar}</div>
          <span className={styles.note}>{say('jot.esc')}</span>
        </div>
      )}
      <div className={styles.text}>{children}</div>
      {!isOpen && hasDraft && <span className={styles.note}>{say('jot.draft')}</span>}
      {isOpen && under && <div className={styles.under}>{under}</div>}
      {isOpen && (
        <div className={styles.foot}>
          <span className={styles.says}>{foot}</span>
          {action}
        </div>
      )}
    </section>
  )
}
