/** How a table is looked at: its columns and by what it is sorted, kept for the next time. */
import { useState } from 'react'
import type { Look } from '../../../shared/contract/lists.ts'
import { useAsk, useCommand } from '../../lib/api.ts'

export const useLook = (id: string | null): readonly [Look | undefined, (look: Look) => void] => {
  const { data } = useAsk('settings.table', { id: id as never })
  const { mutate } = useCommand('settings.setTable')
  const [own, setOwn] = useState<Look | undefined>(undefined)
  const change = (look: Look): void => {
    setOwn(look)
    mutate({ id: id as never, columns: [...look.columns], sort: look.sort })
  }
  return [own ?? data, change]
}
