/** Under the text: what went wrong, and the chips or the one small form that is open. */
import { JotChips } from './jot-chips.tsx'
import { JotMarks } from './jot-marks.tsx'
import { JotPanel, type JotPanelProps } from './jot-panel.tsx'
import styles from './jot.module.css'
import { answerable, type ChipLine } from './chips.ts'
import { isEmpty } from './jot-state.ts'
import type { OwnKind } from './own-reading.ts'

export type JotUnderProps = JotPanelProps & {
  readonly chips: readonly ChipLine[]
  /** The chip that is looked at; its hint is said in the foot. */
  readonly onLook: (chip: ChipLine | undefined) => void
  readonly onOwn: (kind: OwnKind) => void
  readonly onAll: () => void
}

/** More than one thing to say yes to, and one of them at once: another may only wait for somebody to be about. */
const isWorthIt = (chips: readonly ChipLine[]): boolean =>
  chips.filter(({ yes }) => !yes).length > 1 && answerable(chips).length > 0

export const JotUnder = ({ chips, onLook, onOwn, onAll, ...panelProps }: JotUnderProps) => {
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
        <>
          <JotChips
            chips={chips}
            people={jot.state.people}
            today={jot.today}
            onToggle={(chip) => {
              onLook(chip)
              jot.toggle(chip)
            }}
            onLook={onLook}
            onWho={(chip) => jot.setPanel({ kind: 'who', chip })}
          />
          {!isEmpty(jot.state) && <JotMarks jot={jot} onOwn={onOwn} onAll={isWorthIt(chips) ? onAll : undefined} />}
        </>
      )}
    </>
  )
}
