/** People: the list, and beside it the person chosen in it. */
import { useEffect, useRef, type ReactNode } from 'react'
import type { PersonTab } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { WithList } from '../../app/layout/with-list.tsx'
import { Nobody } from './nobody.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonPage } from './person-page.tsx'

export type PeoplePlaceProps = {
  readonly id?: string
  readonly tab?: PersonTab
  /** Where one jots about this person: stands near the top of the brief and the timeline. */
  readonly jot?: ReactNode
}

export const PeoplePlace = ({ id, tab = 'brief', jot }: PeoplePlaceProps) => {
  const say = useSay()
  const add = useRef<HTMLInputElement>(null)
  const chosen = id !== undefined
  // coming from the list the chosen line went with it: reading starts at the page, looking for someone at the filter
  useEffect(() => {
    if (document.activeElement !== document.body && document.activeElement !== null) return
    document.querySelector<HTMLElement>(chosen ? '#page' : '[data-people-filter]')?.focus({ preventScroll: true })
  }, [chosen])
  return (
    <WithList
      listLabel={say('people.list.label')}
      list={<PeopleList current={id} addField={add} />}
      showing={chosen ? 'page' : 'list'}
    >
      {chosen ? <PersonPage key={id} id={id} tab={tab} jot={jot} /> : <Nobody onAdd={() => add.current?.focus()} />}
    </WithList>
  )
}
