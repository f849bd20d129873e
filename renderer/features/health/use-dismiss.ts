/** "I know": a notice is not told again. */
import type { HealthNoticeKind } from '../../../shared/contract/health.ts'
import { useCommand } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { useToasts } from '../../ui/toast.tsx'

export const useDismiss = (): ((kind: HealthNoticeKind) => void) => {
  const say = useSay()
  const toasts = useToasts()
  const { mutate } = useCommand('health.dismiss')
  return (kind) =>
    mutate({ kind }, { onError: (error) => toasts.show({ text: say(failureId(error)), tone: 'problem' }) })
}
