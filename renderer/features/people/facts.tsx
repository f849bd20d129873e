/** What is known about someone, by category, and how it may be used. */
import type { Fact, FactCategory } from '../../../shared/contract/facts.ts'
import { factCategories } from '../../../shared/contract/facts.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { FactAdd } from './fact-add.tsx'
import { FactRow } from './fact-row.tsx'
import { Loaded } from './loaded.tsx'
import parts from './parts.module.css'
import { short } from './short.ts'

export const Facts = ({ person, today }: { readonly person: Person; readonly today: string }) => {
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
            {factCategories.map((category) => (
              <Category
                key={category}
                category={category}
                facts={facts.filter((fact) => fact.category === category)}
                today={today}
              />
            ))}
          </>
        )}
      </Loaded>
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

const Category = ({
  category,
  facts,
  today,
}: {
  readonly category: FactCategory
  readonly facts: readonly Fact[]
  readonly today: string
}) => {
  const say = useSay()
  if (facts.length === 0) return null
  return (
    <Section title={say(`people.category.${category}`)}>
      <ul>
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} today={today} />
        ))}
      </ul>
    </Section>
  )
}
