import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { snoozeChoices } from '../../../shared/model/follow-ups.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import parts from './parts.module.css'
import { short } from './short.ts'

/** Puts a follow-up off to a named day, or lets it go. */
export const Snooze = ({
  followUp,
  today,
  onDrop,
}: {
  readonly followUp: FollowUp
  readonly today: string
  readonly onDrop: () => void
}) => {
  const say = useSay()
  const dates = useDates()
  const snooze = useUndoable('followUps.snooze')
  const text = short(followUp.text, 40)
  return (
    <Menu
      trigger={<IconButton icon="clock" label={say('people.followUp.snooze', { text })} className={parts.quiet} />}
      items={[
        ...snoozeChoices(today).map(({ key, date }) => ({
          key,
          label: say(`people.snooze.${key}`),
          detail: dates.full(date),
          onSelect: () =>
            void snooze(
              { id: followUp.id, until: date },
              say('people.followUp.snoozed', { text, date: dates.full(date) }),
            ),
        })),
        'line' as const,
        { key: 'drop', label: say('people.followUp.drop'), onSelect: onDrop },
      ]}
    />
  )
}
