/** A jot is left without anyone: it is asked about no more, and that can be taken back. */
import { useTask } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { useToasts } from '../../ui/toast.tsx'

export const useSettle = (): ((id: string) => Promise<void>) => {
  const say = useSay()
  const toasts = useToasts()
  const { mutateAsync } = useTask('inbox.settle')
  const set = async (id: string, settled: boolean): Promise<void> => {
    try {
      await mutateAsync({ id: id as never, settled })
      if (settled)
        toasts.show({
          text: say('today.locked.said.left'),
          actionLabel: say('app.undo'),
          onAction: () => void set(id, false),
        })
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
    }
  }
  return (id) => set(id, true)
}
