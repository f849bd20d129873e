/** "Two children" become two people: their names, what each is, and whose each fact and date is. */
import { useState } from 'react'
import { Line } from '../../../shared/contract/fields.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { Select } from '../../ui/select.tsx'
import { Note } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './around.module.css'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'
import { useSaveTie, type TieProblem } from './use-save-tie.ts'

type Part = { readonly name: string; readonly is: string }
const all = 'all'

export const RelativeSplit = ({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) => {
  const say = useSay()
  const go = useGo()
  const split = useSaveTie('relatives.split')
  const { id, heads } = person
  const { data: facts = [] } = useAsk('facts.list', { personId: id })
  const { data: milestones = [] } = useAsk('milestones.list', { personId: id })
  const [parts, setParts] = useState<readonly Part[]>(Array.from({ length: heads }, () => ({ name: '', is: '' })))
  /** Whose something is: the number of one, or all of them. */
  const [whose, setWhose] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<TieProblem>()
  const change = (at: number, part: Partial<Part>): void =>
    setParts(parts.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const labelOf = (at: number): string => {
    const name = parts[at]?.name.trim() ?? ''
    return name === '' ? say('ties.split.part', { place: at + 1 }) : short(name, 40)
  }
  const theirs = <T extends { readonly id: string }>(items: readonly T[], at: number): T['id'][] =>
    items.flatMap((item) => ([undefined, all, String(at)].includes(whose[item.id]) ? [item.id] : []))

  const save = async (): Promise<boolean> => {
    if (parts.some(({ name, is }) => problemId(Line, name) ?? problemId(Line, is))) return false
    const tried = await split(
      {
        personId: id,
        parts: parts.map(({ name, is }, at) => ({
          ...{ name: name.trim(), is: is.trim() },
          facts: theirs(facts, at) as never[],
          milestones: theirs(milestones, at) as never[],
        })),
      },
      say('ties.split.done', { count: heads }),
    )
    if (!tried.ok) {
      setProblem(tried.problem)
      return false
    }
    go.person(tried.value.ids[0] ?? id, 'around')
    return true
  }
  const items = [
    ...facts.map((fact) => ({ id: fact.id as string, text: fact.text })),
    ...milestones.map(({ id: one, title, kind }) => ({
      id: one as string,
      text: title === '' ? say(`people.milestone.kind.${kind}`) : title,
    })),
  ]
  return (
    <InlineForm
      label={say('ties.split.title', { name: short(person.name) })}
      saveLabel={say('ties.split.save', { count: heads })}
      onSave={save}
      onDone={onDone}
    >
      <Note>{say('ties.split.words')}</Note>
      {parts.map((part, at) => (
        <Fields key={at} wide>
          <TextField
            label={say('ties.split.name', { place: at + 1 })}
            dir="auto"
            placeholder={say('ties.split.namePlaceholder')}
            value={part.name}
            onChange={(name) => change(at, { name })}
          />
          <TextField
            label={say('ties.split.is', { place: at + 1 })}
            dir="auto"
            placeholder={say('ties.split.isPlaceholder')}
            value={part.is}
            onChange={(is) => change(at, { is })}
          />
        </Fields>
      ))}
      {items.length > 0 && (
        <ul className={styles.who}>
          {items.map((item) => (
            <li key={item.id}>
              <Select
                label={say('ties.split.whose', { text: short(item.text, 60) })}
                value={whose[item.id] ?? all}
                onChange={(value) => setWhose({ ...whose, [item.id]: value })}
                options={[
                  { value: all, label: say('ties.split.all') },
                  ...parts.map((_, at) => ({ value: String(at), label: labelOf(at) })),
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {problem && <p role="alert">{say(`ties.problem.${problem}`)}</p>}
    </InlineForm>
  )
}
