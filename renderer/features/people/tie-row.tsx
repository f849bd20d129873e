import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Tie } from '../../../shared/contract/ties.ts'
import { isPlural } from '../../../shared/model/ties/words.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { RelativeName } from './relative-name.tsx'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSpan } from '../../lib/rough-span.ts'
import styles from './around.module.css'
import { TieForm } from './tie-form.tsx'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'
import { useTieLabel } from './tie-label.ts'

/** “Aoife Keeley-Burke, daughter”; under it what this person is to her, since when, and what there is to note. */
export const TieRow = ({
  tie,
  ties,
  personName,
  today,
  isWanted,
}: {
  readonly tie: Tie
  readonly ties: readonly Tie[]
  readonly personName: string
  readonly today: string
  /** Opened for writing from elsewhere. */
  readonly isWanted: boolean
}) => {
  const say = useSay()
  const go = useGo()
  const span = useSpan()
  const label = useTieLabel()
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const [isNaming, setNaming] = useState(false)
  const remove = useUndoable('ties.remove')
  const when = span(tie.since, tie.until)
  useEffect(() => {
    if (isWanted) startEditing()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- opened once, when it is asked for
  }, [isWanted])
  const toBin = (): void => {
    const moveOn = focusBeside(home.current)
    void remove({ id: tie.id }, say('people.tie.removed', { name: short(tie.otherName) })).then(
      (done) => done && moveOn(),
    )
  }
  if (isEditing)
    return (
      <li ref={home}>
        <TieForm
          personId={tie.personId}
          personName={personName}
          tie={tie}
          ties={ties}
          today={today}
          onDone={stopEditing}
        />
      </li>
    )
  return (
    <li ref={home} className={tie.until === null ? styles.row : styles.past}>
      <div className={styles.body}>
        <p className={styles.line}>
          <button type="button" className={styles.name} onClick={() => go.person(tie.otherId, 'around')}>
            <bdi>{tie.otherName}</bdi>
          </button>
          {label(tie) !== '' && (
            <span className={styles.label}>
              <bdi>{label(tie)}</bdi>
            </span>
          )}
        </p>
        <p className={styles.why}>
          {tie.personIs !== '' && (
            <span>
              <FormattedMessage
                id={isPlural(tie.personIs) ? 'ties.personAre' : 'people.tie.personIs'}
                values={{
                  name: <bdi key="name">{short(personName, 40)}</bdi>,
                  label: <bdi key="label">{tie.personIs}</bdi>,
                }}
              />
            </span>
          )}
          {when && <span>{when}</span>}
          {!tie.otherNamed && !isNaming && (
            <Button
              kind="plain"
              size="small"
              className={styles.inLine}
              aria-label={say('ties.relative.giveNameOf', { name: short(tie.otherName) })}
              onClick={() => setNaming(true)}
              data-print="no"
            >
              {say('ties.relative.giveName')}
            </Button>
          )}
        </p>
        {tie.note.trim() !== '' && (
          <p className={styles.note} dir="auto">
            {tie.note}
          </p>
        )}
        {isNaming && <RelativeName id={tie.otherId} name={tie.otherName} onDone={() => setNaming(false)} />}
      </div>
      <div>
        <RowActions
          what={
            tie.otherIs === '' ? tie.otherName : say('people.tie.what', { name: tie.otherName, label: tie.otherIs })
          }
          onEdit={startEditing}
          onDelete={toBin}
          history={{ noun: 'tie', id: tie.id }}
        />
      </div>
    </li>
  )
}
