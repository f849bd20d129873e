import type { Person } from '../../../shared/contract/people.ts'
import { useOpenHistory } from '../../lib/history/open-history.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import styles from './retire.module.css'
import { useDay } from './join-words.ts'
import { short } from './short.ts'

/** Who turned out to be this one, and what was altered about them before. */
export const JoinedLine = ({ person }: { readonly person: Person }) => {
  const say = useSay()
  const day = useDay()
  const openHistory = useOpenHistory()
  return person.others?.map(({ id, name, on }) => (
    <p key={id} className={styles.retired}>
      <bdi>{say('joining.others', { name: short(name), date: day(on) })}</bdi>
      <Button kind="plain" size="small" onClick={() => openHistory({ noun: 'person', id })}>
        {say('joining.others.history', { name: short(name) })}
      </Button>
    </p>
  ))
}
