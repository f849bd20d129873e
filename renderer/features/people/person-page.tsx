/** A person is a page: who they are at the head, and what is known in seven tabs. */
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
import { Brief } from './brief.tsx'
import { Dates } from './dates.tsx'
import { Facts } from './facts.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Gone } from './gone.tsx'
import { Loaded } from './loaded.tsx'
import { PersonHead } from './person-head.tsx'
import styles from './person.module.css'
import { Timeline } from './timeline.tsx'

type Part = { readonly person: Person; readonly today: string }

const parts: Readonly<Record<Exclude<PersonTab, 'files'>, (part: Part) => ReactNode>> = {
  brief: ({ person, today }) => <Brief id={person.id} today={today} />,
  timeline: ({ person, today }) => <Timeline id={person.id} name={person.name} today={today} />,
  facts: ({ person, today }) => <Facts person={person} today={today} />,
  around: ({ person, today }) => <Around id={person.id} name={person.name} today={today} />,
  dates: ({ person, today }) => <Dates id={person.id} today={today} />,
  'follow-ups': ({ person, today }) => <FollowUps id={person.id} name={person.name} today={today} />,
}

export const PersonPage = ({
  id,
  tab,
  jot,
  files,
}: {
  readonly id: string
  readonly tab: PersonTab
  readonly jot?: ReactNode
  readonly files?: ReactNode
}) => {
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
          if (person.deleted) return <Gone person={person} />
          return (
            <Loaded query={day}>
              {({ day: today }) => (
                <>
                  <PersonHead person={person} today={today} />
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
                    {tab === 'files' ? files : parts[tab]({ person, today })}
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
