import { useState } from 'react'
import { factCategories } from '../../../shared/contract/facts.ts'
import type { FactCategory } from '../../../shared/contract/facts.ts'
import { Name } from '../../../shared/contract/fields.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import parts from './parts.module.css'
import { problemId } from './problem.ts'
import { short } from './short.ts'

/** One line: a category, what is known, Enter; then the next. */
export const FactAdd = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const add = useUndoable('facts.add')
  const [category, setCategory] = useState<FactCategory>('family')
  const [text, setText] = useState('')
  const problem = text === '' ? undefined : problemId(Name, text)
  const save = async (): Promise<void> => {
    if (text.trim() === '' || problem) return
    if (await add({ personId, category, text: text.trim() }, say('people.fact.added', { text: short(text, 40) })))
      setText('')
  }
  return (
    <form
      className={parts.addLine}
      data-print="no"
      aria-label={say('people.fact.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={parts.grow}>
        <TextField
          label={say('people.fact.text')}
          hideLabel
          placeholder={say('people.fact.placeholder')}
          dir="auto"
          value={text}
          onChange={setText}
          error={problem && problem !== 'people.problem.empty' ? say(problem) : undefined}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
      </div>
      <Select
        label={say('people.fact.category')}
        hideLabel
        options={factCategories.map((value) => ({ value, label: say(`people.category.${value}`) }))}
        value={category}
        onChange={setCategory}
      />
      <Button type="submit" className={parts.beside}>
        {say('people.addShort')}
      </Button>
    </form>
  )
}
