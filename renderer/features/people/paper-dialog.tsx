/** Before a page with something guarded on it is printed: each of those, and a yes for it or none. */
import { useState } from 'react'
import type { Fact } from '../../../shared/contract/facts.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { markOf } from './fact-words.ts'
import { short } from './short.ts'
import type { Guarded, PaperKind } from './use-on-paper.ts'

/** Give it a key for each asking: a yes holds once. */
export const PaperDialog = ({
  asking: { facts, entries },
  open,
  as,
  today,
  onDone,
  onClosed,
}: {
  readonly asking: Guarded
  readonly open: boolean
  readonly today: string
  readonly as: PaperKind
  /** With the ids of those that may go, or with nothing where nothing is to be printed. */
  readonly onDone: (yes?: ReadonlySet<string>) => void
  readonly onClosed: () => void
}) => {
  const say = useSay()
  const dates = useDates()
  const [yes, setYes] = useState<readonly string[]>([])
  const hint = (fact: Fact): string =>
    [say(`people.category.${fact.category}`), say(`people.use.${fact.use}`), markOf(say, fact)]
      .filter(Boolean)
      .join(say('people.joiner'))
  const lines = [
    ...entries.map((entry) => ({
      ...{ id: entry.id as string, text: entry.text },
      hint: say('facts.paper.entry', { date: dates.medium(entry.happenedAt, today) }),
    })),
    ...facts.map((fact) => ({ id: fact.id as string, text: fact.text, hint: hint(fact) })),
  ]
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onDone()}
      onClosed={onClosed}
      title={say('facts.paper.title')}
      description={say('facts.paper.words', { count: lines.length })}
      closeLabel={say('facts.paper.close')}
      actions={
        <>
          <Button onClick={() => onDone()}>{say('ui.cancel')}</Button>
          <Button kind="primary" icon={as === 'print' ? 'print' : 'save'} onClick={() => onDone(new Set(yes))}>
            {say(`facts.paper.${as}`)}
          </Button>
        </>
      }
    >
      {lines.map((line) => (
        <Checkbox
          key={line.id}
          label={<bdi>{short(line.text, 200)}</bdi>}
          hint={line.hint}
          checked={yes.includes(line.id)}
          onChange={(on) => setYes(on ? [...yes, line.id] : yes.filter((id) => id !== line.id))}
        />
      ))}
    </Dialog>
  )
}
