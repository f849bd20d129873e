/** What was typed in the list stays while one goes from one to the next. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

const key = ['organisations-list-filter'] as const

export const useFilter = (): readonly [string, (text: string) => void] => {
  const client = useQueryClient()
  const [filter, setFilter] = useState<string>(() => client.getQueryData(key) ?? '')
  const change = (text: string): void => {
    client.setQueryData(key, text)
    setFilter(text)
  }
  return [filter, change]
}
