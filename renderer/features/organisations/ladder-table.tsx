/** The same as the picture, to be read line by line; levels are set here. */
import type { Ladder } from '../../../shared/contract/organisations.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { LevelField } from '../../lib/level-field.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { cx } from '../../ui/cx.ts'
import table from './table.module.css'

type Placed = Ladder['unset'][number]

const Person = ({ person, today }: { readonly person: Placed; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const setLevel = useUndoable('roles.setLevel')
  const name = shorten(person.name, 60)
  const by = person.by.map((one) =>
    say('organisations.ladder.by', {
      name: one.me ? say('organisations.ladder.you') : shorten(one.name, 60),
      date: dates.gutter(one.last, today),
    }),
  )
  return (
    <tr>
      <th scope="row">
        <button type="button" className={table.name} onClick={() => go.person(person.id)}>
          <bdi>{shorten(person.name, 160)}</bdi>
        </button>
        {person.title !== '' && <div dir="auto">{shorten(person.title, 160)}</div>}
      </th>
      <td className={table.level}>
        <LevelField
          look="quiet"
          label={say('organisations.level.of', { name })}
          value={person.level}
          onChange={(level) =>
            void setLevel(
              { id: person.roleId, level },
              say('organisations.level.saved', { name, level: say(`organisations.level.${level || 'none'}`) }),
            )
          }
        />
      </td>
      <td>{by.length === 0 ? say('organisations.ladder.by.none') : by.join(', ')}</td>
      <td>{person.last === null ? say('organisations.column.never') : dates.gutter(person.last, today)}</td>
    </tr>
  )
}

export const LadderTable = ({ ladder, today }: { readonly ladder: Ladder; readonly today: string }) => {
  const say = useSay()
  const people = [...ladder.rungs.flatMap(({ theirs }) => theirs), ...ladder.unset]
  return (
    <table className={cx(table.table, table.under)} aria-label={say('organisations.ladder.table')}>
      <thead>
        <tr>
          {['who', 'level', 'by', 'last'].map((column) => (
            <th key={column} scope="col">
              {say(`organisations.ladder.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Person key={person.id} person={person} today={today} />
        ))}
      </tbody>
    </table>
  )
}
