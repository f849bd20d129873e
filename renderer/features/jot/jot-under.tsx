/** Under the text: what went wrong, and the chips or the one small form that is open. */
import { JotChips } from './jot-chips.tsx'
import { JotPanel, type JotPanelProps } from './jot-panel.tsx'
import styles from './jot.module.css'
import type { ChipLine } from './chips.ts'

export type JotUnderProps = JotPanelProps & {
  readonly chips: readonly ChipLine[]
  /** The chip that is looked at; its hint is said in the foot. */
  readonly onLook: (chip: ChipLine | undefined) => void
}

export const JotUnder = ({ chips, onLook, ...panelProps }: JotUnderProps) => {
  const { jot } = panelProps
  return (
    <>
      {jot.problem && (
        <p role="alert" className={styles.problem}>
          {jot.problem}
        </p>
      )}
      {jot.panel ? (
        <JotPanel {...panelProps} />
      ) : (
        <JotChips
          chips={chips}
          people={jot.state.people}
          today={jot.today}
          onToggle={(chip) => {
            onLook(chip)
            jot.toggle(chip)
          }}
          onLook={onLook}
        />
      )}
    </>
  )
}
