import styles from './icon.module.css'
import { paths, type IconName } from './icon-paths.ts'

export type { IconName }

/** One 16 px stroke icon in the current text colour. Always decoration: the words beside it, or a label, carry the meaning. */
export const Icon = ({ name, className }: { readonly name: IconName; readonly className?: string | undefined }) => (
  <svg className={className ? `${styles.icon} ${className}` : styles.icon} viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
