/** What will be told next, with the settings as they are: nothing is left to be guessed. */
import type { NextItem } from '../../../shared/contract/reminders.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { toldTitle, useAboutDay, whyWords } from '../../lib/told-words.ts'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'

const Line = ({ item, today }: { readonly item: NextItem; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const about = useAboutDay()
  const { person, local, how, why, key } = item
  const day = local.slice(0, 10)
  const parts = [
    say(`reminders.how.${how}`, { time: dates.time(local) }),
    about(item, day),
    whyWords(say, why, key.lead),
  ]
  return (
    <li>
      <Row
        when={<time dateTime={local}>{dates.gutter(day, today)}</time>}
        tone={day === today ? 'now' : 'plain'}
        title={<Clip>{toldTitle(say, item)}</Clip>}
        why={parts.filter(Boolean).join(say('people.joiner'))}
        onOpen={
          person
            ? () =>
                go.person(
                  person.id,
                  key.noun === 'milestone' ? 'dates' : key.noun === 'follow-up' ? 'follow-ups' : 'brief',
                )
            : undefined
        }
      />
    </li>
  )
}

export const Next = ({ today }: { readonly today: string }) => {
  const say = useSay()
  const next = useAsk('reminders.next', { days: 60, limit: 6 }, { keep: true })
  return (
    <Section title={say('reminders.next')}>
      <Answer of={next} reading={say('reminders.reading')}>
        {(items) => {
          const [first] = items
          if (!first) return <EmptyState>{say('reminders.next.none')}</EmptyState>
          return (
            <ul>
              {items.map((item) => (
                <Line
                  key={`${item.key.noun} ${item.key.id} ${item.key.occurrence} ${item.key.lead}`}
                  item={item}
                  today={today}
                />
              ))}
            </ul>
          )
        }}
      </Answer>
    </Section>
  )
}
