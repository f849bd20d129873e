import { careerOf } from '../../../shared/model/career.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './around.module.css'
import { Loaded } from './loaded.tsx'
import { MoveForm } from './move-form.tsx'
import { RoleForm } from './role-form.tsx'
import { useRough } from '../../lib/rough-date.ts'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSpan } from '../../lib/rough-span.ts'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'

/** Where someone works and has worked: several at a time, what came before, and what nobody knows of. */
export const Work = ({ id, name, today }: { readonly id: string; readonly name: string; readonly today: string }) => {
  const say = useSay()
  const query = useAsk('roles.list', { personId: id })
  const { open: isAdding, start: startAdding, stop: stopAdding, home: addButton } = useEditing<HTMLButtonElement>()
  return (
    <div data-adds="">
      <Section
        title={say('people.career')}
        action={
          !isAdding && (
            <Button ref={addButton} kind="plain" size="small" onClick={startAdding} data-print="no">
              {say('people.role.add')}
            </Button>
          )
        }
      >
        {isAdding && <RoleForm personId={id} today={today} onDone={stopAdding} />}
        <Loaded query={query}>
          {(roles) => (
            <>
              {roles.length === 0 && !isAdding && (
                <EmptyState>{say('people.role.none', { name: short(name) })}</EmptyState>
              )}
              <ul>
                {careerOf(roles, today).map((line) =>
                  line.kind === 'role' ? (
                    <RoleRow key={line.role.id} role={line.role} name={name} today={today} />
                  ) : (
                    <Gap key={`gap ${line.after}`} after={line.after} before={line.before} />
                  ),
                )}
              </ul>
            </>
          )}
        </Loaded>
      </Section>
    </div>
  )
}

const Gap = ({ after, before }: { readonly after: string; readonly before: string | null }) => {
  const say = useSay()
  const rough = useRough()
  return (
    <li className={styles.gap}>
      {before === null
        ? say('people.career.since', { after: rough(after) })
        : say('people.career.gap', { after: rough(after), before: rough(before) })}
    </li>
  )
}

const RoleRow = ({ role, name, today }: { readonly role: Role; readonly name: string; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const span = useSpan()
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const { open: isMoving, start: startMoving, stop: stopMoving, home: moveButton } = useEditing<HTMLButtonElement>()
  const remove = useUndoable('roles.remove')
  const why = [
    span(role.since, role.until) ?? '',
    role.level === '' ? '' : say(`organisations.level.${role.level}`),
    role.organisationDeleted ? say('people.role.inBin') : '',
  ].filter(Boolean)
  const toBin = (): void => {
    const moveOn = focusBeside(home.current)
    void remove({ id: role.id }, say('people.role.removed', { organisation: short(role.organisation) })).then(
      (done) => done && moveOn(),
    )
  }
  return (
    <li ref={home} className={isEditing ? undefined : role.until === null ? styles.row : styles.past}>
      {isEditing ? (
        <RoleForm personId={role.personId} role={role} today={today} onDone={stopEditing} />
      ) : (
        <>
          <div className={styles.body}>
            <p className={styles.line}>
              <button type="button" className={styles.name} onClick={() => go.organisation(role.organisationId)}>
                <bdi>{role.organisation}</bdi>
              </button>
              {role.title !== '' && (
                <span className={styles.label}>
                  <bdi>{role.title}</bdi>
                </span>
              )}
            </p>
            {why.length > 0 && (
              <p className={styles.why}>
                {why.map((word) => (
                  <span key={word}>{word}</span>
                ))}
              </p>
            )}
          </div>
          <div>
            <RowActions
              what={role.organisation}
              onEdit={startEditing}
              onDelete={toBin}
              history={{ noun: 'role', id: role.id }}
            >
              {role.until === null && (
                <Button
                  ref={moveButton}
                  kind="plain"
                  size="small"
                  aria-label={say('people.move.what', { name: short(name), organisation: short(role.organisation) })}
                  onClick={startMoving}
                >
                  {say('people.move')}
                </Button>
              )}
            </RowActions>
          </div>
          {isMoving && (
            <div className={styles.moving}>
              <MoveForm role={role} name={name} today={today} onDone={stopMoving} />
            </div>
          )}
        </>
      )}
    </li>
  )
}
