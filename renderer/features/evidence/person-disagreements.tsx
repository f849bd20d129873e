/** Disagreements with somebody: both views, what changed, whether it is repaired; raised one rung up on both sides. */
import { useState } from 'react'
import { useAsk } from '../../lib/api.ts'
import { localNow } from '../../lib/now.ts'
import { DisagreementForm, type DisagreementWords } from '../../lib/marks/disagreement-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { DisagreementLine } from './disagreement-line.tsx'

/** Without an entry of its own yet: what both sides say is the entry. */
const useWrite = (personId: string) => {
  const say = useSay()
  const jot = useUndoable('entries.jot')
  return async ({ theirs, ours, changed, repaired, checkBack }: DisagreementWords): Promise<boolean> => {
    const text =
      ours.trim() === '' ? say('disagreement.entry.theirs', { theirs }) : say('disagreement.entry', { theirs, ours })
    const one = { personId: personId as never, theirs, ours, changed, repaired, checkBack }
    const entry = { happenedAt: localNow(), channel: 'other' as const, text, people: [personId] }
    return (await jot({ ...entry, disagreements: [one] }, say('disagreement.said.added'))) !== undefined
  }
}

export const PersonDisagreements = ({ personId, today }: { readonly personId: string; readonly today: string }) => {
  const say = useSay()
  const { data: all } = useAsk('disagreements.of', { personId })
  const [isAdding, setAdding] = useState(false)
  const write = useWrite(personId)
  return (
    <div data-adds="">
      <Section
        title={say('disagreement.title')}
        action={
          !isAdding && (
            <Button kind="plain" size="small" onClick={() => setAdding(true)} data-print="no">
              {say('disagreement.add')}
            </Button>
          )
        }
      >
        {isAdding && <DisagreementForm today={today} onSave={write} onDone={() => setAdding(false)} />}
        {all?.length === 0 && !isAdding && <EmptyState>{say('disagreement.none')}</EmptyState>}
        <ul>
          {all?.map((disagreement) => (
            <DisagreementLine key={disagreement.id} disagreement={disagreement} today={today} />
          ))}
        </ul>
      </Section>
    </div>
  )
}
