/** What each side is to do about this relationship: what is open, in the order it comes up, and what is done. */
import { useState } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpRow } from './follow-up-row.tsx'
import { Loaded } from './loaded.tsx'
import parts from './parts.module.css'
import { useEditing } from './use-editing.ts'

const first = 40

export const FollowUps = ({
  id,
  name,
  today,
}: {
  readonly id: string
  readonly name: string
  readonly today: string
}) => {
  const say = useSay()
  const query = useAsk('followUps.list', { personId: id, state: 'all' })
  const { open: isAdding, start: startAdding, stop: stopAdding, home: addButton } = useEditing<HTMLButtonElement>()
  const [all, setAll] = useState(false)
  const closed = query.data?.filter(({ state }) => state !== 'open') ?? []
  return (
    <div className={parts.tab} data-adds="">
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
                    <FollowUpRow key={followUp.id} followUp={followUp} name={name} today={today} />
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
              <FollowUpRow key={followUp.id} followUp={followUp} name={name} today={today} />
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
