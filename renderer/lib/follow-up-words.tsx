/** How a follow-up and where it came from are put into words. */
import { useCallback } from 'react'
import { FormattedMessage } from 'react-intl'
import { entryChannels } from '../../shared/contract/entries.ts'
import type { Source } from '../../shared/contract/facts.ts'
import type { FollowUp } from '../../shared/contract/follow-ups.ts'
import { actOn } from '../../shared/model/follow-ups.ts'
import { useDates } from './dates.ts'
import { stepReason } from './marks/words.ts'
import { useSay } from './say.ts'
import { shorten } from './shorten.ts'

/** A name in a sentence, in its own direction. */
export const bold = (words: React.ReactNode) => <b dir="auto">{words}</b>

/** "By phone"; nothing for a channel this version does not know. */
export const useHow = (): ((channel: string) => string) => {
  const say = useSay()
  return useCallback(
    (channel) => (entryChannels.some((each) => each === channel) ? say(`entries.how.${channel}`) : ''),
    [say],
  )
}

/** "By phone, Friday 5 June 2026: “She asked about the gangway.”" Undefined where nothing is known. */
export const useSourceLine = (): ((source: Source) => React.ReactNode) => {
  const say = useSay()
  const dates = useDates()
  const how = useHow()
  return useCallback(
    (source) =>
      source && (
        <span dir="auto">
          {say('entries.source', {
            how: how(source.channel) || say('entries.how.other'),
            date: dates.full(source.happenedAt),
            excerpt: shorten(source.excerpt, 240),
          })}
        </span>
      ),
    [dates, how, say],
  )
}

/** "You promised Seun Adeyemi-Clarke. Put off; it was due Mon 1 June." */
export const FollowUpWhy = ({ followUp, today }: { readonly followUp: FollowUp; readonly today: string }) => {
  const dates = useDates()
  const say = useSay()
  const { kind, by, personName, due, snoozedUntil, state, earlier, toldAt, mourned, arc } = followUp
  const day = actOn(followUp)
  // the gutter has no room for the day of another year
  const far = state === 'open' && day !== undefined && day.slice(0, 4) !== today.slice(0, 4)
  return (
    <>
      <FormattedMessage id={`follow-ups.why.${kind}.${by}`} values={{ name: shorten(personName), b: bold }} />
      {arc && ` ${stepReason(say, arc)}`}
      {state === 'open' && snoozedUntil !== null && (
        <>
          {' '}
          <FormattedMessage
            id={due === null ? 'follow-ups.why.put-off' : 'follow-ups.why.put-off-from'}
            values={{ date: due === null ? '' : dates.medium(due, today) }}
          />
        </>
      )}
      {far && (
        <>
          {' '}
          <FormattedMessage id="follow-ups.why.by" values={{ date: dates.full(day) }} />
        </>
      )}
      {state === 'open' && earlier.length > 0 && (
        <>
          {' '}
          <FormattedMessage id="follow-ups.why.new-day" values={{ count: earlier.length }} />
        </>
      )}
      {state === 'open' && toldAt !== null && (
        <>
          {' '}
          <FormattedMessage id="follow-ups.why.told" values={{ by }} />
        </>
      )}
      {state === 'open' && mourned && (
        <>
          {' '}
          <FormattedMessage id="follow-ups.why.mourned" />
        </>
      )}
    </>
  )
}
