/** A person is a page: who they are at the head, and what is known in its tabs. */
import type { ReactNode } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import { personTabs, useGo } from '../../lib/go.ts'
import type { PersonTab } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Page } from '../../app/layout/page.tsx'
import { Around } from './around.tsx'
import type { BriefSlots } from './brief-slots.ts'
import { Brief } from './brief.tsx'
import { Dates } from './dates.tsx'
import { Facts } from './facts.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Gone } from './gone.tsx'
import { LedOn } from './led-on.tsx'
import { Loaded } from './loaded.tsx'
import { PersonHead } from './person-head.tsx'
import styles from './person.module.css'
import { Timeline } from './timeline.tsx'

/** What other features show on a person's page. The app puts it there. */
export type PersonSlots = {
  /** Where one jots about this person: stands near the top of the brief and the timeline. */
  readonly jot?: ReactNode
  /** What they are going through, above everything. */
  readonly life?: ReactNode
  /** What to ask them, and what stands in fields of one’s own: with what is known. */
  readonly asks?: ReactNode
  readonly fields?: ReactNode
  /** Whom they live with, and where. */
  readonly households?: ReactNode
  /** What may be given to this person, and what was. */
  readonly boundaries?: ReactNode
  /** What shows that they trust us. */
  readonly evidence?: ReactNode
  /** What is kept on this person. */
  readonly files?: ReactNode
  readonly brief?: BriefSlots
  /** To whom they were handed, and from whom. */
  readonly handovers?: ReactNode
  /** What each side promised: the other way to look at follow-ups. */
  readonly promises?: ReactNode
}

type Part = PersonSlots & { readonly person: Person; readonly today: string }

const parts: Readonly<Record<PersonTab, (part: Part) => ReactNode>> = {
  brief: ({ person, today, brief }) => <Brief id={person.id} today={today} {...(brief && { slots: brief })} />,
  timeline: ({ person, today }) => <Timeline id={person.id} name={person.name} today={today} />,
  facts: ({ person, today, asks, fields }) => <Facts person={person} today={today} asks={asks} fields={fields} />,
  around: ({ person, today, households }) => (
    <Around id={person.id} name={person.name} today={today} households={households} />
  ),
  dates: ({ person, today }) => <Dates id={person.id} today={today} />,
  'follow-ups': ({ person, today, promises }) => (
    <FollowUps id={person.id} name={person.name} today={today} ledger={promises} />
  ),
  boundaries: ({ boundaries }) => boundaries,
  evidence: ({ evidence }) => evidence,
  files: ({ files }) => files,
}

export const PersonPage = ({ id, tab, ...slots }: PersonSlots & { readonly id: string; readonly tab: PersonTab }) => {
  const { jot, life } = slots
  const say = useSay()
  const go = useGo()
  const day = useAsk('today.get', {})
  const query = useAsk('people.get', { id })
  if (query.error?.code === 'not-found' || query.error?.code === 'invalid')
    return (
      <Page margins="narrow" place={id}>
        <EmptyState
          title={say('people.missing.title')}
          action={<Button onClick={() => go.to('/people')}>{say('people.toList')}</Button>}
        >
          {say('people.missing.words')}
        </EmptyState>
      </Page>
    )
  return (
    <Page margins="narrow" place={id} className={styles.person}>
      <Loaded query={query}>
        {(person) => {
          if (person.joined) return <LedOn joined={person.joined} tab={tab} />
          if (person.deleted) return <Gone person={person} />
          return (
            <Loaded query={day}>
              {({ day: today }) => (
                <>
                  <PersonHead person={person} today={today} />
                  {life}
                  <Tabs
                    label={person.name}
                    tabs={personTabs.map((key) => ({ key, label: say(`people.tab.${key}`) }))}
                    current={tab}
                    onGo={(key) => go.person(id, key)}
                  >
                    {jot !== undefined && (tab === 'brief' || tab === 'timeline') && (
                      <div className={styles.jot} data-print="no">
                        {jot}
                      </div>
                    )}
                    {parts[tab]({ ...slots, person, today })}
                    {tab === 'brief' && slots.handovers}
                  </Tabs>
                </>
              )}
            </Loaded>
          )
        }}
      </Loaded>
    </Page>
  )
}
