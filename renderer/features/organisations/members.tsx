/** Who is there now and who was before, with titles, levels, since and until when. */
import type { Member, Organisation } from '../../../shared/contract/organisations.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useSpan } from '../../lib/rough-span.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Section } from '../../ui/section.tsx'
import { MemberForm } from './member-form.tsx'
import styles from './organisation.module.css'

const Line = ({
  member,
  organisation,
  today,
}: {
  readonly member: Member
  readonly organisation: Organisation
  readonly today: string
}) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const span = useSpan()
  const remove = useUndoable('roles.remove')
  const { open, start, stop, home } = useEditing()
  const { id, name, title, level, client, ours, lastContact } = member
  const short = shorten(name, 60)
  const why = [
    title,
    level === '' ? '' : say(`organisations.level.${level}`),
    ours ? say('organisations.people.ours') : '',
    span(member.since, member.until) ?? '',
    lastContact === null
      ? ours
        ? ''
        : say('organisations.people.never')
      : say('organisations.people.last', { date: dates.medium(lastContact, today) }),
  ].filter(Boolean)
  const takeOut = (): void => {
    const moveOn = focusBeside(home.current)
    void remove({ id: member.roleId }, say('organisations.people.removed', { name: short })).then(
      (done) => done && moveOn(),
    )
  }
  return (
    <li ref={home} className={member.now ? styles.member : styles.past}>
      {open ? (
        <MemberForm organisation={organisation} member={member} today={today} onDone={stop} />
      ) : (
        <>
          <div className={styles.body}>
            <p className={styles.line}>
              <button type="button" className={styles.person} onClick={() => go.person(id)}>
                <bdi>{shorten(name, 160)}</bdi>
              </button>
              {client && <span className={styles.mark}>{say('people.client')}</span>}
            </p>
            <p className={styles.why}>
              {why.map((word) => (
                <span key={word} dir="auto">
                  {word}
                </span>
              ))}
            </p>
          </div>
          <span className={styles.actions} data-print="no">
            <IconButton data-edit="" icon="edit" label={say('people.edit', { name: short })} onClick={start} />
            <IconButton icon="trash" label={say('people.delete', { name: short })} onClick={takeOut} />
          </span>
        </>
      )}
    </li>
  )
}

export const Members = ({ organisation, today }: { readonly organisation: Organisation; readonly today: string }) => {
  const say = useSay()
  const query = useAsk('organisations.people', { id: organisation.id })
  const { open: isAdding, start, stop, home: addButton } = useEditing<HTMLButtonElement>()
  const line = (member: Member) => (
    <Line key={member.roleId} member={member} organisation={organisation} today={today} />
  )
  return (
    <Answer of={query} reading={say('organisations.reading')}>
      {(members) => {
        const now = members.filter((member) => member.now)
        const before = members.filter((member) => !member.now)
        const none =
          organisation.kind === 'household' ? 'organisations.people.none.household' : 'organisations.people.none'
        return (
          <div data-adds="">
            <Section
              title={say('organisations.people.now')}
              className={styles.first}
              action={
                !isAdding && (
                  <Button ref={addButton} kind="plain" size="small" onClick={start} data-print="no">
                    {say('organisations.people.add')}
                  </Button>
                )
              }
            >
              {isAdding && <MemberForm organisation={organisation} today={today} onDone={stop} />}
              {now.length === 0 && !isAdding && (
                <EmptyState>
                  {say(before.length > 0 ? 'organisations.people.noneNow' : none, {
                    name: shorten(organisation.name, 60),
                  })}
                </EmptyState>
              )}
              <ul>{now.map(line)}</ul>
            </Section>
            {before.length > 0 && (
              <Section title={say('organisations.people.before')}>
                <ul>{before.map(line)}</ul>
              </Section>
            )}
          </div>
        )
      }}
    </Answer>
  )
}
