/** The fields of each act about many people, and what comes of them. */
import { useState, type ReactNode } from 'react'
import type { Act } from '../../../shared/contract/lists.ts'
import type { Level } from '../../../shared/contract/fields.ts'
import { sides } from '../../../shared/model/lists/kinds.ts'
import { useAsk } from '../../lib/api.ts'
import { RhythmFields } from '../../lib/contacts/rhythm-fields.tsx'
import { readRhythm, usualRhythm } from '../../lib/contacts/rhythm.ts'
import { useToday } from '../../lib/instants.ts'
import { LevelField } from '../../lib/level-field.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { TagsField } from '../../lib/tags/tags-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { Note } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type Asked = 'tags' | 'side' | 'rhythm' | 'level' | 'field' | 'retire'

/** The fields of one act, and what comes of them: an act, or what is still missing, which it then says. */
export type Part = { readonly body: ReactNode; readonly act: () => Act | undefined }

const useTags = (): Part => {
  const say = useSay()
  const [add, setAdd] = useState<readonly string[]>([])
  const [take, setTake] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  const isNone = add.length + take.length === 0
  return {
    body: (
      <>
        <TagsField label={say('lists.act.tags.add')} value={add} onChange={setAdd} />
        <TagsField label={say('lists.act.tags.take')} value={take} onChange={setTake} mayAdd={false} />
        {asked && isNone && <p role="alert">{say('lists.act.tags.none')}</p>}
      </>
    ),
    act: () => {
      setAsked(true)
      return isNone ? undefined : { do: 'tags', add: [...add], take: [...take] }
    },
  }
}

const useSide = (): Part => {
  const say = useSay()
  const [side, setSide] = useState<(typeof sides)[number]>('client')
  return {
    body: (
      <RadioGroup
        label={say('lists.act.side')}
        value={side}
        onChange={setSide}
        options={sides.map((value) => ({ value, label: say(`lists.act.side.${value}`) }))}
      />
    ),
    act: () => ({ do: 'side', side }),
  }
}

const choices = ['own', 'never', 'above'] as const

const useRhythm = (): Part => {
  const say = useSay()
  const [choice, setChoice] = useState<(typeof choices)[number]>('own')
  const [rhythm, setRhythm] = useState(usualRhythm)
  const [asked, setAsked] = useState(false)
  return {
    body: (
      <>
        <RadioGroup
          label={say('lists.act.rhythm')}
          value={choice}
          onChange={setChoice}
          options={choices.map((value) => ({ value, label: say(`lists.act.rhythm.${value}`) }))}
        />
        {choice === 'own' && <RhythmFields value={rhythm} onChange={setRhythm} asked={asked} />}
        <Note>{say('lists.act.rhythm.hint')}</Note>
      </>
    ),
    act: () => {
      setAsked(true)
      if (choice === 'above') return { do: 'rhythm', rule: null }
      if (choice === 'never') return { do: 'rhythm', rule: { cadence: null } }
      const cadence = readRhythm(rhythm)
      return 'field' in cadence ? undefined : { do: 'rhythm', rule: { cadence } }
    },
  }
}

const useLevel = (): Part => {
  const say = useSay()
  const [level, setLevel] = useState<Level>('manager')
  return {
    body: (
      <>
        <LevelField value={level} onChange={setLevel} />
        <Note>{say('lists.act.level.hint')}</Note>
      </>
    ),
    act: () => ({ do: 'level', level }),
  }
}

const useField = (problem: boolean): Part => {
  const say = useSay()
  const order = useOrder()
  const today = useToday()
  const { data } = useAsk('customFields.list', {})
  const fields = (data ?? []).filter(({ applies }) => applies !== 'organisation')
  const [id, setId] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const [asked, setAsked] = useState(false)
  const field = fields.find((one) => one.id === id)
  const hint = (): string => {
    if (field?.kind === 'choice')
      return say('lists.act.field.hint.choice', { choices: shorten(field.choices.join(', '), 200) })
    return say(field?.kind === 'yes-no' ? 'lists.act.field.hint.yes-no' : 'lists.act.field.hint')
  }
  const day = field?.kind === 'date' && today ? readDay(value, { today: today.day, tense: 'future', order }).day : null
  return {
    body: (
      <>
        <Select<string>
          label={say('lists.act.field')}
          options={fields.map((one) => ({ value: one.id as string, label: shorten(one.name, 60) }))}
          value={id}
          onChange={setId}
          hint={data && fields.length === 0 ? say('lists.act.field.none') : undefined}
          error={asked && id === null ? say('lists.act.field.needed') : undefined}
        />
        {field?.kind === 'date' && today ? (
          // a day is said back in full before it stands with everybody
          <DayField
            label={say('lists.act.field.value')}
            value={value}
            onChange={setValue}
            today={today.day}
            tense="future"
            asked={asked && value.trim() !== ''}
            hint={hint()}
            error={problem ? say('lists.act.field.problem') : undefined}
          />
        ) : (
          field && (
            <TextField
              label={say('lists.act.field.value')}
              value={value}
              onChange={setValue}
              maxLength={1000}
              dir="auto"
              hint={hint()}
              error={problem ? say('lists.act.field.problem') : undefined}
            />
          )
        )}
      </>
    ),
    act: () => {
      setAsked(true)
      return field && { do: 'field', fieldId: field.id, value: day ?? value }
    },
  }
}

const useRetire = (): Part => {
  const say = useSay()
  const today = useToday()
  const [why, setWhy] = useState('')
  const [dates, setDates] = useState<'tell' | 'quiet'>('tell')
  return {
    body: (
      <>
        <TextField label={say('lists.act.retire.why')} value={why} onChange={setWhy} maxLength={1000} dir="auto" />
        <RadioGroup
          label={say('lists.act.retire.dates')}
          value={dates}
          onChange={setDates}
          options={(['tell', 'quiet'] as const).map((value) => ({ value, label: say(`lists.act.retire.${value}`) }))}
        />
      </>
    ),
    act: () => today && { do: 'retire', on: today.day, why, dates },
  }
}

/** @param problem what was given for the field was refused */
export const useActParts = (problem: boolean): Readonly<Record<Asked, Part>> => ({
  tags: useTags(),
  side: useSide(),
  rhythm: useRhythm(),
  level: useLevel(),
  field: useField(problem),
  retire: useRetire(),
})
