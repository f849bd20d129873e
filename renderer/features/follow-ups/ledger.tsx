/** Every promise of both sides: of whom, how it stands, this year or ever. */
import { useState } from 'react'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { isWanted, outcomes, type Outcome } from '../../../shared/model/follow-ups/outcome.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { LedgerSides } from './ledger-sides.tsx'
import styles from './ledger.module.css'

const everyone = 'everyone'

/** Everybody who is in it, each once, by name. */
const peopleIn = (lines: readonly FollowUp[]): readonly { readonly value: string; readonly label: string }[] =>
  [...new Map(lines.map(({ personId, personName }) => [personId as string, personName]))]
    .map(([value, name]) => ({ value, label: shorten(name, 60) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

export const Ledger = ({ today }: { readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const [years, setYears] = useState<'this' | 'all'>('this')
  const [whom, setWhom] = useState<string>(everyone)
  const [wanted, setWanted] = useState<Outcome | 'all'>('all')
  const lines = useAsk('followUps.ledger', years === 'this' ? { since: `${today.slice(0, 4)}-01-01` } : {}, {
    keep: true,
  })
  return (
    <Answer of={lines} reading={say('follow-ups.reading')}>
      {(all) => {
        const people = peopleIn(all)
        const who = people.some(({ value }) => value === whom) ? whom : everyone
        const shown = all.filter((line) => (who === everyone || line.personId === who) && isWanted(line, wanted, today))
        return (
          <>
            <div className={styles.filters}>
              <Select
                label={say('follow-ups.ledger.whom')}
                hideLabel
                look="quiet"
                value={who}
                onChange={setWhom}
                options={[{ value: everyone, label: say('follow-ups.ledger.everyone') }, ...people]}
              />
              <Select
                label={say('follow-ups.ledger.wanted')}
                hideLabel
                look="quiet"
                value={wanted}
                onChange={setWanted}
                options={(['all', ...outcomes] as const).map((value) => ({
                  value,
                  label: say(`follow-ups.ledger.wanted.${value}`),
                }))}
              />
              <Select
                label={say('follow-ups.ledger.years')}
                hideLabel
                look="quiet"
                value={years}
                onChange={setYears}
                options={(['this', 'all'] as const).map((value) => ({
                  value,
                  label: say(`follow-ups.ledger.years.${value}`),
                }))}
              />
            </div>
            {all.length === 0 ? (
              <EmptyState
                title={say('follow-ups.ledger.empty.title')}
                action={<Button onClick={() => go.to('/people')}>{say('follow-ups.none.do')}</Button>}
              >
                {say('follow-ups.ledger.empty')}
              </EmptyState>
            ) : shown.length === 0 ? (
              <EmptyState>{say('follow-ups.ledger.empty.wanted')}</EmptyState>
            ) : (
              <LedgerSides lines={shown} today={today} />
            )}
          </>
        )
      }}
    </Answer>
  )
}
