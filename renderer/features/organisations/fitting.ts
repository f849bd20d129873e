import type { OrganisationLine } from '../../../shared/contract/organisations.ts'
import { fold } from '../../../shared/model/names.ts'

/** Those whose name, or the name of what they are part of, has every word that was typed, accents and case aside. */
export const fitting = (all: readonly OrganisationLine[], typed: string): readonly OrganisationLine[] => {
  const words = fold(typed.trim()).split(/\s+/).filter(Boolean)
  if (words.length === 0) return all
  return all.filter(({ name, partOf }) => {
    const text = fold(`${name} ${partOf ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}
