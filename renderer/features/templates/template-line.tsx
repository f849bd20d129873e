/** One template: its name, how it begins, and what can be done with it. */
import { useEffect, useRef, useState } from 'react'
import type { Template } from '../../../shared/contract/templates.ts'
import { HistoryButton } from '../../lib/history/open-history.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { TagWord } from '../../lib/tags/tag-word.tsx'
import { useUndoable } from '../../lib/undo.ts'
import { Clip } from '../../ui/clip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/row.tsx'
import { TemplateForm } from './template-form.tsx'
import styles from './templates.module.css'

export const TemplateLine = ({ template }: { readonly template: Template }) => {
  const say = useSay()
  const remove = useUndoable('templates.remove')
  const line = useRef<HTMLDivElement>(null)
  const [isWriting, setWriting] = useState(false)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isWriting) line.current?.querySelector('button')?.focus()
    was.current = isWriting
  }, [isWriting])
  const name = shorten(template.name, 60)
  return (
    <div ref={line}>
      {isWriting ? (
        <TemplateForm template={template} onDone={() => setWriting(false)} />
      ) : (
        <Row
          title={
            <Clip>
              <b>{template.name}</b>
            </Clip>
          }
          words={<p className={styles.text}>{shorten(template.text, 300)}</p>}
          why={
            <span className={styles.why}>
              {template.channel !== null && <span>{say(`jot.channel.${template.channel}`)}</span>}
              {template.tags.map((tag) => (
                <TagWord key={tag} tag={tag} />
              ))}
            </span>
          }
          onOpen={() => setWriting(true)}
          action={
            <>
              <IconButton icon="edit" label={say('templates.edit.of', { name })} onClick={() => setWriting(true)} />
              <HistoryButton thing={{ noun: 'template', id: template.id }} what={template.name} />
              <IconButton
                icon="trash"
                label={say('templates.remove.of', { name })}
                onClick={() => void remove({ id: template.id }, say('templates.said.removed', { name }))}
              />
            </>
          }
        />
      )}
    </div>
  )
}
