/** The calendar of a large journal: six dates and two meetings a person, and few words. */
import { random } from '../../electron/cli/sample/random.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { schedule } from '../../electron/vault/journal/reminders.ts'
import type { Session } from '../../electron/vault/session.ts'
import { knownDate } from '../../shared/model/dates/partial-date.ts'
import { addDays } from '../../shared/model/days.ts'
import { makeJournals, today } from './journals.ts'
import { look } from './look.ts'
import { sideBySide } from './measure.ts'
import type { Pair } from './measure.ts'
import type { Row } from './rows.ts'

const perPerson = { dates: 6, meetings: 2 } as const

export const addTo = (session: Session, ids: readonly string[]): void => {
  const dice = random('bench calendar')
  const count = session.read(
    ({ db }) => db.get<{ n: number }>({ text: 'SELECT count(*) AS n FROM milestone', values: [] })?.n ?? 0,
  )
  session.change('bench', (ctx) => {
    for (let n = count; n < ids.length * perPerson.dates; n += 1) {
      const date = knownDate({ year: dice.between(1940, 2025), month: dice.between(1, 12), day: dice.between(1, 28) })
      const personId = dice.pick(ids) as never
      const rest = { leads: null, zone: 'mine', tone: 'celebrate', entryId: null } as const
      const title = `The day of something, ${n}`
      handlers['milestones.add'](ctx, { ...rest, personId, kind: 'other', title, date, repeats: { every: 'year' } })
    }
    for (const id of ids)
      for (let n = 0; n < perPerson.meetings; n += 1) {
        const start = `${addDays(today, dice.between(-300, 300))}T${dice.between(10, 16)}:30`
        const rest = { end: null, zone: null, place: 'Quay 4', note: '', lead: null } as const
        handlers['meetings.add'](ctx, { ...rest, people: [id as never], start, title: 'Plans' })
      }
  })
  look(session)
}

export const measureCalendar = (people: number, say: (line: string) => void): readonly Row[] => {
  const journals = makeJournals(people, say, { entriesPerPerson: 2, add: addTo })
  say('Measuring: the calendar.')
  const sides = { encrypted: journals.open.encrypted(), plain: journals.open.plain() }
  const rows: Row[] = []
  const add = (name: string, what: string, pair: Pair): void => void rows.push({ name, what, pair })
  const get = (first: string, last: string, detail: 'counts' | 'items') => (session: Session) =>
    session.query('calendar.get', { first, last, detail })
  try {
    add('year of the calendar', 'counts', sideBySide(sides, 40, get('2026-01-01', '2026-12-31', 'counts')))
    add('month of the calendar', 'items', sideBySide(sides, 40, get('2026-03-01', '2026-03-31', 'items')))
    add('a year nobody kept', 'worked out', sideBySide(sides, 5, get('2040-01-01', '2040-12-31', 'counts')))
    const lookAndSchedule = (session: Session): void => {
      look(session)
      session.read(schedule)
    }
    add('a look, and the schedule anew', 'with meetings', sideBySide(sides, 20, lookAndSchedule))
  } finally {
    sides.encrypted.close()
    sides.plain.close()
    journals.remove()
  }
  return rows
}
