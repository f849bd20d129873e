import type { Settings } from '../../../shared/contract/drafts.ts'
import { useCommand } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { useToasts } from '../../ui/toast.tsx'

export type Choose = (change: Partial<Settings>) => void

/** Settings are not part of the journal's history: what is chosen is seen, and chosen otherwise by choosing otherwise. */
export const useSet = (): Choose => {
  const say = useSay()
  const toasts = useToasts()
  const { mutate } = useCommand('settings.set')
  return (change) =>
    mutate(change, { onError: (error) => toasts.show({ text: say(failureId(error)), tone: 'problem' }) })
}
