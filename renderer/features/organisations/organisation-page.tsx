/** An organisation is a page: what it is at the head, then its people, its ladder, its boundaries, what was said and its dates. */
import type { ReactNode } from 'react'
import type { Organisation } from '../../../shared/contract/organisations.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { organisationTabs, useGo } from '../../lib/go.ts'
import type { OrganisationTab } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Dates } from './dates.tsx'
import { Gone } from './gone.tsx'
import { Ladder } from './ladder.tsx'
import { Members } from './members.tsx'
import { OrganisationHead } from './organisation-head.tsx'
import styles from './organisation.module.css'

type Part = {
  readonly organisation: Organisation
  readonly today: string
  readonly boundaries: ReactNode
  readonly entries: ReactNode
  readonly fields: ReactNode
}

const parts: Readonly<Record<OrganisationTab, (part: Part) => ReactNode>> = {
  people: ({ organisation, today, fields }) => (
    <>
      <Members organisation={organisation} today={today} />
      {fields}
    </>
  ),
  ladder: ({ organisation, today }) => <Ladder id={organisation.id} today={today} />,
  boundaries: ({ boundaries }) => boundaries,
  entries: ({ entries }) => entries,
  dates: ({ organisation, today }) => <Dates organisation={organisation} today={today} />,
}

export const OrganisationPage = ({
  id,
  tab,
  boundaries,
  entries,
  fields,
}: {
  readonly id: string
  readonly tab: OrganisationTab
  readonly boundaries?: ReactNode
  readonly entries?: ReactNode
  readonly fields?: ReactNode
}) => {
  const say = useSay()
  const go = useGo()
  const today = useToday()
  const { data, error } = useAsk('organisations.get', { id })
  if (error?.code === 'not-found' || error?.code === 'invalid')
    return (
      <Page margins="narrow" place={id}>
        <EmptyState
          title={say('organisations.missing.title')}
          action={<Button onClick={() => go.to('/organisations')}>{say('organisations.toList')}</Button>}
        >
          {say('organisations.missing.words')}
        </EmptyState>
      </Page>
    )
  const given: Readonly<Partial<Record<OrganisationTab, ReactNode>>> = { boundaries, entries }
  // a family has no rungs
  const hasNone = (key: OrganisationTab): boolean => key === 'ladder' && data?.kind === 'household'
  const tabs = organisationTabs.filter((key) => (!(key in given) || given[key] !== undefined) && !hasNone(key))
  return (
    <Page margins="narrow" place={id} className={styles.organisation}>
      <Answer
        of={{ data: data && today && { organisation: data, today: today.day }, error }}
        reading={say('organisations.reading')}
      >
        {(answer) =>
          answer.organisation.deleted ? (
            <Gone organisation={answer.organisation} />
          ) : (
            <>
              <OrganisationHead organisation={answer.organisation} today={answer.today} />
              <Tabs
                label={answer.organisation.name}
                tabs={tabs.map((key) => ({ key, label: say(`organisations.tab.${key}`) }))}
                current={tabs.includes(tab) ? tab : 'people'}
                onGo={(key) => go.organisation(id, key)}
              >
                <div className={styles.tab}>
                  {parts[tabs.includes(tab) ? tab : 'people']({ ...answer, boundaries, entries, fields })}
                </div>
              </Tabs>
            </>
          )
        }
      </Answer>
    </Page>
  )
}
