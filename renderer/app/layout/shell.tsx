import { useRef, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Rail, type RailItem } from './rail.tsx'
import styles from './shell.module.css'

export type { RailItem }

export type ShellProps = {
  readonly items: readonly RailItem[]
  /** The key of the place one is in. */
  readonly current: string | undefined
  readonly onGo: (key: string) => void
  /** Without a function the arrow is greyed. */
  readonly onBack?: (() => void) | undefined
  readonly onForward?: (() => void) | undefined
  /** Usually a `FinderButton`. */
  readonly finder?: ReactNode
  readonly onLock: () => void
  readonly onJot: () => void
  /** The shortcut shown on the Jot button. */
  readonly jotKeys?: string | undefined
  /** `<WindowControls />`, where the system draws none. */
  readonly controls?: ReactNode
  /** Leaves room for the system's own window buttons at the left (macOS). */
  readonly insetStart?: boolean | undefined
  /** One line under the title bar, such as the warning of an evaluation runtime. */
  readonly banner?: ReactNode
  /** Banners that come and go, under that one. */
  readonly notices?: ReactNode
  /** A `Page`, or `WithList`. */
  readonly children: ReactNode
}

/** The main window: title bar, rail and one place. */
export const Shell = (props: ShellProps) => {
  const {
    items,
    current,
    onGo,
    onBack,
    onForward,
    finder,
    onLock,
    onJot,
    jotKeys,
    controls,
    insetStart,
    banner,
    notices,
    children,
  } = props
  const { formatMessage } = useIntl()
  const say = (id: string): string => formatMessage({ id })
  const place = useRef<HTMLDivElement>(null)
  return (
    <div className={styles.window}>
      <header className={cx(styles.bar, insetStart && styles.inset)} data-print="no">
        <a
          href="#page"
          className={styles.skip}
          onClick={(event) => {
            event.preventDefault()
            place.current?.querySelector('main')?.focus()
          }}
        >
          {say('ui.shell.skip')}
        </a>
        <div className={styles.wordmark}>{say('ui.shell.wordmark')}</div>
        <div className={styles.tools}>
          <IconButton
            icon="back"
            label={say('ui.shell.back')}
            keys="Alt+ArrowLeft"
            disabled={!onBack}
            onClick={onBack}
          />
          <IconButton
            icon="forward"
            label={say('ui.shell.forward')}
            keys="Alt+ArrowRight"
            disabled={!onForward}
            onClick={onForward}
          />
          {finder && <div className={styles.finder}>{finder}</div>}
        </div>
        <div className={styles.right}>
          <IconButton icon="lock" label={say('ui.shell.lock')} onClick={onLock} />
          <Button kind="primary" keys={jotKeys} onClick={onJot} className={styles.jot}>
            {say('ui.shell.jot')}
          </Button>
          {controls}
        </div>
      </header>
      <div className={styles.banner}>
        {banner && <Banner>{banner}</Banner>}
        {notices}
      </div>
      <Rail label={say('ui.shell.main')} items={items} current={current} onGo={onGo} />
      <div className={styles.place} ref={place}>
        {children}
      </div>
    </div>
  )
}
