/** What each side is to do about this relationship: what is open, in the order it comes up, and what is done. */
import { useState, type ReactNode } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useFollowUpWork } from '../../lib/follow-up-work.tsx'
import { useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpRow } from './follow-up-row.tsx'
import { Loaded } from './loaded.tsx'
import parts from './parts.module.css'
import { useEditing } from '../../lib/use-editing.ts'

const first = 40

export const FollowUps = ({
  id,
  name,
  today,
  ledger,
}: {
  readonly id: string
  readonly name: string
  readonly today: string
  /** What was promised, and what became of it: another feature's, put there by the app. */
  readonly ledger?: ReactNode
}) => {
  const say = useSay()
  const query = useAsk('followUps.list', { personId: id, state: 'all' })
  const { open: isAdding, start: startAdding, stop: stopAdding, home: addButton } = useEditing<HTMLButtonElement>()
  const [all, setAll] = useState(false)
  const [isLedger, setIsLedger] = useState(false)
  const work = useFollowUpWork()
  const lines = useLines<HTMLDivElement>(query.data?.map((each) => `${each.id} ${each.state}`) ?? [])
  const closed = query.data?.filter(({ state }) => state !== 'open') ?? []
  const toLedger = ledger !== undefined && (
    <div className={parts.view} data-print="no">
      <Switch label={say('people.followUp.ledger')} checked={isLedger} onChange={setIsLedger} />
    </div>
  )
  if (isLedger)
    return (
      <div className={parts.tab}>
        {toLedger}
        {ledger}
      </div>
    )
  return (
    <div {...lines} tabIndex={-1} className={parts.tab} data-adds="">
      {toLedger}
      <Section
        title={say('people.followUp.open')}
        className={parts.firstSection}
        action={
          !isAdding && (
            <Button ref={addButton} kind="plain" size="small" onClick={startAdding} data-print="no">
              {say('people.followUp.add')}
            </Button>
          )
        }
      >
        {isAdding && <FollowUpForm personId={id} name={name} today={today} onDone={stopAdding} />}
        <Loaded query={query}>
          {(followUps) => {
            const open = followUps.filter(({ state }) => state === 'open')
            return (
              <>
                {open.length === 0 && !isAdding && <EmptyState>{say('people.followUp.none')}</EmptyState>}
                <ul>
                  {open.map((followUp) => (
                    <FollowUpRow key={followUp.id} followUp={followUp} name={name} today={today} work={work} />
                  ))}
                </ul>
              </>
            )
          }}
        </Loaded>
      </Section>
      {closed.length > 0 && (
        <Section title={say('people.followUp.closed')}>
          <ul>
            {(all ? closed : closed.slice(0, first)).map((followUp) => (
              <FollowUpRow key={followUp.id} followUp={followUp} name={name} today={today} work={work} />
            ))}
          </ul>
          {!all && closed.length > first && (
            <Button kind="plain" size="small" onClick={() => setAll(true)}>
              {say('people.followUp.all', { count: closed.length })}
            </Button>
          )}
        </Section>
      )}
    </div>
  )
}
