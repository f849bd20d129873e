import { useState } from 'react'
import type { Role } from '../../../shared/contract/roles.ts'
import { useSay } from '../../lib/say.ts'
import { isBefore, readRough } from './rough-date.ts'
import { RoughField } from './rough-field.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { spell } from './spelled.ts'

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
  const [since, setSince] = useState(spell(before?.since ?? ''))
  const [until, setUntil] = useState(spell(before?.until ?? ''))
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
}: {
  readonly state: SpanState
  readonly today: string
  readonly asked: boolean
}) => {
  const say = useSay()
  const { since, until, setSince, setUntil, isBackwards } = state
  return (
    <>
      <RoughField label={say('people.since')} value={since} onChange={setSince} today={today} asked={asked} />
      <RoughField
        label={say('people.until')}
        value={until}
        onChange={setUntil}
        today={today}
        asked={asked}
        error={isBackwards ? say('people.date.backwards') : undefined}
      />
    </>
  )
}
