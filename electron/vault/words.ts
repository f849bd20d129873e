/** The words of a notification. They are made here because only the vault knows whom they are about. */
import { daysBetween } from '../../shared/model/days.ts'
import type { FollowUpStep } from '../../shared/contract/reminders.ts'
import type { Settings } from '../../shared/contract/drafts.ts'
import type { Raise, Told } from './journal/reminders.ts'
import type { PopUpAction } from './messages.ts'

/** What stands where the name of a person or an organisation could not be read any more. */
export const nameLost = '(name lost)'

/** Characters: of a title or a body that says one thing, of what a reminder is about where more is said, of a line of many. */
const [longest, shorter, line] = [160, 100, 80]
/** Reminders a digest names; the rest are counted. */
const mostLines = 5

/** On one line, whole characters only. */
const cut = (text: string, most: number): string => {
  const whole = [...text.replaceAll(/\s+/g, ' ').trim()]
  return whole.length <= most
    ? whole.join('')
    : `${whole
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** Before what it is about, where there is something else to do than the thing itself. */
const steps = { nudge: 'Not done yet. ', acknowledge: 'Not acknowledged yet. ', 'ask-after': 'Ask after it. ' } as const

const followUp = (name: string, { kind, by, step }: Extract<Told['what'], { noun: 'follow-up' }>): string =>
  `${step === undefined ? '' : steps[step]}${whose(name, { kind, by })}`

const whose = (
  name: string,
  { kind, by }: Pick<Extract<Told['what'], { noun: 'follow-up' }>, 'kind' | 'by'>,
): string => {
  if (kind === 'promise') return by === 'me' ? 'You promised' : `${name} promised`
  if (kind === 'ask') return by === 'me' ? `${name} asked` : `You asked ${name}`
  return by === 'me' ? 'To do' : `To do by ${name}`
}

const meeting = (name: string, { title, start, place }: Extract<Told['what'], { noun: 'meeting' }>): string => {
  const when = start.length === 10 ? 'today' : `at ${start.slice(11)}`
  // with nobody of the journal in it the title says whom it is with
  const rest = [name === '' ? '' : title, place].filter(Boolean).join(', ')
  return `Meeting ${when}${rest === '' ? '' : `: ${rest}`}`
}

/** Whom it is about; of a meeting with nobody of the journal, what. */
const subject = ({ name, what }: Told): string => name || (what.noun === 'meeting' && what.title) || 'Meeting'

/** What, and the age or the years: nobody is congratulated, and of the dead it is said how long ago, not how old. */
const whatOf = ({ name, what }: Told): string => {
  if (what.noun === 'follow-up') return `${followUp(name, what)}: ${what.text}`
  if (what.noun === 'meeting') return meeting(name, what)
  const years = what.years !== null && what.years > 0 ? what.years : null
  if (what.silenced) return `${plainOf(what, years)}, to be marked quietly`
  return plainOf(what, years)
}

const plainOf = (what: Extract<Told['what'], { noun: 'milestone' }>, years: number | null): string => {
  if (what.kind === 'birthday') {
    if (what.mourned) return years === null ? 'Birthday, in memory' : `Birthday, born ${counted(years, 'year')} ago`
    return years === null ? 'Birthday' : `Birthday, turning ${years}`
  }
  const title = what.title || (what.kind === 'anniversary' ? 'Anniversary' : 'A date')
  return years === null ? title : `${title}, ${counted(years, 'year')}`
}

/** What, and when it is or was, where that is not today. */
const dated = (told: Told, today: string, most: number): string => {
  const body = cut(whatOf(told), most)
  const { occurrence, until, what } = told
  if (what.noun === 'meeting' || (what.noun === 'follow-up' && what.step === 'acknowledge')) return body
  if (until !== undefined) return `${body} (between ${occurrence} and ${until})`
  const away = daysBetween(today, occurrence)
  if (away > 0) return `${body}, ${away === 1 ? 'tomorrow' : `in ${away} days`} (${occurrence})`
  // put off, a follow-up comes on another day than the one it was due
  const due = what.noun === 'follow-up' ? (what.due ?? occurrence) : occurrence
  if (due >= today) return body
  return `${body}, was ${what.noun === 'follow-up' ? 'due' : 'on'} ${due}`
}

/** Where a unit begins there are two of it: eight weeks are followed by two months. */
const ago = (days: number): string => {
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${counted(days, 'day')} ago`
  if (days < 60) return `${counted(Math.floor(days / 7), 'week')} ago`
  if (days < 730) return `${counted(Math.floor((days + 2) / 30.44), 'month')} ago`
  return `${counted(Math.floor((days + 1) / 365.25), 'year')} ago`
}

/** When they were last spoken with, and something they like to be asked about: plain where it is marked quietly, nothing of the dead. */
const known = ({ what, lastContact, mention }: Told, today: string): string[] => {
  if (what.noun === 'milestone' && what.mourned) return []
  const isPlain = what.noun === 'follow-up' || (what.noun === 'milestone' && (what.tone === 'quiet' || what.silenced))
  return [
    ...(lastContact === null ? [] : [`Last spoke ${ago(daysBetween(lastContact.slice(0, 10), today))}`]),
    ...(mention === null || isPlain ? [] : [cut(mention, line)]),
  ]
}

const single = (told: Told, today: string): string => {
  const also = known(told, today)
  return [dated(told, today, also.length > 0 ? shorter : longest), ...also].join('. ')
}

const digest = (items: readonly Told[], today: string): string => {
  const lines = items
    .slice(0, mostLines)
    .map((told) => cut(`${cut(subject(told), line / 2)}: ${dated(told, today, line)}`, line))
  const rest = items.length - lines.length
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')
}

/** Title, body and where a click leads. A digest has a line for each of the first few; all of them are on Today. */
export const wordsFor = (
  { kind, items }: Pick<Raise, 'kind' | 'items'>,
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
  if (kind === 'single' && first) return { title: cut(subject(first), longest), body: single(first, today), personId }
  return { title: counted(items.length, 'reminder'), body: digest(items, today), personId: null }
}

const open: PopUpAction = { id: 'open', label: 'Open' }
/** The same, named by what it opens. */
const brief: PopUpAction = { id: 'open', label: 'Brief' }
const later: PopUpAction = { id: 'tomorrow', label: 'Tomorrow' }
const done: PopUpAction = { id: 'done', label: 'Done' }
/** A new day is agreed on the page: a notification has no field for it. */
const ofStep: Readonly<Record<FollowUpStep, readonly PopUpAction[]>> = {
  nudge: [done, { id: 'open', label: 'New day' }, { id: 'told', label: 'Told them' }],
  acknowledge: [later, { id: 'heard', label: 'They know' }],
  'ask-after': [later, done],
}

/** What can be done on the notification itself. Of what it does not name nothing but to look at it. */
export const actionsFor = (
  { kind, items }: Pick<Raise, 'kind' | 'items'>,
  wording: Settings['wording'] = 'full',
): readonly PopUpAction[] => {
  const first = items[0]
  if (wording === 'generic' || kind === 'digest' || !first) return [open]
  if (first.what.noun === 'meeting') return first.personId === null ? [open] : [brief]
  if (first.what.noun !== 'follow-up') return [later, { id: 'seen', label: 'Seen' }]
  return first.what.step === undefined ? [later, done] : ofStep[first.what.step]
}
