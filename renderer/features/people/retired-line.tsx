import type { Person } from '../../../shared/contract/people.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import styles from './retire.module.css'
import { short } from './short.ts'

/** In the place of the rhythm: since when and why they are retired, and the way back. */
export const RetiredLine = ({ person }: { readonly person: Person }) => {
  const say = useSay()
  const dates = useDates()
  const takeUp = useUndoable('people.unretire')
  if (!person.retired) return null
  const { on, why } = person.retired
  const back = async (): Promise<void> => {
    const done = await takeUp({ id: person.id }, say('retire.back.done', { name: short(person.name) }))
    if (done) document.getElementById('page')?.focus()
  }
  return (
    <p className={styles.retired}>
      <span dir="auto">
        {say(why === '' ? 'retire.since' : 'retire.since.why', { date: dates.full(on), why: short(why, 200) })}
      </span>
      <span>{say(person.retired.dates === 'tell' ? 'retire.told' : 'retire.hushed')}</span>
      <Button kind="plain" size="small" onClick={() => void back()}>
        {say('retire.back')}
      </Button>
    </p>
  )
}
