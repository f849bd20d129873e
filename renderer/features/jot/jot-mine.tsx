/** Once it is written what they said: a line that asks what I said. It is switched off where it stands, or in Settings by keyboard. */
import { useSay } from '../../lib/say.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { ariaKeys } from '../../ui/keys.ts'
import styles from './jot-likely.module.css'

export type JotMineProps = {
  readonly onMine: () => void
  /** Never again. */
  readonly onOff: () => void
}

export const JotMine = ({ onMine, onOff }: JotMineProps) => {
  const say = useSay()
  const keep = (event: React.MouseEvent): void => event.preventDefault()
  return (
    <div className={styles.mine}>
      <button
        type="button"
        // it has a key of its own, and stands in nobody's way to the chips
        tabIndex={-1}
        className={styles.mineAsk}
        aria-keyshortcuts={ariaKeys('Alt+Enter')}
        onMouseDown={keep}
        onClick={onMine}
      >
        {say('jot.mine.ask')} <KeyCaps keys="Alt+Enter" className={styles.mineKey} />
      </button>
      <button type="button" tabIndex={-1} className={styles.mineOff} onMouseDown={keep} onClick={onOff}>
        {say('jot.mine.off')}
      </button>
    </div>
  )
}
