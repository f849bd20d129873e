/** What a jot costs the vault until it is on the disk and found, with what the vault does in between while nobody asks for anything; and a year of edits. */
import { random } from '../../electron/cli/sample/random.ts'
import type { Session } from '../../electron/vault/session.ts'
import { sql } from '../../electron/vault/store/sql.ts'
import { today } from './journals.ts'
import type { LongJournal } from './long-journal.ts'
import { newTimes, timed } from './measure.ts'
import type { Cost } from './search.ts'
import { costOf } from './search.ts'

const said =
  'They asked after the team by name and we went through the survey line by line; the lease, the new depot and what comes in spring. '

const jot = (open: Session, personId: string, at: number): void =>
  void open.command('entries.jot', {
    ...{ happenedAt: `${today}T11:00`, channel: 'phone', people: [personId as never], tags: [] },
    text: `Call ${at}, number${at}. ${said.repeat(3)}`,
    facts: [],
    milestones: [],
    followUps:
      at % 5 === 0
        ? [{ personId: personId as never, kind: 'promise', by: 'me', text: `Our note ${at}`, due: '2026-03-09' }]
        : [],
  })

export type JotFigures = {
  readonly jot: Cost
  readonly wall: Cost
  /** Of the work in between: all of it for each jot, and the longest bit. */
  readonly idle: { readonly perJot: number; readonly longest: number }
}

/** Jots in a row before there is time for anything else: nobody goes on for longer without a pause of two seconds. */
const inARow = 10

export const measureJots = (journal: LongJournal, count: number, say: (line: string) => void): JotFigures => {
  say(`Measuring: ${count} jots.`)
  const dice = random('bench jots')
  const times = newTimes()
  let [ms, longest] = [0, 0]
  // a journal that was filled at once has no head yet: the first save makes it
  for (let at = 0; at < 20; at += 1) jot(journal.open, dice.pick(journal.ids), -at)
  for (let at = 0; at < count; at += 1) {
    const id = dice.pick(journal.ids)
    timed(times, () => jot(journal.open, id, at))
    if (at % inARow !== inARow - 1) continue
    const idle = journal.idle()
    ms += idle.ms
    longest = Math.max(longest, idle.longest)
  }
  return { jot: costOf(times.cpu), wall: costOf(times.wall), idle: { perJot: ms / count, longest } }
}

export const jotLines = ({ jot: cost, wall, idle }: JotFigures): string =>
  [
    `Jots, ${cost.rounds} of them on the disk: processor ms p50 ${cost.p50.toFixed(2)}, p95 ${cost.p95.toFixed(2)}, p99 ${cost.p99.toFixed(2)}, most ${cost.max.toFixed(1)} (wall p50 ${wall.p50.toFixed(2)}, p95 ${wall.p95.toFixed(2)}).`,
    `In between, while nobody waits: ${idle.perJot.toFixed(2)} ms for each, the longest bit ${idle.longest.toFixed(1)} ms.`,
  ].join('\n')

/** Months of use: texts altered, entries and people in the bin and renamed, promises kept. Not on the disk one by one, which costs no processor time. */
export const editMuch = (journal: LongJournal, count: number, say: (line: string) => void): void => {
  say(`Altering: ${count} edits.`)
  const dice = random('bench edits')
  const { open, db } = journal
  const entries = open.read(({ db: read }) =>
    read.all<{ id: string; text: string }>(
      sql`SELECT id, substr(text, 1, 300) AS text FROM entry WHERE deleted_at IS NULL AND abs(random()) % 4 = 0 LIMIT ${count}`,
    ),
  )
  db.pragma('synchronous = OFF')
  for (let at = 0; at < count; at += 1) {
    const { id, text } = dice.pick(entries)
    const kind = dice.next()
    if (kind < 0.6) open.command('entries.edit', { id: id as never, fields: { text: `${text} Added later, ${at}.` } })
    else if (kind < 0.9) jot(open, dice.pick(journal.ids), at)
    else if (kind < 0.97) open.command('entries.remove', { id: id as never })
    else open.command('people.edit', { id: dice.pick(journal.ids) as never, fields: { note: `Note ${at}` } as never })
    if (at % inARow === inARow - 1) journal.idle()
  }
  db.pragma('synchronous = FULL')
}
