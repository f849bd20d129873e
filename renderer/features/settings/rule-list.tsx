/** The rules of one kind, and where another is written. */
import { useRef, useState } from 'react'
import type { CadenceRule } from '../../../shared/contract/cadence.ts'
import { useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import type { ComboItem } from '../../ui/combobox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './contact-room.module.css'
import { RuleForm } from './rule-form.tsx'
import { RuleLine } from './rule-line.tsx'

export type RuleListProps = {
  readonly level: CadenceRule['level']
  readonly rules: readonly CadenceRule[]
  /** Whom another can be for. */
  readonly offered?: readonly ComboItem[]
}

export const RuleList = ({ level, rules, offered = [] }: RuleListProps) => {
  const say = useSay()
  const [isAdding, setAdding] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const shown = rules.filter((rule) => rule.level === level)
  const taken = new Set(shown.map(({ subject }) => subject))
  const canAdd = level === 'default' ? shown.length === 0 : level !== 'person'
  const lines = useLines<HTMLDivElement>(shown.map(({ subject }) => subject))
  const stop = (): void => {
    setAdding(false)
    // the button is there again once the form has gone
    setTimeout(() => add.current?.focus(), 0)
  }
  return (
    <Section
      title={say(`contact.${level}`)}
      action={
        canAdd &&
        !isAdding && (
          <Button ref={add} kind="plain" size="small" onClick={() => setAdding(true)}>
            {say(`contact.${level}.add`)}
          </Button>
        )
      }
    >
      <Note className={styles.words}>{say(`contact.${level}.words`)}</Note>
      <div {...lines} tabIndex={-1} className={styles.rules}>
        {isAdding && level !== 'person' && (
          <RuleForm level={level} offered={offered.filter(({ key }) => !taken.has(key))} onDone={stop} />
        )}
        {shown.length === 0 && !isAdding && <EmptyState>{say(`contact.${level}.empty`)}</EmptyState>}
        <ul>
          {shown.map((rule) => (
            <RuleLine key={rule.subject} rule={rule} />
          ))}
        </ul>
      </div>
    </Section>
  )
}
