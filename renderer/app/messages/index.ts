/** The message catalogue: every sentence on screen, by area, in ICU message syntax. */
import app from './app.en.json'
import backups from './backups.en.json'
import boundaries from './boundaries.en.json'
import calendar from './calendar.en.json'
import calendars from './calendars.en.json'
import contacts from './contacts.en.json'
import dates from './dates.en.json'
import entries from './entries.en.json'
import facts from './facts.en.json'
import fields from './fields.en.json'
import evidence from './evidence.en.json'
import files from './files.en.json'
import followUps from './follow-ups.en.json'
import handovers from './handovers.en.json'
import health from './health.en.json'
import history from './history.en.json'
import imports from './imports.en.json'
import insights from './insights.en.json'
import joining from './joining.en.json'
import journal from './journal.en.json'
import jot from './jot.en.json'
import lists from './lists.en.json'
import organisations from './organisations.en.json'
import lifeEvents from './life-events.en.json'
import palette from './palette.en.json'
import people from './people.en.json'
import questions from './questions.en.json'
import reminders from './reminders.en.json'
import search from './search.en.json'
import security from './security.en.json'
import settings from './settings.en.json'
import spelling from './spelling.en.json'
import ties from './ties.en.json'
import tags from './tags.en.json'
import templates from './templates.en.json'
import today from './today.en.json'
import ui from './ui.en.json'
import vault from './vault.en.json'

export const english: Readonly<Record<string, string>> = {
  ...app,
  ...backups,
  ...boundaries,
  ...calendar,
  ...calendars,
  ...contacts,
  ...dates,
  ...entries,
  ...facts,
  ...fields,
  ...evidence,
  ...files,
  ...followUps,
  ...handovers,
  ...health,
  ...history,
  ...imports,
  ...insights,
  ...joining,
  ...jot,
  ...journal,
  ...lists,
  ...organisations,
  ...lifeEvents,
  ...palette,
  ...people,
  ...questions,
  ...reminders,
  ...search,
  ...security,
  ...settings,
  ...spelling,
  ...ties,
  ...tags,
  ...templates,
  ...today,
  ...ui,
  ...vault,
}
