/** Where somebody went lately: people, organisations, entries, rooms. Kept in the vault, so that no window remembers it past a lock. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { EntryId, Line, LocalTime, Nothing, OrganisationId, PersonId } from './fields.ts'

/** A room by its place in the window, `/calendar`: no ids are in it. */
const Room = z.string().regex(/^(\/[a-z-]{1,40}){1,3}$/)

export const RecentPlace = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('person'), id: PersonId }),
  z.strictObject({ noun: z.literal('organisation'), id: OrganisationId }),
  z.strictObject({ noun: z.literal('entry'), id: EntryId }),
  z.strictObject({ noun: z.literal('room'), id: Room }),
])
export type RecentPlace = z.output<typeof RecentPlace>

export const Recent = z.strictObject({
  noun: z.enum(['person', 'organisation', 'entry', 'room']),
  id: Line,
  /** The name; of an entry who took part, of a room nothing: the window knows what its rooms are called. */
  title: Line,
  /** What tells two of one name apart; of an entry how it begins. */
  detail: Line,
  /** Of an entry: when it happened. */
  when: LocalTime.nullable(),
})
export type Recent = z.output<typeof Recent>

export const recents = {
  /** The latest first, at most twelve; none where the settings say that none are kept. What is in the bin is left out. */
  'recents.list': query(['recent', 'person', 'role', 'organisation', 'entry', 'setting'], Nothing, z.array(Recent)),
  /** Remembers nothing where the settings say so. */
  'recents.add': command(['recent'], RecentPlace, Nothing),
  'recents.clear': command(['recent'], Nothing, Nothing),
}
