import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './around.module.css'
import { Loaded } from './loaded.tsx'
import { RoleForm } from './role-form.tsx'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSpan } from './span.ts'
import { focusBeside, useEditing } from './use-editing.ts'

/** Where someone works and has worked: several at a time, and what came before. */
export const Work = ({ id, name, today }: { readonly id: string; readonly name: string; readonly today: string }) => {
  const say = useSay()
  const query = useAsk('roles.list', { personId: id })
  const { open: isAdding, start: startAdding, stop: stopAdding, home: addButton } = useEditing<HTMLButtonElement>()
  return (
    <div data-adds="">
      <Section
        title={say('people.category.work')}
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
                {roles.map((role) => (
                  <RoleRow key={role.id} role={role} today={today} />
                ))}
              </ul>
            </>
          )}
        </Loaded>
      </Section>
    </div>
  )
}

const RoleRow = ({ role, today }: { readonly role: Role; readonly today: string }) => {
  const say = useSay()
  const span = useSpan()
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const remove = useUndoable('roles.remove')
  const when = span(role.since, role.until)
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
              <span className={styles.strong}>
                <bdi>{role.organisation}</bdi>
              </span>
              {role.title !== '' && (
                <span className={styles.label}>
                  <bdi>{role.title}</bdi>
                </span>
              )}
            </p>
            {when && <p className={styles.why}>{when}</p>}
          </div>
          <div>
            <RowActions what={role.organisation} onEdit={startEditing} onDelete={toBin} />
          </div>
        </>
      )}
    </li>
  )
}
