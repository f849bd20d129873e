import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './section.module.css'

export type SectionProps = {
  readonly title: ReactNode
  /** At the right end of the line: usually a small plain button or link. */
  readonly action?: ReactNode
  /** At the right end of the line, in grey: where or when. */
  readonly aside?: ReactNode
  readonly level?: 2 | 3 | undefined
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A small grey label over a hairline, and what belongs under it. */
export const Section = ({ title, action, aside, level = 2, id, className, children }: SectionProps) => {
  const labelId = useId()
  const Heading = `h${level}` as const
  return (
    <section id={id} aria-labelledby={labelId} className={cx(styles.section, className)}>
      <div className={styles.head}>
        <Heading id={labelId} className={styles.label}>
          {title}
        </Heading>
        {aside && <div className={styles.aside}>{aside}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </section>
  )
}
