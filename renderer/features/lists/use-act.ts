/** Something done about many people at once: said with how many it was, who was left as they are and why, and the way to take it back. */
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Act, Refused } from '../../../shared/contract/lists.ts'
import { useCommand } from '../../lib/api.ts'
import { isolated } from '../../lib/isolated.ts'
import { failureId, fieldProblem, useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndo } from '../../lib/undo.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { useToasts } from '../../ui/toast.tsx'

/** So many of those left out are named. */
const most = 5

const useLeft = (): ((refused: readonly Refused[]) => string) => {
  const say = useSay()
  const { formatList } = useIntl()
  return (refused) => {
    if (refused.length === 0) return ''
    const named = refused.slice(0, most).map(({ name, why }) => {
      const words = say(`lists.why.${why}`)
      return name === '' ? words : say('lists.left.one', { name: isolated(shorten(name, 40)), why: words })
    })
    const rest = refused.length > most ? [say('lists.left.more', { count: refused.length - most })] : []
    return say('lists.left', { count: refused.length, people: formatList([...named, ...rest]) })
  }
}

export type Acting = {
  /** True when it was done; `'value'` where what was written cannot stand in the field. */
  readonly run: (ids: readonly string[], act: Act) => Promise<boolean | 'value'>
  readonly isBusy: boolean
  /** It goes on for longer than nobody would notice. */
  readonly isSlow: boolean
}

export const useAct = (): Acting => {
  const say = useSay()
  const toasts = useToasts()
  const undo = useUndo()
  const left = useLeft()
  const { mutateAsync, isPending } = useCommand('people.changeAll')
  const run = useCallback(
    async (ids: readonly string[], act: Act): Promise<boolean | 'value'> => {
      try {
        const { change, done, refused } = await mutateAsync({ ids: [...ids] as never[], act })
        const what = say(act.do === 'remove' ? 'lists.done.remove' : 'lists.done', { done })
        const isSame = change === null && refused.length === 0
        const back = change === null ? {} : { actionLabel: say('app.undo'), onAction: () => void undo(change) }
        // who was left out is to be read, however long that takes
        const tone = refused.length > 0 ? { tone: 'problem' as const } : {}
        const text = isSame ? say('lists.done.same') : [what, left(refused)].filter(Boolean).join(' ')
        toasts.show({ text, ...back, ...tone })
        return true
      } catch (error) {
        if (fieldProblem(error, 'value') !== undefined) return 'value'
        toasts.show({ text: say(failureId(error)), tone: 'problem' })
        return false
      }
    },
    [left, mutateAsync, say, toasts, undo],
  )
  return { run, isBusy: isPending, isSlow: useSlow(isPending) }
}
