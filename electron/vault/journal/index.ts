/** Every handler of the journal. A noun that is missing here does not compile. */
import { backups } from './backups.ts'
import { cadence } from './cadence.ts'
import { calendar } from './calendar.ts'
import { calendars } from './calendars.ts'
import { changes } from './changes.ts'
import type { Handlers } from './context.ts'
import { disagreements } from './disagreements.ts'
import { drafts } from './drafts.ts'
import { duplicates } from './duplicates.ts'
import { entries } from './entries.ts'
import { facts } from './facts.ts'
import { files } from './files.ts'
import { bin } from './bin.ts'
import { boundaries } from './boundaries.ts'
import { customFields } from './custom-fields.ts'
import { fieldSets } from './field-sets.ts'
import { followUps } from './follow-ups.ts'
import { gifts } from './gifts.ts'
import { handovers } from './handovers.ts'
import { health } from './health.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { inbox } from './inbox.ts'
import { insights } from './insights.ts'
import { lifeEvents } from './life-events.ts'
import { likely } from './likely.ts'
import { lists } from './lists.ts'
import { meant } from './meant.ts'
import { meetings } from './meetings.ts'
import { milestones } from './milestones.ts'
import { organisations } from './organisations.ts'
import { merge } from './merge.ts'
import { people } from './people.ts'
import { preview } from './preview.ts'
import { questions } from './questions.ts'
import { recents } from './recents.ts'
import { relatives } from './relatives.ts'
import { reviews } from './reviews.ts'
import { roles } from './roles.ts'
import { search } from './search.ts'
import { signals } from './signals.ts'
import { spelling } from './spelling.ts'
import { snooze } from './snooze.ts'
import { tags } from './tags.ts'
import { templates } from './templates.ts'
import { ties } from './ties.ts'
import { today } from './today.ts'
import { told } from './told.ts'

export const handlers: Handlers = {
  ...people,
  ...meant,
  ...likely,
  ...merge,
  ...duplicates,
  ...organisations,
  ...roles,
  ...ties,
  ...relatives,
  ...entries,
  ...facts,
  ...milestones,
  ...cadence,
  ...meetings,
  ...calendars,
  ...calendar,
  ...followUps,
  ...boundaries,
  ...gifts,
  ...customFields,
  ...fieldSets,
  ...questions,
  ...lifeEvents,
  ...signals,
  ...spelling,
  ...disagreements,
  ...reviews,
  ...insights,
  ...handovers,
  ...snooze,
  ...told,
  ...preview,
  ...files,
  ...today,
  ...search,
  ...drafts,
  ...recents,
  ...changes,
  ...bin,
  ...history,
  ...tags,
  ...templates,
  ...lists,
  ...imports,
  ...inbox,
  ...health,
  ...backups,
}
