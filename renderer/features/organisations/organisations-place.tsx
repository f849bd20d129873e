/** Organisations: the list, and beside it the one chosen in it. */
import { useEffect, useRef, type ReactNode } from 'react'
import { WithList } from '../../app/layout/with-list.tsx'
import type { OrganisationTab } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { AllOrganisations } from './all-organisations.tsx'
import { OrganisationList } from './organisation-list.tsx'
import { OrganisationPage } from './organisation-page.tsx'
import { useFilter } from './use-list-state.ts'

export type OrganisationsPlaceProps = {
  readonly id?: string
  readonly tab?: OrganisationTab
  /** What may be given and taken there; without it there is no such tab. */
  readonly boundaries?: ReactNode
  /** What was jotted with its people while they were there. */
  readonly entries?: ReactNode
  /** What stands in fields of one’s own. */
  readonly fields?: ReactNode
}

export const OrganisationsPlace = ({ id, tab = 'people', boundaries, entries, fields }: OrganisationsPlaceProps) => {
  const say = useSay()
  const add = useRef<HTMLInputElement>(null)
  const shown = useRef(id)
  const [filter, setFilter] = useFilter()
  // reading starts at the page of what was chosen, looking for one at the filter; on arriving, only where nothing else has the focus
  useEffect(() => {
    const goesOn = shown.current !== id
    shown.current = id
    if (!goesOn && document.activeElement !== document.body && document.activeElement !== null) return
    document
      .querySelector<HTMLElement>(id === undefined ? '[data-organisations-filter]' : '#page')
      ?.focus({ preventScroll: true })
  }, [id])
  return (
    <WithList
      listLabel={say('organisations.list.label')}
      list={<OrganisationList current={id} filter={filter} onFilter={setFilter} addField={add} />}
      showing={id === undefined ? 'list' : 'page'}
    >
      {id === undefined ? (
        <AllOrganisations filter={filter} onAdd={() => add.current?.focus()} />
      ) : (
        <OrganisationPage key={id} id={id} tab={tab} boundaries={boundaries} entries={entries} fields={fields} />
      )}
    </WithList>
  )
}
