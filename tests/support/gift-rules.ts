import { understand } from '../../shared/model/understand/understand.ts'

const noCents = new Set(['JPY', 'KRW', 'ISK', 'HUF', 'IDR'])

/** Every rule on gifts that is read of a text: which way, of what kinds, how far, up to which sum. */
export const giftRules = (text: string): string =>
  understand(text, { today: '2026-05-06', people: [] })
    .flatMap((one) => {
      if (one.kind !== 'boundary') return []
      const most = one.limits[0]?.most
      const sum = most ? ` ${most.amount / (noCents.has(most.currency) ? 1 : 100)} ${most.currency}` : ''
      return [`${one.direction} ${one.kinds.toSorted().join('+') || 'anything'} ${one.allows}${sum}`]
    })
    .join('; ')
