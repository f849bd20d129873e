import type { PersonTab } from '../../lib/go.ts'
export const PeoplePlace = (_props: { readonly id?: string; readonly tab?: PersonTab }) => null
