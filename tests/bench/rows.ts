/** What is measured. Every row does the same on an encrypted and on a plaintext journal. */
import { schedule } from '../../electron/vault/journal/reminders.ts'
import type { Session } from '../../electron/vault/session.ts'
import { random } from '../../electron/cli/sample/random.ts'
import type { Journals } from './journals.ts'
import { today } from './journals.ts'
import { look } from './look.ts'
import type { Pair } from './measure.ts'
import { sideBySide } from './measure.ts'

export type Row = { readonly name: string; readonly what: string; readonly pair: Pair }

/** What an unlock does once the key is known, up to the home screen. */
const unlockToToday = (open: () => Session): void => {
  const session = open()
  look(session)
  session.query('today.get', {})
  session.read(schedule)
  session.close()
}

const searches = [
  'galway',
  'harbour conference',
  'siobhan',
  'lemon tart',
  'migraines',
  'new director',
  'results',
  'wisn',
]
/** Every beginning of two letters or more, as the box asks while someone types. */
const typed = searches.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_none, end) => text.slice(0, end + 2)),
)

const jot = (session: Session, personId: string, round: number): void => {
  const person = personId as never
  session.command('entries.jot', {
    happenedAt: `${today}T11:00`,
    channel: 'phone',
    text: `Call number ${round}. ${'They asked after the team by name and we went through the survey line by line. '.repeat(5)}`,
    people: [person],
    tags: [],
    facts: [{ personId: person, category: 'family', text: `Has a daughter in Galway, said in call ${round}` }],
    milestones: [],
    followUps: [{ personId: person, kind: 'promise', by: 'me', text: 'Our note', due: '2026-03-09' }],
  })
}

export const measureRows = (journals: Journals, say: (line: string) => void): readonly Row[] => {
  const rows: Row[] = []
  const add = (name: string, what: string, pair: Pair): void => void rows.push({ name, what, pair })
  const dice = random('bench rows')
  const order = Array.from({ length: 2_000 }, () => dice.pick(journals.ids))
  const personOf = (round: number): string => order[round % order.length] ?? ''

  say('Measuring: unlock to Today.')
  // the first opening claims what fell due; that happens once a day, not at every unlock
  for (const open of [journals.open.encrypted, journals.open.plain]) unlockToToday(open)
  add('unlock to Today', 'from the key to the home screen', sideBySide(journals.open, 20, unlockToToday))

  const sides = { encrypted: journals.open.encrypted(), plain: journals.open.plain() }
  say('Measuring: the rest.')
  const page = (session: Session, round: number) => session.query('brief.get', { id: personOf(round) as never })
  add('person’s page', 'one of many people, seldom seen', sideBySide(sides, 400, page))
  const years = Array.from({ length: 12 }, (_each, back) => String(Number(today.slice(0, 4)) - 1 - back))
  const yearOf = (round: number): string => years[round % years.length] ?? ''
  add(
    'journal at a month',
    'fifty entries on either side of a day of any year',
    sideBySide(sides, 100, (session, round) => {
      session.query('entries.list', { before: `${yearOf(round)}-04-01`, limit: 50 })
      session.query('entries.list', { after: `${yearOf(round)}-04-01`, limit: 50 })
    }),
  )
  add(
    'days of a year',
    'how many entries each has',
    sideBySide(sides, 100, (session, round) => session.query('entries.days', { year: yearOf(round) })),
  )
  add(
    'months of the journal',
    'how many entries each has',
    sideBySide(sides, 20, (session) => session.query('entries.months', {})),
  )
  const same = (session: Session) => session.query('brief.get', { id: personOf(0) as never })
  add('person’s page again', 'the same person', sideBySide(sides, 100, same))
  add(
    'jot committed',
    'entry, fact and promise, on the disk',
    sideBySide(sides, 200, (session, round) => jot(session, personOf(round), round)),
  )
  add(
    'search as you type',
    'one letter more',
    sideBySide(sides, typed.length * 3, (session, round) => {
      session.query('search.find', { text: typed[round % typed.length] ?? '' })
    }),
  )
  add(
    'list of everyone',
    'people.list',
    sideBySide(sides, 20, (session) => session.query('people.list', { filter: '', clientsOnly: false })),
  )
  add(
    'Today',
    'today.get, open already',
    sideBySide(sides, 40, (session) => session.query('today.get', {})),
  )
  sides.encrypted.close()
  sides.plain.close()
  return rows
}
