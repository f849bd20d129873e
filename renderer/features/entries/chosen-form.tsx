/** What of the journal is to be seen: with whom, how, of which kind, from when to when. Every choice holds at once. */
import { useState } from 'react'
import { entryChannels } from '../../../shared/contract/entries.ts'
import { signalGroups } from '../../../shared/model/evidence.ts'
import { useAsk } from '../../lib/api.ts'
import { useOrder } from '../../lib/date-order.ts'
import { useDates } from '../../lib/dates.ts'
import { DayField } from '../../lib/day-field.tsx'
import { Fields } from '../../lib/inline-form.tsx'
import { OrganisationField } from '../../lib/organisation-field.tsx'
import { PeopleField } from '../../lib/people-field.tsx'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Select } from '../../ui/select.tsx'
import type { Chosen } from './chosen.ts'
import styles from './chosen-form.module.css'

const kinds = ['life-event', 'disagreement', 'review'] as const
const all = 'all'
const mostPeople = 10

type Props = {
  readonly chosen: Chosen
  readonly today: string
  readonly onChange: (chosen: Chosen) => void
}

const Choice = <Value extends string>({
  label,
  words,
  values,
  value,
  onChange,
}: {
  readonly label: string
  readonly words: (value: Value) => string
  readonly values: readonly Value[]
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
}) => {
  const say = useSay()
  return (
    <Select<string>
      label={label}
      value={value ?? all}
      onChange={(next) => onChange(values.find((each) => each === next) ?? null)}
      options={[
        { value: all, label: say('journal.any') },
        ...values.map((each) => ({ value: each as string, label: words(each) })),
      ]}
    />
  )
}

const Tag = ({
  value,
  onChange,
}: {
  readonly value: string | null
  readonly onChange: (tag: string | null) => void
}) => {
  const say = useSay()
  const { data = [] } = useAsk('tags.list', {})
  return (
    <Combobox
      label={say('tags.filter')}
      items={data
        .filter(({ entries }) => entries > 0)
        .map(({ name, entries }) => ({ key: name, label: name, detail: say('journal.count', { count: entries }) }))}
      value={value === null ? null : { key: value, label: value }}
      onChange={(item) => onChange(item?.key ?? null)}
      clearLabel={say('ui.remove', { name: value ?? '' })}
      empty={say('journal.tag.none')}
      placeholder={say('journal.any')}
    />
  )
}

/** A day in words. Only what is a day is chosen; what is not yet one, or never was, is said under it. */
const End = ({
  which,
  day,
  today,
  onChange,
}: {
  readonly which: 'from' | 'until'
  readonly day: string | null
  readonly today: string
  readonly onChange: (day: string | null) => void
}) => {
  const say = useSay()
  const dates = useDates()
  const order = useOrder()
  const [text, setText] = useState(day === null ? '' : dates.full(day))
  const [shown, setShown] = useState(day)
  // taken off or set elsewhere
  if (day !== shown) {
    setShown(day)
    setText(day === null ? '' : dates.full(day))
  }
  const type = (next: string): void => {
    setText(next)
    const read = readDay(next, { today, tense: 'past', order }).day
    if (read === day) return
    setShown(read)
    onChange(read)
  }
  return (
    <DayField
      label={say(`journal.${which}`)}
      value={text}
      onChange={type}
      today={today}
      tense="past"
      asked={false}
      placeholder={say(`journal.${which}.example`)}
    />
  )
}

export const ChosenForm = ({ chosen, today, onChange }: Props) => {
  const say = useSay()
  const set = (part: Partial<Chosen>): void => onChange({ ...chosen, ...part })
  const isBackwards = chosen.from !== null && chosen.until !== null && chosen.from > chosen.until
  return (
    <div role="group" aria-label={say('journal.filter')} className={styles.form}>
      <Fields>
        <PeopleField
          label={say('entries.edit.people')}
          people={[...chosen.people]}
          onChange={(people) => set({ people: people.slice(0, mostPeople).map(({ id, name }) => ({ id, name })) })}
        />
        <OrganisationField
          label={say('journal.organisation')}
          mayCreate={false}
          placeholder={say('journal.any')}
          value={chosen.organisation}
          onChange={(one) =>
            set({ organisation: one === null || one.id === null ? null : { id: one.id, name: one.name } })
          }
        />
        <Tag value={chosen.tag} onChange={(tag) => set({ tag })} />
        <Choice
          label={say('entries.how')}
          words={(value) => say(`entries.how.${value}`)}
          values={entryChannels}
          value={chosen.channel}
          onChange={(channel) => set({ channel })}
        />
        <Choice
          label={say('journal.kind')}
          words={(value) => say(`marks.filter.${value}`)}
          values={kinds}
          value={chosen.kind}
          onChange={(kind) => set({ kind })}
        />
        <Choice
          label={say('journal.marked')}
          words={(value) => say(`signal.${value}`)}
          values={signalGroups}
          value={chosen.marked}
          onChange={(marked) => set({ marked })}
        />
        <End which="from" day={chosen.from} today={today} onChange={(from) => set({ from })} />
        <End which="until" day={chosen.until} today={today} onChange={(until) => set({ until })} />
      </Fields>
      {isBackwards && <p className={styles.backwards}>{say('journal.backwards')}</p>}
      <Checkbox label={say('journal.files')} checked={chosen.files} onChange={(files) => set({ files })} />
    </div>
  )
}
