/** The tab of an organisation's page: its own rules, and those of what it is part of. Limits are counted with each person, on their page. */
import { useAsk } from '../../lib/api.ts'
import { useToday } from '../../lib/instants.ts'
import { Boundaries } from './boundaries.tsx'

export const OrganisationBoundaries = ({ id }: { readonly id: string }) => {
  const today = useToday()
  const { data: organisation } = useAsk('organisations.get', { id: id as never })
  if (!today || !organisation) return null
  return <Boundaries on={{ noun: 'organisation', id: id as never }} name={organisation.name} today={today.day} />
}
