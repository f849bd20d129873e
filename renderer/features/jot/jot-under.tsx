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
  /** How many wait for those to be answered. */
  readonly waiting: number
  /** The chip that is looked at; its hint is said in the foot. */
  readonly onLook: (chip: ChipLine | undefined) => void
  readonly onCorrect: (chip: ChipLine) => void
  readonly onOwn: (kind: OwnKind) => void
  readonly onAll: () => void
}

/** More than one thing to say yes to, and one of them at once: another may only wait for somebody to be about. */
const isWorthIt = (chips: readonly ChipLine[]): boolean => openIn(chips) > 1 && answerable(chips).length > 0

const openIn = (chips: readonly ChipLine[]): number => chips.filter(({ yes }) => !yes).length

export const JotUnder = ({ chips, waiting, onLook, onCorrect, onOwn, onAll, ...panelProps }: JotUnderProps) => {
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
            onCorrect={onCorrect}
          />
          {!isEmpty(jot.state) && (
            <JotMarks
              jot={jot}
              onOwn={onOwn}
              onAll={isWorthIt(chips) ? onAll : undefined}
              of={waiting === 0 ? undefined : { count: answerable(chips).length, all: openIn(chips) + waiting }}
            />
          )}
        </>
      )}
    </>
  )
}
