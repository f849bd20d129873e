import { useState } from 'react'
import { factCategories, factUses } from '../../../shared/contract/facts.ts'
import type { Fact } from '../../../shared/contract/facts.ts'
import { Name } from '../../../shared/contract/fields.ts'
import { useDates } from '../../lib/dates.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Row } from '../../ui/row.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { dayOfInstant } from './day-of-instant.ts'
import parts from './parts.module.css'
import { problemId } from './problem.ts'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSourceLine } from './source-line.tsx'
import { focusBeside, useEditing } from './use-editing.ts'

export const FactRow = ({ fact, today }: { readonly fact: Fact; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const source = useSourceLine(today)
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const edit = useUndoable('facts.edit')
  const remove = useUndoable('facts.remove')
  const learned = fact.source?.happenedAt.slice(0, 10) ?? dayOfInstant(fact.createdAt)
  const said = short(fact.text, 40)
  const uses = factUses.map((value) => ({ value, label: say(`people.use.${value}`) }))
  const { id, category, text, use } = fact
  const toBin = (): void => {
    const moveOn = focusBeside(home.current)
    void remove({ id }, say('people.fact.removed', { text: said })).then((done) => done && moveOn())
  }
  return (
    <li ref={home}>
      {isEditing ? (
        <FactForm fact={fact} onDone={stopEditing} />
      ) : (
        <Row
          space="tight"
          when={dates.gutter(learned, today)}
          title={<bdi className={parts.user}>{text}</bdi>}
          source={source(fact.source) ?? say('people.fact.noSource', { date: dates.medium(learned, today) })}
          onOpen={startEditing}
          action={
            <RowActions what={text} onDelete={toBin}>
              <Select
                look="quiet"
                className={use === 'mention' ? parts.usual : undefined}
                label={say('people.fact.useOf', { text: said })}
                hideLabel
                options={uses}
                value={use}
                onChange={(next) =>
                  void edit(
                    { id, category, text, use: next },
                    say('people.fact.used', { text: said, use: say(`people.use.${next}`) }),
                  )
                }
              />
            </RowActions>
          }
        />
      )}
    </li>
  )
}

const FactForm = ({ fact, onDone }: { readonly fact: Fact; readonly onDone: () => void }) => {
  const say = useSay()
  const edit = useUndoable('facts.edit')
  const [form, setForm] = useState({ category: fact.category, text: fact.text, use: fact.use })
  const problem = problemId(Name, form.text)
  const save = async (): Promise<boolean> => {
    if (problem) return false
    return (
      (await edit(
        { id: fact.id, ...form, text: form.text.trim() },
        say('people.fact.saved', { text: short(form.text, 40) }),
      )) !== undefined
    )
  }
  return (
    <InlineForm label={say('people.edit', { name: short(fact.text) })} onSave={save} onDone={onDone}>
      <TextField
        label={say('people.fact.text')}
        hideLabel
        voice="words"
        dir="auto"
        value={form.text}
        onChange={(text) => setForm({ ...form, text })}
        error={problem ? say(problem) : undefined}
      />
      <Fields>
        <Select
          label={say('people.fact.category')}
          options={factCategories.map((value) => ({ value, label: say(`people.category.${value}`) }))}
          value={form.category}
          onChange={(category) => setForm({ ...form, category })}
        />
        <Select
          label={say('people.fact.use')}
          options={factUses.map((value) => ({ value, label: say(`people.use.${value}`) }))}
          value={form.use}
          onChange={(use) => setForm({ ...form, use })}
        />
      </Fields>
    </InlineForm>
  )
}
