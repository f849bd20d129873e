import { FormattedMessage } from 'react-intl'
import type { Tie } from '../../../shared/contract/ties.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSpan } from './span.ts'
import styles from './around.module.css'
import { TieForm } from './tie-form.tsx'
import { focusBeside, useEditing } from './use-editing.ts'

/** “Aoife Keeley-Burke, daughter”; under it what this person is to her, and since when. */
export const TieRow = ({
  tie,
  personName,
  today,
}: {
  readonly tie: Tie
  readonly personName: string
  readonly today: string
}) => {
  const say = useSay()
  const go = useGo()
  const span = useSpan()
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const remove = useUndoable('ties.remove')
  const when = span(tie.since, tie.until)
  const toBin = (): void => {
    const moveOn = focusBeside(home.current)
    void remove({ id: tie.id }, say('people.tie.removed', { name: short(tie.otherName) })).then(
      (done) => done && moveOn(),
    )
  }
  if (isEditing)
    return (
      <li ref={home}>
        <TieForm personId={tie.personId} personName={personName} tie={tie} today={today} onDone={stopEditing} />
      </li>
    )
  return (
    <li ref={home} className={tie.until === null ? styles.row : styles.past}>
      <div className={styles.body}>
        <p className={styles.line}>
          <button type="button" className={styles.name} onClick={() => go.person(tie.otherId, 'around')}>
            <bdi>{tie.otherName}</bdi>
          </button>
          {tie.otherIs !== '' && (
            <span className={styles.label}>
              <bdi>{tie.otherIs}</bdi>
            </span>
          )}
        </p>
        <p className={styles.why}>
          {tie.personIs !== '' && (
            <span>
              <FormattedMessage
                id="people.tie.personIs"
                values={{
                  name: <bdi key="name">{short(personName, 40)}</bdi>,
                  label: <bdi key="label">{tie.personIs}</bdi>,
                }}
              />
            </span>
          )}
          {when && <span>{when}</span>}
        </p>
      </div>
      <div>
        <RowActions
          what={
            tie.otherIs === '' ? tie.otherName : say('people.tie.what', { name: tie.otherName, label: tie.otherIs })
          }
          onEdit={startEditing}
          onDelete={toBin}
        />
      </div>
    </li>
  )
}
