import { useState } from 'react'
import type { Disagreement } from '../../../shared/contract/disagreements.ts'
import { useDates } from '../../lib/dates.ts'
import { DisagreementForm, type DisagreementWords } from '../../lib/marks/disagreement-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Row } from '../../ui/row.tsx'
import { Due } from '../../ui/text.tsx'
import styles from './evidence.module.css'
import { Raise } from './raise.tsx'

const Views = ({ disagreement: { theirs, ours, changed } }: { readonly disagreement: Disagreement }) => {
  const say = useSay()
  const views = [
    ['disagreement.they', theirs],
    ['disagreement.we', ours],
    ['disagreement.since', changed],
  ] as const
  return (
    <dl className={styles.views}>
      {views
        .filter(([, words]) => words !== '')
        .map(([label, words]) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
    </dl>
  )
}

export const DisagreementLine = ({
  disagreement,
  today,
}: {
  readonly disagreement: Disagreement
  readonly today: string
}) => {
  const say = useSay()
  const dates = useDates()
  const gutter = useGutter()
  const edit = useUndoable('disagreements.edit')
  const remove = useUndoable('disagreements.remove')
  const [open, setOpen] = useState<'edit' | 'raise' | null>(null)
  const { id, at, repaired, checkBackOn, due, raised } = disagreement
  const day = at.slice(0, 10)
  const close = (): void => setOpen(null)
  const save = async (words: DisagreementWords): Promise<boolean> =>
    (await edit({ id, ...words }, say('disagreement.said.saved'))) !== undefined
  if (open === 'edit')
    return (
      <li>
        <DisagreementForm before={disagreement} today={today} onSave={save} onDone={close} />
      </li>
    )
  const state = repaired === '' ? 'open' : repaired
  const back =
    checkBackOn === null || repaired === 'yes'
      ? null
      : say(due ? 'disagreement.check-back.due' : 'disagreement.check-back.on', {
          date: dates.medium(checkBackOn, today),
        })
  return (
    <li>
      <Row
        when={<time dateTime={day}>{gutter.date(day, today)}</time>}
        tone={due ? 'due' : 'plain'}
        title={say(`disagreement.state.${state}`)}
        onOpen={() => setOpen('edit')}
        words={<Views disagreement={disagreement} />}
        why={
          <>
            {back !== null && (due ? <Due>{back}</Due> : back)}{' '}
            {raised && (
              <span dir="auto">
                {say('disagreement.raised', {
                  date: dates.medium(raised.on, today),
                  theirs: raised.theirs.name,
                  ours: raised.ours.name,
                })}
              </span>
            )}
            {!raised && repaired !== 'yes' && open === null && (
              <Button kind="plain" size="small" onClick={() => setOpen('raise')} data-print="no">
                {say('disagreement.raise')}
              </Button>
            )}
          </>
        }
        action={
          <Menu
            trigger={<IconButton icon="more" label={say('disagreement.edit.label')} />}
            items={[
              { key: 'edit', label: say('disagreement.edit'), onSelect: () => setOpen('edit') },
              {
                key: 'remove',
                label: say('disagreement.remove'),
                onSelect: () => void remove({ id }, say('disagreement.said.removed')),
              },
            ]}
          />
        }
      />
      {open === 'raise' && <Raise disagreement={disagreement} onDone={close} />}
    </li>
  )
}
