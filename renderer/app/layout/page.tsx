import { useEffect, useRef, type ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import styles from './page.module.css'

export type PageProps = {
  /** The heading of the page, shown large. Leave it out when the page draws its own <h1>. */
  readonly title?: ReactNode
  /** One serif sentence under it. */
  readonly lede?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  /** Change it when another page is shown: reading and scrolling then start at its top. */
  readonly place?: string | undefined
  /** `narrow` has the tighter side margins of a page beside a list. Default `wide`. */
  readonly margins?: 'wide' | 'narrow' | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** One page: the main landmark, scrolling by itself. */
export const Page = ({ title, lede, actions, place, margins = 'wide', className, children }: PageProps) => {
  const main = useRef<HTMLElement>(null)
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    main.current?.scrollTo?.(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [place])
  return (
    <main ref={main} id="page" tabIndex={-1} className={cx(styles.page, styles[margins], className)}>
      {title && (
        <div className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {lede && <p className={styles.lede}>{lede}</p>}
      {children}
    </main>
  )
}

/** Two equal columns that become one when there is no room. */
export const Columns = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.columns}>{children}</div>
)

/** Reading and a 236 px margin beside it, as on the brief; one under the other when there is no room. */
export const WithAside = ({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) => (
  <div className={styles.around}>
    <div className={styles.withAside}>
      <div>{children}</div>
      <div>{aside}</div>
    </div>
  </div>
)
