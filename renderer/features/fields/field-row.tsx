/** One field in Settings: what it holds and where it stands, moved with Alt and an arrow. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Field, FieldSet } from '../../../shared/contract/custom-fields.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Clip } from '../../ui/clip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/row.tsx'
import { FieldForm } from './field-form.tsx'

export const FieldRow = ({
  field,
  sets,
  above,
  below,
}: {
  readonly field: Field
  readonly sets: readonly FieldSet[]
  /** The field it goes before when it is moved up; undefined where it is the first. */
  readonly above: string | undefined
  /** The same when it is moved down: null puts it last; undefined where it is. */
  readonly below: string | null | undefined
}) => {
  const say = useSay()
  const move = useUndoable('customFields.move')
  const remove = useUndoable('customFields.remove')
  const line = useRef<HTMLLIElement>(null)
  const [isWriting, setWriting] = useState(false)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isWriting) line.current?.querySelector('button')?.focus()
    was.current = isWriting
  }, [isWriting])
  const { id, kind, applies, filled } = field
  const name = shorten(field.name)
  const inSets = sets.filter(({ fields }) => fields.includes(id)).map((set) => shorten(set.name, 40))
  const about = [
    say(`fields.kind.${kind}`),
    say(`fields.applies.${applies}`),
    say('fields.filled', { count: filled }),
    inSets.length > 0 && say('fields.inSets', { sets: inSets.join(', ') }),
  ].filter((part) => part !== false)
  const to = (before: string | null | undefined): void => {
    if (before !== undefined) void move({ id, before }, say('fields.said.moved', { name }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    to(event.key === 'ArrowUp' ? above : below)
  }
  return (
    <li ref={line} {...lineMark} onKeyDown={isWriting ? undefined : onKeyDown}>
      {isWriting ? (
        <FieldForm field={field} onDone={() => setWriting(false)} />
      ) : (
        <Row
          title={<Clip>{field.name}</Clip>}
          why={about.join(say('people.joiner'))}
          onOpen={() => setWriting(true)}
          action={
            <>
              <IconButton
                icon="up"
                label={say('fields.up', { name })}
                keys="Alt+ArrowUp"
                disabled={above === undefined}
                onClick={() => to(above)}
              />
              <IconButton
                icon="down"
                label={say('fields.down', { name })}
                keys="Alt+ArrowDown"
                disabled={below === undefined}
                onClick={() => to(below)}
              />
              <IconButton icon="edit" label={say('fields.edit', { name })} onClick={() => setWriting(true)} />
              <IconButton
                icon="trash"
                label={say('fields.remove', { name })}
                onClick={() => void remove({ id }, say('fields.said.removed', { name }))}
              />
            </>
          }
        />
      )}
    </li>
  )
}
