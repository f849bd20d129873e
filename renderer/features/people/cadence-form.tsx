/** How often to be in touch with one person: a rhythm of their own, never reminded, or as the rules above say. */
import { useState } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { useContactWords } from '../../lib/contacts/contact-words.ts'
import { RhythmFields } from '../../lib/contacts/rhythm-fields.tsx'
import { readRhythm, typedRhythm, usualRhythm } from '../../lib/contacts/rhythm.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import type { Said } from './rule-above.ts'
import { short } from './short.ts'

const choices = ['own', 'above', 'never'] as const
type Choice = (typeof choices)[number]

export const CadenceForm = ({
  person,
  said: { own, above },
  onDone,
}: {
  readonly person: Person
  readonly said: Said
  readonly onDone: () => void
}) => {
  const say = useSay()
  const words = useContactWords()
  const set = useUndoable('cadence.set')
  const [choice, setChoice] = useState<Choice>(own && own.cadence === null ? 'never' : 'own')
  const now = own?.cadence ?? above?.cadence
  const [rhythm, setRhythm] = useState(now ? typedRhythm(now) : usualRhythm)
  const [asked, setAsked] = useState(false)
  const name = short(person.name)
  const save = async (): Promise<boolean> => {
    setAsked(true)
    const cadence = readRhythm(rhythm)
    if (choice === 'own' && 'field' in cadence) return false
    const rule = { own: { cadence: 'field' in cadence ? null : cadence }, never: { cadence: null }, above: null }[
      choice
    ]
    return (
      (await set({ level: 'person', subject: person.id, rule }, say('people.cadence.saved', { name }))) !== undefined
    )
  }
  const hint = { own: undefined, above: aboveHint(), never: say('people.cadence.never.hint') }
  function aboveHint(): string {
    if (above === null) return say('people.cadence.above.none')
    return words.whose(above) ?? say(`people.cadence.silent.${above.level}`, { name: short(above.name) })
  }
  return (
    <InlineForm label={say('people.cadence.edit', { name })} onSave={save} onDone={onDone}>
      <RadioGroup
        label={say('people.cadence')}
        value={choice}
        onChange={setChoice}
        options={choices.map((value) => ({ value, label: say(`people.cadence.choice.${value}`), hint: hint[value] }))}
      />
      {choice === 'own' && <RhythmFields value={rhythm} onChange={setRhythm} asked={asked} />}
    </InlineForm>
  )
}
