/** Everything that is to be done, by when; and, behind a switch, what has been. */
import { useMemo, useState } from 'react'
import { followUpKinds } from '../../../shared/contract/follow-ups.ts'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useFollowUpWork, type FollowUpWork } from '../../lib/follow-up-work.tsx'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { ListHead, LongList } from '../../lib/long-list.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { keyOf, linesOf } from './buckets.ts'
import type { Wanted } from './buckets.ts'
import { EditFollowUp } from './edit-follow-up.tsx'
import { FollowUpLine } from './follow-up-line.tsx'
import styles from './follow-ups.module.css'
import { Ledger } from './ledger.tsx'

const Empty = ({ wanted }: { readonly wanted: Wanted }) => {
  const say = useSay()
  const go = useGo()
  if (wanted !== 'all') return <EmptyState>{say('follow-ups.none.kind')}</EmptyState>
  return (
    <EmptyState
      title={say('follow-ups.none.title')}
      action={<Button onClick={() => go.to('/people')}>{say('follow-ups.none.do')}</Button>}
    >
      {say('follow-ups.none')}
    </EmptyState>
  )
}

type ListProps = {
  readonly open: readonly FollowUp[]
  /** Undefined while they are not wanted. */
  readonly closed: readonly FollowUp[] | undefined
  readonly wanted: Wanted
  readonly today: string
}

const List = ({ open, closed, wanted, today: day }: ListProps) => {
  const say = useSay()
  const work = useFollowUpWork()
  const [editing, setEditing] = useState<string | null>(null)
  const lines = useMemo(() => linesOf(open, closed ?? [], wanted, day), [open, closed, wanted, day])
  const held = useMemo(
    () =>
      lines.flatMap((line) =>
        'head' in line ? [] : [line.followUp.id === editing ? `${editing} open` : line.followUp.id],
      ),
    [lines, editing],
  )
  const keys = useLines<HTMLDivElement>(held)
  const isOpen = lines.some((line) => 'followUp' in line && line.followUp.state === 'open')
  return (
    <div {...keys} tabIndex={-1} className={styles.list}>
      {!isOpen && <Empty wanted={wanted} />}
      <LongList items={lines} keyOf={keyOf} estimate={50} keep={editing}>
        {(line) =>
          'head' in line ? (
            <ListHead>{say(`follow-ups.bucket.${line.head}`)}</ListHead>
          ) : (
            <Line followUp={line.followUp} today={day} work={work} editing={editing} onEdit={setEditing} />
          )
        }
      </LongList>
      {closed?.length === 0 && (
        <>
          <ListHead>{say('follow-ups.bucket.closed')}</ListHead>
          <EmptyState>{say('follow-ups.none.closed')}</EmptyState>
        </>
      )}
    </div>
  )
}

type LineProps = {
  readonly followUp: FollowUp
  readonly today: string
  readonly work: FollowUpWork
  readonly editing: string | null
  readonly onEdit: (id: string | null) => void
}

const Line = ({ followUp, today, work, editing, onEdit }: LineProps) =>
  followUp.id === editing ? (
    <div {...lineMark}>
      <EditFollowUp followUp={followUp} today={today} onClose={() => onEdit(null)} />
    </div>
  ) : (
    <FollowUpLine followUp={followUp} today={today} work={work} onEdit={() => onEdit(followUp.id)} />
  )

/** By when things are to be done, or what became of what was promised. */
const views = ['days', 'ledger'] as const
type View = (typeof views)[number]

export const FollowUps = () => {
  const say = useSay()
  const today = useToday()
  const [view, setView] = useState<View>('days')
  const [wanted, setWanted] = useState<Wanted>('all')
  const [showClosed, setShowClosed] = useState(false)
  const open = useAsk('followUps.list', { state: 'open' })
  const closed = useAsk('followUps.list', { state: 'closed' }, { enabled: showClosed })
  const both = today && open.data && (!showClosed || closed.data) ? { today, open: open.data } : undefined
  const controls = (
    <div className={styles.controls}>
      <Select
        label={say('follow-ups.kind')}
        hideLabel
        look="quiet"
        value={wanted}
        onChange={setWanted}
        options={(['all', ...followUpKinds] as const).map((value) => ({
          value,
          label: say(`follow-ups.kind.${value}`),
        }))}
      />
      <Switch label={say('follow-ups.closed.show')} checked={showClosed} onChange={setShowClosed} />
    </div>
  )
  return (
    <Page
      title={say('follow-ups.title')}
      lede={open.data && open.data.length > 0 ? say('follow-ups.lede', { count: open.data.length }) : undefined}
      actions={view === 'days' && controls}
    >
      <div className={styles.views}>
        <Tabs
          label={say('follow-ups.title')}
          tabs={views.map((key) => ({ key, label: say(`follow-ups.view.${key}`) }))}
          current={view}
          onGo={setView}
        >
          {view === 'ledger' ? (
            today && <Ledger today={today.day} />
          ) : (
            <Answer of={{ data: both, error: open.error ?? closed.error }} reading={say('follow-ups.reading')}>
              {(answer) => (
                <List
                  open={answer.open}
                  closed={showClosed ? closed.data : undefined}
                  wanted={wanted}
                  today={answer.today.day}
                />
              )}
            </Answer>
          )}
        </Tabs>
      </div>
    </Page>
  )
}
