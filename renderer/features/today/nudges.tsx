/** Promises whose day is near: done, a new day, or word that it will be late, while there is still time. */
import { FormattedMessage } from 'react-intl'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { useDates } from '../../lib/dates.ts'
import { dueTone, useFollowUpWork } from '../../lib/follow-up-work.tsx'
import { bold, useSourceLine } from '../../lib/follow-up-words.tsx'
import { FollowUpItem } from '../../lib/follow-ups/item.tsx'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useGutter } from '../../lib/spans.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Section } from '../../ui/section.tsx'

export const Nudges = ({ today }: { readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const gutter = useGutter()
  const sourceLine = useSourceLine()
  const work = useFollowUpWork()
  if (today.nudges.length === 0) return null
  const { day } = today
  const button = (key: string, { text }: FollowUp, onClick: () => void) => (
    <Button size="small" aria-label={say(`today.nudges.${key}.what`, { what: shorten(text) })} onClick={onClick}>
      {say(`today.nudges.${key}`)}
    </Button>
  )
  return (
    <Section title={say('today.nudges')}>
      <ul>
        {today.nudges.map((promise) => {
          const due = promise.due ?? day
          return (
            <FollowUpItem
              key={promise.id}
              as="li"
              followUp={promise}
              today={day}
              work={work}
              row={{
                when: <time dateTime={due}>{due === day ? say('today.today') : gutter.date(due, day)}</time>,
                tone: dueTone({ ...promise, snoozedUntil: null }, day),
                title: <Clip>{promise.text}</Clip>,
                why: (
                  <FormattedMessage
                    id={due === day ? 'today.nudges.why.today' : 'today.nudges.why'}
                    values={{ name: shorten(promise.personName), date: dates.medium(due, day), b: bold }}
                  />
                ),
                source: sourceLine(promise.source),
                onOpen: () => go.person(promise.personId, 'follow-ups'),
              }}
              under={(write) => (
                <>
                  {button('done', promise, () => work.done(promise))}
                  {button('new-day', promise, () => write('new-day'))}
                  {button('late', promise, () => work.tellLate(promise))}
                </>
              )}
            />
          )
        })}
      </ul>
    </Section>
  )
}
