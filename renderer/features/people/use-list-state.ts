/** What was typed and chosen in the list stays while one goes from person to person. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

export type ListState = {
  readonly filter: string
  readonly clientsOnly: boolean
  readonly retiredOnly: boolean
  /** Only those with this tag; '' for all. */
  readonly tag: string
}

const key = ['people-list-state'] as const

export const useListState = (): readonly [ListState, (change: Partial<ListState>) => void] => {
  const client = useQueryClient()
  const [state, setState] = useState<ListState>(
    () => client.getQueryData(key) ?? { filter: '', clientsOnly: false, retiredOnly: false, tag: '' },
  )
  const change = (part: Partial<ListState>): void => {
    const next = { ...state, ...part }
    client.setQueryData(key, next)
    setState(next)
  }
  return [state, change]
}
