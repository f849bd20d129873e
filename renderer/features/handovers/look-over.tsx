/** What a pack holds and whom it may be, before anything of it is in the journal. */
import { useState } from 'react'
import type { HandoverLine, HandoverPreview } from '../../../shared/contract/handovers.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/instants.ts'
import { LongList } from '../../lib/long-list.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useSpell } from '../../lib/spelling.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { useAmount } from '../../lib/written.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { CheckInBoxes } from './check-in-boxes.tsx'
import { checkInsOf, type CheckIn } from './check-ins.ts'
import { CountList } from './counts.tsx'
import styles from './handovers.module.css'
import { detailOfLine, wordsOfLine, type Talk } from './line-words.ts'

export type Wish = { readonly into: string | null; readonly checkIns: readonly CheckIn[]; readonly source: string }

/** So many lines a pack is shown by. */
const most = 2_000
const newOne = 'new'

const Line = ({ line, talk }: { readonly line: HandoverLine; readonly talk: Talk }) => (
  <div className={styles.seen}>
    <span className={styles.kind}>{talk.say(`handovers.noun.${line.noun}`)}</span>
    <div>
      <p className={styles.words} dir="auto">
        {wordsOfLine(line, talk.say)}
      </p>
      <p className={styles.meta}>{detailOfLine(line, talk)}</p>
    </div>
  </div>
)

const Into = ({
  preview,
  into,
  onChange,
}: {
  readonly preview: HandoverPreview
  readonly into: string
  readonly onChange: (into: string) => void
}) => {
  const say = useSay()
  const options = preview.matches.map(({ person, because }) => ({
    value: person.id as string,
    label: <bdi>{shorten(person.name)}</bdi>,
    hint: [
      say(`handovers.look.because.${because}`),
      person.role ? [person.role.title, person.role.organisation].filter(Boolean).join(', ') : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <>
      <RadioGroup
        label={say('handovers.look.into')}
        value={into}
        onChange={onChange}
        options={[...options, { value: newOne, label: say('handovers.look.new'), hint: undefined }]}
      />
      {into !== newOne && <p className={styles.note}>{say('handovers.look.into.hint')}</p>}
    </>
  )
}

export const LookOver = ({
  preview,
  isTaking,
  problem,
  onTake,
  onAgain,
}: {
  readonly preview: HandoverPreview
  readonly isTaking: boolean
  readonly problem: string | undefined
  readonly onTake: (wish: Wish) => void
  readonly onAgain: () => void
}) => {
  const say = useSay()
  const dates = useDates()
  const amount = useAmount()
  const spell = useSpell()
  const today = useToday()
  const isSlow = useSlow(isTaking)
  const { from, name, on, note, lines, counts, matches, before } = preview
  const [into, setInto] = useState<string>(before?.personId ?? matches[0]?.person.id ?? newOne)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  if (!today) return null
  const talk = { say, dates, today: today.day, amount, spell }
  const short = { from: shorten(from, 60), name: shorten(name, 60) }
  const checkIns = before ? [] : checkInsOf(say, { way: 'taken', name, colleague: from, today: today.day })
  const isOld = before?.fresh === 0
  return (
    <div className={styles.look}>
      <p role="status" className={styles.sentence} dir="auto">
        {say('handovers.look.sentence', { ...short, date: dates.full(on) })}
      </p>
      {before && (
        <p className={styles.sentence}>
          {say('handovers.look.before', { date: dates.full(before.on), fresh: before.fresh })}
        </p>
      )}
      {note.trim() !== '' && (
        <blockquote className={styles.said} dir="auto">
          {note}
        </blockquote>
      )}
      {counts.length === 0 ? (
        <p className={styles.note}>{say('handovers.look.empty')}</p>
      ) : (
        <CountList counts={counts} />
      )}
      {lines.length > 0 && (
        <div className={styles.contents} role="group" aria-label={say('handovers.look.lines')}>
          <LongList items={lines} keyOf={({ noun, id }) => `${noun} ${id}`} estimate={48}>
            {(line) => <Line line={line} talk={talk} />}
          </LongList>
        </div>
      )}
      {lines.length === most && <p className={styles.note}>{say('handovers.look.more')}</p>}
      {!before && matches.length > 0 && <Into preview={preview} into={into} onChange={setInto} />}
      {checkIns.length > 0 && <CheckInBoxes checkIns={checkIns} left={left} onChange={setLeft} today={today.day} />}
      {problem && <Banner tone="problem">{problem}</Banner>}
      {isSlow && <Progress what={say('handovers.take.working')} />}
      <div className={styles.actions}>
        {!isOld && (
          <Button
            kind="primary"
            busy={isTaking}
            onClick={() =>
              onTake({
                into: into === newOne ? null : into,
                checkIns: checkIns.filter((_, at) => !left.has(at)),
                source: say('handovers.take.source', short),
              })
            }
          >
            {say('handovers.take.do')}
          </Button>
        )}
        <Button kind="plain" disabled={isTaking} onClick={onAgain}>
          {say('handovers.another')}
        </Button>
      </div>
    </div>
  )
}
