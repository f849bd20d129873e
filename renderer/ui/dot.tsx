import type { TagColour } from '../../shared/contract/tags.ts'
import { cx } from './cx.ts'
import styles from './dot.module.css'

/** A coloured dot beside a word: never the only thing that tells it apart. Without a colour it is an empty ring. */
export const Dot = ({ colour, className }: { readonly colour: TagColour | null; readonly className?: string }) => (
  <span className={cx(styles.dot, styles[colour ?? 'none'], className)} aria-hidden="true" />
)
