/** The home screen: what waits for an answer, what is coming, what is to be done, who is to be kept in touch with. */
import { useMemo, type ReactNode } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import type { ToldItem } from '../../../shared/contract/reminders.ts'
import type { OnThisDay as Remembered, Today as TodayAnswer } from '../../../shared/contract/today.ts'
import { Columns, Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { BackupNote } from '../../lib/backup-note.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useLines } from '../../lib/lines.ts'
import { RecoveryReminder } from '../../lib/recovery-reminder.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Asks } from './asks.tsx'
import { Coming } from './coming.tsx'
import { Due } from './due.tsx'
import { KeepInTouch, touchLines, useTouch, type Touch } from './keep-in-touch.tsx'
import { KeptJots } from './kept-jots.tsx'
import { useLede } from './lede.ts'
import { LockedJots } from './locked-jots.tsx'
import { Meetings } from './meetings.tsx'
import { Nudges } from './nudges.tsx'
import { OnThisDay, rememberedKey, useOnThisDay } from './on-this-day.tsx'
import { Unshown, unshownKey } from './unshown.tsx'
import { waitingAsks } from './waiting-asks.ts'
import styles from './today.module.css'

export type TodayProps = {
  /** The composer, shown under the lede. The app puts it there: it is another feature's. */
  readonly jot?: ReactNode
}

const Nobody = () => {
  const say = useSay()
  const go = useGo()
  return (
    <EmptyState
      title={say('today.nobody.title')}
      action={
        <>
          <Button onClick={go.addPerson}>{say('today.nobody.add')}</Button>
          <Button onClick={() => go.to('/settings/import')}>{say('today.nobody.import')}</Button>
        </>
      }
    >
      {say('today.nobody.words')}
    </EmptyState>
  )
}

const none: readonly EntryExcerpt[] = []
const nothingUnshown: readonly ToldItem[] = []

/** Everything that has a line on the page, in order, so that focus knows what took the place of what. */
const linesOf = (
  today: TodayAnswer,
  locked: readonly EntryExcerpt[],
  unshown: readonly ToldItem[],
  touch: Touch | undefined,
  remembered: readonly Remembered[],
): readonly string[] => [
  ...waitingAsks(today).map(({ id }) => id),
  ...locked.map(({ id }) => id),
  ...unshown.map(unshownKey),
  ...today.nudges.map(({ id }) => id),
  ...[...today.dates.today, ...today.dates.week, ...today.dates.month].map(
    ({ milestone, on }) => `${milestone.id} ${on}`,
  ),
  ...[...today.followUps.overdue, ...today.followUps.today, ...today.followUps.week].map(({ id }) => id),
  ...(touch ? touchLines(touch) : []),
  ...remembered.map(rememberedKey),
]

const Sections = ({ today, touch }: { readonly today: TodayAnswer; readonly touch: Touch | undefined }) => {
  const { data: locked = none } = useAsk('inbox.filed', {})
  const { data: unshown = nothingUnshown } = useAsk('reminders.unshown', {})
  const remembered = useOnThisDay()
  const lines = useLines<HTMLDivElement>(
    useMemo(() => linesOf(today, locked, unshown, touch, remembered), [today, locked, unshown, touch, remembered]),
  )
  return (
    <div {...lines} tabIndex={-1} className={styles.sections}>
      <Columns>
        <div>
          <Asks today={today} />
          <LockedJots jots={locked} today={today.day} />
          <Unshown />
          <Nudges today={today} />
          <Meetings today={today} />
          <Coming today={today} />
        </div>
        <div>
          <Due today={today} />
          {touch && <KeepInTouch touch={touch} today={today.day} />}
          <OnThisDay remembered={remembered} today={today.day} />
        </div>
      </Columns>
    </div>
  )
}

export const Today = ({ jot }: TodayProps = {}) => {
  const say = useSay()
  const dates = useDates()
  const today = useAsk('today.get', {})
  const touch = useTouch()
  const lede = useLede(today.data, touch?.pressing.length ?? 0)
  const { data } = today
  return (
    <Page title={data && dates.heading(data.day)} lede={data && data.people > 0 ? lede : undefined}>
      <KeptJots />
      {data && jot && <div className={styles.jot}>{jot}</div>}
      <Answer of={today} reading={say('today.reading')}>
        {(answer) => (answer.people === 0 ? <Nobody /> : <Sections today={answer} touch={touch} />)}
      </Answer>
      {data && data.people > 0 && <RecoveryReminder className={styles.reminder} />}
      {data && data.people > 0 && <BackupNote />}
    </Page>
  )
}
