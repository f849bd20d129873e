import { useState } from 'react'
import type { Role } from '../../shared/contract/roles.ts'
import { useSay } from './say.ts'
import { isBefore, readRough } from './rough-date.ts'
import { RoughField } from './rough-field.tsx'
import { useOrder } from './date-order.ts'
import { spellRough } from './rough-date.ts'

type Span = Pick<Role, 'since' | 'until'>

export type SpanState = {
  /** What was read; null where nothing is written, or nothing that can be read. */
  readonly span: Span
  readonly isWrong: boolean
  readonly isBackwards: boolean
  readonly since: string
  readonly until: string
  readonly setSince: (text: string) => void
  readonly setUntil: (text: string) => void
}

/** Since when and until when, as typed and as read. */
export const useSpanFields = (before: Span | undefined, today: string): SpanState => {
  const [since, setSince] = useState(spellRough(before?.since ?? ''))
  const [until, setUntil] = useState(spellRough(before?.until ?? ''))
  const order = useOrder()
  const from = readRough(since, today, order)
  const to = readRough(until, today, order)
  const isBackwards = from.date !== null && to.date !== null && isBefore(to.date, from.date)
  return {
    span: { since: from.date, until: to.date },
    isWrong: from.problem !== undefined || to.problem !== undefined || isBackwards,
    isBackwards,
    since,
    until,
    setSince,
    setUntil,
  }
}

export const SpanFields = ({
  state,
  today,
  asked,
  labels,
}: {
  readonly state: SpanState
  readonly today: string
  readonly asked: boolean
  /** Left out: “Since” and “Until”. */
  readonly labels?: { readonly since: string; readonly until: string }
}) => {
  const say = useSay()
  const { since, until, setSince, setUntil, isBackwards } = state
  return (
    <>
      <RoughField
        label={labels?.since ?? say('people.since')}
        value={since}
        onChange={setSince}
        today={today}
        asked={asked}
      />
      <RoughField
        label={labels?.until ?? say('people.until')}
        value={until}
        onChange={setUntil}
        today={today}
        asked={asked}
        error={isBackwards ? say('people.date.backwards') : undefined}
      />
    </>
  )
}
