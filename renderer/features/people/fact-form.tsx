/** A fact being written over: what it says, how it may be used, how it is known, and how long it holds. */
import { useState } from 'react'
import { factCategories, factUses } from '../../../shared/contract/facts.ts'
import type { Fact } from '../../../shared/contract/facts.ts'
import { Name } from '../../../shared/contract/fields.ts'
import { problemOfDays } from '../../../shared/model/facts/time.ts'
import { defaultUse } from '../../../shared/model/facts/use.ts'
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toldOptions } from './fact-words.ts'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'
import { spellRough } from '../../lib/rough-date.ts'

const days = ['learnedOn', 'confirmBy', 'expiresOn'] as const
type DayKey = (typeof days)[number]
type Kind = Pick<Fact, 'category' | 'told' | 'use'>

/** What follows from the kind of thing follows it, until somebody chose otherwise. */
const following = (before: Kind, next: Kind): Kind =>
  before.use === defaultUse(before.category, before.told)
    ? { ...next, use: defaultUse(next.category, next.told) }
    : next

export const FactForm = ({
  fact,
  today,
  onDone,
}: {
  readonly fact: Fact
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const order = useOrder()
  const edit = useUndoable('facts.edit')
  const [text, setText] = useState(fact.text)
  const [kind, setKind] = useState<Kind>({ category: fact.category, told: fact.told, use: fact.use })
  const first: Readonly<Record<DayKey, string>> = {
    learnedOn: spellRough(fact.learnedOn),
    confirmBy: fact.confirmBy === null ? '' : spellRough(fact.confirmBy),
    expiresOn: fact.expiresOn === null ? '' : spellRough(fact.expiresOn),
  }
  const [typed, setTyped] = useState(first)
  const [asked, setAsked] = useState(false)
  const problem = problemId(Name, text)
  // what was not touched stays what it was, whatever its words would be read as
  const read = (key: DayKey) =>
    typed[key] === first[key]
      ? { day: fact[key], problem: undefined }
      : readDay(typed[key], { today, tense: key === 'learnedOn' ? 'past' : 'future', order })
  const found = { learnedOn: read('learnedOn'), confirmBy: read('confirmBy'), expiresOn: read('expiresOn') }
  const learnedOn = found.learnedOn.day ?? fact.learnedOn
  const wrong = problemOfDays({ learnedOn, confirmBy: found.confirmBy.day, expiresOn: found.expiresOn.day }, today)
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (problem || wrong || days.some((key) => found[key].problem)) return false
    const touched = (key: DayKey) => typed[key] !== first[key]
    const input = {
      ...{ id: fact.id, ...kind, text: text.trim() },
      ...(touched('learnedOn') && { learnedOn }),
      ...(touched('confirmBy') && { confirmBy: found.confirmBy.day }),
      ...(touched('expiresOn') && { expiresOn: found.expiresOn.day }),
    }
    return (await edit(input, say('people.fact.saved', { text: short(text, 40) }))) !== undefined
  }
  const day = (key: DayKey, label: string, hint: string) => (
    <DayField
      label={say(label)}
      value={typed[key]}
      onChange={(words) => setTyped({ ...typed, [key]: words })}
      today={today}
      tense={key === 'learnedOn' ? 'past' : 'future'}
      asked={asked}
      hint={say(hint)}
      error={wrong?.field === key ? say(`facts.problem.${wrong.word}`) : undefined}
    />
  )
  return (
    <InlineForm label={say('people.edit', { name: short(fact.text) })} onSave={save} onDone={onDone}>
      <TextField
        label={say('people.fact.text')}
        hideLabel
        voice="words"
        dir="auto"
        value={text}
        onChange={setText}
        error={problem ? say(problem) : undefined}
      />
      <Fields>
        <Select
          label={say('people.fact.category')}
          options={factCategories.map((value) => ({ value, label: say(`people.category.${value}`) }))}
          value={kind.category}
          onChange={(category) => setKind(following(kind, { ...kind, category }))}
        />
        <Select
          label={say('facts.told')}
          options={toldOptions(say)}
          value={kind.told}
          onChange={(told) => setKind(following(kind, { ...kind, told }))}
        />
        <Select
          label={say('people.fact.use')}
          options={factUses.map((value) => ({ value, label: say(`people.use.${value}`) }))}
          value={kind.use}
          onChange={(use) => setKind({ ...kind, use })}
        />
      </Fields>
      <Fields>
        {day('learnedOn', 'facts.learned', 'facts.learned.hint')}
        {day('confirmBy', 'facts.confirmBy', 'facts.confirmBy.none')}
        {day('expiresOn', 'facts.expires', 'facts.expires.none')}
      </Fields>
    </InlineForm>
  )
}
