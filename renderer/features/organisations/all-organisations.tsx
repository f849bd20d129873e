/** Beside the list when none is chosen: all of them in one table, or what would fill it. */
import { useMemo, useState } from 'react'
import type { OrganisationLine } from '../../../shared/contract/organisations.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { organisationDetail } from '../../lib/organisation-field.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { fitting } from './fitting.ts'
import styles from './table.module.css'

type Column = 'name' | 'kind' | 'people' | 'last'
const columns: readonly Column[] = ['name', 'kind', 'people', 'last']

/** By name as they come; by kind, by how many are there, and by how long ago, longest first. */
const orders: Readonly<Record<Column, (a: OrganisationLine, b: OrganisationLine) => number>> = {
  name: () => 0,
  kind: (a, b) => a.kind.localeCompare(b.kind),
  people: (a, b) => b.now - a.now,
  last: (a, b) => (a.lastContact ?? '').localeCompare(b.lastContact ?? ''),
}

const Table = ({ all, today }: { readonly all: readonly OrganisationLine[]; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const [by, setBy] = useState<Column>('name')
  const rows = useMemo(() => all.toSorted(orders[by]), [all, by])
  return (
    <table className={styles.table} aria-label={say('organisations.all.label')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={column === by ? (by === 'people' ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                aria-label={say('organisations.sort', { column: say(`organisations.column.${column}`) })}
                onClick={() => setBy(column)}
              >
                {say(`organisations.column.${column}`)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <button type="button" className={styles.name} onClick={() => go.organisation(one.id)}>
                <bdi>{shorten(one.name, 160)}</bdi>
              </button>
            </th>
            <td>
              {[
                one.client ? say('organisations.client') : '',
                one.kind === 'firm' ? say('organisations.kind.firm') : '',
                organisationDetail(say, one),
              ]
                .filter(Boolean)
                .join(' · ')}
            </td>
            <td>{say('organisations.count', { count: one.now })}</td>
            <td>
              {one.lastContact === null ? say('organisations.column.never') : dates.relative(one.lastContact, today)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const AllOrganisations = ({ filter, onAdd }: { readonly filter: string; readonly onAdd: () => void }) => {
  const say = useSay()
  const today = useToday()
  const { data: all, error } = useAsk('organisations.list', {})
  return (
    <Page margins="narrow" title={say('organisations.title')}>
      <Answer of={{ data: all && today && { all, today: today.day }, error }} reading={say('organisations.reading')}>
        {(answer) =>
          answer.all.length === 0 ? (
            <EmptyState
              title={say('organisations.none.title')}
              action={<Button onClick={onAdd}>{say('organisations.add')}</Button>}
            >
              {say('organisations.none')}
            </EmptyState>
          ) : (
            <>
              <p className={styles.lede}>
                {say('organisations.all.lede', {
                  count: answer.all.length,
                  clients: answer.all.filter(({ client }) => client).length,
                })}
              </p>
              <Table all={fitting(answer.all, filter)} today={answer.today} />
            </>
          )
        }
      </Answer>
    </Page>
  )
}
