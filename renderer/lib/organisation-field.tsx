import { Name, type OrganisationId } from '../../shared/contract/fields.ts'
import type { OrganisationLine } from '../../shared/contract/organisations.ts'
import { Combobox } from '../ui/combobox.tsx'
import { useAsk } from './api.ts'
import { useSay, type Say } from './say.ts'
import { shorten } from './shorten.ts'

/** One there is, or (without an id) one to be made. */
export type ChosenOrganisation = { readonly id: OrganisationId | null; readonly name: string }

/** “Agency, part of Harbour Group”: what tells two of one name apart. */
export const organisationDetail = (say: Say, { kind, partOf }: Pick<OrganisationLine, 'kind' | 'partOf'>): string =>
  [
    kind === 'firm' ? '' : say(`organisations.kind.${kind}`),
    partOf === null ? '' : say('organisations.partOf', { name: shorten(partOf, 60) }),
  ]
    .filter(Boolean)
    .join(', ')

/** An organisation, found by name while one types; a name none has can be made one. */
export const OrganisationField = ({
  label,
  value,
  onChange,
  not,
  mayCreate = true,
  placeholder,
  error,
}: {
  readonly label: string
  readonly value: ChosenOrganisation | null
  readonly onChange: (value: ChosenOrganisation | null) => void
  /** One that cannot be chosen. */
  readonly not?: string | undefined
  readonly mayCreate?: boolean
  readonly placeholder?: string | undefined
  readonly error?: string | undefined
}) => {
  const say = useSay()
  const { data: known } = useAsk('organisations.list', {})
  const byId = new Map((known ?? []).map(({ id, name }) => [id as string, { id, name }]))
  return (
    <Combobox
      label={label}
      items={(known ?? [])
        .filter(({ id }) => id !== not)
        .map((one) => ({ key: one.id, label: one.name, detail: organisationDetail(say, one) || undefined }))}
      value={value && { key: value.id ?? value.name, label: value.name }}
      onChange={(item) => onChange(item && (byId.get(item.key) ?? { id: null, name: item.label }))}
      createLabel={(name) => say('people.role.addNamed', { name: shorten(name, 40) })}
      {...(mayCreate && {
        onCreate: (name: string) => Name.safeParse(name).success && onChange({ id: null, name }),
      })}
      clearLabel={say('people.clear')}
      empty={say(mayCreate ? 'people.role.noOrganisations' : 'organisations.field.none')}
      placeholder={placeholder}
      error={error}
    />
  )
}
