/** One page before a meeting: what was last said, what was promised, what is coming, what to leave alone. It prints on one sheet. */
import { useRef, useState } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { WithAside } from '../../app/layout/page.tsx'
import { BriefAside } from './brief-aside.tsx'
import { BriefMain } from './brief-main.tsx'
import styles from './brief.module.css'
import { Loaded } from './loaded.tsx'
import type { BriefSlots } from './brief-slots.ts'
import { NextMeeting } from './next-meeting.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { Paper } from './paper.tsx'
import { Reading } from './reading.tsx'
import { useOnPaper } from './use-on-paper.ts'
import { readingKey, useReadingKey } from './use-reading-key.ts'

export const Brief = ({
  id,
  today,
  slots = {},
}: {
  readonly id: string
  readonly today: string
  readonly slots?: BriefSlots
}) => {
  const say = useSay()
  const dates = useDates()
  const query = useAsk('brief.get', { id })
  const page = useRef<HTMLDivElement>(null)
  const paper = useOnPaper(today, page)
  const [isReading, setReading] = useState(false)
  useReadingKey(setReading)
  return (
    <Loaded query={query}>
      {(brief) => (
        <div ref={page} data-brief="" className={styles.brief}>
          <div className={styles.top}>
            <div>
              <NextMeeting id={id} today={today} />
              <p>
                {brief.since === null
                  ? say('people.brief.neverSpoke')
                  : say('people.brief.spoken', { count: brief.entryCount, date: dates.full(brief.since) })}
              </p>
            </div>
            <div className={styles.deeds} data-print="no">
              <Button kind="plain" size="small" icon="expand" title={readingKey} onClick={() => setReading(true)}>
                {say('people.reading')}
              </Button>
              <Button kind="plain" size="small" icon="print" onClick={() => paper.begin('print', brief)}>
                {say('people.brief.print')}
              </Button>
              <Button kind="plain" size="small" icon="save" onClick={() => paper.begin('pdf', brief)}>
                {say('people.brief.pdf')}
              </Button>
            </div>
          </div>
          <Paper yes={paper.yes}>
            <WithAside aside={<BriefAside brief={brief} today={today} slots={slots} />}>
              <BriefMain brief={brief} today={today} slots={slots} />
            </WithAside>
          </Paper>
          <PaperDialog
            key={paper.round}
            asking={paper.asking}
            open={paper.isAsking}
            as={paper.as}
            today={today}
            onDone={paper.answer}
            onClosed={paper.closed}
          />
          <Reading brief={brief} today={today} slots={slots} open={isReading} onOpenChange={setReading} />
        </div>
      )}
    </Loaded>
  )
}
