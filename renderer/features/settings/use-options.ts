import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ShellOptions } from '../../../shared/contract/shell.ts'
import { callShell } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useToasts } from '../../ui/toast.tsx'

const key = ['shell.options'] as const

/** What was chosen about this desktop, and how it is chosen: it holds at once, also where it could not be kept, which is said. */
export const useOptions = () => {
  const say = useSay()
  const toasts = useToasts()
  const client = useQueryClient()
  const options = useQuery({ queryKey: key, queryFn: () => callShell('shell.options', {}) })
  const choose = async (change: Partial<ShellOptions>): Promise<void> => {
    try {
      await callShell('shell.choose', change)
    } catch {
      toasts.show({ text: say('settings.desktop.not-kept'), tone: 'problem' })
    }
    await client.invalidateQueries({ queryKey: key })
  }
  return { options, choose }
}
