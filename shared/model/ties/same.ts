/** When two ties between the same two people are one and the same. */
import { fold } from '../names.ts'
import { inverseOf, type AnyTieKind } from './kinds.ts'
import { overlap } from './spans.ts'

/** As a row has it: `kind` and `other_is` say what `other` is to `person`. */
export type TieWords = {
  readonly person_id: string
  readonly other_is: string
  readonly person_is: string
  readonly kind: AnyTieKind
  readonly since: string | null
  readonly until: string | null
}

const turned = (tie: TieWords): TieWords => ({
  ...tie,
  other_is: tie.person_is,
  person_is: tie.other_is,
  kind: inverseOf(tie.kind),
})

const said = (text: string): string => fold(text).trim()

/** Of one kind, or in the same words of one's own, at a time both may have held. Married twice is two ties. */
export const isSameTie = (a: TieWords, b: TieWords): boolean => {
  const as = a.person_id === b.person_id ? b : turned(b)
  if (!overlap(a, as)) return false
  if (a.kind !== '' || as.kind !== '') return a.kind === as.kind
  return said(a.other_is) === said(as.other_is) && said(a.person_is) === said(as.person_is)
}
