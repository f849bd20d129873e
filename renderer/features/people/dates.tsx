/** The dates that matter in someone's life, the next one first. */
import type { Milestone } from '../../../shared/contract/milestones.ts'
import { spanOf } from '../../../shared/model/dates/span.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Loaded } from './loaded.tsx'
import { Meetings } from './meetings.tsx'
import { MilestoneForm } from './milestone-form.tsx'
import { MilestoneRow } from './milestone-row.tsx'
import parts from './parts.module.css'
import { useEditing } from '../../lib/use-editing.ts'

export const Dates = ({ id, today }: { readonly id: string; readonly today: string }) => {
  const say = useSay()
  const query = useAsk('milestones.list', { personId: id })
  const { open: isAdding, start: startAdding, stop: stopAdding, home: addButton } = useEditing<HTMLButtonElement>()
  const rest = query.data?.filter(({ next }) => next === null) ?? []
  return (
    <div className={parts.tab} data-adds="">
      <Section
        title={say('people.milestone.coming')}
        className={parts.firstSection}
        action={
          !isAdding && (
            <Button ref={addButton} kind="plain" size="small" onClick={startAdding} data-print="no">
              {say('people.milestone.add')}
            </Button>
          )
        }
      >
        {isAdding && <MilestoneForm personId={id} today={today} onDone={stopAdding} />}
        <Loaded query={query}>
          {(all) => {
            const coming = all.filter(({ next }) => next !== null)
            return (
              <>
                {coming.length === 0 && !isAdding && <EmptyState>{say('people.milestone.none')}</EmptyState>}
                <ul>
                  {coming.map((milestone) => (
                    <MilestoneRow key={milestone.id} milestone={milestone} today={today} />
                  ))}
                </ul>
              </>
            )
          }}
        </Loaded>
      </Section>
      <Meetings id={id} today={today} />
      <Rest
        title={say('people.milestone.unknown')}
        milestones={rest.filter((one) => !isOver(one, today))}
        today={today}
      />
      <Rest title={say('people.milestone.over')} milestones={rest.filter((one) => isOver(one, today))} today={today} />
    </div>
  )
}

/** It was, for all that is known; else only its day is not known. */
const isOver = ({ date, repeats }: Milestone, today: string): boolean => {
  if (repeats.every !== 'once') return 'until' in repeats && repeats.until !== undefined && repeats.until < today
  const latest = spanOf(date)?.latest
  return latest !== undefined && latest < today
}

const Rest = ({
  title,
  milestones,
  today,
}: {
  readonly title: string
  readonly milestones: readonly Milestone[]
  readonly today: string
}) =>
  milestones.length === 0 ? null : (
    <Section title={title}>
      <ul>
        {milestones.map((milestone) => (
          <MilestoneRow key={milestone.id} milestone={milestone} today={today} />
        ))}
      </ul>
    </Section>
  )
