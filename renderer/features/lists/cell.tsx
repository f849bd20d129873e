/** What stands in one cell of the table of people. */
import type { ReactNode } from 'react'
import type { Column, TableLine } from '../../../shared/contract/lists.ts'
import type { Field } from '../../../shared/contract/custom-fields.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { TagWord } from '../../lib/tags/tag-word.tsx'
import { Due } from '../../ui/text.tsx'
import styles from './table.module.css'

type Words = (line: TableLine, today: string) => ReactNode

/** Of every column how it is shown; nothing where nothing is known. */
export const useCells = (fields: readonly Field[]): ((column: Column) => Words) => {
  const say = useSay()
  const dates = useDates()
  const isDate = new Set(fields.filter(({ kind }) => kind === 'date').map(({ id }) => id as string))
  const day =
    (of: (line: TableLine) => string | undefined): Words =>
    (line, today) => {
      const at = of(line)
      return at === undefined ? null : dates.gutter(at.slice(0, 10), today)
    }
  return (column) => {
    if (column.startsWith('field:')) {
      const id = column.slice('field:'.length)
      return ({ fields: filled }, today) => {
        const value = filled?.[id]
        if (value === undefined) return null
        return isDate.has(id) ? dates.medium(value, today) : <bdi>{value}</bdi>
      }
    }
    switch (column) {
      case 'level':
        return ({ level }) => level && say(`organisations.level.${level}`)
      case 'side':
        return ({ side }) => side && say(`lists.side.${side}`)
      case 'tags':
        return ({ tags }) =>
          tags && (
            <span className={styles.tags}>
              {tags.map((tag) => (
                <TagWord key={tag} tag={tag} />
              ))}
            </span>
          )
      case 'last':
      case 'first':
      case 'created':
        return day((line) => line[column])
      case 'next':
        return ({ next }, today) =>
          next && (
            <>
              {dates.gutter(next.on, today)}
              <span className={styles.beside}>
                {next.title === '' ? say(`lists.dateKind.${next.kind}`) : <bdi>{next.title}</bdi>}
              </span>
            </>
          )
      case 'rhythm':
        return ({ rhythm }, today) => {
          if (!rhythm) return null
          if (rhythm.idealOn > today)
            return say('lists.table.rhythm.fine', { date: dates.medium(rhythm.idealOn, today) })
          return <Due>{say('lists.table.rhythm.due', { date: dates.medium(rhythm.idealOn, today) })}</Due>
        }
      case 'promises':
        return ({ promises }) => promises && say('lists.table.promises', { count: promises })
      default: {
        const words = column as 'role'
        return (line) => {
          const value = line[words]
          return value === undefined ? null : <bdi>{value}</bdi>
        }
      }
    }
  }
}

/** The word at the head of a column. */
export const useColumnWords = (fields: readonly Field[]): ((column: Column | 'name') => string) => {
  const say = useSay()
  const names = new Map(fields.map(({ id, name }) => [`field:${id}`, name]))
  return (column) =>
    names.get(column) ??
    (column === 'name' ? say('lists.table.name') : column.startsWith('field:') ? '' : say(`lists.column.${column}`))
}
