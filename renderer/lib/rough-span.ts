import { useSay } from './say.ts'
import { useRough } from './rough-date.ts'

/** “since 2015”, “2008 to 2015”, “until April 2019”; undefined when neither is known. */
export const useSpan = (): ((since: string | null, until: string | null) => string | undefined) => {
  const say = useSay()
  const rough = useRough()
  return (since, until) => {
    if (since !== null && until !== null) return say('people.span.both', { since: rough(since), until: rough(until) })
    if (since !== null) return say('people.span.since', { since: rough(since) })
    return until === null ? undefined : say('people.span.until', { until: rough(until) })
  }
}
