/** The keys of what a jot says about somebody, with Alt. */
import type { Side } from '../../../shared/model/evidence.ts'
import type { OwnKind } from './own-reading.ts'

export const markKeys: {
  readonly own: Readonly<Record<string, OwnKind>>
  readonly sides: Readonly<Record<string, Side>>
} = {
  own: { l: 'life-event', m: 'commitment', g: 'disagreement' },
  sides: { c: 'care', k: 'competence' },
}

/** In the order they are offered. */
export const markings = [
  { key: 'l', name: 'life-event' },
  { key: 'c', name: 'care' },
  { key: 'k', name: 'competence' },
  { key: 'm', name: 'commitment' },
  { key: 'g', name: 'disagreement' },
] as const
