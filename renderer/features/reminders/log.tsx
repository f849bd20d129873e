/** What was told, newest first: when, how, why, and what nobody is known to have seen. */
import { useState } from 'react'
import type { ToldItem } from '../../../shared/contract/reminders.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { localOf, useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { toldTitle, useAboutDay, whyWords } from '../../lib/told-words.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import styles from './reminders.module.css'

type Today = { readonly day: string; readonly zone: string }

const Line = ({ item, today: { day: today, zone } }: { readonly item: ToldItem; readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const about = useAboutDay()
  const { person, how, why, key, missed, claimedAt, shownAt } = item
  const at = localOf(shownAt ?? claimedAt, zone)
  const parts = [
    missed ? say('reminders.log.missed') : say(`reminders.log.how.${how}`),
    about(item, at.slice(0, 10)),
    whyWords(say, why, key.lead),
  ]
  return (
    <li>
      <Row
        when={<time dateTime={at}>{dates.gutter(at.slice(0, 10), today)}</time>}
        tone={missed ? 'due' : 'plain'}
        title={<Clip>{toldTitle(say, item)}</Clip>}
        why={[dates.time(at), ...parts].filter(Boolean).join(say('people.joiner'))}
        onOpen={person ? () => go.person(person.id) : undefined}
      />
    </li>
  )
}

const keyOf = ({ key }: ToldItem): string => Object.values(key).join(' ')

/** One page of it, and after it the next when it is wanted. */
const Pages = ({ before, today }: { readonly before?: string | undefined; readonly today: Today }) => {
  const say = useSay()
  const [isMore, setMore] = useState(false)
  const answer = useAsk('reminders.log', { limit: 50, ...(before !== undefined && { before }) })
  return (
    <Answer of={answer} reading={say('reminders.reading')}>
      {({ items, place }) => (
        <>
          {items.length === 0 && before === undefined && <EmptyState>{say('reminders.log.none')}</EmptyState>}
          <ul>
            {items.map((item) => (
              <Line key={keyOf(item)} item={item} today={today} />
            ))}
          </ul>
          {place !== null &&
            (isMore ? (
              <Pages before={place} today={today} />
            ) : (
              <Button kind="plain" size="small" onClick={() => setMore(true)}>
                {say('reminders.log.more')}
              </Button>
            ))}
        </>
      )}
    </Answer>
  )
}

export const ReminderLog = () => {
  const say = useSay()
  const today = useToday()
  return (
    <Page title={say('reminders.log')} lede={say('reminders.log.lede')}>
      <div className={cx(styles.parts, styles.log)}>{today && <Pages today={today} />}</div>
    </Page>
  )
}
