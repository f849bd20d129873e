/** What this is: its name and kind, what it is part of, where it is, when anyone there was last spoken with. */
import { useState } from 'react'
import type { Organisation } from '../../../shared/contract/organisations.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useRough } from '../../lib/rough-date.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { TagWord } from '../../lib/tags/tag-word.tsx'
import { useUndoable } from '../../lib/undo.ts'
import { useEditing } from '../../lib/use-editing.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Merge } from './merge.tsx'
import { Note } from './note.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import styles from './organisation.module.css'

/** “Since 1974”, “1974 to 2019”, “Closed 2019”. */
const useLife = (): ((organisation: Organisation) => string | undefined) => {
  const say = useSay()
  const rough = useRough()
  return ({ since, until }) => {
    if (since !== null && until !== null)
      return say('organisations.lived', { since: rough(since), until: rough(until) })
    if (since !== null) return say('organisations.founded', { since: rough(since) })
    return until === null ? undefined : say('organisations.closed', { until: rough(until) })
  }
}

/** Others, by name, each leading to its page. */
const Others = ({ label, others }: { readonly label: string; readonly others: Organisation['wholes'] }) => {
  const say = useSay()
  const go = useGo()
  if (others.length === 0) return null
  return (
    <p className={styles.others}>
      <span>{label}</span>
      {others.map(({ id, name, deleted }) => (
        <button key={id} type="button" onClick={() => go.organisation(id)}>
          <bdi>{deleted ? say('organisations.wholes.gone', { name: shorten(name) }) : shorten(name)}</bdi>
        </button>
      ))}
    </p>
  )
}

export const OrganisationHead = ({
  organisation,
  today,
}: {
  readonly organisation: Organisation
  readonly today: string
}) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const life = useLife()(organisation)
  const remove = useUndoable('organisations.remove')
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing<HTMLButtonElement>()
  const [isMerging, setMerging] = useState(false)
  const { id, name, kind, client, place, web, tags, wholes, parts, lastContact } = organisation
  const toBin = async (): Promise<void> => {
    if (await remove({ id }, say('organisations.removed', { name: shorten(name, 60) }))) go.to('/organisations')
  }
  if (isEditing)
    return (
      <>
        <h1>
          <VisuallyHidden>{name}</VisuallyHidden>
        </h1>
        <OrganisationForm organisation={organisation} today={today} onDone={stopEditing} />
      </>
    )
  return (
    <>
      <header className={styles.head}>
        <div className={styles.what}>
          <h1 className={cx(styles.name, name.length > 60 && styles.longName)}>
            <bdi>{name}</bdi>
          </h1>
          <div className={styles.facts}>
            <b>{say(`organisations.kind.${kind}`)}</b>
            {client && <b>{say('organisations.client')}</b>}
            {place !== '' && <span dir="auto">{place}</span>}
            {web !== '' && <span dir="auto">{web}</span>}
            {life && <span>{life}</span>}
            {tags.length > 0 && (
              <ul className={styles.tags} aria-label={say('people.field.tags')}>
                {tags.map((tag) => (
                  <li key={tag} dir="auto">
                    <TagWord tag={tag} />
                  </li>
                ))}
              </ul>
            )}
          </div>
          <p className={styles.contact}>
            {lastContact === null
              ? say('organisations.neverSpoke')
              : say('organisations.lastSpoke', {
                  when: dates.relative(lastContact, today),
                  date: dates.medium(lastContact, today),
                })}
          </p>
          <Others label={say('organisations.wholes')} others={wholes} />
          <Others label={say('organisations.parts')} others={parts.map((part) => ({ ...part, deleted: false }))} />
        </div>
        <div className={styles.deeds} data-print="no">
          <Button ref={home} kind="plain" size="small" onClick={startEditing}>
            {say('people.editPerson')}
          </Button>
          <Menu
            trigger={<IconButton icon="more" label={say('people.more', { name: shorten(name, 60) })} />}
            items={[
              { key: 'merge', label: say('organisations.merge'), onSelect: () => setMerging(true) },
              { key: 'bin', label: say('people.toBin'), icon: 'trash', tone: 'danger', onSelect: () => void toBin() },
            ]}
          />
        </div>
      </header>
      {isMerging && <Merge organisation={organisation} onDone={() => setMerging(false)} />}
      <Note organisation={organisation} />
    </>
  )
}
