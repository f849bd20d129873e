import { cloneElement, type ComponentProps, type ReactElement, type ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './list.module.css'

/** The field at the head of a list: type to filter, with how many are left. */
export const ListFilter = ({
  label,
  value,
  onChange,
  count,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly count?: ReactNode
}) => (
  <div className={styles.filter}>
    <input
      type="text"
      role="searchbox"
      autoComplete="off"
      spellCheck={false}
      {...rest}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={styles.input}
    />
    <span className={styles.count} aria-live="polite">
      {count}
    </span>
  </div>
)

/** A letter or a word between groups of a list. */
export const ListHeading = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.heading}>{children}</div>
)

export type ListItemProps = {
  readonly title: ReactNode
  readonly detail?: ReactNode
  /** At the right end of the first line: something due, a count. */
  readonly end?: ReactNode
  readonly current?: boolean | undefined
  readonly onOpen?: (() => void) | undefined
  /** An element such as `<Link to="…" />`, without children; instead of `onOpen`. */
  readonly link?:
    | ReactElement<{ className?: string; children?: ReactNode; 'aria-current'?: 'true' | undefined }>
    | undefined
  readonly tabIndex?: number | undefined
}

/** A name and one line about it, in the list beside a page. */
export const ListItem = ({ title, detail, end, current, onOpen, link, tabIndex }: ListItemProps) => {
  const words = (
    <>
      <span className={styles.first}>
        <span className={styles.title}>{title}</span>
        {end && <span className={styles.end}>{end}</span>}
      </span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </>
  )
  if (link)
    return cloneElement(link, {
      className: cx(styles.item, link.props.className),
      'aria-current': current ? 'true' : undefined,
      children: words,
    })
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
      tabIndex={tabIndex}
    >
      {words}
    </button>
  )
}
