/** What can be done about being in touch with someone, wherever they stand: put off, pause, jot, open. All but the last two can be taken back. */
import { useMemo } from 'react'
import type { Contact, Pause } from '../../../shared/contract/cadence.ts'
import { callShell } from '../api.ts'
import { useDates } from '../dates.ts'
import { useGo } from '../go.ts'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { useUndoable } from '../undo.ts'

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
  const snooze = useUndoable('cadence.snooze')
  const pause = useUndoable('cadence.pause')
  return useMemo(() => {
    return {
      putOff: async ({ person }, until) => {
        const name = shorten(person.name)
        const done =
          until === null
            ? say('contacts.said.put-back', { name })
            : say('contacts.said.put-off', { name, date: dates.full(until) })
        return (await snooze({ personId: person.id, until }, done)) !== undefined
      },
      pause: async ({ person }, wanted) => {
        const done = say(wanted ? 'contacts.said.paused' : 'contacts.said.pause-ended', { name: shorten(person.name) })
        return (await pause({ personId: person.id, pause: wanted }, done)) !== undefined
      },
      jot: ({ person }) => void callShell('shell.jot', { personId: person.id }),
      open: ({ person }) => go.person(person.id),
    }
  }, [say, go, dates, snooze, pause])
}
