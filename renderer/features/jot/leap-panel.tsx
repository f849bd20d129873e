/** A yearly 29 February: on which day it is kept in the other years is asked, never guessed. */
import type { Leap } from '../../../shared/contract/milestones.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import styles from './jot.module.css'

export const LeapPanel = ({ title, onChoose }: { readonly title: string; readonly onChoose: (leap: Leap) => void }) => {
  const say = useSay()
  return (
    <div className={styles.panel} role="group" aria-label={say('jot.leap.ask', { title })}>
      <p className={styles.question}>{say('jot.leap.ask', { title })}</p>
      <Button autoFocus onClick={() => onChoose('28-feb')}>
        {say('jot.leap.28-feb')}
      </Button>
      <Button onClick={() => onChoose('1-mar')}>{say('jot.leap.1-mar')}</Button>
    </div>
  )
}
