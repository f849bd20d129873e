/** Whom an @ may mean: people that fit, and at the end the offer to add someone new. */
import type { PersonLine } from '../../../shared/contract/people.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import styles from './jot.module.css'
import { fitIn } from './mention.ts'

export type MentionListProps = {
  readonly id: string
  readonly query: string
  readonly people: readonly PersonLine[]
  /** Position of the one Enter would take; that of the offer is the number of people. */
  readonly active: number
  readonly today: string
  readonly onChoose: (at: number) => void
}

const Name = ({ name, query }: { readonly name: string; readonly query: string }) => {
  const fit = fitIn(name, query)
  if (!fit) return name
  const [from, to] = fit
  return (
    <>
      {name.slice(0, from)}
      <b>{name.slice(from, to)}</b>
      {name.slice(to)}
    </>
  )
}

export const MentionList = ({ id, query, people, active, today, onChoose }: MentionListProps) => {
  const say = useSay()
  const dates = useDates()
  const option = (at: number) => ({
    id: `${id}-${at}`,
    role: 'option',
    'aria-selected': at === active,
    className: cx(styles.option, at === people.length && styles.add, at === active && styles.active),
    ref: (element: HTMLElement | null) => {
      if (at === active) element?.scrollIntoView({ block: 'nearest' })
    },
    // before the field loses its focus
    onMouseDown: (event: React.MouseEvent) => {
      event.preventDefault()
      onChoose(at)
    },
  })
  return (
    <div id={id} role="listbox" aria-label={say('jot.mention.list')} className={styles.mentions}>
      {people.map((person, at) => (
        <div key={person.id} {...option(at)}>
          <span className={styles.optionName} dir="auto">
            <Name name={person.name} query={query} />
          </span>
          <span className={styles.optionRole} dir="auto">
            {[person.role?.title, person.role?.organisation].filter(Boolean).join(', ')}
          </span>
          <span className={styles.optionWhen}>
            {person.lastContact
              ? say('jot.mention.spoke', { when: dates.relative(person.lastContact, today) })
              : say('jot.mention.never')}
          </span>
        </div>
      ))}
      {query.trim() !== '' && <div {...option(people.length)}>{say('jot.mention.add', { name: query.trim() })}</div>}
    </div>
  )
}
