/** What was asked of us and nobody has answered yet: the first thing on the page. */
import { FormattedMessage } from 'react-intl'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { useDates } from '../../lib/dates.ts'
import { useFollowUpWork } from '../../lib/follow-up-work.tsx'
import { shorten } from '../../lib/shorten.ts'
import { bold, useHow, useSourceLine } from '../../lib/follow-up-words.tsx'
import { FollowUpItem } from '../../lib/follow-ups/item.tsx'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Section } from '../../ui/section.tsx'
import { waitingAsks } from './waiting-asks.ts'

const useWhy = (today: Today): ((ask: FollowUp, heard: string) => string) => {
  const say = useSay()
  const dates = useDates()
  const how = useHow()
  /** The time left, or since, in words. */
  const clock = (by: string): string => {
    const place = by < today.day ? 'over' : by === today.day ? 'today' : 'left'
    const values = { date: dates.medium(by, today.day), when: dates.relative(by, today.day) }
    return say(`today.asks.clock.${place}`, values)
  }
  return ({ source, due, heardBy, mourned }, heard) =>
    [
      say('today.asks.heard', {
        how: (source && how(source.channel)) || say('today.asks.asked'),
        date: dates.medium(heard, today.day),
      }),
      due === null ? '' : say('today.asks.due', { date: dates.medium(due, today.day) }),
      heardBy === null ? '' : clock(heardBy),
      mourned ? say('follow-ups.why.mourned') : '',
    ]
      .filter(Boolean)
      .join(' ')
}

export const Asks = ({ today }: { readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const gutter = useGutter()
  const sourceLine = useSourceLine()
  const work = useFollowUpWork()
  const why = useWhy(today)
  const asks = waitingAsks(today)
  if (asks.length === 0) return null
  return (
    <Section title={say('today.asks')}>
      <ul>
        {asks.map((ask) => {
          const heard = ask.saidOn
          const isToday = heard.slice(0, 10) >= today.day
          return (
            <FollowUpItem
              key={ask.id}
              as="li"
              followUp={ask}
              today={today.day}
              work={work}
              row={{
                when: isToday ? say('today.today') : gutter.span(heard, today.day),
                tone: ask.heardBy === null || ask.heardBy <= today.day ? 'due' : 'plain',
                title: (
                  <Clip>
                    <FormattedMessage id="today.name" values={{ name: ask.personName, b: bold }} />
                  </Clip>
                ),
                onOpen: () => go.person(ask.personId, 'follow-ups'),
                words: <Clip>{say('today.asks.words', { text: ask.text })}</Clip>,
                why: why(ask, heard),
                source: sourceLine(ask.source),
              }}
              under={() => (
                <Button
                  size="small"
                  aria-label={say('today.asks.acknowledge.what', {
                    name: shorten(ask.personName),
                    what: shorten(ask.text),
                  })}
                  onClick={() => work.acknowledge(ask)}
                >
                  {say('today.asks.acknowledge')}
                </Button>
              )}
            />
          )
        })}
      </ul>
    </Section>
  )
}
