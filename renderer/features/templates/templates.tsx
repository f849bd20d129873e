/** Settings → Templates: beginnings of entries, to be chosen with / while jotting. */
import { useMemo, useRef, useState } from 'react'
import type { Template } from '../../../shared/contract/templates.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFirstTemplates } from './first-templates.ts'
import { TemplateForm } from './template-form.tsx'
import { TemplateLine } from './template-line.tsx'
import styles from './templates.module.css'

const List = ({ templates }: { readonly templates: readonly Template[] }) => {
  const say = useSay()
  const first = useFirstTemplates()
  const begin = useUndoable('templates.begin')
  const add = useRef<HTMLButtonElement>(null)
  const [isAdding, setAdding] = useState(false)
  const keys = useLines<HTMLDivElement>(useMemo(() => templates.map(({ id }) => id), [templates]))
  const stop = (): void => {
    setAdding(false)
    // the button is there again once the form has gone
    setTimeout(() => add.current?.focus(), 0)
  }
  const known = new Set(templates.map(({ name }) => name))
  const missing = first.filter(({ name }) => !known.has(name))
  const offer = missing.length > 0 && (
    <Button
      size="small"
      kind={templates.length === 0 ? 'outline' : 'plain'}
      onClick={() => void begin({ templates: missing }, say('templates.said.begun', { count: missing.length }))}
    >
      {say('templates.begin', { count: missing.length })}
    </Button>
  )
  return (
    <div className={styles.room}>
      {isAdding ? (
        <TemplateForm onDone={stop} />
      ) : (
        <div className={styles.tools}>
          <Button ref={add} icon="plus" size="small" onClick={() => setAdding(true)}>
            {say('templates.add')}
          </Button>
          {templates.length > 0 && offer}
        </div>
      )}
      {templates.length === 0 && !isAdding && (
        <EmptyState title={say('templates.none.title')} action={offer}>
          {say('templates.none')}
        </EmptyState>
      )}
      <div {...keys} tabIndex={-1} className={styles.list}>
        <ul>
          {templates.map((template) => (
            <li key={template.id} {...lineMark}>
              <TemplateLine template={template} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

export const Templates = () => {
  const say = useSay()
  const templates = useAsk('templates.list', {})
  return (
    <Page title={say('templates.title')} lede={say('templates.lede')}>
      <Answer of={templates} reading={say('templates.reading')}>
        {(all) => <List templates={all} />}
      </Answer>
    </Page>
  )
}
