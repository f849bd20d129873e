/** How the journal is, in one line, for the settings. */
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './health.module.css'
import { useWritten } from '../../lib/written.ts'

export const HealthLine = () => {
  const say = useSay()
  const go = useGo()
  const written = useWritten()
  return (
    <Answer of={useAsk('health.status', {})} reading={say('health.reading')}>
      {({ damage, notices, checks }) => {
        const last = checks
          .map(({ at }) => at)
          .toSorted()
          .at(-1)
        const state = damage ? 'damaged' : notices.length > 0 ? 'told' : 'well'
        return (
          <div className={styles.line}>
            <div>
              <p>{say(`health.line.${state}`)}</p>
              <Note>
                {last === undefined ? say('health.line.never') : say('health.line.checked', { at: written.when(last) })}
              </Note>
            </div>
            <Button onClick={() => go.to('/settings/health')}>{say('health.line.open')}</Button>
          </div>
        )
      }}
    </Answer>
  )
}
