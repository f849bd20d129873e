/** People: the list, and beside it the person chosen in it. */
import { useEffect, useRef } from 'react'
import { useIsAdding } from '../../lib/go.ts'
import type { PersonTab } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { WithList } from '../../app/layout/with-list.tsx'
import { Nobody } from './nobody.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonPage, type PersonSlots } from './person-page.tsx'

export type PeoplePlaceProps = PersonSlots & { readonly id?: string; readonly tab?: PersonTab }

export const PeoplePlace = ({ id, tab = 'brief', ...slots }: PeoplePlaceProps) => {
  const say = useSay()
  const add = useRef<HTMLInputElement>(null)
  const shown = useRef(id)
  const isAdding = useIsAdding() && id === undefined
  // reading starts at the page of whoever was chosen, looking for someone at the filter; on arriving, only where nothing else has the focus
  useEffect(() => {
    const goesOn = shown.current !== id
    shown.current = id
    if (isAdding) return add.current?.focus()
    if (!goesOn && document.activeElement !== document.body && document.activeElement !== null) return
    document
      .querySelector<HTMLElement>(id === undefined ? '[data-people-filter]' : '#page')
      ?.focus({ preventScroll: true })
  }, [id, isAdding])
  return (
    <WithList
      listLabel={say('people.list.label')}
      list={<PeopleList current={id} addField={add} />}
      showing={id === undefined ? 'list' : 'page'}
    >
      {id === undefined ? (
        <Nobody onAdd={() => add.current?.focus()} />
      ) : (
        <PersonPage key={id} id={id} tab={tab} {...slots} />
      )}
    </WithList>
  )
}
