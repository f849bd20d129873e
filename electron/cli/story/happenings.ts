/** What the story makes happen, each on its day: the calls that a user would have made by hand. */
import { tellDates } from './tell-dates.ts'
import { tellEntries } from './tell-entries.ts'
import { tellFollowUps } from './tell-follow-ups.ts'
import { tellOrganisations } from './tell-organisations.ts'
import { tellPeople } from './tell-people.ts'
import { tellRooms } from './tell-rooms.ts'
import { teller, type Parts } from './teller.ts'
import type { Chapter, StoryEntry } from './types.ts'

export const happenings = (story: Required<Chapter>, parts: Parts): void => {
  const { today } = parts
  const placed = (entry: StoryEntry): StoryEntry =>
    entry.years === undefined
      ? entry
      : { ...entry, at: today.until(today.subtract({ years: entry.years }), { largestUnit: 'days' }).days }
  const all = teller({ ...story, entries: story.entries.map(placed) }, parts)
  // of one day: organisations before their people, and people before what was said with them
  tellOrganisations(all)
  tellPeople(all)
  tellRooms(all)
  tellEntries(all)
  tellFollowUps(all)
  tellDates(all)
}
