/** Time and attention, offered where nothing may be given: each makes a follow-up in one press. */
import { addDays } from '../../../shared/model/days.ts'
import { alternatives } from '../../../shared/model/boundaries/decide.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './boundaries.module.css'

type Props = {
  readonly person: { readonly id: string; readonly name: string }
  /** What they may not have; may be empty. */
  readonly what: string
  /** The day it was meant for. */
  readonly on: string
  readonly today: string
  readonly onTaken: () => void
}

/** Days to do it in, where what it stands for is not ahead. */
const soon = 7

export const Instead = ({ person, what, on, today, onTaken }: Props) => {
  const say = useSay()
  const dates = useDates()
  const add = useUndoable('followUps.add')
  const take = async (kind: (typeof alternatives)[number]): Promise<void> => {
    const due = on > today ? on : addDays(today, soon)
    const text = say(`boundaries.instead.${kind}.to-do`, {
      name: shorten(person.name, 60),
      what: what.trim() === '' ? say('boundaries.instead.nothing') : shorten(what.trim(), 120),
    })
    const said = say('boundaries.instead.said', { date: dates.medium(due, today), text: shorten(text) })
    if (await add({ personId: person.id as never, kind: 'to-do', by: 'me', text, due }, said)) onTaken()
  }
  return (
    <div className={styles.instead} role="group" aria-label={say('boundaries.instead.heading')}>
      <Note>{say('boundaries.instead.heading')}</Note>
      <div className={styles.offers}>
        {alternatives.map((kind) => (
          <Button key={kind} size="small" onClick={() => void take(kind)}>
            {say(`boundaries.instead.${kind}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
