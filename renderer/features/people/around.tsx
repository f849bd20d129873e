/** The people around someone, what each is to the other, and where they work and worked. */
import { useState } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Loaded } from './loaded.tsx'
import parts from './parts.module.css'
import { short } from './short.ts'
import { TieForm } from './tie-form.tsx'
import { TieRow } from './tie-row.tsx'
import { useEditing } from './use-editing.ts'
import { Work } from './work.tsx'

/** More than this is shown after a press: a page of one's closest comes first. */
const first = 100

export const Around = ({ id, name, today }: { readonly id: string; readonly name: string; readonly today: string }) => {
  const say = useSay()
  const query = useAsk('ties.list', { personId: id })
  const { open: isAdding, start: startAdding, stop: stopAdding, home: addButton } = useEditing<HTMLButtonElement>()
  const [all, setAll] = useState(false)
  return (
    <div className={parts.tab}>
      <div data-adds="">
        <Section
          title={say('people.tab.around')}
          className={parts.firstSection}
          action={
            !isAdding && (
              <Button ref={addButton} kind="plain" size="small" onClick={startAdding} data-print="no">
                {say('people.tie.add')}
              </Button>
            )
          }
        >
          {isAdding && <TieForm personId={id} personName={name} today={today} onDone={stopAdding} />}
          <Loaded query={query}>
            {(ties) => (
              <>
                {ties.length === 0 && !isAdding && (
                  <EmptyState>{say('people.tie.none', { name: short(name) })}</EmptyState>
                )}
                <ul>
                  {(all ? ties : ties.slice(0, first)).map((tie) => (
                    <TieRow key={tie.id} tie={tie} personName={name} today={today} />
                  ))}
                </ul>
                {!all && ties.length > first && (
                  <Button kind="plain" size="small" onClick={() => setAll(true)}>
                    {say('people.tie.all', { count: ties.length })}
                  </Button>
                )}
              </>
            )}
          </Loaded>
        </Section>
      </div>
      <Work id={id} name={name} today={today} />
    </div>
  )
}
