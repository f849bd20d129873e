/** Settings → Security: what opens the journal, and what becomes of it when one of these is lost or known to others. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { call } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useToasts } from '../../ui/toast.tsx'
import { PassphrasePart, QuickPart, RecoveryPart, RenewPart } from './parts.tsx'
import type { Sheet } from './recovery-sheet.tsx'
import styles from './security.module.css'
import { WriteRecovery } from './write-recovery.tsx'

export const Security = () => {
  const say = useSay()
  const toasts = useToasts()
  const client = useQueryClient()
  const keys = useQuery({ queryKey: ['keys.status'], queryFn: () => call('keys.status', {}), staleTime: 0 })
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const onChanged = (words: string): void => {
    toasts.show({ text: words })
    void client.invalidateQueries({ queryKey: ['keys.status'] })
  }
  // alone on its page, so that it is alone on its paper
  if (sheet)
    return (
      <Page place="sheet">
        <WriteRecovery
          sheet={sheet}
          onDone={() => {
            setSheet(null)
            void client.invalidateQueries({ queryKey: ['keys.status'] })
          }}
          onLeave={() => setSheet(null)}
        />
      </Page>
    )
  return (
    <Page title={say('security.title')} lede={say('security.lede')} place="parts">
      <Answer of={keys} reading={say('settings.reading')}>
        {(found) => (
          <div className={styles.parts}>
            <PassphrasePart keys={found} onChanged={onChanged} />
            <RecoveryPart keys={found} onChanged={onChanged} onSheet={setSheet} />
            <QuickPart keys={found} onChanged={onChanged} />
            <RenewPart keys={found} onChanged={onChanged} />
          </div>
        )}
      </Answer>
    </Page>
  )
}
