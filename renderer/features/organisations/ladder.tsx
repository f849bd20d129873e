/** The ladder: our people against their levels, whom each speaks with, and what everything rests on. */
import { FormattedMessage, useIntl } from 'react-intl'
import type { Ladder as Found } from '../../../shared/contract/organisations.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { bold } from '../../lib/follow-up-words.tsx'
import { useRough } from '../../lib/rough-date.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Line, Note } from '../../ui/text.tsx'
import { LadderPicture } from './ladder-picture.tsx'
import { LadderTable } from './ladder-table.tsx'
import styles from './ladder.module.css'
import organisation from './organisation.module.css'

type Risk = Found['risks'][number]

const useDay = (today: string): ((day: string) => string) => {
  const dates = useDates()
  return (day) => dates.medium(day, today)
}

const RiskLine = ({ risk, since, today }: { readonly risk: Risk; readonly since: string; readonly today: string }) => {
  const say = useSay()
  const rough = useRough()
  const day = useDay(today)
  if (risk.kind === 'never') return <Line>{say('organisations.ladder.never')}</Line>
  if (risk.kind === 'silent') return <Line>{say('organisations.ladder.silent', { last: day(risk.last) })}</Line>
  const { kind, name, times, last, others, me } = risk
  const id = me ? 'organisations.ladder.one-of-me' : `organisations.ladder.${kind}`
  return (
    <>
      <Line>
        <FormattedMessage id={id} values={{ name: shorten(name, 120), b: bold }} />
      </Line>
      <Note>{say(`organisations.ladder.${kind}.why`, { times, others, since: rough(since), last: day(last) })}</Note>
    </>
  )
}

/** “Nobody known among executives and support.” */
const Empty = ({ ladder }: { readonly ladder: Found }) => {
  const say = useSay()
  const { formatList } = useIntl()
  const empty = ladder.rungs.filter(({ theirs }) => theirs.length === 0)
  if (empty.length === 0) return null
  const rungs = formatList(empty.map(({ level }) => say(`organisations.ladder.rung.${level}`)))
  return <Note>{say('organisations.ladder.empty', { count: empty.length, rungs })}</Note>
}

const Rests = ({ ladder, today }: { readonly ladder: Found; readonly today: string }) => {
  const say = useSay()
  const rough = useRough()
  const { risks, since, rungs, oursUnset } = ladder
  const isAlone = rungs.flatMap(({ ours }) => ours).length + oursUnset.length === 1
  const sound = isAlone ? 'organisations.ladder.sound.alone' : 'organisations.ladder.sound'
  return (
    <div className={styles.rests}>
      {risks.map((risk) => (
        <RiskLine key={risk.kind} risk={risk} since={since} today={today} />
      ))}
      {risks.length === 0 && <Line>{say(sound, { since: rough(since) })}</Line>}
      <Empty ladder={ladder} />
    </div>
  )
}

export const Ladder = ({ id, today }: { readonly id: string; readonly today: string }) => {
  const say = useSay()
  const query = useAsk('organisations.ladder', { id })
  return (
    <Answer of={query} reading={say('organisations.reading')}>
      {(ladder) => {
        const isEmpty = ladder.unset.length === 0 && ladder.rungs.every(({ theirs }) => theirs.length === 0)
        if (isEmpty) return <EmptyState>{say('organisations.ladder.none')}</EmptyState>
        return (
          <>
            <Section
              title={say('organisations.ladder.rest')}
              className={organisation.first}
              action={
                <Button kind="plain" size="small" onClick={() => window.print()} data-print="no">
                  {say('organisations.ladder.print')}
                </Button>
              }
            >
              <Rests ladder={ladder} today={today} />
            </Section>
            <Section title={say('organisations.ladder.picture')}>
              <LadderPicture ladder={ladder} today={today} />
            </Section>
            <Section title={say('organisations.ladder.table')}>
              <LadderTable ladder={ladder} today={today} />
            </Section>
          </>
        )
      }}
    </Answer>
  )
}
