import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'

export type BannerProps = {
  /** `problem` is something that went wrong. Default `note`. */
  readonly tone?: 'note' | 'problem' | undefined
  readonly children: ReactNode
  /** One small button. */
  readonly action?: ReactNode
  readonly dismissLabel?: string | undefined
  readonly onDismiss?: (() => void) | undefined
}

/** One line across the window or a page that stays until it no longer holds. */
export const Banner = ({ tone = 'note', children, action, dismissLabel, onDismiss }: BannerProps) => (
  <div className={styles.banner} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'} data-print="no">
    <Icon name={tone === 'problem' ? 'warning' : 'info'} className={styles.icon} />
    <div className={styles.words}>{children}</div>
    {action}
    {dismissLabel && onDismiss && <IconButton icon="close" label={dismissLabel} onClick={onDismiss} />}
  </div>
)
