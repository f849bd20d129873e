import { useState } from 'react'
import { factCategories } from '../../../shared/contract/facts.ts'
import type { FactCategory, FactTold } from '../../../shared/contract/facts.ts'
import { Name } from '../../../shared/contract/fields.ts'
import { defaultUse } from '../../../shared/model/facts/use.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toldOptions } from './fact-words.ts'
import parts from './parts.module.css'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'

/** One line: what is known, in which category, how it is known, Enter; then the next. */
export const FactAdd = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const add = useUndoable('facts.add')
  const [category, setCategory] = useState<FactCategory>('family')
  const [told, setTold] = useState<FactTold>('told')
  const [text, setText] = useState('')
  const use = defaultUse(category, told)
  const problem = text === '' ? undefined : problemId(Name, text)
  const save = async (): Promise<void> => {
    if (text.trim() === '' || problem) return
    if (await add({ personId, category, told, text: text.trim() }, say('people.fact.added', { text: short(text, 40) })))
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
          hint={use === 'mention' ? undefined : say('facts.waits', { use: say(`people.use.${use}`) })}
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
      <Select label={say('facts.told')} hideLabel options={toldOptions(say)} value={told} onChange={setTold} />
      <Button type="submit" className={parts.beside}>
        {say('people.addShort')}
      </Button>
    </form>
  )
}
