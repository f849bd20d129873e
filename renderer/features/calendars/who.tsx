/** A name of a calendar that may be someone in the journal: who it is, said by whoever knows. */
import type { Named } from '../../../shared/contract/meetings.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/instants.ts'
import { LongList } from '../../lib/long-list.tsx'
import { lineMark } from '../../lib/lines.ts'
import { useSay, type Say } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './calendars.module.css'

export const nobody = 'nobody'
export const later = 'later'

/** As the calendar writes them, the name first. */
export const nameOf = ({ name, email }: Pick<Named, 'name' | 'email'>): string => (name === '' ? email : name)

const howOften = ({ name, email, meetings }: Named, say: Say): string =>
  [name === '' ? '' : email, say('calendar-file.times', { count: meetings })].filter(Boolean).join(say('people.joiner'))

/** What tells two of one name apart. */
const useDetail = (): ((person: PersonLine) => string) => {
  const say = useSay()
  const dates = useDates()
  const today = useToday()
  return ({ role, nickname, lastContact }) =>
    [
      role ? [role.title, role.organisation].filter(Boolean).join(', ') : nickname,
      lastContact === null
        ? say('calendars.who.not-spoken')
        : today && say('calendars.who.spoke', { date: dates.medium(lastContact, today.day) }),
    ]
      .filter(Boolean)
      .join(say('people.joiner'))
}

export type WhoListProps = {
  readonly names: readonly Named[]
  /** The id of a person, {@link nobody} or {@link later}; nothing where nothing was said. */
  readonly saidOf: (who: string) => string | null
  readonly onSay: (named: Named, answer: string) => void
  /** Whether leaving it open is one of the answers. */
  readonly canWait?: boolean
  readonly disabled?: boolean
}

const Who = ({ named, props }: { readonly named: Named; readonly props: WhoListProps }) => {
  const say = useSay()
  const detail = useDetail()
  const name = shorten(nameOf(named), 60)
  return (
    <div {...lineMark}>
      <Row
        className={styles.who}
        title={<Clip>{nameOf(named)}</Clip>}
        why={<bdi className={styles.long}>{howOften(named, say)}</bdi>}
        action={
          <Select
            label={say('calendars.who', { name })}
            hideLabel
            className={styles.pick}
            value={props.saidOf(named.who)}
            placeholder={say('calendars.who.ask')}
            disabled={props.disabled}
            onChange={(answer) => props.onSay(named, answer)}
            options={[
              ...named.people.map((person) => ({
                value: person.id as string,
                label: person.name,
                detail: detail(person),
              })),
              { value: nobody, label: say('calendars.who.nobody') },
              ...(props.canWait ? [{ value: later, label: say('calendars.who.later') }] : []),
            ]}
          />
        }
      />
    </div>
  )
}

export const WhoList = (props: WhoListProps) => (
  <LongList items={props.names} keyOf={({ who }) => who} estimate={52}>
    {(named) => <Who named={named} props={props} />}
  </LongList>
)
