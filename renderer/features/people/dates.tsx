/** The dates that matter in someone's life, the next one first. */
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Loaded } from './loaded.tsx'
import { MilestoneForm } from './milestone-form.tsx'
import { MilestoneRow } from './milestone-row.tsx'
import parts from './parts.module.css'
import { useEditing } from './use-editing.ts'

export const Dates = ({ id, today }: { readonly id: string; readonly today: string }) => {
  const say = useSay()
  const query = useAsk('milestones.list', { personId: id })
  const { open: isAdding, start: startAdding, stop: stopAdding, home: addButton } = useEditing<HTMLButtonElement>()
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
      {query.data?.some(({ next }) => next === null) && (
        <Section title={say('people.milestone.over')}>
          <ul>
            {query.data
              .filter(({ next }) => next === null)
              .map((milestone) => (
                <MilestoneRow key={milestone.id} milestone={milestone} today={today} />
              ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
