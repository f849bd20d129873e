/** Remembers where one goes, in the vault. Where one is when the journal opens is not a place one went to. */
import { useEffect, useRef } from 'react'
import { EntryId, OrganisationId, PersonId } from '../../../shared/contract/fields.ts'
import type { RecentPlace } from '../../../shared/contract/recents.ts'
import { useCommand } from '../../lib/api.ts'
import { rooms } from './commands.ts'

/** What a path leads to; undefined for what is none, such as a day of the journal. */
export const recentPlaceOf = (path: string): RecentPlace | undefined => {
  if (rooms[path] !== undefined) return { noun: 'room', id: path }
  const [, room, id] = path.split('/')
  const [person, organisation, entry] = [PersonId, OrganisationId, EntryId].map((schema) => schema.safeParse(id))
  if (room === 'people' && person?.success) return { noun: 'person', id: person.data as PersonId }
  if (room === 'organisations' && organisation?.success)
    return { noun: 'organisation', id: organisation.data as OrganisationId }
  return room === 'journal' && entry?.success ? { noun: 'entry', id: entry.data as EntryId } : undefined
}

export const useRecents = (path: string): void => {
  const { mutate } = useCommand('recents.add')
  const last = useRef<string | undefined>(undefined)
  useEffect(() => {
    const place = recentPlaceOf(path)
    const name = place && `${place.noun} ${place.id}`
    const isFirst = last.current === undefined
    if (isFirst || name === last.current) {
      last.current = name ?? ''
      return
    }
    last.current = name ?? ''
    if (place) mutate(place)
  }, [path, mutate])
}
