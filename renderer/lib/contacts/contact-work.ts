/** What can be done about being in touch with someone, wherever they stand: put off, pause, jot, open. All but the last two can be taken back. */
import { useMemo } from 'react'
import type { Contact, Pause } from '../../../shared/contract/cadence.ts'
import { callShell, useCommand } from '../api.ts'
import { useDates } from '../dates.ts'
import { useGo } from '../go.ts'
import { failureId, useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { useUndoable } from '../undo.ts'
import { useToasts } from '../../ui/toast.tsx'

/** As much of someone as it takes to put them off. */
export type Reachable = Pick<Contact, 'person' | 'pause' | 'snoozedUntil'>

export type ContactWork = {
  /** null: not put off any more. */
  readonly putOff: (who: Reachable, until: string | null) => Promise<boolean>
  /** null: the pause ends. */
  readonly pause: (who: Pick<Reachable, 'person'>, pause: Pause | null) => Promise<boolean>
  readonly jot: (who: Reachable) => void
  readonly open: (who: Reachable) => void
}

export const useContactWork = (): ContactWork => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const toasts = useToasts()
  const { mutateAsync: snooze } = useCommand('cadence.snooze')
  const pause = useUndoable('cadence.pause')
  return useMemo(() => {
    // what is put off is no part of the journal’s history, so that taking it back is putting it as it was
    const set = async (
      { person, snoozedUntil }: Reachable,
      until: string | null,
      isUndo: boolean,
    ): Promise<boolean> => {
      try {
        await snooze({ personId: person.id, until })
        const name = shorten(person.name)
        if (isUndo) toasts.show({ text: say('app.undone') })
        else
          toasts.show({
            text:
              until === null
                ? say('contacts.said.put-back', { name })
                : say('contacts.said.put-off', { name, date: dates.full(until) }),
            actionLabel: say('app.undo'),
            onAction: () => void set({ person, snoozedUntil, pause: null }, snoozedUntil, true),
          })
        return true
      } catch (error) {
        toasts.show({ text: say(failureId(error)), tone: 'problem' })
        return false
      }
    }
    return {
      putOff: (who, until) => set(who, until, false),
      pause: async ({ person }, wanted) => {
        const done = say(wanted ? 'contacts.said.paused' : 'contacts.said.pause-ended', { name: shorten(person.name) })
        return (await pause({ personId: person.id, pause: wanted }, done)) !== undefined
      },
      jot: ({ person }) => void callShell('shell.jot', { personId: person.id }),
      open: ({ person }) => go.person(person.id),
    }
  }, [say, go, dates, toasts, snooze, pause])
}
