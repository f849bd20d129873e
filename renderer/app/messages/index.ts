/** The message catalogue: every sentence on screen, by area, in ICU message syntax. */
import app from './app.en.json'
import backups from './backups.en.json'
import calendar from './calendar.en.json'
import calendars from './calendars.en.json'
import contacts from './contacts.en.json'
import dates from './dates.en.json'
import entries from './entries.en.json'
import files from './files.en.json'
import followUps from './follow-ups.en.json'
import health from './health.en.json'
import imports from './imports.en.json'
import jot from './jot.en.json'
import people from './people.en.json'
import reminders from './reminders.en.json'
import security from './security.en.json'
import settings from './settings.en.json'
import today from './today.en.json'
import ui from './ui.en.json'
import vault from './vault.en.json'

export const english: Readonly<Record<string, string>> = {
  ...app,
  ...backups,
  ...calendar,
  ...calendars,
  ...contacts,
  ...dates,
  ...entries,
  ...files,
  ...followUps,
  ...health,
  ...imports,
  ...jot,
  ...people,
  ...reminders,
  ...security,
  ...settings,
  ...today,
  ...ui,
  ...vault,
}
