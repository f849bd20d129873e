/** The tab of a person's page: what may be given to them and taken from them, and what was. */
import { useAsk } from '../../lib/api.ts'
import { useToday } from '../../lib/instants.ts'
import { Boundaries } from './boundaries.tsx'
import styles from './boundaries.module.css'
import { Gifts } from './gifts.tsx'

export const PersonBoundaries = ({ personId }: { readonly personId: string }) => {
  const today = useToday()
  const id = personId as never
  const { data: person } = useAsk('people.get', { id })
  const roles = useAsk('roles.list', { personId: id })
  if (!today || !person) return null
  const held = roles.data?.filter(({ until }) => until === null) ?? []
  const organisations = new Map(held.map((role) => [role.organisationId as string, role.organisation]))
  return (
    <div className={styles.tab}>
      <Boundaries
        on={{ noun: 'person', id }}
        name={person.name}
        today={today.day}
        organisations={[...organisations].map(([key, name]) => ({ id: key, name }))}
      />
      <Gifts person={person} today={today.day} />
    </div>
  )
}
