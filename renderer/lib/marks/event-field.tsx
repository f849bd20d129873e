/** Which life event: found by typing, by group where nothing is typed. */
import { useEffect, useRef, useState } from 'react'
import {
  eventsIn,
  lifeEventGroups,
  lifeEventKinds,
  type LifeEvent,
} from '../../../shared/model/life-events/taxonomy.ts'
import { fold } from '../../../shared/model/names.ts'
import { useSay } from '../say.ts'
import { Combobox } from '../../ui/combobox.tsx'

export const asLifeEvent = (text: string | null): LifeEvent | undefined => lifeEventKinds.find((each) => each === text)

export const EventField = ({
  value,
  onChange,
  error,
  autoFocus = false,
}: {
  readonly value: string | null
  readonly onChange: (event: LifeEvent | null) => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}) => {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (autoFocus) box.current?.querySelector('input')?.focus()
  }, [autoFocus])
  const all = lifeEventGroups.flatMap((group) =>
    eventsIn(group).map((key) => ({
      key,
      label: say(`life-event.name.${key}`),
      detail: say(`life-event.group.${group}`),
    })),
  )
  const sought = fold(typed)
  const chosen = all.find(({ key }) => key === value) ?? null
  return (
    <div ref={box}>
      <Combobox
        label={say('life-event.field')}
        placeholder={say('life-event.field.placeholder')}
        items={all.filter(({ label, detail }) => fold(`${label} ${detail}`).includes(sought))}
        onSearch={setTyped}
        empty={say('life-event.field.none')}
        clearLabel={say('life-event.field.clear')}
        value={chosen}
        onChange={(item) => onChange(asLifeEvent(item?.key ?? null) ?? null)}
        error={error}
      />
    </div>
  )
}
