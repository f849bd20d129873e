/** Tables and smart lists of many people, and what is done about two thousand of them at once. */
import type { Parsed } from '../../shared/contract/index.ts'
import type { Condition, Sort } from '../../shared/contract/lists.ts'
import { columnKinds } from '../../shared/model/lists/kinds.ts'
import type { Session } from '../../electron/vault/session.ts'
import { makeJournals } from './journals.ts'
import { look } from './look.ts'
import { sideBySide } from './measure.ts'
import type { Pair } from './measure.ts'
import type { Row } from './rows.ts'

const all = (...of: readonly Condition[]): Parsed<'lists.find'>['filter'] => ({ match: 'all', of: [...of] })

const asked: readonly (readonly [name: string, filter: Parsed<'lists.find'>['filter'], by: Sort['by']])[] = [
  ['table of everybody', all(), 'name'],
  ['everybody, by their next date', all(), 'next'],
  ['everybody, by where they work', all(), 'organisation'],
  ['everybody, by tags', all(), 'tags'],
  [
    'smart list of four conditions',
    all(
      { is: 'side', side: 'client' },
      { is: 'last', when: { how: 'over', days: 90 } },
      { is: 'promise', what: 'any' },
      { is: 'place', text: 'dublin' },
    ),
    'name',
  ],
  ['smart list: a date within 30 days', all({ is: 'date', kind: 'any', days: 30 }), 'name'],
  ['smart list: words of a name', all({ is: 'name', text: 'mar' }), 'name'],
]

/** So many at once. */
const many = 2000

export const measureLists = (people: number, say: (line: string) => void): readonly Row[] => {
  const journals = makeJournals(people, say, { add: (session) => look(session) })
  say('Measuring: lists.')
  const sides = { encrypted: journals.open.encrypted(), plain: journals.open.plain() }
  const rows: Row[] = []
  const add = (name: string, what: string, pair: Pair): void => void rows.push({ name, what, pair })
  const some = journals.ids.slice(0, many) as never[]
  try {
    for (const [name, filter, by] of asked) {
      const find = (session: Session) => session.query('lists.find', { filter, text: '', sort: { by, down: false } })
      add(name, 'lists.find', sideBySide(sides, 20, find))
    }
    const page = (session: Session, round: number) => {
      const from = (round * 100) % (journals.ids.length - 100)
      const ids = journals.ids.slice(from, from + 100) as never[]
      session.query('lists.columns', { ids, columns: [...columnKinds] })
    }
    add('every column of 100 lines', 'lists.columns', sideBySide(sides, 20, page))
    const tag = (session: Session, round: number) =>
      session.command('people.changeAll', { ids: some, act: { do: 'tags', add: [`tag ${round}`], take: [] } })
    add(`a tag for ${some.length} people`, 'people.changeAll', sideBySide(sides, 3, tag))
    const undo = (session: Session) => {
      const last = session.query('changes.last', {})
      if (last) session.command('changes.undo', { change: last.change })
    }
    add('and taken back', 'changes.undo', sideBySide(sides, 3, undo))
  } finally {
    sides.encrypted.close()
    sides.plain.close()
    journals.remove()
  }
  return rows
}
