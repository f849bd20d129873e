/** Who this is: face, name and how it is said, what they do, when we last spoke, how to reach them. */
import { useState } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { initials } from '../../../shared/model/names.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo, useIsJoining } from '../../lib/go.ts'
import { historyMark, useOpenHistory } from '../../lib/history/open-history.tsx'
import { PersonPhoto } from '../../lib/pictures/person-photo.tsx'
import { useSay } from '../../lib/say.ts'
import { TagWord } from '../../lib/tags/tag-word.tsx'
import { useSpell } from '../../lib/spelling.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Face } from '../../ui/face.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Said } from '../../ui/text.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { inHead } from './brief-work.tsx'
import { CadenceLine } from './cadence-line.tsx'
import { ChannelsEditor } from './channels-editor.tsx'
import { ChannelsLine } from './channels-line.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { JoinedLine } from './joined-line.tsx'
import { LocalTime } from './local-time.tsx'
import { PersonForm } from './person-form.tsx'
import styles from './person.module.css'
import { RelativeLine } from './relative-line.tsx'
import { useRough } from '../../lib/rough-date.ts'
import { short } from './short.ts'
import { useEditing } from '../../lib/use-editing.ts'
import { PhotoDialog } from './photo-dialog.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { RetiredLine } from './retired-line.tsx'

/** “Director of estates, Northmere Water Authority, since 2015”, one line a role still held. */
const useRoleLines = (person: Person): readonly string[] => {
  const say = useSay()
  const rough = useRough()
  const { data } = useAsk('roles.list', { personId: person.id }, { enabled: person.role !== null })
  if (person.role === null) return []
  const held = data?.filter(({ until }) => until === null) ?? [{ ...person.role, since: null }]
  return held.slice(0, inHead).map(({ title, organisation, since }) => {
    const role = [title, organisation].filter(Boolean).join(', ')
    return since === null ? role : say('people.roleSince', { role, since: rough(since) })
  })
}

export const PersonHead = ({ person, today }: { readonly person: Person; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const spell = useSpell()
  const [isPhoto, setPhoto] = useState(false)
  const [isRetiring, setRetiring] = useState(false)
  const [isJoining, setJoining] = useState(false)
  const [isSentToJoin, stopJoining] = useIsJoining()
  const remove = useUndoable('people.remove')
  const unlist = useUndoable('relatives.setListed')
  const openHistory = useOpenHistory()
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing<HTMLButtonElement>()
  const {
    open: isReaching,
    start: startReaching,
    stop: stopReaching,
    home: reachButton,
  } = useEditing<HTMLButtonElement>()
  const roles = useRoleLines(person)
  const name = short(person.name)
  const contact =
    person.lastContact === null
      ? say('people.neverSpoke')
      : say('people.lastSpoke', {
          when: dates.relative(person.lastContact, today),
          date: dates.medium(person.lastContact, today),
        })
  const toBin = async (): Promise<void> => {
    if (await remove({ id: person.id }, say('people.removed', { name }))) go.to('/people')
  }

  if (isEditing)
    return (
      <>
        <h1>
          <VisuallyHidden>{person.name}</VisuallyHidden>
        </h1>
        <PersonForm person={person} today={today} onDone={stopEditing} />
      </>
    )
  return (
    <header className={styles.head} {...historyMark({ noun: 'person', id: person.id }, 'page')}>
      <div className={styles.face}>
        <Face initials={initials(person.name)} photo={person.hasPhoto && <PersonPhoto id={person.id} side={68} />} />
        {/* over the face, not around it: its initials are no part of the button's name */}
        <button
          type="button"
          className={styles.change}
          onClick={() => setPhoto(true)}
          title={say('people.photo.change')}
          aria-label={say('people.photo.of', { name })}
        />
      </div>
      {isPhoto && <PhotoDialog person={person} onClose={() => setPhoto(false)} />}
      {isRetiring && <RetireDialog person={person} today={today} onDone={() => setRetiring(false)} />}
      {(isJoining || isSentToJoin) && (
        <JoinDialog
          person={person}
          onDone={() => {
            setJoining(false)
            if (isSentToJoin) stopJoining()
          }}
        />
      )}
      <div className={styles.who}>
        <div className={styles.title}>
          <h1 className={cx(styles.name, person.name.length > 60 && styles.longName)}>
            <bdi>{person.name}</bdi>
          </h1>
          {person.say !== '' && (
            <Said className={styles.say}>
              <bdi>{person.say}</bdi>
            </Said>
          )}
        </div>
        {roles.map((role, at) => (
          <p key={at} className={styles.role}>
            <bdi>{role}</bdi>
          </p>
        ))}
        <div className={styles.contact}>
          {person.client && <b>{say('people.client')}</b>}
          {person.colleague && <b>{say('people.colleague')}</b>}
          {person.me && <b>{say('people.me')}</b>}
          {person.died && <p>{say('people.died', { date: spell(person.died) })}</p>}
          {person.died === null && <LocalTime zone={person.zone} />}
          <p>{contact}</p>
          {person.nickname !== '' && (
            <p className={styles.nick}>{say('people.called', { nickname: person.nickname })}</p>
          )}
          {person.tags.length > 0 && (
            <ul className={styles.tags} aria-label={say('people.field.tags')}>
              {person.tags.map((tag) => (
                <li key={tag}>
                  <TagWord tag={tag} />
                </li>
              ))}
            </ul>
          )}
        </div>
        <RelativeLine person={person} />
        {person.died === null && person.listed && !person.colleague && !person.me && !person.retired && (
          <CadenceLine person={person} today={today} />
        )}
        <RetiredLine person={person} />
        <JoinedLine person={person} />
        {isReaching ? (
          <ChannelsEditor personId={person.id} onDone={stopReaching} />
        ) : (
          <ChannelsLine personId={person.id} onEdit={startReaching} editRef={reachButton} />
        )}
      </div>
      <div className={styles.deeds} data-print="no">
        <Button ref={home} kind="plain" size="small" onClick={startEditing}>
          {say('people.editPerson')}
        </Button>
        <Menu
          trigger={<IconButton icon="more" label={say('people.more', { name })} />}
          items={[
            ...(person.listed && !person.client && person.role === null
              ? [
                  {
                    key: 'unlist',
                    label: say('ties.relative.unlist'),
                    onSelect: () =>
                      void unlist({ personId: person.id, listed: false }, say('ties.relative.unlistedNow', { name })),
                  },
                ]
              : []),
            {
              key: 'history',
              label: say('history.menu'),
              icon: 'clock',
              keys: 'H',
              onSelect: () => openHistory({ noun: 'person', id: person.id }),
            },
            {
              key: 'hand-over',
              label: say('handovers.do'),
              icon: 'swap',
              onSelect: () => go.to(`/people/${person.id}/hand-over`),
            },
            { key: 'join', label: say('joining.do'), icon: 'people', onSelect: () => setJoining(true) },
            ...(person.died === null && !person.retired
              ? [{ key: 'retire', label: say('retire.do'), icon: 'retire' as const, onSelect: () => setRetiring(true) }]
              : []),
            { key: 'bin', label: say('people.toBin'), icon: 'trash', tone: 'danger', onSelect: () => void toBin() },
          ]}
        />
      </div>
    </header>
  )
}
