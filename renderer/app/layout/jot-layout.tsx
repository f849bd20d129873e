import type { ReactNode } from 'react'
import styles from './jot-layout.module.css'

export type JotLayoutProps = {
  /** The window's name for those who listen. */
  readonly label: string
  /** Channel, people and time, as quiet selects or menus. */
  readonly bar: ReactNode
  /** At the right end of the bar. */
  readonly note?: ReactNode
  /** Where one writes. */
  readonly children: ReactNode
  /** Chips, two a line; or the list of people to choose from, instead. */
  readonly chips?: ReactNode
  /** What the foot says. */
  readonly foot?: ReactNode
  /** The one filled button. */
  readonly action: ReactNode
}

/** The small window over other apps, 680 x 320. Its frame is its own; the bar and foot can be dragged. */
export const JotLayout = ({ label, bar, note, children, chips, foot, action }: JotLayoutProps) => (
  <main className={styles.jot} aria-label={label}>
    <h1 className={styles.name}>{label}</h1>
    <div className={styles.bar}>
      <div className={styles.picks}>{bar}</div>
      {note && <span className={styles.note}>{note}</span>}
    </div>
    <div className={styles.text}>{children}</div>
    {chips && <div className={styles.chips}>{chips}</div>}
    <div className={styles.foot}>
      <span className={styles.says}>{foot}</span>
      {action}
    </div>
  </main>
)
