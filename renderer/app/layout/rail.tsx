import { cx } from '../../ui/cx.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './rail.module.css'

export type RailItem = {
  readonly key: string
  readonly label: string
  readonly icon: IconName
  /** Only what is due is counted. */
  readonly count?: number | undefined
  /** What the number says, such as “2 due”: spoken instead of it. */
  readonly countLabel?: string | undefined
  readonly tone?: 'due' | undefined
  /** Stands under the one before it, without a picture of its own; a window too narrow for words does without it. */
  readonly under?: boolean | undefined
  /** At the foot of the rail. */
  readonly atEnd?: boolean | undefined
}

export type RailProps = {
  readonly label: string
  readonly items: readonly RailItem[]
  readonly current: string | undefined
  readonly onGo: (key: string) => void
}

/** Where one can go. In a narrow window only the icons are seen; the words are still said. */
export const Rail = ({ label, items, current, onGo }: RailProps) => {
  const firstAtEnd = items.findIndex((item) => item.atEnd)
  return (
    <nav className={styles.rail} aria-label={label} data-print="no">
      <ul className={styles.list}>
        {items.map((item, at) => (
          <li key={item.key} className={cx(at === firstAtEnd && styles.end, item.under && styles.under)}>
            <a
              href={`#${item.key}`}
              draggable={false}
              title={item.label}
              className={cx(styles.item, item.tone === 'due' && styles.due)}
              aria-current={item.key === current ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault()
                onGo(item.key)
              }}
            >
              {!item.under && <Icon name={item.icon} />}
              <span className={styles.label}>{item.label}</span>
              {item.count ? (
                <span className={styles.count}>
                  <span aria-hidden={item.countLabel ? true : undefined}>{item.count}</span>
                  {item.countLabel && <VisuallyHidden>{item.countLabel}</VisuallyHidden>}
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
