/** What is looked for in a table stays while one goes from place to place, and is forgotten at the lock. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Filter } from '../../../shared/contract/lists.ts'

export const everybody: Filter = { match: 'all', of: [] }

export type TableState = {
  /** Null: as the list has it. */
  readonly filter: Filter | null
  /** What was typed and is not understood yet. */
  readonly words: string
}

const empty: TableState = { filter: null, words: '' }

export const useTableState = (id: string | null): readonly [TableState, (change: Partial<TableState>) => void] => {
  const client = useQueryClient()
  const key = ['people-table-state', id ?? '']
  const [state, setState] = useState<TableState>(() => client.getQueryData(key) ?? empty)
  const change = (part: Partial<TableState>): void => {
    const next = { ...state, ...part }
    client.setQueryData(key, next)
    setState(next)
  }
  return [state, change]
}

/** Whose page one opened from a table: there one goes on when one comes back to it. */
export const useLeft = (id: string | null): readonly [left: string | undefined, leave: (person: string) => void] => {
  const client = useQueryClient()
  const key = ['people-table-left', id ?? '']
  const [left] = useState(() => client.getQueryData<string>(key))
  return [left, (person) => void client.setQueryData(key, person)]
}

/** What a filter looks for, and more beside it; undefined where it would be longer or deeper than a filter may be. */
export const withMore = (filter: Filter, more: Filter['of']): Filter | undefined => {
  const isAll = filter.match === 'all' || filter.of.length === 0
  const read = Filter.safeParse({ match: 'all', of: isAll ? [...filter.of, ...more] : [filter, ...more] })
  return read.success ? read.data : undefined
}
