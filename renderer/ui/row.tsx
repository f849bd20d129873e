import { cloneElement, type ReactElement, type ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './row.module.css'
import { Source } from './source.tsx'

export type RowProps = {
  /** The gutter: a date, a time, a length of time, as words. */
  readonly when?: ReactNode
  /** `due` is today or before, in amber; `now` is today without being due. */
  readonly tone?: 'plain' | 'due' | 'now' | undefined
  /** `tight` for one line a row, `later` for what is far away. */
  readonly space?: 'normal' | 'tight' | 'later' | undefined
  /** First line, serif. Names in it go in <b>. Left out when there are only words. */
  readonly title?: ReactNode
  /** What was said, in reading size. */
  readonly words?: ReactNode
  /** Second line, sans: the reason. */
  readonly why?: ReactNode
  /** Where it comes from; shows on hover and focus. */
  readonly source?: ReactNode
  /** At the right edge: one small button, a tick, a menu. */
  readonly action?: ReactNode
  /** Makes the first line a button and the row its target. */
  readonly onOpen?: (() => void) | undefined
  /** Makes the first line a link: an element such as `<Link to="…" />`, without children. */
  readonly link?: ReactElement<{ className?: string; children?: ReactNode }> | undefined
  /** `li` inside a list. Default `div`. */
  readonly as?: 'div' | 'li' | undefined
  readonly current?: boolean | undefined
  readonly className?: string | undefined
}

const Title = ({ title, onOpen, link }: Pick<RowProps, 'title' | 'onOpen' | 'link'>) => {
  if (link) return cloneElement(link, { className: cx(styles.open, link.props.className), children: title })
  if (onOpen)
    return (
      <button type="button" className={styles.open} onClick={onOpen}>
        {title}
      </button>
    )
  return title
}

/** One line of the notebook: when, what in serif, why in sans, and at most one thing to do at the right edge. */
export const Row = (props: RowProps) => {
  const {
    when,
    tone = 'plain',
    space = 'normal',
    title,
    words,
    why,
    source,
    action,
    onOpen,
    link,
    current,
    className,
  } = props
  const As = props.as ?? 'div'
  return (
    <As
      className={cx(styles.row, styles[tone], styles[space], (onOpen || link) && styles.opens, className)}
      aria-current={current || undefined}
    >
      <div className={styles.when}>{when}</div>
      <div className={styles.body}>
        {title !== undefined && (
          <Source source={source}>
            <p className={styles.title}>
              <Title title={title} onOpen={onOpen} link={link} />
            </p>
          </Source>
        )}
        {words && <div className={styles.words}>{words}</div>}
        {why && <div className={styles.why}>{why}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </As>
  )
}
