/** One tag: its dot and word, where it is in use, and what can be done with it. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { tagColours, type Tag, type TagColour } from '../../../shared/contract/tags.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Clip } from '../../ui/clip.tsx'
import { Dot } from '../../ui/dot.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Row } from '../../ui/row.tsx'
import { RenameTag } from './rename-tag.tsx'
import styles from './tags.module.css'

const choices: readonly (TagColour | null)[] = [null, ...tagColours]

const Colours = ({ tag, name }: { readonly tag: Tag; readonly name: string }) => {
  const say = useSay()
  const colour = useUndoable('tags.colour')
  const words = (one: TagColour | null): string => say(`tags.colour.${one ?? 'none'}`)
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={styles.colour}
          aria-label={say('tags.colour.of', { name, colour: words(tag.colour) })}
          title={say('tags.colour')}
        >
          <Dot colour={tag.colour} />
        </button>
      }
      items={choices.map((one) => ({
        key: one ?? 'none',
        checked: one === tag.colour,
        label: (
          <span className={styles.choice}>
            <Dot colour={one} />
            {words(one)}
          </span>
        ),
        onSelect: () =>
          void colour({ name: tag.name, colour: one }, say('tags.said.colour', { name, colour: words(one) })),
      }))}
    />
  )
}

export const TagLine = ({ tag, all }: { readonly tag: Tag; readonly all: readonly Tag[] }) => {
  const say = useSay()
  const remove = useUndoable('tags.remove')
  const line = useRef<HTMLDivElement>(null)
  const [isRenaming, setRenaming] = useState(false)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isRenaming) line.current?.querySelector('button')?.focus()
    was.current = isRenaming
  }, [isRenaming])
  const name = shorten(tag.name, 60)
  const drop = (): void => void remove({ name: tag.name }, say('tags.said.removed', { name }))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || isRenaming || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    drop()
  }
  const why = [
    tag.people > 0 && say('tags.people', { count: tag.people }),
    tag.entries > 0 && say('tags.entries', { count: tag.entries }),
  ].filter((part) => part !== false)
  return (
    <div ref={line} onKeyDown={onKeyDown}>
      {isRenaming ? (
        <RenameTag tag={tag} all={all} onDone={() => setRenaming(false)} />
      ) : (
        <Row
          className={styles.row}
          when={<Colours tag={tag} name={name} />}
          title={<Clip>{tag.name}</Clip>}
          why={why.length === 0 ? say('tags.unused') : why.join(say('people.joiner'))}
          onOpen={() => setRenaming(true)}
          action={
            <>
              <IconButton icon="edit" label={say('tags.rename.of', { name })} onClick={() => setRenaming(true)} />
              <IconButton icon="trash" label={say('tags.remove.of', { name })} onClick={drop} />
            </>
          }
        />
      )}
    </div>
  )
}
