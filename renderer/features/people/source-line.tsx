import type { Fact } from '../../../shared/contract/facts.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { short } from './short.ts'

/** Where something came from, as one line: “Phone, Tue 12 May: The board leans …”. */
export const useSourceLine = (today: string): ((source: Fact['source']) => string | undefined) => {
  const say = useSay()
  const dates = useDates()
  return (source) =>
    source === null
      ? undefined
      : say('people.source', {
          channel: say(`people.entryChannel.${source.channel}`),
          date: dates.medium(source.happenedAt, today),
          excerpt: short(source.excerpt, 140),
        })
}
