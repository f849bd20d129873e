/** One rule of how often to be in touch: whom it is for, the rhythm in words, and what changes it. */
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { CadenceRule } from '../../../shared/contract/cadence.ts'
import { capital, useContactWords } from '../../lib/contacts/contact-words.ts'
import { useGo } from '../../lib/go.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Clip } from '../../ui/clip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/row.tsx'
import { RuleForm } from './rule-form.tsx'

export const RuleLine = ({ rule }: { readonly rule: CadenceRule }) => {
  const say = useSay()
  const go = useGo()
  const { locale } = useIntl()
  const words = useContactWords()
  const set = useUndoable('cadence.set')
  const line = useRef<HTMLLIElement>(null)
  const [isWriting, setWriting] = useState(false)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isWriting) line.current?.querySelector('button')?.focus()
    was.current = isWriting
  }, [isWriting])
  const { level, subject, cadence } = rule
  const name = shorten(level === 'default' ? say('contact.clients.name') : rule.name)
  const said = cadence
    ? say('contacts.rhythm.echo', { rhythm: capital(words.rhythm(cadence), locale) })
    : say(level === 'person' ? 'contact.person.never' : 'contact.rule.none')
  const open = (): void => (level === 'person' ? go.person(subject) : setWriting(true))
  const remove = (): void => void set({ level, subject, rule: null }, say('contact.rule.removed', { name }))
  return (
    <li ref={line} {...lineMark}>
      {isWriting && level !== 'person' ? (
        <RuleForm level={level} rule={rule} onDone={() => setWriting(false)} />
      ) : (
        <Row
          title={
            level === 'default' ? (
              said
            ) : (
              <Clip>
                <b>{rule.name}</b>
              </Clip>
            )
          }
          why={level === 'default' ? undefined : said}
          onOpen={open}
          action={
            <>
              {level !== 'person' && (
                <IconButton icon="edit" label={say('contact.rule.change', { name })} onClick={open} />
              )}
              <IconButton icon="trash" label={say('contact.rule.remove', { name })} onClick={remove} />
            </>
          }
        />
      )}
    </li>
  )
}
