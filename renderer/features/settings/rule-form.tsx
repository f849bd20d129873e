/** One rule of how often to be in touch, being written; for a new one, also whom it is for. */
import { useState } from 'react'
import type { CadenceRule } from '../../../shared/contract/cadence.ts'
import { RhythmFields } from '../../lib/contacts/rhythm-fields.tsx'
import { readRhythm, typedRhythm, usualRhythm } from '../../lib/contacts/rhythm.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Combobox, type ComboItem } from '../../ui/combobox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'

/** People’s own rules are written on their pages. */
export type RuleLevel = Exclude<CadenceRule['level'], 'person'>

export type RuleFormProps = {
  readonly level: RuleLevel
  /** What stands there now; without it a new one is written. */
  readonly rule?: CadenceRule | undefined
  /** Whom a new one can be for. */
  readonly offered?: readonly ComboItem[]
  readonly onDone: () => void
}

export const RuleForm = ({ level, rule, offered = [], onDone }: RuleFormProps) => {
  const say = useSay()
  const set = useUndoable('cadence.set')
  const isNew = rule === undefined && level !== 'default'
  const [whom, setWhom] = useState<ComboItem | null>(null)
  const [choice, setChoice] = useState<'rhythm' | 'none'>(rule && rule.cadence === null ? 'none' : 'rhythm')
  const [rhythm, setRhythm] = useState(rule?.cadence ? typedRhythm(rule.cadence) : usualRhythm)
  const [asked, setAsked] = useState(false)
  const subject = level === 'default' ? '' : (rule?.subject ?? whom?.key)
  const called = shorten(level === 'default' ? say('contact.clients.name') : (rule?.name ?? whom?.label ?? ''))
  const save = async (): Promise<boolean> => {
    setAsked(true)
    const cadence = choice === 'none' ? null : readRhythm(rhythm)
    if (subject === undefined || (cadence && 'field' in cadence)) return false
    return (await set({ level, subject, rule: { cadence } }, say('contact.rule.saved', { name: called }))) !== undefined
  }
  return (
    <InlineForm
      label={isNew ? say(`contact.${level}.add`) : say('contact.rule.edit', { name: called })}
      onSave={save}
      onDone={onDone}
    >
      {isNew && (
        <Combobox
          label={say(`contact.${level}.whom`)}
          items={offered}
          value={whom}
          onChange={setWhom}
          clearLabel={say('people.clear')}
          empty={say(`contact.${level}.none-found`)}
          error={asked && whom === null ? say('contact.rule.whom.needed') : undefined}
        />
      )}
      {level !== 'default' && (
        <RadioGroup
          label={say('contact.rule.choice')}
          hideLabel
          value={choice}
          onChange={setChoice}
          options={(['rhythm', 'none'] as const).map((value) => ({
            value,
            label: say(`contact.rule.choice.${value}`),
            hint: value === 'none' ? say('contact.rule.choice.none.hint') : undefined,
          }))}
        />
      )}
      {choice === 'rhythm' && <RhythmFields value={rhythm} onChange={setRhythm} asked={asked} />}
    </InlineForm>
  )
}
