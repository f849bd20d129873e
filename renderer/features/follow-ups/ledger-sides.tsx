/** What I promised and what they promised, side by side: counted in words, and line by line. */
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { countsOf, outcomes, sortLedger } from '../../../shared/model/follow-ups/outcome.ts'
import { useFollowUpWork } from '../../lib/follow-up-work.tsx'
import { useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { LedgerLine } from './ledger-line.tsx'
import styles from './ledger.module.css'

export type LedgerSidesProps = {
  /** Those of both sides that are wanted. */
  readonly lines: readonly FollowUp[]
  readonly today: string
  /** The one person they are all of, '' where none is known yet; left out where they are everybody's. */
  readonly name?: string | undefined
}

/** Lines of a side at first; the rest are one press away. */
const first = 60

/** "Two open, one late and five kept." Nothing is divided by anything. */
const useCounts = (today: string): ((lines: readonly FollowUp[]) => string) => {
  const say = useSay()
  const { formatList, locale } = useIntl()
  return (lines) => {
    const counts = countsOf(lines, today)
    const words = outcomes
      .filter((each) => counts[each] > 0)
      .map((each) =>
        say(`follow-ups.ledger.count.${each}`, {
          count: counts[each],
          words: say('today.number', { count: counts[each] }),
        }),
      )
    const sentence = say('follow-ups.ledger.counts', { list: formatList(words) })
    return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1)
  }
}

export const LedgerSides = ({ lines, today, name }: LedgerSidesProps) => {
  const say = useSay()
  const work = useFollowUpWork()
  const counts = useCounts(today)
  const [whole, setWhole] = useState(false)
  const sides = useMemo(() => {
    const sorted = sortLedger(lines, today)
    return (['me', 'them'] as const).map((by) => ({ by, all: sorted.filter((line) => line.by === by) }))
  }, [lines, today])
  const keys = useLines<HTMLDivElement>(useMemo(() => sides.flatMap(({ all }) => all.map(({ id }) => id)), [sides]))
  return (
    <div {...keys} tabIndex={-1} className={styles.sides}>
      {sides.map(({ by, all }) => (
        <Section key={by} title={say(`follow-ups.ledger.side.${by}`, { name: name ?? '', of: name ? 'one' : 'all' })}>
          {all.length === 0 ? (
            <EmptyState>{say(`follow-ups.ledger.none.${by}`)}</EmptyState>
          ) : (
            <p className={styles.counts}>{counts(all)}</p>
          )}
          <ul>
            {(whole ? all : all.slice(0, first)).map((followUp) => (
              <LedgerLine
                key={followUp.id}
                followUp={followUp}
                today={today}
                work={work}
                isAlone={name !== undefined}
              />
            ))}
          </ul>
          {!whole && all.length > first && (
            <Button kind="plain" size="small" className={styles.more} onClick={() => setWhole(true)}>
              {say('follow-ups.ledger.all', { count: all.length })}
            </Button>
          )}
        </Section>
      ))}
    </div>
  )
}
