/** One page before a meeting: what was last said, what was promised, what is coming, what to leave alone. It prints on one sheet. */
import { callShell, useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { WithAside } from '../../app/layout/page.tsx'
import { BriefAside } from './brief-aside.tsx'
import { BriefMain } from './brief-main.tsx'
import styles from './brief.module.css'
import { Loaded } from './loaded.tsx'
import { NextMeeting } from './next-meeting.tsx'

export const Brief = ({ id, today }: { readonly id: string; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const toasts = useToasts()
  const query = useAsk('brief.get', { id })
  const print = async (): Promise<void> => {
    try {
      await callShell('shell.print', {})
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
    }
  }
  return (
    <Loaded query={query}>
      {(brief) => (
        <div data-brief="" className={styles.brief}>
          <div className={styles.top}>
            <div>
              <NextMeeting id={id} today={today} />
              <p>
                {brief.since === null
                  ? say('people.brief.neverSpoke')
                  : say('people.brief.spoken', { count: brief.entryCount, date: dates.full(brief.since) })}
              </p>
            </div>
            <Button kind="plain" size="small" icon="print" onClick={() => void print()} data-print="no">
              {say('people.brief.print')}
            </Button>
          </div>
          <WithAside aside={<BriefAside brief={brief} />}>
            <BriefMain brief={brief} today={today} />
          </WithAside>
        </div>
      )}
    </Loaded>
  )
}
