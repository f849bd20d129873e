/** What still reads of a damaged journal, by noun. */
import { useIntl } from 'react-intl'
import type { Readable } from '../../../shared/contract/health.ts'
import { useSay } from '../../lib/say.ts'
import { Note } from '../../ui/text.tsx'
import styles from './health.module.css'

const known = new Set([
  'person',
  'photo',
  'channel',
  'organisation',
  'role',
  'tie',
  'entry',
  'entry_person',
  'fact',
  'milestone',
  'follow_up',
])

const columns = ['read', 'mended', 'lost'] as const

export const WhatReads = ({ nouns }: { readonly nouns: readonly Readable[] }) => {
  const say = useSay()
  const { formatNumber } = useIntl()
  const rows = nouns.filter(({ read, mended, lost }) => read + mended + lost > 0)
  const sum = (what: (typeof columns)[number]): number => rows.reduce((all, row) => all + row[what], 0)
  if (rows.length === 0) return <Note>{say('health.reads.none')}</Note>
  return (
    <>
      <Note>{say('health.reads.all', { read: sum('read'), mended: sum('mended'), lost: sum('lost') })}</Note>
      <table className={styles.reads}>
        <thead>
          <tr>
            <th scope="col">{say('health.reads.noun')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {say(`health.reads.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.noun}>
              <th scope="row">{say(`health.noun.${known.has(row.noun) ? row.noun : 'other'}`)}</th>
              {columns.map((column) => (
                <td key={column} className={styles.number} data-none={row[column] === 0 ? '' : undefined}>
                  {formatNumber(row[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
