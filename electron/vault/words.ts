/** The words of a notification. They are made here because only the vault knows whom they are about. */
import { daysBetween } from '../../shared/model/days.ts'
import type { Settings } from '../../shared/contract/drafts.ts'
import type { Raise, Told } from './journal/reminders.ts'

/** What stands where the name of a person or an organisation could not be read any more. */
export const nameLost = '(name lost)'

const whatOf = ({ name, what }: Told): { title: string; body: string } => {
  if (what.noun === 'follow-up') {
    const whose =
      what.kind === 'promise'
        ? what.by === 'me'
          ? 'You promised'
          : `${name} promised`
        : what.kind === 'ask'
          ? `${name} asked`
          : 'To do'
    return { title: name, body: `${whose}: ${what.text}` }
  }
  if (what.noun === 'meeting') {
    const when = what.start.length === 10 ? 'today' : `at ${what.start.slice(11)}`
    // with nobody of the journal in it the title says whom it is with
    const rest = [name === '' ? '' : what.title, what.place].filter(Boolean).join(', ')
    return { title: name || what.title || 'Meeting', body: `Meeting ${when}${rest === '' ? '' : `: ${rest}`}` }
  }
  const years = what.years !== null && what.years > 0 ? what.years : null
  if (what.kind === 'birthday') {
    const age = what.mourned ? `born ${years} years ago` : `turning ${years}`
    return { title: name, body: years === null ? 'Birthday' : `Birthday, ${age}` }
  }
  if (what.kind === 'anniversary') {
    const title = what.title || 'Anniversary'
    return { title: name, body: years === null ? title : `${title}, ${years} ${years === 1 ? 'year' : 'years'}` }
  }
  return {
    title: name,
    body: years === null || years === 0 ? what.title : `${what.title}, ${years} ${years === 1 ? 'year' : 'years'}`,
  }
}

const dated = (told: Told, today: string): string => {
  const { body } = whatOf(told)
  if (told.what.noun === 'meeting') return body
  const { occurrence, until } = told
  const away = daysBetween(today, occurrence)
  if (until !== undefined) return `${body} (between ${occurrence} and ${until})`
  if (away === 0) return body
  return away > 0
    ? `${body}, ${away === 1 ? 'tomorrow' : `in ${away} days`} (${occurrence})`
    : `${body} (${occurrence})`
}

const ago = (days: number): string => {
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  const [count, unit] =
    days < 14
      ? [days, 'day']
      : days < 60
        ? [Math.floor(days / 7), 'week']
        : days < 730
          ? [Math.floor(days / 30.44), 'month']
          : [Math.floor(days / 365.25), 'year']
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}

/** When they were last spoken with, and something they like to be asked about. */
const known = ({ what, lastContact, mention }: Told, today: string): string[] =>
  what.noun === 'follow-up'
    ? []
    : [
        ...(lastContact === null ? [] : [`Last spoke ${ago(daysBetween(lastContact.slice(0, 10), today))}`]),
        ...(mention === null ? [] : [mention]),
      ]

const longest = 160
const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`)

/** Title, body and where a click leads. A digest names the people; the rest is on Today. */
export const wordsFor = (
  { kind, items }: Raise,
  today: string,
  wording: Settings['wording'] = 'full',
): { title: string; body: string; personId: string | null } => {
  const first = items[0]
  const personId = kind === 'single' && first ? first.personId : null
  if (wording === 'generic')
    return {
      title: 'Rapport',
      body: items.length === 1 ? 'There is a reminder.' : `There are ${items.length} reminders.`,
      personId,
    }
  if (kind === 'single' && first)
    return {
      title: cut(whatOf(first).title),
      body: cut([dated(first, today), ...known(first, today)].join('. ')),
      personId,
    }
  const names = [...new Set(items.map((item) => whatOf(item).title))]
  const shown = names.slice(0, 3).join(', ')
  const rest = names.length - 3
  return {
    title: `${items.length} reminders`,
    body: cut(rest > 0 ? `${shown} and ${rest} more` : shown),
    personId: null,
  }
}
