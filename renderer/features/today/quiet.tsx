/** Clients nobody has spoken with for a while, longest first. */
import { FormattedMessage } from 'react-intl'
import type { PersonLine } from '../../../shared/contract/people.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { useDates } from '../../lib/dates.ts'
import { bold } from '../../lib/follow-up-words.tsx'
import { useGo } from '../../lib/go.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'

export const Quiet = ({ today }: { readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const gutter = useGutter()
  const why = ({ role, lastContact }: PersonLine): string => {
    const who = [role?.title, role?.organisation].filter(Boolean).join(', ')
    const last =
      lastContact === null
        ? say('today.quiet.never')
        : say('today.quiet.last', { date: dates.medium(lastContact, today.day) })
    return who ? say('today.quiet.why', { who, last }) : last
  }
  return (
    <Section title={say('today.quiet')}>
      {today.quiet.length === 0 && <EmptyState>{say('today.quiet.none')}</EmptyState>}
      <ul>
        {today.quiet.map((person) => (
          <li key={person.id} {...lineMark}>
            <Row
              when={person.lastContact && gutter.span(person.lastContact, today.day)}
              title={
                <Clip>
                  <FormattedMessage id="today.name" values={{ name: person.name, b: bold }} />
                </Clip>
              }
              why={<Clip>{why(person)}</Clip>}
              onOpen={() => go.person(person.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
