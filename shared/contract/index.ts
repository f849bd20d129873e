/**
 * The contract: every call a window can make, declared once. `contract` is served by the vault over the port,
 * `shell` by main. To add a noun: its file here, its handlers in electron/vault/journal, its screen in renderer/features.
 */
import { backups } from './backups.ts'
import { boundaries } from './boundaries.ts'
import { cadence } from './cadence.ts'
import { calendar } from './calendar.ts'
import { calendars } from './calendars.ts'
import { changes } from './changes.ts'
import { disagreements } from './disagreements.ts'
import type { Entry, InputOf, OutputOf, ParsedOf } from './define.ts'
import { drafts } from './drafts.ts'
import { entries } from './entries.ts'
import { facts } from './facts.ts'
import { customFields } from './custom-fields.ts'
import { files } from './files.ts'
import { followUps } from './follow-ups.ts'
import { history } from './history.ts'
import { handovers } from './handovers.ts'
import { inbox } from './inbox.ts'
import { health } from './health.ts'
import { keys } from './keys.ts'
import { lifeEvents } from './life-events.ts'
import { lists } from './lists.ts'
import { meetings } from './meetings.ts'
import { merging } from './merging.ts'
import { milestones } from './milestones.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { questions } from './questions.ts'
import { recents } from './recents.ts'
import { relatives } from './relatives.ts'
import { reminders } from './reminders.ts'
import { reviews } from './reviews.ts'
import { roles } from './roles.ts'
import { search } from './search.ts'
import { shell } from './shell.ts'
import { tags } from './tags.ts'
import { templates } from './templates.ts'
import { signals } from './signals.ts'
import { spelling } from './spelling.ts'
import { ties } from './ties.ts'
import { today } from './today.ts'
import { vault } from './vault.ts'

export const contract = {
  ...people,
  ...merging,
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
  ...customFields,
  ...questions,
  ...lifeEvents,
  ...signals,
  ...disagreements,
  ...reviews,
  ...handovers,
  ...reminders,
  ...files,
  ...today,
  ...search,
  ...drafts,
  ...recents,
  ...changes,
  ...history,
  ...tags,
  ...templates,
  ...lists,
  ...spelling,
  ...vault,
  ...inbox,
  ...health,
  ...keys,
  ...backups,
} as const

export { shell }

export type Contract = typeof contract
export type Shell = typeof shell
export type Channel = keyof Contract
export type ShellChannel = keyof Shell

type All = Contract & Shell
export type AnyChannel = keyof All

export type Input<C extends AnyChannel> = InputOf<All[C] & Entry>
export type Parsed<C extends AnyChannel> = ParsedOf<All[C] & Entry>
export type Output<C extends AnyChannel> = OutputOf<All[C] & Entry>

type OfKind<K extends Entry['kind']> = { [C in Channel]: Contract[C]['kind'] extends K ? C : never }[Channel]
export type QueryChannel = OfKind<'query'>
export type CommandChannel = OfKind<'command'>
export type TaskChannel = OfKind<'task'>

export const channels = Object.keys(contract) as readonly Channel[]
export const shellChannels = Object.keys(shell) as readonly ShellChannel[]
