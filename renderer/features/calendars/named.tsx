/** Whom the names of a file are taken for, each with why; and who is in nobody's journal. */
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Named } from '../../../shared/contract/meetings.ts'
import { isolated } from '../../lib/isolated.ts'
import { useSay, type Say } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './calendars.module.css'
import { nameOf } from './who.tsx'

/** So many are listed before one asks for all, and so many of those nobody knows. */
const most = { known: 12, unknown: 40 } as const

const becauseOf = ({ because, name, email, people, who }: Named, say: Say): string => {
  const [person] = people
  if (!person) return say('calendar-file.because.nobody')
  if (because === 'email') return say('calendar-file.because.email', { email: isolated(email) })
  if (because === 'chosen') return say('calendar-file.because.chosen', { who: isolated(shorten(name || email || who)) })
  return name === person.name
    ? say('calendar-file.because.name')
    : say('calendar-file.because.name-as', { name: isolated(shorten(name)) })
}

type People = { readonly people: readonly Named[] }

export const Known = ({ people }: People) => {
  const say = useSay()
  const [isAll, setAll] = useState(false)
  const known = people.filter(({ outcome }) => outcome === 'matched')
  if (known.length === 0) return null
  return (
    <Section title={say('calendar-file.known')}>
      <ul>
        {known.slice(0, isAll ? undefined : most.known).map((one) => (
          <li key={one.who}>
            <Row
              className={styles.row}
              title={<Clip>{one.people[0]?.name ?? nameOf(one)}</Clip>}
              why={
                <span className={styles.long}>
                  {[becauseOf(one, say), say('calendar-file.times', { count: one.meetings })].join(
                    say('people.joiner'),
                  )}
                </span>
              }
            />
          </li>
        ))}
      </ul>
      {!isAll && known.length > most.known && (
        <Button kind="plain" size="small" onClick={() => setAll(true)}>
          {say('calendar-file.known.all', { count: known.length })}
        </Button>
      )}
    </Section>
  )
}

export const Unknown = ({ people }: People) => {
  const say = useSay()
  const { formatList } = useIntl()
  const unknown = people.filter(({ outcome }) => outcome === 'unknown')
  if (unknown.length === 0) return null
  const rest = unknown.length - most.unknown
  const names = unknown.slice(0, most.unknown).map((one) => isolated(shorten(nameOf(one), 60)))
  const all = rest > 0 ? [...names, say('calendar-file.unknown.more', { count: rest })] : names
  return (
    <Section title={say('calendar-file.unknown')}>
      <p className={styles.unknown}>{say('calendar-file.unknown.words', { names: formatList(all) })}</p>
    </Section>
  )
}
