/** Who worked at one place at one time. */
import type { Denied, Step } from './implied.ts'
import { overlap, type Span } from './spans.ts'

export type Held = Span & { readonly personId: string; readonly placeId: string; readonly place: string }

/** Those who are tied to the person already are left out, whatever the tie: it says more. */
export const colleaguesFrom = (
  personId: string,
  held: readonly Held[],
  near: readonly Step[],
  denied: readonly Denied[],
): readonly { readonly otherId: string; readonly place: string }[] => {
  const known = new Set(near.map(({ to }) => to))
  const no = new Set(denied.flatMap(({ otherId, kind }) => (kind === 'colleague' ? [otherId] : [])))
  const mine = held.filter((role) => role.personId === personId)
  const found = new Map<string, string>()
  for (const role of held) {
    const { personId: otherId, placeId, place } = role
    if (otherId === personId || known.has(otherId) || no.has(otherId) || found.has(otherId)) continue
    if (mine.some((own) => own.placeId === placeId && overlap(own, role))) found.set(otherId, place)
  }
  return [...found].map(([otherId, place]) => ({ otherId, place }))
}
