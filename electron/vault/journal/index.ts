/** Every handler of the journal. A noun that is missing here does not compile. */
import { backups } from './backups.ts'
import { cadence } from './cadence.ts'
import { calendar } from './calendar.ts'
import { calendars } from './calendars.ts'
import { changes } from './changes.ts'
import type { Handlers } from './context.ts'
import { drafts } from './drafts.ts'
import { entries } from './entries.ts'
import { facts } from './facts.ts'
import { files } from './files.ts'
import { followUps } from './follow-ups.ts'
import { health } from './health.ts'
import { imports } from './imports.ts'
import { inbox } from './inbox.ts'
import { meetings } from './meetings.ts'
import { milestones } from './milestones.ts'
import { people } from './people.ts'
import { preview } from './preview.ts'
import { roles } from './roles.ts'
import { search } from './search.ts'
import { snooze } from './snooze.ts'
import { ties } from './ties.ts'
import { today } from './today.ts'
import { told } from './told.ts'

export const handlers: Handlers = {
  ...people,
  ...roles,
  ...ties,
  ...entries,
  ...facts,
  ...milestones,
  ...cadence,
  ...meetings,
  ...calendars,
  ...calendar,
  ...followUps,
  ...snooze,
  ...told,
  ...preview,
  ...files,
  ...today,
  ...search,
  ...drafts,
  ...changes,
  ...imports,
  ...inbox,
  ...health,
  ...backups,
}
