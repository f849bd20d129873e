/** What is known about someone: what to confirm first, then by category with how it may be used, and what was. */
import type { ReactNode } from 'react'
import type { Fact } from '../../../shared/contract/facts.ts'
import { factCategories } from '../../../shared/contract/facts.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { isOver, isToConfirm } from '../../../shared/model/facts/time.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { FactAdd } from './fact-add.tsx'
import { FactRow } from './fact-row.tsx'
import { Loaded } from './loaded.tsx'
import parts from './parts.module.css'
import { short } from './short.ts'

export const Facts = ({
  person,
  today,
  asks,
  fields,
}: {
  readonly person: Person
  readonly today: string
  /** What to ask them. */
  readonly asks?: ReactNode
  /** What stands in the fields somebody added. */
  readonly fields?: ReactNode
}) => {
  const say = useSay()
  const query = useAsk('facts.list', { personId: person.id })
  const about = (['met', 'note'] as const).filter((key) => person[key].trim() !== '')
  return (
    <div data-adds="" className={parts.tab}>
      <FactAdd personId={person.id} />
      <Loaded query={query}>
        {(facts) => (
          <>
            {facts.length === 0 && <EmptyState>{say('people.fact.none', { name: short(person.name) })}</EmptyState>}
            <Part title={say('facts.confirm')} facts={facts.filter((fact) => isToConfirm(fact, today))} today={today} />
            {factCategories.map((category) => (
              <Part
                key={category}
                title={say(`people.category.${category}`)}
                facts={facts.filter(
                  (fact) => fact.category === category && !isOver(fact, today) && !isToConfirm(fact, today),
                )}
                today={today}
              />
            ))}
            <Part title={say('facts.was')} facts={facts.filter((fact) => isOver(fact, today))} today={today} />
          </>
        )}
      </Loaded>
      {asks}
      {fields}
      {about.map((key) => (
        <Section key={key} title={say(`people.field.${key}`)}>
          <p className={parts.long} dir="auto">
            {person[key]}
          </p>
        </Section>
      ))}
    </div>
  )
}

const Part = ({
  title,
  facts,
  today,
}: {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly today: string
}) => {
  if (facts.length === 0) return null
  return (
    <Section title={title}>
      <ul>
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} today={today} />
        ))}
      </ul>
    </Section>
  )
}
