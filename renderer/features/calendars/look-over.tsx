/** What a calendar file holds and whom it names, before anything of it is in the journal. */
import { useMemo, useState } from 'react'
import type { MeetingsPreview } from '../../../shared/contract/meetings.ts'
import { partsOf } from '../../../shared/model/days.ts'
import { useDates } from '../../lib/dates.ts'
import { isolated } from '../../lib/isolated.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Section } from '../../ui/section.tsx'
import styles from './calendars.module.css'
import { ComingUp } from './coming-up.tsx'
import { Known, Unknown } from './named.tsx'
import { problemSentences } from './problems.ts'
import type { Choices } from './use-bring.ts'
import { later, nobody, WhoList } from './who.tsx'

export type LookOverProps = {
  readonly preview: MeetingsPreview
  readonly isFiling: boolean
  /** `open`: names of which nothing was said. */
  readonly onBringIn: (choices: Choices, open: number) => void
  readonly onStartAgain: () => void
}

/** What it is, and what of it is looked at. */
const About = ({ preview }: { readonly preview: MeetingsPreview }) => {
  const say = useSay()
  const dates = useDates()
  const { counts, fileName, first, last, problems } = preview
  const file = isolated(fileName)
  const same = Math.max(0, counts.meetings - counts.fresh - counts.changed)
  const day = (text: string): string => dates.partial(partsOf(text) ?? { month: 1, day: 1 })
  const sentences = problemSentences(problems, say)
  return (
    <>
      <p role="status" className={styles.sentence}>
        {say(counts.meetings === 0 ? 'calendar-file.counts.none' : 'calendar-file.counts', {
          ...counts,
          same,
          fileName: file,
        })}
      </p>
      <p className={styles.note}>{say('calendar-file.days', { first: day(first), last: day(last) })}</p>
      {sentences.length > 0 && (
        <ul className={styles.problems} aria-label={say('calendar-file.about-file')}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}

export const LookOver = ({ preview, isFiling, onBringIn, onStartAgain }: LookOverProps) => {
  const say = useSay()
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map())
  const { counts, people } = preview
  const unclear = useMemo(() => people.filter(({ outcome }) => outcome === 'unclear'), [people])
  const choices = [...said].flatMap(([who, answer]) =>
    answer === later ? [] : [{ who, personId: answer === nobody ? null : (answer as never) }],
  )
  const left = unclear.length - choices.length
  const news = counts.fresh + counts.changed + counts.cancelled
  const isOnlyChanges = counts.fresh === 0 && news > 0
  return (
    <div className={styles.look}>
      <About preview={preview} />
      <div className={cx(styles.actions, styles.bring)}>
        {(news > 0 || choices.length > 0) && (
          <Button busy={isFiling} onClick={() => onBringIn(choices, left)}>
            {isOnlyChanges
              ? say('calendar-file.bring-changes', { count: news })
              : say('calendar-file.bring-in', { count: counts.fresh })}
          </Button>
        )}
        {!isFiling && (
          <Button kind="plain" onClick={onStartAgain}>
            {say('calendar-file.another')}
          </Button>
        )}
      </div>
      {news === 0 && counts.meetings > 0 && <p className={styles.note}>{say('calendar-file.nothing-new')}</p>}
      <ComingUp meetings={preview.meetings} />
      {unclear.length > 0 && (
        <Section
          title={say('calendar-file.unclear')}
          aside={<span aria-live="polite">{say('calendar-file.unclear.count', { left, total: unclear.length })}</span>}
        >
          <p className={cx(styles.note, styles.before)}>{say('calendar-file.unclear.words')}</p>
          <WhoList
            names={unclear}
            canWait
            disabled={isFiling}
            saidOf={(who) => said.get(who) ?? later}
            onSay={({ who }, answer) => setSaid((before) => new Map(before).set(who, answer))}
          />
        </Section>
      )}
      <Known people={people} />
      <Unknown people={people} />
    </div>
  )
}
