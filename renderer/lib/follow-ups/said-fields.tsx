/** When it was said, in whose words, and, of an ask, by when it is to be acknowledged. Of a to-do nothing was said. */
import { useState, type ReactNode } from 'react'
import type { FollowUp, FollowUpKind } from '../../../shared/contract/follow-ups.ts'
import { partsOf } from '../../../shared/model/days.ts'
import { Select } from '../../ui/select.tsx'
import { useOrder } from '../date-order.ts'
import { useDates } from '../dates.ts'
import { DayField } from '../day-field.tsx'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { readDay } from '../spoken-day.ts'

type WordsOf = 'me' | 'them' | 'nobody'

export type Said = {
  readonly fields: ReactNode
  /** Something typed is no day. */
  readonly isWrong: boolean
  /** What is to be saved: only what was altered. */
  readonly changes: {
    readonly saidOn?: string
    readonly wordsOf?: 'me' | 'them' | null
    readonly acknowledgeBy?: string | null
  }
}

export type SaidOf = {
  /** Left out for a new one. */
  readonly followUp?: FollowUp | undefined
  readonly kind: FollowUpKind
  readonly name: string
  readonly today: string
  readonly asked: boolean
}

export const useSaid = ({ followUp, kind, name, today, asked }: SaidOf): Said => {
  const say = useSay()
  const dates = useDates()
  const order = useOrder()
  const typed = (day: string | null | undefined): string => {
    const parts = day ? partsOf(day) : undefined
    return parts ? dates.partial(parts) : ''
  }
  const before = followUp?.wordsOf ?? null
  const [saidText, setSaid] = useState(typed(followUp?.saidOn))
  const [wordsOf, setWordsOf] = useState<WordsOf>(before ?? 'nobody')
  const [hearText, setHear] = useState(typed(followUp?.acknowledgeBy))
  const said = readDay(saidText, { today, tense: 'past', order })
  const hear = readDay(hearText, { today, tense: 'future', order })
  if (kind === 'to-do') return { fields: null, isWrong: false, changes: {} }
  const words = wordsOf === 'nobody' ? null : wordsOf
  const own = followUp?.acknowledgeBy ?? null
  return {
    isWrong: said.problem !== undefined || (kind === 'ask' && hear.problem !== undefined),
    changes: {
      ...(said.day !== null && said.day !== followUp?.saidOn && { saidOn: said.day }),
      ...(words !== before && { wordsOf: words }),
      ...(kind === 'ask' && hear.day !== own && { acknowledgeBy: hear.day }),
    },
    fields: (
      <>
        <DayField
          label={say(`follow-ups.said-on.${kind}`)}
          value={saidText}
          onChange={setSaid}
          today={today}
          tense="past"
          asked={asked}
          hint={say('follow-ups.said-on.hint')}
        />
        <Select
          label={say('follow-ups.words-of')}
          value={wordsOf}
          onChange={setWordsOf}
          options={(['nobody', 'me', 'them'] as const).map((value) => ({
            value,
            label: say(`follow-ups.words-of.${value}`, { name: shorten(name, 40) }),
          }))}
        />
        {kind === 'ask' && (
          <DayField
            label={say('follow-ups.acknowledge-by')}
            value={hearText}
            onChange={setHear}
            today={today}
            tense="future"
            asked={asked}
            hint={say('follow-ups.acknowledge-by.hint')}
          />
        )}
      </>
    ),
  }
}
