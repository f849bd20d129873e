/** One relationship, once a year: what would make it better, what was stopped, what is next. */
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Offered } from '../../../shared/contract/reviews.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useHow } from '../../lib/follow-up-words.tsx'
import { Rhythm } from '../../lib/rhythm/rhythm.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './insights.module.css'
import { ReviewForm } from './review-form.tsx'

/** "The year before there was in person (4) and by letter (2); since then none." '' where nothing was stopped. */
const useStopped = (): ((offered: Offered) => string) => {
  const say = useSay()
  const how = useHow()
  const { formatList } = useIntl()
  return ({ stopped }) =>
    stopped.length === 0
      ? ''
      : say('review.stopped.fact', {
          what: formatList(
            stopped.map(({ channel, before }) =>
              say('review.stopped.times', { channel: how(channel).toLowerCase(), count: before }),
            ),
          ),
        })
}

const Offer = ({ offered, today }: { readonly offered: Offered; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const stopped = useStopped()(offered)
  const putOff = useUndoable('reviews.putOff')
  const [isOpen, setOpen] = useState(false)
  const { person, reviewedOn, since, contacts } = offered
  const why = [
    reviewedOn === null ? say('review.why.never') : say('review.why.last', { when: dates.relative(reviewedOn, today) }),
    ...(since === null ? [] : [say('review.why.since', { when: dates.month(since.slice(0, 10)) })]),
    say('review.contacts', contacts),
  ].join(' ')
  return (
    <div>
      <button type="button" className={styles.who} onClick={() => go.person(person.id, 'evidence')} dir="auto">
        {person.name}
      </button>
      <Note>{why}</Note>
      {stopped !== '' && <Note>{stopped}</Note>}
      <div className={styles.rhythm}>
        <Rhythm personId={person.id} />
      </div>
      {isOpen ? (
        <ReviewForm person={person} stopped={stopped} today={today} onDone={() => setOpen(false)} />
      ) : (
        <div className={styles.deeds} data-print="no">
          <Button size="small" onClick={() => setOpen(true)}>
            {say('review.begin')}
          </Button>
          <Button
            kind="plain"
            size="small"
            onClick={() => void putOff({ personId: person.id }, say('review.said.put-off', { name: person.name }))}
          >
            {say('review.not-now')}
          </Button>
        </div>
      )}
    </div>
  )
}

export const ReviewOffer = ({ today }: { readonly today: string }) => {
  const say = useSay()
  const { data } = useAsk('reviews.next', {})
  if (data === undefined) return null
  return (
    <Section title={say('review.title')}>
      {data === null ? (
        <EmptyState>{say('review.none')}</EmptyState>
      ) : (
        <Offer key={data.person.id} offered={data} today={today} />
      )}
    </Section>
  )
}
