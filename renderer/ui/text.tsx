import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './text.module.css'

type Part = { readonly children: ReactNode; readonly className?: string | undefined }

/** Running text in the serif voice: an entry, the brief. 60 to 75 characters wide. */
export const Words = ({ children, className }: Part) => <p className={cx(styles.words, className)}>{children}</p>

/** One serif line about a person. */
export const Line = ({ children, className }: Part) => <p className={cx(styles.line, className)}>{children}</p>

/** The second voice: a reason, a source, a note. */
export const Note = ({ children, className }: Part) => <p className={cx(styles.note, className)}>{children}</p>

/** How a name is said, in serif italics. */
export const Said = ({ children, className }: Part) => <i className={cx(styles.said, className)}>{children}</i>

/** An amber word: due today or before, and only that. */
export const Due = ({ children, className }: Part) => <span className={cx(styles.due, className)}>{children}</span>
