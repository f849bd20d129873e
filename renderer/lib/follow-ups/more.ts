import { useMemo } from 'react'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { MenuAction } from '../../ui/menu.tsx'
import type { FollowUpWork } from '../follow-up-work.tsx'
import { useOpenHistory } from '../history/open-history.tsx'
import { useSay } from '../say.ts'

/** What a page adds to the menu of a follow-up: to write it anew where it can be, its history, and the bin. */
export const useFollowUpMore = (
  followUp: FollowUp,
  work: FollowUpWork,
  onEdit: (() => void) | undefined,
): readonly MenuAction[] => {
  const say = useSay()
  const openHistory = useOpenHistory()
  return useMemo(
    () => [
      ...(onEdit ? [{ key: 'edit', keys: 'E', label: say('follow-ups.edit'), onSelect: onEdit }] : []),
      {
        key: 'history',
        keys: 'H',
        label: say('history.menu'),
        onSelect: () => openHistory({ noun: 'follow-up', id: followUp.id }),
      },
      { key: 'remove', label: say('follow-ups.remove'), onSelect: () => work.remove(followUp) },
    ],
    [followUp, onEdit, openHistory, say, work],
  )
}
