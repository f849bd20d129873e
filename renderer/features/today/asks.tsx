/** What was asked of us and nobody has answered yet: the first thing on the page. */
import { FormattedMessage } from 'react-intl'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { useDates } from '../../lib/dates.ts'
import { FollowUpMenu, FollowUpTick, useFollowUpWork } from '../../lib/follow-up-work.tsx'
import { shorten } from '../../lib/shorten.ts'
import { bold, useHow, useSourceLine } from '../../lib/follow-up-words.tsx'
import { useGo } from '../../lib/go.ts'
import { localOf } from '../../lib/instants.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { waitingAsks } from './waiting-asks.ts'
import styles from './today.module.css'

const useWhy = (today: Today): ((ask: FollowUp, heard: string) => string) => {
  const say = useSay()
  const dates = useDates()
  const how = useHow()
  return ({ source, due }, heard) =>
    [
      say('today.asks.heard', {
        how: (source && how(source.channel)) || say('today.asks.asked'),
        date: dates.medium(heard, today.day),
      }),
      due === null ? '' : say('today.asks.due', { date: dates.medium(due, today.day) }),
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
          const heard = ask.source?.happenedAt ?? localOf(ask.createdAt, today.zone)
          const isToday = heard.slice(0, 10) >= today.day
          return (
            <li key={ask.id} {...lineMark}>
              <Row
                when={isToday ? say('today.today') : gutter.span(heard, today.day)}
                tone="due"
                title={
                  <Clip>
                    <FormattedMessage id="today.name" values={{ name: ask.personName, b: bold }} />
                  </Clip>
                }
                onOpen={() => go.person(ask.personId, 'follow-ups')}
                words={<Clip>{say('today.asks.words', { text: ask.text })}</Clip>}
                why={
                  <>
                    {why(ask, heard)}
                    <Button
                      size="small"
                      className={styles.answer}
                      aria-label={say('today.asks.acknowledge.what', {
                        name: shorten(ask.personName),
                        what: shorten(ask.text),
                      })}
                      onClick={() => work.acknowledge(ask)}
                    >
                      {say('today.asks.acknowledge')}
                    </Button>
                  </>
                }
                source={sourceLine(ask.source)}
                action={
                  <>
                    <FollowUpMenu followUp={ask} today={today.day} work={work} />
                    <FollowUpTick followUp={ask} today={today.day} work={work} />
                  </>
                }
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
