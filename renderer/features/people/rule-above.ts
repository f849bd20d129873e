/** What is said about how often to be in touch with someone: of them alone, and by the rules they stand under. */
import { useMemo } from 'react'
import type { CadenceRule, Contact } from '../../../shared/contract/cadence.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { resolveCadence } from '../../../shared/model/cadence/cadence.ts'
import { useAsk } from '../../lib/api.ts'

export type Said = {
  /** Of them alone. */
  readonly own: CadenceRule | undefined
  /** What would decide without it. */
  readonly above: Contact['because']
}

/** Undefined while it is being read. */
export const useSaid = (person: Person): Said | undefined => {
  const { data: rules } = useAsk('cadence.rules', {})
  const { data: roles } = useAsk('roles.list', { personId: person.id })
  return useMemo(() => {
    if (!rules || !roles) return undefined
    const firms = new Set<string>(
      roles.flatMap(({ until, organisationId }) => (until === null ? [organisationId] : [])),
    )
    const applies = ({ level, subject }: CadenceRule): boolean =>
      (level === 'default' && person.client) ||
      (level === 'tag' && person.tags.includes(subject)) ||
      (level === 'organisation' && firms.has(subject))
    const found = resolveCadence(rules.filter(applies))
    return {
      own: rules.find(({ level, subject }) => level === 'person' && subject === person.id),
      above: found ? { level: found.level, name: found.name ?? '', cadence: found.cadence } : null,
    }
  }, [rules, roles, person])
}
