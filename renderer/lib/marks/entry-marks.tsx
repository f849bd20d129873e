/** What an entry says about somebody: said, put right and taken off where the entry is edited. */
import { useState } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import type { LifeEventOf } from '../../../shared/contract/life-events.ts'
import { stepsAhead } from '../../../shared/model/arcs/arcs.ts'
import type { SignalKind } from '../../../shared/model/evidence.ts'
import { arcOf } from '../../../shared/model/life-events/taxonomy.ts'
import { useAsk } from '../api.ts'
import { useSay } from '../say.ts'
import { useUndoable } from '../undo.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Note } from '../../ui/text.tsx'
import { CommitmentForm } from './commitment-form.tsx'
import { DisagreementForm } from './disagreement-form.tsx'
import { LifeEventForm } from './life-event-form.tsx'
import styles from './entry-marks.module.css'
import { arcWords, eventWords, signalWords } from './words.ts'

type Open = 'life-event' | 'commitment' | 'disagreement' | LifeEventOf | null

type Props = { readonly entry: EntryExcerpt; readonly today: string }

const Said = ({ entry, today, onEdit }: Props & { readonly onEdit: (event: LifeEventOf) => void }) => {
  const say = useSay()
  const events = useAsk('lifeEvents.ofEntry', { entryId: entry.id }).data ?? []
  const signals = useAsk('signals.ofEntry', { entryId: entry.id }).data ?? []
  const disagreements = useAsk('disagreements.ofEntry', { entryId: entry.id }).data ?? []
  const removeEvent = useUndoable('lifeEvents.remove')
  const removeSignal = useUndoable('signals.remove')
  const removeDisagreement = useUndoable('disagreements.remove')
  const begin = useUndoable('arcs.begin')
  const nameOf = (id: string): string =>
    entry.people.length > 1 ? (entry.people.find((person) => person.id === id)?.name ?? '') : ''
  if (events.length + signals.length + disagreements.length === 0) return <Note>{say('marks.none')}</Note>
  const line = (
    key: string,
    words: string,
    personId: string,
    label: string,
    remove: () => void,
    more?: React.ReactNode,
  ) => (
    <li key={key} className={styles.line}>
      <span dir="auto">
        {words} <span className={styles.name}>{nameOf(personId)}</span>
      </span>
      {more}
      <IconButton icon="close" label={label} onClick={remove} />
    </li>
  )
  return (
    <ul className={styles.lines}>
      {events.map((event) => {
        const words = eventWords(say, event)
        const kind = arcOf(event.event, event.relative)
        const steps = kind === undefined ? 0 : stepsAhead(kind, event.on, today).length
        return line(
          event.id,
          words,
          event.personId,
          say('life-event.remove', { event: words }),
          () => void removeEvent({ id: event.id }, say('life-event.said.removed', { event: words })),
          <>
            {kind !== undefined && steps > 0 && event.arcId === null && (
              <Button
                kind="plain"
                size="small"
                onClick={() =>
                  void begin({ id: event.id, steps: arcWords(say, kind) }, say('arc.begin.said', { count: steps }))
                }
              >
                {say('arc.begin')}
              </Button>
            )}
            <IconButton icon="edit" label={say('life-event.edit', { event: words })} onClick={() => onEdit(event)} />
          </>,
        )
      })}
      {signals.map((signal) => {
        const words = signalWords(say, signal)
        return line(
          signal.id,
          words,
          signal.personId,
          say('signal.remove', { what: words }),
          () => void removeSignal({ id: signal.id }, say('signal.said.removed', { what: words })),
        )
      })}
      {disagreements.map(({ id, personId, theirs }) =>
        line(
          id,
          say('signal.with', { kind: say('marks.kind.disagreement'), words: theirs }),
          personId,
          say('signal.remove', { what: say('marks.kind.disagreement') }),
          () => void removeDisagreement({ id }, say('disagreement.said.removed')),
        ),
      )}
    </ul>
  )
}

export const EntryMarks = ({ entry, today }: Props) => {
  const say = useSay()
  const [open, setOpen] = useState<Open>(null)
  const [about, setAbout] = useState<string | null>(null)
  const addSignal = useUndoable('signals.add')
  const addDisagreement = useUndoable('disagreements.add')
  const person = entry.people.find(({ id }) => id === about) ?? entry.people[0]
  if (!person) return <Note className={styles.marks}>{say('marks.nobody')}</Note>
  const on = { entryId: entry.id, personId: person.id }
  const close = (): void => setOpen(null)
  const mark = async (kind: SignalKind, words = ''): Promise<boolean> =>
    (await addSignal({ ...on, kind, words }, say('signal.said.added', { what: signalWords(say, { kind, words }) }))) !==
    undefined
  return (
    <section aria-label={say('marks.edit')} className={styles.marks}>
      <h3 className={styles.title}>{say('marks.edit')}</h3>
      <Said entry={entry} today={today} onEdit={setOpen} />
      {open === null ? (
        <div className={styles.adds}>
          {entry.people.length > 1 && (
            <Select
              look="quiet"
              label={say('marks.for')}
              hideLabel
              options={entry.people.map(({ id, name }) => ({ value: id as string, label: name }))}
              value={person.id}
              onChange={setAbout}
            />
          )}
          <Button kind="plain" size="small" onClick={() => setOpen('life-event')}>
            {say('marks.add.life-event')}
          </Button>
          <Button kind="plain" size="small" onClick={() => void mark('care')}>
            {say('signal.add.care')}
          </Button>
          <Button kind="plain" size="small" onClick={() => void mark('competence')}>
            {say('signal.add.competence')}
          </Button>
          <Button kind="plain" size="small" onClick={() => setOpen('commitment')}>
            {say('signal.add.commitment')}
          </Button>
          <Button kind="plain" size="small" onClick={() => setOpen('disagreement')}>
            {say('marks.add.disagreement')}
          </Button>
        </div>
      ) : open === 'commitment' ? (
        <CommitmentForm onSave={mark} onDone={close} />
      ) : open === 'disagreement' ? (
        <DisagreementForm
          today={today}
          onSave={async (words) =>
            (await addDisagreement({ ...on, ...words }, say('disagreement.said.added'))) !== undefined
          }
          onDone={close}
        />
      ) : (
        <LifeEventForm
          {...on}
          day={entry.happenedAt.slice(0, 10)}
          today={today}
          event={open === 'life-event' ? undefined : open}
          onDone={close}
        />
      )}
    </section>
  )
}
