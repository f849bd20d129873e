/** One promise of the ledger: in the speaker's words, how it stands, and folded under it the days that were agreed before. */
import { FormattedMessage } from 'react-intl'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { outcomeOf } from '../../../shared/model/follow-ups/outcome.ts'
import { daysBetween } from '../../../shared/model/days.ts'
import { useDates } from '../../lib/dates.ts'
import { dueTone } from '../../lib/follow-up-work.tsx'
import type { FollowUpWork } from '../../lib/follow-up-work.tsx'
import { bold, useSourceLine } from '../../lib/follow-up-words.tsx'
import { FollowUpItem } from '../../lib/follow-ups/item.tsx'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useGutter } from '../../lib/spans.ts'
import { Clip } from '../../ui/clip.tsx'
import { EarlierDays } from './earlier-days.tsx'
import styles from './ledger.module.css'

export type LedgerLineProps = {
  readonly followUp: FollowUp
  readonly today: string
  readonly work: FollowUpWork
  /** On a page of one person their name is said already. */
  readonly isAlone: boolean
}

/** "Kept Thu 4 June." "Kept Mon 8 June, 3 days late." "Late: it was for Thu 4 June, 5 days ago." */
const useOutcome = (today: string): ((followUp: FollowUp) => string) => {
  const say = useSay()
  const dates = useDates()
  return (followUp) => {
    const { state, due, closedOn, toldAt, why, by } = followUp
    const outcome = outcomeOf(followUp, today)
    const date = dates.medium(closedOn ?? due ?? today, today)
    const days = due === null ? 0 : daysBetween(due, closedOn ?? today)
    const stands =
      state === 'open' && due !== null
        ? say(`follow-ups.ledger.${outcome}.open`, { date: dates.medium(due, today), days })
        : state === 'open'
          ? say('follow-ups.ledger.undated')
          : say(`follow-ups.ledger.${outcome}`, { date, days })
    return [
      stands,
      ...(toldAt === null ? [] : [say(`follow-ups.ledger.told.${state === 'open' ? 'late' : 'closed'}`, { by })]),
      ...(state !== 'open' && why !== '' ? [say('follow-ups.why.because', { why })] : []),
    ].join(' ')
  }
}

export const LedgerLine = ({ followUp, today, work, isAlone }: LedgerLineProps) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const gutter = useGutter()
  const outcome = useOutcome(today)
  const sourceLine = useSourceLine()
  const { text, wordsOf, saidOn, personName, personId, due, closedOn, state, earlier, by, mourned } = followUp
  const day = state === 'open' ? due : closedOn
  return (
    <FollowUpItem
      as="li"
      followUp={followUp}
      today={today}
      work={work}
      row={{
        when: day !== null && (
          <time dateTime={day}>{day === today ? say('follow-ups.today') : gutter.date(day, today)}</time>
        ),
        tone: dueTone({ ...followUp, snoozedUntil: null }, today),
        title: (
          <Clip>
            <span className={state === 'open' ? undefined : styles.closed}>
              {wordsOf === null ? text : say('follow-ups.ledger.words', { text })}
            </span>
          </Clip>
        ),
        why: (
          <>
            {!isAlone && (
              <>
                <FormattedMessage
                  id={`follow-ups.ledger.who.${by}`}
                  values={{ name: shorten(personName), b: bold }}
                />{' '}
              </>
            )}
            {say(`follow-ups.ledger.said.${wordsOf === null ? 'by' : wordsOf === by ? 'own' : 'other'}`, {
              date: dates.medium(saidOn, today),
              by,
            })}{' '}
            {outcome(followUp)}
            {mourned && ` ${say('follow-ups.why.mourned')}`}
            {earlier.length > 0 && <EarlierDays followUp={followUp} today={today} />}
          </>
        ),
        source: sourceLine(followUp.source),
        onOpen: () => go.person(personId, 'follow-ups'),
      }}
    />
  )
}
