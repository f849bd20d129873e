/** What is chosen of the journal, with the names it is shown by. */
import type { EntryFilter } from '../../../shared/contract/entries.ts'
import type { OrganisationId, PersonId } from '../../../shared/contract/fields.ts'

type Named<Id> = { readonly id: Id; readonly name: string }

export type Chosen = {
  readonly text: string
  readonly people: readonly Named<PersonId>[]
  readonly organisation: Named<OrganisationId> | null
  readonly kind: NonNullable<EntryFilter['kind']> | null
  readonly channel: NonNullable<EntryFilter['channel']> | null
  readonly tag: string | null
  readonly marked: NonNullable<EntryFilter['marked']> | null
  readonly from: string | null
  readonly until: string | null
  readonly files: boolean
}

export const nothingChosen: Chosen = {
  ...{ text: '', people: [], organisation: null, kind: null, channel: null, tag: null },
  ...{ marked: null, from: null, until: null, files: false },
}

/** As the vault takes it. */
export const filterOf = (chosen: Chosen): EntryFilter => {
  const { text, people, organisation, kind, channel, tag, marked, from, until, files } = chosen
  return {
    ...(text.trim() !== '' && { text: text.trim().slice(0, 1000) }),
    ...(people.length > 0 && { people: people.map(({ id }) => id).slice(0, 10) }),
    ...(organisation !== null && { organisationId: organisation.id }),
    ...(kind !== null && { kind }),
    ...(channel !== null && { channel }),
    ...(tag !== null && { tag }),
    ...(marked !== null && { marked }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    ...(files && { files: true as const }),
  }
}

export const isNothing = (chosen: Chosen): boolean => Object.keys(filterOf(chosen)).length === 0
