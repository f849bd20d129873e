/** Something read in a jot, and the yes said to it. */
import type { Missing } from '../../../shared/contract/dates.ts'
import type { SignalKind } from '../../../shared/model/evidence.ts'
import type { LifeEvent } from '../../../shared/model/life-events/taxonomy.ts'
import type { Reading as Read } from '../../../shared/model/understand/index.ts'

/** What follows a life event: said yes to after it, and of no use without it. */
export type ArcReading = { readonly kind: 'arc'; readonly event: LifeEvent; readonly relative: string }
export type SignalReading = { readonly kind: 'signal'; readonly signal: SignalKind; readonly words: string }
export type DisagreementReading = { readonly kind: 'disagreement'; readonly theirs: string; readonly ours: string }

export type Reading = Read | ArcReading | SignalReading | DisagreementReading

/** Something said yes to. `raw` is the part of the text it was read in; null when it was typed on its own. */
export type Yes = {
  readonly key: string
  readonly reading: Reading
  readonly raw: string | null
  readonly person?: string | undefined
  readonly missing?: Missing | undefined
  /** Of a name: who is meant by it, somebody of the journal or a newcomer. */
  readonly meant?: string | undefined
  /** The key of what was read, where this was put in its place. */
  readonly instead?: string | undefined
}
export type Accepted = readonly Yes[]

/** What names somebody: it can be said yes to only once it is known who is meant. */
export type Naming = Extract<Reading, { readonly kind: 'person' | 'tie' }>
export const isNaming = (reading: Reading): reading is Naming => reading.kind === 'person' || reading.kind === 'tie'
export type BoundaryRead = Extract<Reading, { readonly kind: 'boundary' }>
