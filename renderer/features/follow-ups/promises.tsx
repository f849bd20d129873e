/** The ledger of one person, for their page: what you promised each other, and what became of it. */
import { useAsk } from '../../lib/api.ts'
import { Answer } from '../../lib/answer.tsx'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { LedgerSides } from './ledger-sides.tsx'

export const Promises = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const today = useToday()
  const lines = useAsk('followUps.ledger', { personId: personId as never })
  const data = today && lines.data ? { today, lines: lines.data } : undefined
  return (
    <Answer of={{ data, error: lines.error }} reading={say('follow-ups.reading')}>
      {({ today: { day }, lines: all }) => (
        <LedgerSides lines={all} today={day} name={shorten(all[0]?.personName ?? '', 40)} />
      )}
    </Answer>
  )
}
